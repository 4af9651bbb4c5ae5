import { Client, address } from '../frame/client';
import { type PlatformOperator, platformOperator } from '../frame/operator';
import { type Organisation, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { present } from '../frame/present';
import { fingerprint, takenOut } from '../frame/takeout';

const REASON = '误删诉求，见工单 4712';
const COUNT = '{ requests(first: 1) { totalCount } }';
const SHOWN = 'id state uploadUrl takenAt reason operator unseated problem tables { table before after }';

interface Restoration {
  id: string;
  state: string;
  uploadUrl: string | null;
  takenAt: string | null;
  reason: string;
  operator: string;
  problem: string | null;
  tables: { table: string; before: number; after: number }[];
}

describe('O-7 an operator puts an organisation back by page', () => {
  let operator: PlatformOperator;
  let organisation: Organisation;
  let neighbour: Organisation;
  beforeAll(async () => {
    [operator, organisation, neighbour] = [await platformOperator(), await signUp(), await signUp()];
    await submit(organisation.visitor);
    await submit(neighbour.visitor);
  });
  afterAll(() => operator.end());

  const begin = async (which = organisation) => {
    const input = { id: await operator.idOf(which), reason: REASON, fileName: 'takeout.tar.gz' };
    return (await operator.client.done<{ restoration: Restoration }>('restorationCreate', input, `restoration { ${SHOWN} }`)).restoration;
  };
  const bring = (url: string, content: Buffer, { headers }: Client = operator.client, language = 'zh-CN') =>
    fetch(address() + url, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/gzip', 'accept-language': language },
      body: new Uint8Array(content),
    });
  /** What it has come to once no job is at it any more. */
  async function settled(id: string, client = operator.client): Promise<Restoration> {
    for (;;) {
      const { restoration } = await client.query<{ restoration: Restoration }>(`query ($id: ID!) { restoration(id: $id) { ${SHOWN} } }`, {
        id,
      });
      if (!/TRYING|RESTORING/.test(restoration.state)) return restoration;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  const tried = async (content: Buffer, which = organisation) => {
    const { id, uploadUrl } = await begin(which);
    expect((await bring(present(uploadUrl, 'address'), content)).status).toBe(200);
    return settled(id);
  };
  const countOf = async ({ admin }: Organisation) => (await admin.query<{ requests: { totalCount: number } }>(COUNT)).requests.totalCount;

  it('O-7 after a trial that changes nothing, with the reason among the acts and on its own trail', async () => {
    const taken = await takenOut(organisation);
    await submit(organisation.visitor);
    const [standing, beside] = [await fingerprint(organisation.slug), await fingerprint(neighbour.slug)];
    const trial = await tried(taken);
    expect(trial).toMatchObject({ state: 'TRIED', reason: REASON, problem: null });
    expect(trial.tables).toContainEqual({ table: 'request', before: 2, after: 1 });
    expect(await fingerprint(organisation.slug)).toBe(standing);
    expect(await countOf(organisation)).toBe(2);

    expect(await operator.client.refused('restorationCarryOut', { id: trial.id, confirm: 'else' })).toMatchObject({ field: ['confirm'] });
    const carrying = { id: trial.id, confirm: organisation.slug };
    await operator.client.done('restorationCarryOut', carrying, 'restoration { state }');
    expect(await settled(trial.id)).toMatchObject({ state: 'DONE', takenAt: trial.takenAt });
    expect(await countOf(organisation)).toBe(1);
    expect(await fingerprint(neighbour.slug)).toBe(beside);
    await submit(organisation.visitor);

    const { acts } = await operator.client.query<{ acts: object[] }>('{ acts(first: 5) { action reason tenantName operator } }');
    expect(acts).toContainEqual({ action: 'tenant.restore', reason: REASON, tenantName: expect.any(String), operator: trial.operator });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: object[] } }>(
      '{ auditEvents(first: 20) { nodes { action reason } } }',
    );
    expect(auditEvents.nodes).toContainEqual({ action: 'restore', reason: REASON });
    // once is once
    expect(await operator.client.refused('restorationCarryOut', carrying)).toMatchObject({ code: 'RULE_VIOLATION' });
  }, 120_000);

  it('O-7 not from a strange or damaged file, with the reason in the language of the operator', async () => {
    const taken = await takenOut(organisation);
    const files: [string, Buffer, RegExp, RegExp][] = [
      ['of a neighbour', await takenOut(neighbour), /不是这家机构的/, /not of this organisation/],
      ['cut short', taken.subarray(0, taken.length - 3000), /已损坏/, /damaged/],
      ['no archive', Buffer.from('no takeout'), /已损坏/, /damaged/],
      ['empty', Buffer.alloc(0), /已损坏/, /damaged/],
      ['in clear', await takenOut(organisation, true), /明文/, /in clear/],
    ];
    const standing = await fingerprint(organisation.slug);
    for (const [which, content, zh, en] of files) {
      const { id, state, problem } = await tried(content);
      expect({ which, state, problem }).toEqual({ which, state: 'REFUSED', problem: expect.stringMatching(zh) });
      expect((await settled(id, operator.client.with({ 'accept-language': 'en' }))).problem).toMatch(en);
      expect(await operator.client.refused('restorationCarryOut', { id, confirm: organisation.slug })).toMatchObject({
        code: 'RULE_VIOLATION',
      });
    }
    expect(await fingerprint(organisation.slug)).toBe(standing);
    expect(await countOf(organisation)).toBeGreaterThan(0);
  }, 120_000);

  it('O-7 is for operators only, and a file is taken once, from whoever began', async () => {
    const taken = await takenOut(organisation);
    const { id, uploadUrl } = await begin();
    const url = present(uploadUrl, 'address');
    const bare = await fetch(address() + url, { method: 'PUT', headers: { 'content-type': 'application/gzip' }, body: 'x' });
    expect(bare.status).toBe(401);
    expect((await bring(url, taken, organisation.admin)).status).toBe(403);
    expect((await bring('/platform/restorations/00000000-0000-0000-0000-000000000000', taken)).status).toBe(404);
    expect((await bring('/platform/restorations/x', taken)).status).toBe(404);
    expect((await bring(url, taken)).status).toBe(200);
    const again = await bring(url, taken, operator.client, 'en');
    expect([again.status, ((await again.json()) as { message: string }).message]).toEqual([404, expect.stringMatching(/not awaited/)]);
    expect(await settled(id)).toMatchObject({ state: 'TRIED' });

    const member = new Client('platform', organisation.admin.headers);
    const input = { id: await operator.idOf(organisation), reason: REASON };
    expect(await member.mutationFailure('restorationCreate', input)).toBe('FORBIDDEN');
    expect(await member.mutationFailure('restorationCarryOut', { id, confirm: organisation.slug })).toBe('FORBIDDEN');
    expect(await member.failure('query ($id: ID!) { restoration(id: $id) { state } }', { id })).toBe('FORBIDDEN');
    expect(await operator.client.refused('restorationCreate', { ...input, reason: ' ' })).toMatchObject({ field: ['reason'] });
    // a new file takes the place of the one before
    await begin();
    expect(await operator.client.failure('query ($id: ID!) { restoration(id: $id) { state } }', { id })).toBe('NOT_FOUND');
  }, 120_000);
});
