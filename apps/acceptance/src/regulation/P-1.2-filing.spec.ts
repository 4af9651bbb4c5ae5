import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { until } from '../frame/pace';
import { present } from '../frame/present';
import { type Filing, draftRules, lookAt, reviseRegulation, rule, take, titlesSeen } from './filings';

const actionsOf = ({ availableActions }: Filing) => availableActions.filter(({ allowed }) => allowed).map(({ action }) => action);

describe('P-1.2 a department drafts implementing rules and files them', () => {
  let organisation: Organisation;
  let head: Colleague;
  let handler: Colleague;
  beforeEach(async () => {
    organisation = await signUp();
    head = await organisation.join('manager', 'living', '赵倩');
    handler = await organisation.join('handler', 'living', '李华');
  });

  const notices = async (client: Client, kind: string) => {
    const { notices: found } = await client.query<{ notices: { nodes: { filing: { title: string } | null }[] } }>(
      'query ($kind: String) { notices(first: 20, filter: { kind: { eq: $kind } }) { nodes { filing { title } } } }',
      { kind },
    );
    return found.nodes.flatMap(({ filing }) => filing?.title ?? []);
  };
  const look = async (id: string) => present(await lookAt(organisation.admin, id), 'rules');
  const told = (client: Client, kind: string, title: string) =>
    until(async () => (await notices(client, kind)).includes(title), `the notice ${kind} of ${title}`);

  it('P-1.2 from draft to being in force: filed, returned with a reason, mended, accepted from a date', async () => {
    const draft = await draftRules(organisation, head.client, '报修细则', [
      rule('r1', '当日联系居民。', 'community-purpose'),
      rule('r2', '上门穿工装。'),
    ]);
    expect(draft).toMatchObject({
      state: 'DRAFTING',
      outdated: false,
      problems: [],
      createdByName: '赵倩',
      department: { name: '生活服务部' },
    });
    expect(draft.articles[0]?.basis?.body).toContain('居民');
    expect(actionsOf(draft)).toEqual(['edit', 'file', 'withdraw']);

    const filed = await take(head.client, 'File', draft);
    expect(filed).toMatchObject({ state: 'FILED', filedByName: '赵倩' });
    await told(organisation.admin, 'filingFiled', '报修细则');
    expect((await head.client.refused('filingUpdate', { id: draft.id, title: { zh: '别的' } })).message).toContain('待审核');
    expect(await head.client.mutationFailure('filingAccept', { id: draft.id })).toBe('FORBIDDEN');

    expect((await organisation.admin.refused('filingReturn', { id: draft.id, reason: ' ' })).field).toEqual(['reason']);
    const returned = await take(organisation.admin, 'Return', filed, { reason: '第二条太笼统' });
    expect(returned).toMatchObject({ state: 'RETURNED', opinion: '第二条太笼统' });
    await told(head.client, 'filingReturned', '报修细则');

    const articles = [rule('r1', '当日联系居民。', 'community-purpose'), rule('r2', '上门穿工装、戴胸牌。')];
    const mended = await take(head.client, 'Update', returned, { articles });
    expect(mended.state).toBe('DRAFTING');
    const again = await take(head.client, 'File', mended);
    const accepted = await take(organisation.admin, 'Accept', again, { opinion: '按月报送执行情况' });
    expect(accepted).toMatchObject({ state: 'IN_FORCE', opinion: '按月报送执行情况' });
    expect(Date.parse(present(accepted.effectiveFrom, 'date'))).toBeLessThanOrEqual(Date.now());
    await told(head.client, 'filingAccepted', '报修细则');

    expect((await head.client.refused('filingUpdate', { id: draft.id, title: { zh: '别的' } })).code).toBe('RULE_VIOLATION');
    expect(accepted.history.map(({ action }) => action).sort()).toEqual(['admit', 'create', 'file', 'file', 'return', 'update']);
    expect(accepted.history.find(({ action }) => action === 'return')?.reason).toBe('第二条太笼统');
  });

  it('P-1.2 drafts are read by those who draft, what was filed by the department, what is in force by all below', async () => {
    const office = await organisation.join('manager', 'center', '孙总');
    const below = await organisation.join('handler', 'home-care', '钱进');
    const beside = await organisation.join('handler', 'culture', '周舟');
    const other = await organisation.join('manager', 'culture', '吴越');
    const everybody = [head, office, handler, below, beside, other];
    const seenBy = async () => Promise.all(everybody.map(async ({ client }) => (await titlesSeen(client)).includes('值班细则')));

    const draft = await draftRules(organisation, head.client, '值班细则', [rule('r1', '每日两人值班。')]);
    expect(await seenBy()).toEqual([true, true, false, false, false, false]);
    const filed = await take(head.client, 'File', draft);
    expect(await seenBy()).toEqual([true, true, true, false, false, false]);
    await take(organisation.admin, 'Accept', filed);
    expect(await seenBy()).toEqual([true, true, true, true, false, false]);
  });

  it('P-1.2 text that has faults is not filed, and each is named', async () => {
    const draft = await draftRules(organisation, head.client, '细则', []);
    expect(draft.problems).toEqual([{ key: null, message: '还没有条款。' }]);
    const faulty = await take(head.client, 'Update', draft, { articles: [rule('r1', '一。', 'no-such-article')] });
    expect(faulty.problems.map(({ key }) => key)).toEqual(['r1']);
    const refusal = await head.client.refused('filingFile', { id: draft.id });
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringContaining('1 处') as string });
    expect(await head.client.refused('filingUpdate', { id: draft.id, expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const mended = await take(head.client, 'Update', faulty, { articles: [rule('r1', '一。')] });
    expect(mended.problems).toEqual([]);
    expect((await take(head.client, 'File', mended)).state).toBe('FILED');
    expect((await take(head.client, 'Recall', mended)).state).toBe('DRAFTING');
    expect(await take(head.client, 'Withdraw', mended, { reason: '不再需要' })).toMatchObject({
      state: 'WITHDRAWN',
      endReason: '不再需要',
    });
  });

  it('P-1.2 a revision supersedes the rules on its day; rules in force are repealed with a reason', async () => {
    const inForce = async (title: string) => {
      const draft = await draftRules(organisation, head.client, title, [rule('r1', '一。')]);
      return take(organisation.admin, 'Accept', await take(head.client, 'File', draft));
    };
    const first = await inForce('甲细则');
    const revision = await take(head.client, 'Revise', first);
    expect(revision).toMatchObject({ state: 'DRAFTING', replaces: { id: first.id } });
    expect(revision.articles.map(({ key }) => key)).toEqual(['r1']);
    expect((await head.client.refused('filingRevise', { id: first.id })).message).toContain('正在办理');
    await take(head.client, 'File', revision);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await take(organisation.admin, 'Accept', revision, { effectiveFrom: tomorrow })).toMatchObject({ state: 'ACCEPTED' });
    expect(await look(first.id)).toMatchObject({ state: 'IN_FORCE', replacedBy: { id: revision.id } });
    await take(head.client, 'Withdraw', revision, { reason: '内容有误' });

    const second = await take(head.client, 'Revise', first);
    await take(head.client, 'File', second);
    await take(organisation.admin, 'Accept', second);
    expect(await look(first.id)).toMatchObject({ state: 'SUPERSEDED' });
    expect((await head.client.refused('filingRepeal', { id: first.id, reason: '旧' })).code).toBe('RULE_VIOLATION');
    expect(await take(head.client, 'Repeal', second, { reason: '并入制度' })).toMatchObject({ state: 'REPEALED', endReason: '并入制度' });
  });

  it('P-1.2 a version of the regulation that changes their articles has the rules looked over again', async () => {
    const accept = async (title: string, basis: string) => {
      const draft = await draftRules(organisation, head.client, title, [rule('r1', '照此办理。', basis)]);
      return take(organisation.admin, 'Accept', await take(head.client, 'File', draft));
    };
    const concerned = await accept('目的细则', 'community-purpose');
    const untouched = await accept('职责细则', 'community-duties');
    await reviseRegulation(organisation, 'community-purpose', '为方便居民，制定本制度。');

    await told(head.client, 'filingOutdated', '目的细则');
    expect(await notices(head.client, 'filingOutdated')).toEqual(['目的细则']);
    expect(await look(untouched.id)).toMatchObject({ outdated: false, basisChanges: [] });
    const outdated = await look(concerned.id);
    expect(outdated).toMatchObject({ state: 'IN_FORCE', outdated: true, basisChanges: [{ key: 'community-purpose', change: 'CHANGED' }] });
    expect(outdated.basisChanges[0]?.parts.some(({ change, text }) => change === 'ADDED' && text.includes('方便'))).toBe(true);
    expect(await titlesSeen(head.client, { outdated: { eq: true } })).toEqual(['目的细则']);

    const looked = await take(head.client, 'LookOver', outdated);
    expect(looked).toMatchObject({
      state: 'IN_FORCE',
      outdated: false,
      basisChanges: [],
      articles: [{ basis: { body: '为方便居民，制定本制度。' } }],
    });
    expect((await head.client.refused('filingLookOver', { id: concerned.id })).code).toBe('RULE_VIOLATION');
  });

  it('P-1.2 the list is narrowed by state, department and words', async () => {
    const draft = await draftRules(organisation, head.client, '助浴细则', [rule('r1', '两人上门。')]);
    await draftRules(organisation, head.client, '送餐细则', [rule('r1', '保温。')]);
    await take(head.client, 'File', draft);
    const living = organisation.department('living');
    expect(await titlesSeen(head.client, { state: { eq: 'FILED' } })).toEqual(['助浴细则']);
    expect((await titlesSeen(organisation.admin, { departmentId: { eq: living }, state: { in: ['DRAFTING', 'FILED'] } })).sort()).toEqual(
      ['助浴细则', '送餐细则'].sort(),
    );
    expect(await titlesSeen(organisation.admin, { departmentId: { eq: organisation.department('culture') } })).toEqual([]);
    expect(await titlesSeen(head.client, {}, 'scxz')).toEqual(['送餐细则']);
  });
});
