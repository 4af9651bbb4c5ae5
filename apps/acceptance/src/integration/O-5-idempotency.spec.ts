import type { Answer, Client } from '../frame/client';
import { mutationOf } from '../frame/contract';
import { inDatabase, schemaOf } from '../frame/database';
import { makeKey } from '../frame/key';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { intake } from '../frame/request';

const CREATE = mutationOf('core', 'requestCreate', 'request { id number summary customer { name } }');

interface Created {
  requestCreate: { request: { id: string } | null; userErrors: { code: string }[] };
}

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

const send = (by: Client, key: string, input: object): Promise<Answer<Created>> =>
  by.with({ 'idempotency-key': key }).send<Created>(CREATE, { input });

/** How many requests of these words there are, with their audit rows and events. */
async function effects(summary: string): Promise<{ requests: number; audited: number; told: number }> {
  return inDatabase(async (database) => {
    const schema = await schemaOf(database, organisation.slug);
    const { rows } = await database.query<{ requests: number; audited: number; told: number }>(
      `with made as (select id from ${schema}.request where summary = $1)
       select (select count(*)::int from made) as requests,
         (select count(*)::int from ${schema}.audit_event where subject = 'Request' and subject_id in (select id from made)) as audited,
         (select count(*)::int from ${schema}.outbox where subject = 'Request' and subject_id in (select id from made)) as told`,
      [summary],
    );
    return rows[0] ?? { requests: 0, audited: 0, told: 0 };
  });
}

/** Changes what is remembered of a call. */
async function remembered(change: string): Promise<void> {
  await inDatabase(async (database) => {
    const schema = await schemaOf(database, organisation.slug);
    await database.query(`update ${schema}.idempotency set ${change}`);
  });
}

const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code;

describe('O-5 a call with an Idempotency-Key has one effect', () => {
  it('O-5 sent fifty times at once it registers one request, and every answer is the same', async () => {
    const [key, summary] = [unique(), unique('同时')];
    const input = intake({ summary });
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(organisation.admin, key, input)));
    const done = answers.filter(({ errors }) => !errors);
    expect(done.length).toBeGreaterThan(0);
    const told = answers.filter(({ errors }) => errors).map((answer) => codeOf(answer));
    expect(told.filter((code) => code !== 'IDEMPOTENCY_IN_PROGRESS' && code !== 'UNAVAILABLE')).toEqual([]);
    const late = await send(organisation.admin, key, input);
    expect(late.headers.get('idempotency-replayed')).toBe('true');
    expect(new Set([...done, late].map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await effects(summary)).toEqual({ requests: 1, audited: 1, told: 1 });
  });

  it('O-5 fifty different keys register fifty', async () => {
    const summary = unique('分开');
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(organisation.admin, unique(), intake({ summary }))));
    const failed = answers.filter(({ errors }) => errors).map(codeOf);
    expect(failed).toEqual(failed.map(() => 'UNAVAILABLE'));
    expect((await effects(summary)).requests).toBe(50 - failed.length);
  });

  it('O-5 the same key for another call is refused', async () => {
    const key = unique();
    await send(organisation.admin, key, intake());
    const other = await send(organisation.admin, key, intake({ summary: '另一件事' }));
    expect(codeOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('O-5 everybody has keys of their own', async () => {
    const colleague = await organisation.join('dispatcher', 'home-care');
    const [key, summary] = [unique(), unique('各自')];
    const first = await send(organisation.admin, key, intake({ summary }));
    const second = await send(colleague.client, key, intake({ summary: `${summary}二` }));
    expect([codeOf(first), codeOf(second)]).toEqual([undefined, undefined]);
    expect(first.data?.requestCreate.request?.id).not.toBe(second.data?.requestCreate.request?.id);
  });

  it('O-5 what was refused had no effect and may be sent again with the same key', async () => {
    const key = unique();
    const refused = await send(organisation.admin, key, intake({ summary: '  ' }));
    expect(refused.data?.requestCreate.userErrors.length).toBe(1);
    const summary = unique('改正');
    expect((await send(organisation.admin, key, intake({ summary }))).data?.requestCreate.userErrors).toEqual([]);
    expect((await effects(summary)).requests).toBe(1);
  });

  it('O-5 it names one mutation, with a key that is one', async () => {
    const two = 'mutation { a: logout { done } b: logout { done } }';
    expect(await organisation.admin.with({ 'idempotency-key': unique() }).failure(two)).toBe('BAD_USER_INPUT');
    expect(codeOf(await send(organisation.admin, 'a b', intake()))).toBe('BAD_USER_INPUT');
  });
});

describe('O-5 what is remembered of a call', () => {
  it('O-5 a sending whose server died gives way when its lease has run out', async () => {
    const [key, summary] = [unique(), unique('中断')];
    const input = intake({ summary });
    await send(organisation.admin, key, input);
    await remembered('reply = null');
    expect(codeOf(await send(organisation.admin, key, input))).toBe('IDEMPOTENCY_IN_PROGRESS');
    await remembered(`lease_until = now() - interval '1 second'`);
    expect(codeOf(await send(organisation.admin, key, input))).toBeUndefined();
  });

  it('O-5 the key is free again after a day', async () => {
    const key = unique();
    await send(organisation.admin, key, intake());
    await remembered(`at = now() - interval '25 hours'`);
    expect(codeOf(await send(organisation.admin, key, intake({ summary: '第二天的事' })))).toBeUndefined();
  });

  it('O-5 no reply and no key lies in clear in the database', async () => {
    const [key, name] = [unique('key'), unique('保密')];
    await send(organisation.admin, key, intake({ newCustomer: { name } }));
    const found = await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      const { rows } = await database.query<{ found: boolean }>(
        `select exists (select from ${schema}.idempotency i where i::text like $1 or position(convert_to($2, 'UTF8') in coalesce(i.reply, '')) > 0) as found`,
        [`%${key}%`, name],
      );
      return rows[0]?.found;
    });
    expect(found).toBe(false);
  });
});

describe('O-5 a call whose answer shows personal data', () => {
  it('O-5 is carried out once, and its answer is neither kept nor given again', async () => {
    const [key, phone] = [unique(), '13912340987'];
    const { customer } = await organisation.admin.done<{ customer: { id: string } }>(
      'customerCreate',
      { name: '张三', phone },
      'customer { id }',
    );
    const caller = organisation.admin.with({ 'idempotency-key': key });
    const input = { id: customer.id, fields: ['phone'], reason: '核对回访电话' };
    expect(await caller.done('customerReveal', input, 'phone')).toMatchObject({ phone });
    const again = await caller.send(mutationOf('core', 'customerReveal', 'phone'), { input });
    expect(again.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_REPLY_NOT_KEPT');
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string }[] } }>(
      'query ($id: ID) { auditEvents(first: 10, filter: { subjectId: { eq: $id } }) { nodes { action } } }',
      { id: customer.id },
    );
    expect(auditEvents.nodes.filter(({ action }) => action === 'reveal')).toHaveLength(1);
  });
});

describe('O-5 programs with a key', () => {
  it('O-5 must send an Idempotency-Key with whatever makes something', async () => {
    const { client } = await makeKey(organisation, ['Request:create', 'Request:read', 'Customer:create']);
    const without = await client.send(CREATE, { input: intake() });
    expect(codeOf(without)).toBe('BAD_USER_INPUT');
    expect(without.errors?.[0]?.message).toContain('Idempotency-Key');
    const [key, summary] = [unique(), unique('程序')];
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(client, key, intake({ summary }))));
    expect(answers.filter(({ errors }) => !errors).length).toBeGreaterThan(0);
    expect((await effects(summary)).requests).toBe(1);
  });
});
