import { createHash } from 'node:crypto';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { type Posting, POSTING, draft, letPeriodPass, object, objecting, open, seen, shown } from './posting';

interface Proof {
  canonical: string;
  digest: string;
  recomputed: string;
  unchanged: boolean;
  entries: { action: string; digest: string | null; actorName: string; leafHash: string }[];
}

const PROOF =
  'query ($id: ID!) { postingProof(id: $id) { canonical digest recomputed unchanged entries { action digest actorName leafHash } } }';

const answer = (posting: Posting, place = 0) => present(posting.objections[place], 'objection').id;

describe('Q-2.4 what is posted to the public', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('Q-2.4 a posting goes from draft to open to its result, and the public reads it from its opening on', async () => {
    const { admin, visitor } = organisation;
    const made = await draft(admin);
    expect(made).toMatchObject({ state: 'DRAFT', digest: null, opensAt: null });
    expect(await shown(visitor, made.number)).toBeNull();
    const opened = await open(admin, made);
    expect(opened.digest).toMatch(/^[\da-f]{64}$/);
    // the day of the opening does not count, the third day counts to its end
    expect(present(opened.endsAt, 'end')).toMatch(/T16:00:00/);
    const board = await visitor.query<{ postings: { nodes: { number: string }[] } }>(
      '{ postings(kind: OTHER, search: "tszf") { nodes { number } } }',
    );
    expect(board.postings.nodes).toEqual([]);
    const found = await visitor.query<{ postings: { nodes: { number: string }[] } }>(
      '{ postings(kind: OTHER, search: "xqts") { nodes { number } } }',
    );
    expect(found.postings.nodes).toEqual([{ number: made.number }]);
    expect(await shown(visitor, made.number)).toMatchObject({
      state: 'OPEN',
      daysLeft: 4,
      takesObjections: true,
      html: expect.stringContaining('<h3>时间</h3>') as string,
    });
    expect((await shown(visitor.with({ 'accept-language': 'en' }), made.number))?.title).toBe('Water supply');
    expect(await admin.refused('postingConclude', { id: made.id, result: { zh: '没有异议' } })).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
    await letPeriodPass(organisation, made);
    expect((await seen(admin, made)).state).toBe('CLOSED');
    const { posting: done } = await admin.done<{ posting: Posting }>(
      'postingConclude',
      { id: made.id, result: { zh: '**没有**异议' } },
      POSTING,
    );
    expect(done).toMatchObject({ state: 'CONCLUDED', result: '**没有**异议' });
    expect(done.history.map(({ action }) => action)).toEqual(['conclude', 'endPeriod', 'openPeriod', 'create']);
    expect(await shown(visitor, made.number)).toMatchObject({
      state: 'CONCLUDED',
      takesObjections: false,
      daysLeft: 0,
      resultHtml: expect.stringContaining('<strong>没有</strong>') as string,
    });
    const archive = await visitor.query<{ postings: { nodes: { number: string }[] } }>('{ postings(archived: true) { nodes { number } } }');
    expect(archive.postings.nodes.map(({ number }) => number)).toContain(made.number);
  });

  it('Q-2.4 regulation, standards and fees are taken from what is in force, in both languages', async () => {
    const { admin } = organisation;
    for (const kind of ['REGULATION', 'STANDARDS', 'CATALOGUE']) {
      const made = await draft(admin, { kind, title: undefined, body: undefined });
      const english = await seen(admin.with({ 'accept-language': 'en' }), made);
      expect(made.regulationVersion?.number).toBe(await organisation.latestVersion());
      expect(made.body).toMatch(/第 \d+ 版/);
      expect(english.body).toMatch(/Version \d+/);
      expect(await admin.refused('postingUpdate', { id: made.id, body: { zh: '另写一份' } })).toMatchObject({
        code: 'RULE_VIOLATION',
        field: ['body'],
      });
    }
    const standards = await draft(admin, { kind: 'STANDARDS', title: undefined, body: undefined });
    expect(standards.html).toMatch(/<table>[^]*<th>标准<\/th>/);
  });

  it('Q-2.4 what has changed since the draft is taken anew before it opens', async () => {
    const { admin } = organisation;
    const made = await draft(admin, { kind: 'STANDARDS', title: undefined, body: undefined });
    await organisation.amend(
      'phone-answered',
      { standard: { dimension: 'timely', metric: 'answerRate', direction: 'AT_LEAST', target: '97', unit: 'PERCENT', public: true } },
      { name: { zh: '电话接通率', en: 'Calls answered' }, articles: [] },
    );
    expect(await admin.refused('postingOpen', { id: made.id })).toMatchObject({ code: 'RULE_VIOLATION' });
    const { posting } = await admin.done<{ posting: Posting }>('postingRefresh', { id: made.id }, POSTING);
    expect(posting.body).toContain('电话接通率');
    expect((await open(admin, made)).state).toBe('OPEN');
  });

  it('Q-2.4 the proof says what was shown, and its digest can be made again from it', async () => {
    const { admin } = organisation;
    const made = await draft(admin);
    expect(await admin.query(PROOF, { id: made.id })).toEqual({ postingProof: null });
    const { digest } = await open(admin, made);
    const { postingProof: proof } = await admin.query<{ postingProof: Proof }>(PROOF, { id: made.id });
    expect(createHash('sha256').update(proof.canonical).digest('hex')).toBe(digest);
    expect(JSON.parse(proof.canonical)).toMatchObject({ number: made.number, title: { zh: '小区停水告知', en: 'Water supply' } });
    expect(proof).toMatchObject({ digest, recomputed: digest, unchanged: true });
    expect(proof.entries.map(({ action, digest: recorded }) => [action, recorded])).toEqual([
      ['create', null],
      ['openPeriod', digest],
    ]);
    expect(proof.entries.every(({ leafHash }) => /^[\da-f]{64}$/.test(leafHash))).toBe(true);
    // whoever owns the database could change the row, but not so that it is not seen
    await inDatabase(async (database) => {
      await database.query('set session_replication_role = replica');
      await database.query(
        `update ${await schemaOf(database, organisation.slug)}.posting set body = '{"zh": "改过的内容"}' where digest = $1`,
        [digest],
      );
    });
    expect(await admin.query(PROOF, { id: made.id })).toMatchObject({ postingProof: { unchanged: false, digest } });
  });

  it('Q-2.4 nothing of what is open is changed through the API, only withdrawn with a reason', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    for (const [field, input] of [
      ['postingUpdate', { title: { zh: '另一个标题' } }],
      ['postingUpdate', { periodValue: 1 }],
      ['postingRefresh', {}],
      ['postingMask', {}],
      ['postingOpen', {}],
    ] as const)
      expect({ field, refused: await admin.refused(field, { id: made.id, ...input }) }).toMatchObject({
        refused: { code: 'TRANSITION_NOT_ALLOWED' },
      });
    expect(await admin.refused('postingWithdraw', { id: made.id, reason: ' ' })).toMatchObject({
      code: 'FIELD_REQUIRED',
      field: ['reason'],
    });
    await admin.done('postingWithdraw', { id: made.id, reason: '时间有误' }, POSTING);
    expect(await shown(visitor, made.number)).toMatchObject({
      state: 'WITHDRAWN',
      html: null,
      withdrawalReason: '时间有误',
      takesObjections: false,
    });
    expect(await visitor.refused('objectionSubmit', objecting(made.number))).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  it('Q-2.4 Markdown of the staff cannot carry a script to the public', async () => {
    const body = '<script>alert(1)</script>\n\n[点这里](javascript:alert(1)) ![x](x" onerror="alert(1)) <img src=x onerror=alert(1)>';
    const made = await open(organisation.admin, await draft(organisation.admin, { body: { zh: body } }));
    const html = present((await shown(organisation.visitor, made.number))?.html, 'html');
    expect(html).not.toMatch(/<script|<img|javascript:|<[^>]*onerror/i);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('Q-2.4 objections', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('Q-2.4 an objection is answered in public without whoever objected, who follows it by a link', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    const token = await object(visitor, made.number, {
      name: '王小明',
      contact: '13812345678',
      text: '我是王小明，电话 13812345678，停水太久',
    });
    const own = 'query ($token: String!) { objection(token: $token) { number postingNumber text answer } }';
    expect(await visitor.query(own, { token })).toMatchObject({ objection: { postingNumber: made.number, answer: null } });
    const handled = await seen(admin, made);
    expect(handled.objections).toMatchObject([{ nameMasked: '王**', contactMasked: '138****5678', answer: null }]);
    expect(await shown(visitor, made.number)).toMatchObject({ objectionsReceived: 1, objectionsAnswered: 0, answers: [] });
    expect(await admin.refused('objectionAnswer', { id: answer(handled), answer: ' ' })).toMatchObject({ field: ['answer'] });
    await admin.done('objectionAnswer', { id: answer(handled), answer: '改为两小时' }, 'objection { id }');
    const { answers } = present(await shown(visitor, made.number), 'posting');
    expect(answers).toEqual([{ text: '我是***，电话 138****78，停水太久', answer: '改为两小时' }]);
    expect(await visitor.query(own, { token })).toMatchObject({ objection: { answer: '改为两小时' } });
    expect(await admin.refused('objectionAnswer', { id: answer(handled), answer: '再改' })).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  it('Q-2.4 who objected is shown once, with a reason, on record', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin, { namedObjections: true }));
    expect(await visitor.refused('objectionSubmit', objecting(made.number))).toMatchObject({ code: 'FIELD_REQUIRED', field: ['name'] });
    expect(await visitor.refused('objectionSubmit', objecting(made.number, { name: '李华', contact: '不告诉' }))).toMatchObject({
      field: ['contact'],
    });
    await object(visitor, made.number, { name: '李华', contact: 'li@home.example' });
    const id = answer(await seen(admin, made));
    expect(await admin.refused('objectionReveal', { id, reason: '' })).toMatchObject({ code: 'FIELD_REQUIRED', field: ['reason'] });
    expect(await admin.done('objectionReveal', { id, reason: '电话核实' }, 'name contact')).toMatchObject({
      name: '李华',
      contact: 'li@home.example',
    });
    expect((await seen(admin, made)).history[0]).toMatchObject({ action: 'reveal', reason: '电话核实' });
  });

  it('Q-2.4 an objection comes within the period only, and the same form once', async () => {
    const { admin, visitor } = organisation;
    const waiting = await draft(admin);
    expect(await visitor.refused('objectionSubmit', objecting(waiting.number))).toMatchObject({ field: ['posting'] });
    const made = await open(admin, waiting);
    const form = objecting(made.number);
    await visitor.done('objectionSubmit', form, 'token');
    await visitor.done('objectionSubmit', form, 'token');
    expect((await seen(admin, made)).objections).toHaveLength(1);
    await letPeriodPass(organisation, made);
    expect(await visitor.refused('objectionSubmit', objecting(made.number))).toMatchObject({ code: 'RULE_VIOLATION', field: ['posting'] });
    // no result while one waits for its answer
    expect(await admin.refused('postingConclude', { id: made.id, result: { zh: '通过' } })).toMatchObject({
      reasons: [{ code: 'RULE_VIOLATION' }],
    });
    await admin.done('objectionAnswer', { id: answer(await seen(admin, made)), answer: '已说明' }, 'objection { id }');
    await admin.done('postingConclude', { id: made.id, result: { zh: '通过' } }, POSTING);
  });

  it('Q-2.4 whoever may answer is told of an objection', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    await object(visitor, made.number);
    const NOTICES = '{ notices { nodes { kind posting { id } } } }';
    const told = async () =>
      (await admin.query<{ notices: { nodes: { kind: string; posting: { id: string } | null }[] } }>(NOTICES)).notices.nodes;
    let notices = await told();
    for (let tries = 0; tries < 100 && !notices.some(({ posting }) => posting?.id === made.id); tries += 1) {
      await new Promise((later) => setTimeout(later, 100));
      notices = await told();
    }
    expect(notices).toContainEqual({ kind: 'objection', posting: { id: made.id } });
  });

  it('Q-2.4 rights: handlers see nothing of it, heads draft and answer but do not open, auditors only look', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    await object(visitor, made.number, { name: '李华' });
    const id = answer(await seen(admin, made));
    const { client: handler } = await organisation.join('handler', 'reception');
    expect(await handler.failure('{ postings { totalCount } }')).toBe('FORBIDDEN');
    expect(await handler.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    const { client: head } = await organisation.join('manager', 'reception');
    const theirs = await draft(head);
    expect(await head.mutationFailure('postingOpen', { id: theirs.id })).toBe('FORBIDDEN');
    expect(await head.mutationFailure('objectionReveal', { id, reason: '想知道' })).toBe('FORBIDDEN');
    await head.done('objectionAnswer', { id, answer: '已说明' }, 'objection { id }');
    const { client: auditor } = await organisation.join('auditor', 'reception');
    expect((await seen(auditor, made)).objections).toHaveLength(1);
    expect(await auditor.mutationFailure('postingCreate', { kind: 'OTHER', periodValue: 1, periodUnit: 'DAYS' })).toBe('FORBIDDEN');
  });

  it('Q-2.4 another organisation finds neither posting nor objection', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    const token = await object(visitor, made.number);
    const other = await signUp();
    const elsewhere = await open(other.admin, await draft(other.admin));
    const id = answer(await seen(admin, made));
    expect(await other.admin.query('query ($id: ID!) { posting(id: $id) { id } node(id: $id) { id } }', { id: made.id })).toEqual({
      posting: null,
      node: null,
    });
    expect(await other.admin.query(PROOF, { id: made.id })).toEqual({ postingProof: null });
    for (const [field, more] of [
      ['postingWithdraw', { reason: '不是我的' }],
      ['postingOpen', {}],
      ['postingUpdate', {}],
    ] as const)
      expect(await other.admin.mutationFailure(field, { id: made.id, ...more })).toBe('NOT_FOUND');
    expect(await other.admin.mutationFailure('objectionAnswer', { id, answer: '越权' })).toBe('NOT_FOUND');
    expect(await other.admin.mutationFailure('objectionReveal', { id, reason: '越权看看' })).toBe('NOT_FOUND');
    expect(await other.visitor.query('query ($token: String!) { objection(token: $token) { number } }', { token })).toEqual({
      objection: null,
    });
    // a link is of one purpose: nobody opens a request with it
    expect(await visitor.query('query ($token: String!) { receipt(token: $token) { number } }', { token })).toEqual({ receipt: null });
    expect((await shown(other.visitor, elsewhere.number))?.objectionsReceived).toBe(0);
  });
});

describe('Q-2.4 personal data', () => {
  const LIST = '| 姓名 | 身份证号 | 电话 |\n| --- | --- | --- |\n| 王小明 | 110105194912310021 | 13812345678 |';
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('Q-2.4 a list of persons opens only masked: names as 王**, numbers hidden', async () => {
    const { admin, visitor } = organisation;
    const made = await draft(admin, { kind: 'LIST', title: { zh: '高龄补贴名单' }, body: { zh: LIST } });
    expect(made.personalData.map(({ kind, never }) => [kind, never])).toEqual([
      ['IDENTITY', true],
      ['PHONE', true],
      ['NAME', true],
    ]);
    expect(await admin.refused('postingOpen', { id: made.id, personalDataReason: '领导要求' })).toMatchObject({
      code: 'RULE_VIOLATION',
      field: ['id'],
    });
    const { posting: masked } = await admin.done<{ posting: Posting }>('postingMask', { id: made.id }, POSTING);
    expect(masked.body).toContain('| 王** | 110****21 | 138****78 |');
    expect(masked.personalData).toEqual([]);
    await open(admin, masked);
    expect((await shown(visitor, made.number))?.html).toContain('王**');
    await letPeriodPass(organisation, made);
    // what names persons is shown no longer than its period
    expect(await shown(visitor, made.number)).toMatchObject({ state: 'CLOSED', html: null });
  });

  it('Q-2.4 elsewhere a number stands with a reason on record, but the number of an ID never', async () => {
    const { admin } = organisation;
    const made = await draft(admin, { body: { zh: '咨询请打 010-87654321' } });
    expect(await admin.refused('postingOpen', { id: made.id })).toMatchObject({ code: 'RULE_VIOLATION', field: ['personalDataReason'] });
    const opened = await open(admin, made, { personalDataReason: '本中心的服务电话' });
    expect(opened.history[0]).toMatchObject({ action: 'openPeriod', reason: '本中心的服务电话' });
    const worse = await draft(admin, { body: { zh: '联系人证件 110105194912310021' } });
    expect(await admin.refused('postingOpen', { id: worse.id, personalDataReason: '必须公开' })).toMatchObject({
      code: 'RULE_VIOLATION',
      field: ['id'],
    });
  });

  it('Q-2.4 neither an answer nor a result lets personal data out', async () => {
    const { admin, visitor } = organisation;
    const made = await open(admin, await draft(admin));
    await object(visitor, made.number);
    const id = answer(await seen(admin, made));
    expect(await admin.refused('objectionAnswer', { id, answer: '身份证 110105194912310021 已核' })).toMatchObject({ field: ['answer'] });
    await admin.done('objectionAnswer', { id, answer: '已核实' }, 'objection { id }');
    await letPeriodPass(organisation, made);
    expect(await admin.refused('postingConclude', { id: made.id, result: { zh: '证件 110105194912310021 的住户符合条件' } })).toMatchObject(
      { field: ['result'] },
    );
  });
});

describe('Q-2.4 the regulation on the portal', () => {
  it('Q-2.4 text in force, since when, and earlier versions', async () => {
    const organisation = await signUp();
    const { visitor } = organisation;
    const { regulationVersions: versions, regulation } = await visitor.query<{
      regulationVersions: { number: number; until: string | null }[];
      regulation: { number: number; inForce: boolean };
    }>('{ regulationVersions { number effectiveFrom until } regulation { number inForce } }');
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(versions.map(({ until }) => until !== null)).toEqual([false, true]);
    expect(regulation).toEqual({ number: 2, inForce: true });
    const one = 'query ($number: Int) { regulation(number: $number) { number inForce articles { key } } }';
    const earlier = await visitor.query<{ regulation: { number: number; inForce: boolean; articles: object[] } }>(one, { number: 1 });
    expect(earlier.regulation).toMatchObject({ number: 1, inForce: false });
    expect(earlier.regulation.articles.length).toBeGreaterThan(10);
    expect(await visitor.query(one, { number: 99 })).toEqual({ regulation: null });
  });
});
