import { until } from '../frame/pace';
import type { Client } from '../frame/client';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';

interface Own {
  regulationVersion: { id: string; number: number };
  confirmedAt: string | null;
  confirmedBefore: { number: number } | null;
}

interface Progress {
  departmentId: string;
  name: string;
  members: number;
  confirmed: number;
  missing: { id: string; name: string }[];
}

const OWN = `query ($id: ID!) { regulationReading(versionId: $id) { regulationVersion { id number } confirmedAt confirmedBefore { number } } }`;
const PROGRESS = `query ($id: ID!) { regulationReadings(versionId: $id) { departmentId name members confirmed missing { id name } } }`;
const NOTICES = `{ notices(first: 20, filter: { kind: { eq: "regulationToRead" } }) { nodes { id title regulationVersion { id number } } } }`;

describe('P-1.2 members confirm that they read the regulation', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const current = async (): Promise<string> => {
    const { regulation } = await organisation.admin.query<{ regulation: { versions: { id: string; number: number }[] } }>(
      'query ($id: ID!) { regulation(id: $id) { versions { id number } } }',
      { id: organisation.regulationId },
    );
    return present(regulation.versions.sort((a, b) => b.number - a.number)[0], 'version').id;
  };
  const own = async (client: Client, id: string) => (await client.query<{ regulationReading: Own }>(OWN, { id })).regulationReading;
  const confirm = (client: Client, id: string) =>
    client.done<{ reading: Own }>('regulationVersionConfirm', { id }, 'reading { confirmedAt regulationVersion { number } }');
  const notices = async (client: Client) =>
    (await client.query<{ notices: { nodes: { id: string; regulationVersion: { number: number } | null }[] } }>(NOTICES)).notices.nodes;

  it('P-1.2 each confirms once and for good; progress is told by department with those who have not', async () => {
    const handler = await organisation.join('handler', 'living', '李华');
    const id = await current();
    expect(await own(handler.client, id)).toMatchObject({ confirmedAt: null, confirmedBefore: null });
    const { reading } = await confirm(handler.client, id);
    expect(Date.parse(present(reading.confirmedAt, 'moment'))).toBeGreaterThan(Date.now() - 60_000);
    expect((await confirm(handler.client, id)).reading.confirmedAt).toBe(reading.confirmedAt);

    const { regulationReadings } = await organisation.admin.query<{ regulationReadings: Progress[] }>(PROGRESS, { id });
    const living = present(
      regulationReadings.find(({ departmentId }) => departmentId === organisation.department('living')),
      'department',
    );
    expect(living).toMatchObject({ confirmed: 1, members: 1, missing: [] });
    const all = regulationReadings.flatMap(({ missing }) => missing);
    expect(all.length).toBe(regulationReadings.reduce((sum, { members, confirmed }) => sum + members - confirmed, 0));
    expect(await handler.client.failure(PROGRESS, { id })).toBe('FORBIDDEN');
  });

  it('P-1.2 a new version asks again, tells which one was confirmed before, and is announced to everybody', async () => {
    const handler = await organisation.join('handler', 'living');
    await confirm(handler.client, await current());
    const number = await organisation.amend('limit-handle-consultation', { limit: { value: 2, unit: 'WORKING_DAYS' } });
    const id = await current();
    expect(await own(handler.client, id)).toMatchObject({
      regulationVersion: { number },
      confirmedAt: null,
      confirmedBefore: { number: number - 1 },
    });
    const told = async () => (await notices(handler.client)).map(({ regulationVersion }) => regulationVersion?.number);
    await until(async () => (await told()).includes(number), 'a notice of the new version');
  });

  it('P-1.2 reminders reach those who have not confirmed, each once a day', async () => {
    const [read, unread] = [await organisation.join('handler', 'living'), await organisation.join('handler', 'living')];
    const number = await organisation.amend('limit-handle-consultation', { limit: { value: 2, unit: 'WORKING_DAYS' } });
    const id = await current();
    await confirm(read.client, id);
    const told = async (client: Client) =>
      (await notices(client)).filter(({ regulationVersion }) => regulationVersion?.number === number).length;
    for (const { client } of [read, unread]) await until(async () => (await told(client)) === 1, 'the notice of the version');
    const remind = () =>
      organisation.admin.done<{ reminded: number }>(
        'regulationVersionRemind',
        { id, departmentId: organisation.department('living') },
        'reminded',
      );
    expect(await remind()).toMatchObject({ reminded: 1 });
    await remind();
    await until(async () => (await told(unread.client)) === 2, 'the reminder');
    expect(await told(read.client)).toBe(1);
    expect(await read.client.mutationFailure('regulationVersionRemind', { id })).toBe('FORBIDDEN');
  });

  it('P-1.2 the notice of a version is opened by whoever may read the regulation and nothing else', async () => {
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: '读者', grants: [{ subject: 'Regulation', actions: ['read'], scope: 'ALL' }] },
      'role { id }',
    );
    const reader = await organisation.hire({ roleIds: [role.id], departmentId: organisation.department('living'), name: '读者' });
    const number = await organisation.amend('limit-handle-consultation', { limit: { value: 2, unit: 'WORKING_DAYS' } });
    const mine = async () => (await notices(reader.client)).find(({ regulationVersion }) => regulationVersion?.number === number);
    await until(async () => (await mine()) !== undefined, 'the notice');
    const { id } = present(await mine(), 'notice');
    const { node } = await reader.client.query<{ node: { title: string } | null }>(
      'query ($id: ID!) { node(id: $id) { ... on Notice { title } } }',
      { id },
    );
    expect(node?.title).toBeTruthy();
  });

  it('P-1.2 nothing of another organisation can be confirmed or seen', async () => {
    const id = await current();
    const stranger = await signUp();
    expect(await stranger.admin.mutationFailure('regulationVersionConfirm', { id })).toBe('NOT_FOUND');
    expect(await stranger.admin.failure(OWN, { id })).toBe('NOT_FOUND');
    const { regulationReadings } = await stranger.admin.query<{ regulationReadings: Progress[] }>(PROGRESS, { id });
    expect(regulationReadings.every(({ confirmed }) => confirmed === 0)).toBe(true);
  });
});
