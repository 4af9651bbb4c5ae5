import { type Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';

interface Action {
  action: string;
  allowed: boolean;
  reasons: { message: string }[];
}

interface Node {
  key: string;
  parentKey: string | null;
  level: string;
  label: { zh: string };
  title: { zh: string } | null;
  body: { zh: string } | null;
  version: number;
  changedByName: string | null;
}

interface Draft {
  id: string;
  version: number;
  state: string;
  behind: boolean;
  reason: string | null;
  conflicts: { what: string; identity: string }[];
  published: { number: number; state: string } | null;
  articles: Node[];
  provisions: { key: string; kind: string; text: string; version: number; body: { amount?: unknown } }[];
  problems: { place: string; name: string; message: string }[];
  comments: { id: string; place: string | null; text: string; authorName: string; settledAt: string | null }[];
  availableActions: Action[];
  comparison: {
    articles: { key: string; change: string; label: string; parts: { change: string; text: string }[] }[];
    provisions: { key: string; change: string; text: string }[];
  };
  history: { action: string; actorName: string; reason: string | null }[];
}

const DRAFT = `draft { id version state behind reason conflicts { what identity } published { number state }
  articles { key parentKey level label { zh } title { zh } body { zh } version changedByName }
  provisions { key kind text version } problems { place name message }
  comments { id place text authorName settledAt } availableActions { action allowed reasons { message } }
  comparison { articles { key change label parts { change text } } provisions { key change text } }
  history { action actorName reason } }`;

const HANDLE = 'limit-handle-consultation';

describe('P-1.1 a revision from draft to version', () => {
  let organisation: Organisation;
  let head: Colleague;
  beforeEach(async () => {
    organisation = await signUp();
    head = await organisation.join('manager', 'living', '赵倩');
  });

  const act = async (name: string, input: Record<string, unknown>, client: Client = organisation.admin) =>
    (await client.done<{ draft: Draft }>(`regulationDraft${name}`, input, DRAFT)).draft;
  const begin = (more: Record<string, unknown> = {}) =>
    act('Create', { regulationId: organisation.regulationId, reason: '年度修订', ...more });
  const first = (draft: Draft) =>
    present(
      draft.articles.find(({ level }) => level === 'article'),
      'article',
    );
  const reword = (draft: Draft, { key, parentKey, level, label, title, version }: Node, body: string, client?: Client) =>
    act('ArticleSave', { draftId: draft.id, key, parentKey, level, label, title, body: { zh: body }, expectedVersion: version }, client);
  const versions = async () =>
    (
      await organisation.admin.query<{ regulation: { versions: { id: string }[] } }>(
        'query ($id: ID!) { regulation(id: $id) { versions { id } } }',
        { id: organisation.regulationId },
      )
    ).regulation.versions;
  const allowed = (draft: Draft) => draft.availableActions.filter((each) => each.allowed).map(({ action }) => action);

  it('P-1.1 is drafted, reviewed by somebody else and published; the difference is shown article by article', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ state: 'DRAFTING', behind: false, problems: [], comparison: { articles: [], provisions: [] } });
    expect(allowed(draft)).toEqual(['edit', 'discard']);
    expect(draft.availableActions.find(({ action }) => action === 'submit')?.reasons[0]?.message).toBe('还没有改动任何内容。');

    const article = first(draft);
    const changed = await reword(draft, article, `${present(article.body, 'body').zh}并每年公布一次。`);
    expect(changed.comparison.articles).toHaveLength(1);
    expect(changed.comparison.articles[0]).toMatchObject({ key: article.key, change: 'CHANGED' });
    expect(
      changed.comparison.articles[0]?.parts
        .filter(({ change }) => change !== 'KEPT')
        .map(({ text }) => text)
        .join(''),
    ).toBe('并每年公布一次。');
    const slower = await act('ProvisionSave', { draftId: draft.id, key: HANDLE, body: { limit: { value: 3 } } });
    expect(slower.comparison.provisions).toEqual([{ key: HANDLE, change: 'changed', text: expect.stringContaining('3 个工作日') }]);

    expect((await act('Submit', { id: draft.id })).state).toBe('IN_REVIEW');
    const stopped = await organisation.admin.refused('regulationDraftProvisionSave', {
      draftId: draft.id,
      key: HANDLE,
      body: { limit: { value: 4 } },
    });
    expect(stopped).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringContaining('审阅中') });

    const remarked = await act('Comment', { draftId: draft.id, place: `article/${article.key}`, text: '写明公布的渠道' }, head.client);
    expect(remarked.comments).toEqual([
      { id: expect.stringMatching(/^rmk_/), place: `article/${article.key}`, text: '写明公布的渠道', authorName: '赵倩', settledAt: null },
    ]);
    expect((await act('Return', { id: draft.id, reason: '公布渠道不明' }, head.client)).state).toBe('DRAFTING');
    const again = await act('ArticleSave', {
      draftId: draft.id,
      key: article.key,
      parentKey: article.parentKey,
      level: article.level,
      label: article.label,
      title: article.title,
      body: { zh: `${present(article.body, 'body').zh}并每年在公众号公布一次。` },
    });
    const comment = present(again.comments[0], 'remark');
    const { draft: settled } = await organisation.admin.done<{ draft: Draft }>(
      'draftCommentSettle',
      { id: comment.id, settled: true },
      DRAFT,
    );
    expect(settled.comments[0]?.settledAt).not.toBeNull();
    await act('Submit', { id: draft.id });
    expect(allowed(await act('Approve', { id: draft.id }, head.client))).toEqual(['return', 'publish', 'discard']);

    const number = await organisation.latestVersion();
    const published = await act('Publish', { id: draft.id, reason: '经审议通过' });
    expect(published).toMatchObject({ state: 'PUBLISHED', published: { number: number + 1, state: 'IN_FORCE' } });
    expect(published.history.map(({ action }) => action)).toEqual([
      'publish',
      'approve',
      'submit',
      'settle',
      'update',
      'return',
      'comment',
      'submit',
      'update',
      'update',
      'create',
    ]);
    const { requestPreview } = await organisation.admin.query<{ requestPreview: { promise: string } }>(
      'query { requestPreview(input: { item: "consultation" }) { promise } }',
    );
    expect(requestPreview.promise).toBe('3 个工作日');
  });

  it('P-1.1 two people at the same article: the second is told, other articles go on', async () => {
    const draft = await begin();
    const [one, two] = draft.articles.filter(({ level }) => level === 'article');
    await reword(draft, present(one, 'article'), '甲改的。');
    const refusal = await head.client.refused('regulationDraftArticleSave', {
      draftId: draft.id,
      key: present(one, 'article').key,
      level: 'article',
      label: present(one, 'article').label,
      body: { zh: '乙改的。' },
      expectedVersion: present(one, 'article').version,
    });
    expect(refusal).toMatchObject({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 2 });
    const after = await reword(draft, present(two, 'article'), '乙改的另一条。', head.client);
    const words = (key: string | undefined) => after.articles.find((each) => each.key === key);
    expect(words(one?.key)).toMatchObject({ body: { zh: '甲改的。' }, changedByName: '周岚' });
    expect(words(two?.key)).toMatchObject({ body: { zh: '乙改的另一条。' }, changedByName: '赵倩' });
  });

  it('P-1.1 a newer version is merged, what both changed is shown as a conflict', async () => {
    const draft = await begin();
    const article = first(draft);
    await reword(draft, article, '修订稿的文字。');
    await act('ProvisionSave', { draftId: draft.id, key: HANDLE, body: { limit: { value: 3 } } });
    await organisation.amend(HANDLE, { limit: { value: 5 } });
    await organisation.amend('limit-handle-complaint-advice', { limit: { value: 9 } }).catch(() => undefined);

    const { regulationDraft } = await organisation.admin.query<{ regulationDraft: { behind: boolean; availableActions: Action[] } }>(
      'query ($id: ID!) { regulationDraft(id: $id) { behind availableActions { action allowed reasons { message } } } }',
      { id: draft.id },
    );
    expect(regulationDraft.behind).toBe(true);
    expect(regulationDraft.availableActions.find(({ action }) => action === 'submit')?.reasons[0]?.message).toContain('并入新版');
    const merged = await act('Merge', { id: draft.id });
    expect(merged).toMatchObject({ behind: false, conflicts: [{ what: 'provision', identity: `limit/${HANDLE}` }] });
    expect(merged.provisions.find(({ key }) => key === HANDLE)?.text).toContain('3 个工作日');
    expect(first(merged).body?.zh).toBe('修订稿的文字。');
  });

  it('P-1.1 nothing unsound goes to review: all faults are named at once, each with its place', async () => {
    const draft = await begin();
    const general = draft.provisions.filter(({ kind, key }) => kind === 'limit' && /^limit-(handle|accept|dispatch)$/.test(key));
    expect(general.length).toBeGreaterThan(0);
    for (const { key } of general) await act('ProvisionSave', { draftId: draft.id, key, body: { limit: {} }, retire: true });
    const broken = await act('ArticleSave', { draftId: draft.id, key: 'leer', level: 'article', label: { zh: ' ' } });
    expect(broken.problems.length).toBeGreaterThanOrEqual(general.length + 1);
    expect(broken.problems.map(({ place }) => place)).toContain('article/leer');
    const refusal = await organisation.admin.refused('regulationDraftSubmit', { id: draft.id });
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringContaining(`${broken.problems.length} 处`) });
  });

  it('P-1.1 articles are added, moved and taken out with all below them', async () => {
    const draft = await begin();
    const chapters = draft.articles.filter(({ level }) => level === 'chapter');
    const chapter = present(chapters[0], 'chapter');
    const added = await act('ArticleSave', {
      draftId: draft.id,
      key: 'new-1',
      parentKey: chapter.key,
      level: 'article',
      label: { zh: '第三条之一' },
      body: { zh: '新增的条款。' },
      after: chapter.key,
    });
    const order = added.articles.map(({ key }) => key);
    expect(added.comparison.articles).toEqual([expect.objectContaining({ key: 'new-1', change: 'ADDED', label: '第三条之一' })]);
    expect(new Set(order).size).toBe(order.length);
    const gone = await act('ArticleRemove', { draftId: draft.id, key: chapter.key });
    expect(gone.articles.some(({ key, parentKey }) => key === chapter.key || parentKey === chapter.key || key === 'new-1')).toBe(false);
    expect(gone.problems).toEqual([]);
  });

  it('P-1.1 a text of its own becomes the draft; provisions keep the articles that still exist', async () => {
    const articles = [
      { key: 'c1', level: 'chapter', label: { zh: '第一章' }, title: { zh: '总则' } },
      { key: 'a1', parentKey: 'c1', level: 'article', label: { zh: '第一条' }, body: { zh: '为规范服务，制定本制度。' } },
    ];
    const draft = await begin({ articles, title: { zh: '新制度' } });
    expect(draft.articles.map(({ key, parentKey }) => [key, parentKey])).toEqual([
      ['c1', null],
      ['a1', 'c1'],
    ]);
    expect(draft.problems).toEqual([]);
    const twice = await organisation.admin.refused('regulationDraftCreate', {
      regulationId: organisation.regulationId,
      articles: [...articles, ...articles],
    });
    expect(twice).toMatchObject({ code: 'TAKEN', field: ['articles', '2', 'key'] });
  });

  it('P-1.1 drafts are seen and changed by those who may, and by nobody else', async () => {
    const before = await versions();
    const draft = await begin();
    const staff = await organisation.join('handler', 'living');
    const stranger = await signUp();
    for (const client of [staff.client, stranger.admin]) {
      const seen = await client.send<{ regulationDraft: unknown }>('query ($id: ID!) { regulationDraft(id: $id) { id } }', {
        id: draft.id,
      });
      expect(seen.data?.regulationDraft ?? null).toBeNull();
      const compared = await client.send('query ($a: ID!) { regulationCompare(from: $a, to: $a) { from } }', { a: draft.id });
      expect(compared.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const refused = await stranger.admin.refused('regulationDraftDiscard', { id: draft.id }).catch((error: unknown) => String(error));
    expect(JSON.stringify(refused)).toMatch(/NOT_FOUND|没有找到/);
    expect(await versions()).toEqual(before);
  });

  it('P-1.1 a version is withdrawn before it takes effect, and stays on record; one in force is not', async () => {
    const inForce = await versions();
    const number = await organisation.amend(
      HANDLE,
      { limit: { value: 5 } },
      { effectiveFrom: new Date(Date.now() + 86_400_000).toISOString() },
    );
    const [scheduled] = (await versions()).filter(({ id }) => !inForce.some((each) => each.id === id));
    const id = present(scheduled, 'scheduled version').id;
    const draft = await begin();
    const { regulationVersion } = await organisation.admin.done<{ regulationVersion: { state: string; withdrawalReason: string } }>(
      'regulationVersionWithdraw',
      { id, reason: '另行修订' },
      'regulationVersion { state withdrawalReason }',
    );
    expect(regulationVersion).toEqual({ state: 'WITHDRAWN', withdrawalReason: '另行修订' });
    expect(await organisation.admin.mutationFailure('regulationVersionWithdraw', { id, reason: '再来一次' })).toBe('NOT_FOUND');
    // a draft begun from it comes back to what is in force
    const merged = await act('Merge', { id: draft.id });
    expect(merged).toMatchObject({ behind: false, comparison: { articles: [], provisions: [] } });
    expect(merged.provisions.find(({ key }) => key === HANDLE)?.text).toContain('1 个工作日');
    const refusal = await organisation.admin.refused('regulationVersionWithdraw', {
      id: present(inForce[0], 'version').id,
      reason: '不要了',
    });
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringContaining('已经生效') });
    // its number is not given again
    const next = await organisation.admin.done<{ regulationVersion: { number: number } }>(
      'provisionAmend',
      {
        regulationId: organisation.regulationId,
        expectedVersionNumber: number - 1,
        key: HANDLE,
        body: { limit: { value: 2 } },
        reason: '重新修订',
      },
      'regulationVersion { number }',
    );
    expect(next.regulationVersion.number).toBe(number + 1);
  });
});
