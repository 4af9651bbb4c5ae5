import { type Organisation, signUp } from '../frame/organisation';
import { PUBLIC_REQUEST, type PublicRequest, receipt, submit } from '../frame/portal';
import { present } from '../frame/present';
import { type RequestView, look, register, take, tokenOf } from '../frame/request';

describe('P-3.3 the customer’s opinion', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const answered = async (request?: { id: string }): Promise<RequestView> => {
    const { admin } = organisation;
    const started = request ?? (await register(admin));
    await take(admin, 'dispatch', started, { departmentId: organisation.department('reception') });
    await take(admin, 'accept', started);
    return take(admin, 'complete', started, { result: '已答复' });
  };

  const rate = (token: string, more: object = {}) =>
    organisation.visitor.change<{ request: PublicRequest | null }>('requestRate', { token, level: 'satisfied', ...more }, PUBLIC_REQUEST);

  const ratingForm = async (token: string) =>
    (
      await organisation.visitor.query<{ ratingForm: { number: string; levels: { code: string; name: string; bad: boolean }[] } | null }>(
        'query ($token: String!) { ratingForm(token: $token) { number levels { code name bad } } }',
        { token },
      )
    ).ratingForm;

  it('P-3.3 completion gives a link to rate with five levels; there is none before', async () => {
    const request = await register(organisation.admin);
    expect(request.ratingUrl).toBeNull();
    const done = await answered(request);
    expect(done.ratingUrl).toContain(`/${organisation.slug}/e/`);
    expect(await ratingForm(tokenOf(done.ratingUrl))).toEqual({
      number: request.number,
      levels: [
        { code: 'verySatisfied', name: '非常满意', bad: false },
        { code: 'satisfied', name: '满意', bad: false },
        { code: 'basicallySatisfied', name: '基本满意', bad: false },
        { code: 'dissatisfied', name: '不满意', bad: true },
        { code: 'veryDissatisfied', name: '非常不满意', bad: true },
      ],
    });
  });

  it('P-3.3 a rating by link is kept, closes the request, and is told on both sides', async () => {
    const done = await answered();
    const { request, userErrors } = await rate(tokenOf(done.ratingUrl), { level: 'verySatisfied', comment: '  师傅很耐心  ' });
    expect(userErrors).toEqual([]);
    expect(request).toMatchObject({ statusType: 'closed', ratedLevel: '非常满意', ratingToken: null });
    expect(await look(organisation.admin, done)).toMatchObject({
      state: { code: 'closed' },
      rating: { level: 'verySatisfied', levelName: '非常满意', points: 5, bad: false, comment: '师傅很耐心' },
      ratingUrl: null,
    });
  });

  it('P-3.3 the trail keeps which level was given, in words', async () => {
    const done = await answered();
    await rate(tokenOf(done.ratingUrl), { level: 'dissatisfied' });
    const { auditEvents } = await organisation.admin.query<{
      auditEvents: { nodes: { action: string; fields: { field: string; after: string | null; afterText: string | null }[] }[] };
    }>('query ($id: ID!) { auditEvents(filter: { subjectId: { eq: $id } }) { nodes { action fields { field after afterText } } } }', {
      id: done.id,
    });
    const rated = present(
      auditEvents.nodes.find(({ action }) => action === 'rate'),
      'rating on the trail',
    );
    expect(rated.fields).toContainEqual({ field: 'rating', after: 'dissatisfied', afterText: '不满意' });
  });

  it('P-3.3 a link works once', async () => {
    const token = tokenOf((await answered()).ratingUrl);
    await rate(token);
    expect(await ratingForm(token)).toBeNull();
    expect((await rate(token, { level: 'veryDissatisfied' })).userErrors).toMatchObject([
      { code: 'RULE_VIOLATION', message: expect.stringContaining('已经评价过') },
    ]);
  });

  it('P-3.3 of many who use one link at once one is counted', async () => {
    const done = await answered();
    const levels = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'veryDissatisfied'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) => rate(tokenOf(done.ratingUrl), { level: levels[place % 5] })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const seen = present(await look(organisation.admin, done), 'request');
    expect(seen.timeline.filter(({ action }) => action === 'rate')).toHaveLength(1);
    expect(seen.rating).not.toBeNull();
  });

  it('P-3.3 a rating by link and one by phone at once: one is counted', async () => {
    const done = await answered();
    const answers = await Promise.all([
      rate(tokenOf(done.ratingUrl)),
      organisation.admin.change('requestRatingRecord', { id: done.id, level: 'dissatisfied' }, ''),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('P-3.3 an answer by phone is recorded by a member', async () => {
    const done = await answered();
    const { client } = await organisation.join('dispatcher', 'reception', '陈静');
    const rated = await take(client, 'rate', done, { level: 'basicallySatisfied', comment: '电话回访：还可以' });
    expect(rated.rating).toMatchObject({ level: 'basicallySatisfied', points: 3, comment: '电话回访：还可以' });
    expect(rated.timeline.at(-1)).toMatchObject({ action: 'rate', actorName: '陈静' });
  });

  it('P-3.3 the lowest two levels mark the request as badly rated, so that it can be found and followed up', async () => {
    const done = await answered();
    await rate(tokenOf(done.ratingUrl), { level: 'dissatisfied', comment: '来得太晚' });
    const { requests, workbench } = await organisation.admin.query<{
      requests: { nodes: { id: string; rating: { bad: boolean } }[] };
      workbench: { queues: { code: string; count: number }[] };
    }>('{ requests(filter: { badRating: { eq: true } }) { nodes { id rating { bad } } } workbench { queues { code count } } }');
    expect(requests.nodes).toContainEqual({ id: done.id, rating: { bad: true } });
    expect(workbench.queues.find(({ code }) => code === 'badRating')!.count).toBe(requests.nodes.length);
  });

  it('P-3.3 a reopened request is rated anew, the first rating stays in its history, and the old link is spent', async () => {
    const done = await answered();
    const first = tokenOf(done.ratingUrl);
    await rate(first, { level: 'veryDissatisfied' });
    await take(organisation.admin, 'reopen', done, { reason: '居民不满意' });
    const again = await take(organisation.admin, 'complete', done, { result: '重新处理完毕' });
    const second = tokenOf(again.ratingUrl);
    expect(second).not.toBe(first);
    expect(await ratingForm(first)).toBeNull();
    expect((await rate(first)).userErrors).toHaveLength(1);
    await rate(second, { level: 'satisfied' });
    const seen = present(await look(organisation.admin, done), 'request');
    expect(seen.rating).toMatchObject({ level: 'satisfied', bad: false });
    expect(seen.timeline.filter(({ action }) => action === 'rate')).toHaveLength(2);
  });

  it('P-3.3 a link that was unused when the request was taken up again does not rate the work that goes on', async () => {
    const done = await answered();
    const token = tokenOf(done.ratingUrl);
    await take(organisation.admin, 'reopen', done, { reason: '发现遗漏' });
    expect(await ratingForm(token)).toBeNull();
    expect((await rate(token)).userErrors).toHaveLength(1);
  });

  it.each([
    ['an unknown level', { level: 'superb' }],
    ['a comment without end', { comment: '长'.repeat(1001) }],
  ])('P-3.3 %s is refused and the link is still good', async (_, wrong) => {
    const token = tokenOf((await answered()).ratingUrl);
    expect((await rate(token, wrong)).userErrors).toMatchObject([{ code: 'FIELD_INVALID' }]);
    expect(await ratingForm(token)).not.toBeNull();
  });

  it('P-3.3 no other token rates: not the receipt’s, not a forged one, not one of another organisation', async () => {
    const { token } = await submit(organisation.visitor);
    const done = await answered();
    const good = tokenOf(done.ratingUrl);
    const forged = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BB' : 'AA'}`;
    const fail = (each: string) =>
      organisation.visitor.failure(`mutation ($input: PublicRequestRateInput!) { requestRate(input: $input) { userErrors { code } } }`, {
        input: { token: each, level: 'satisfied' },
      });
    for (const each of [token, forged, '', 'x'.repeat(39)]) expect(await fail(each)).toBe('NOT_FOUND');
    const other = await signUp();
    const answer = await other.visitor.change('requestRate', { token: good, level: 'satisfied' }, '').catch(() => undefined);
    expect(answer?.userErrors.length ?? 1).toBe(1);
    expect((await look(organisation.admin, done))?.rating).toBeNull();
  });

  it('P-3.3 the receipt leads to the rating, and shows it afterwards', async () => {
    const { token, request } = await submit(organisation.visitor);
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($search: String!) { requests(search: $search) { nodes { id } } }',
      {
        search: request.number,
      },
    );
    await answered(requests.nodes[0]);
    const seen = present(await receipt(organisation.visitor, token), 'receipt');
    await rate(present(seen.ratingToken, 'rating token'));
    expect(await receipt(organisation.visitor, token)).toMatchObject({ ratedLevel: '满意', ratingToken: null, statusType: 'closed' });
  });
});
