import { inDatabase, schemaOf } from '../frame/database';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { type Filing, draftRules, lookAt, rule, take, titlesSeen } from './filings';

const STEPS = ['Update', 'File', 'Recall', 'Accept', 'Return', 'Revise', 'LookOver', 'Withdraw', 'Repeal'] as const;
const NEEDING_REASON = ['Return', 'Withdraw', 'Repeal'];
const inputOf = (step: string, id: string) => ({ id, ...(NEEDING_REASON.includes(step) ? { reason: '试试' } : {}) });

describe('P-1.2 implementing rules against those they are none of the business of', () => {
  let organisation: Organisation;
  let head: Colleague;
  let draft: Filing;
  beforeAll(async () => {
    organisation = await signUp();
    head = await organisation.join('manager', 'living', '赵倩');
    draft = await draftRules(organisation, head.client, '密稿', [rule('r1', '尚未公开的内容。')]);
  });

  it('P-1.2 another department neither sees a draft nor takes a step with it', async () => {
    const other = await organisation.join('manager', 'culture', '吴越');
    expect(await lookAt(other.client, draft.id)).toBeNull();
    expect(await titlesSeen(other.client)).toEqual([]);
    const { node } = await other.client.query<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: draft.id });
    expect(node).toBeNull();
    for (const step of STEPS.filter((each) => each !== 'Accept' && each !== 'Return'))
      expect([step, await other.client.mutationFailure(`filing${step}`, inputOf(step, draft.id))]).toEqual([step, 'NOT_FOUND']);
    for (const step of ['Accept', 'Return'])
      expect(await other.client.mutationFailure(`filing${step}`, inputOf(step, draft.id))).toBe('FORBIDDEN');
  });

  it('P-1.2 nobody drafts for a department that is not theirs, nor a handler for their own', async () => {
    const { regulationId } = organisation;
    const input = { departmentId: organisation.department('culture'), regulationId, title: { zh: '越权' } };
    expect(await head.client.mutationFailure('filingCreate', input)).toBe('FORBIDDEN');
    const handler = await organisation.join('handler', 'living');
    expect(await handler.client.mutationFailure('filingCreate', { ...input, departmentId: organisation.department('living') })).toBe(
      'FORBIDDEN',
    );
  });

  it('P-1.2 another organisation finds nothing, and names nothing of this one', async () => {
    const stranger = await signUp();
    expect(await lookAt(stranger.admin, draft.id)).toBeNull();
    expect(await titlesSeen(stranger.admin)).toEqual([]);
    for (const step of STEPS)
      expect([step, await stranger.admin.mutationFailure(`filing${step}`, inputOf(step, draft.id))]).toEqual([step, 'NOT_FOUND']);
    const { regulationId } = organisation;
    const input = { departmentId: stranger.department('living'), regulationId, title: { zh: '跨界' } };
    expect(await stranger.admin.mutationFailure('filingCreate', input)).toBe('NOT_FOUND');
  });

  it('P-1.2 accepted rules are altered by nobody, not even by the owner of the database', async () => {
    const second = await draftRules(organisation, head.client, '定稿', [rule('r1', '一。')]);
    await take(head.client, 'File', second);
    const accepted = await take(organisation.admin, 'Accept', second);
    await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      for (const change of [`update ${schema}.filing set title = '{"zh":"改"}'`, `delete from ${schema}.filing`])
        await expect(database.query(`${change} where state = 'accepted'`)).rejects.toMatchObject({ code: '23001' });
    });
    expect(await lookAt(organisation.admin, accepted.id)).toMatchObject({ state: 'IN_FORCE', title: '定稿', articles: [{ key: 'r1' }] });
  });
});
