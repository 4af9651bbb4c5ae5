import { type Api, dataOf, openApi } from '../../test/api';
import { type TestDatabase, freshDatabase } from '../../test/database';
import { type Staffed, staff } from '../../test/staff';
import { Mail } from '../core/mail/mail';
import { ClockWatch } from './clock.job';
import { NoticeMails } from './mail.job';

let database: TestDatabase;
let api: Api;
let place: Staffed;
let handler: string;

const still = new AbortController().signal;
const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await database.superuser.query(text.replaceAll('t.', `${place.schema}.`), values)).rows as Row[];
const kindsOf = async (token: string) =>
  dataOf<{ nodes: { kind: string }[] }>(await api.call(token, '{ notices(first: 100) { nodes { kind } } }'), 'notices').nodes.map(
    ({ kind }) => kind,
  );
const count = (kinds: string[], wanted: string) => kinds.filter((kind) => kind === wanted).length;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openApi(database);
  place = await staff(api, 'clocks');
  const [row] = await ask<{ id: string }>(`select id from t.member where email = 'handler@clocks.example'`);
  handler = row?.id ?? '';
  await ask(`update t.request set assignee_id = $1 where id = $2::uuid`, [handler, place.ids.Request.slice(4)]);
}, 60_000);
afterAll(async () => {
  await api.app.close();
  await database.drop();
});

const clock = (warnAt: string, dueAt: string) =>
  ask(
    `update t.request_clock set warn_at = now() + $2::interval, due_at = now() + $3::interval where request_id = $1::uuid and code = 'handle'`,
    [place.ids.Request.slice(4), warnAt, dueAt],
  );
const watch = () => api.app.get(ClockWatch).run(still);

describe('deadlines', () => {
  it('that are far off are no news', async () => {
    await clock('1 hour', '2 hours');
    await watch();
    expect(await kindsOf(place.tokens.handler)).not.toContain('clockWarning');
  });

  it('that come near warn the handler once, though two servers look at the same time', async () => {
    await clock('-1 minute', '1 hour');
    await Promise.all([watch(), watch()]);
    await watch();
    expect(count(await kindsOf(place.tokens.handler), 'clockWarning')).toBe(1);
  });

  it('that have passed are told once, and those that passed long ago not at all', async () => {
    await clock('-3 days', '-2 days');
    await watch();
    expect(await kindsOf(place.tokens.handler)).not.toContain('clockOverdue');
    await clock('-2 hours', '-1 minute');
    await watch();
    await watch();
    expect(count(await kindsOf(place.tokens.handler), 'clockOverdue')).toBe(1);
  });
});

describe('the digest', () => {
  it('comes once, with what is unread, and not again', async () => {
    const mails = api.app.get(NoticeMails);
    const digests = async () =>
      (await api.app.get(Mail).kept()).filter(({ kind, to }) => kind.startsWith('notice') && to === 'handler@clocks.example');
    const until = async (length: number) => {
      for (const end = Date.now() + 15_000; Date.now() < end && (await digests()).length < length;)
        await new Promise((later) => setTimeout(later, 50));
    };
    await mails.askForDigests();
    await until(1);
    await mails.askForDigests();
    await new Promise((later) => setTimeout(later, 2500));
    const [mail, ...more] = await digests();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('一件诉求已经超时');
    expect(mail?.text).toContain(`/console/requests/${place.ids.Request}/show`);
  });
});
