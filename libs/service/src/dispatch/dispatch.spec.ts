import { type OtherProvision, fieldsOf, inputsOf } from '@charter/kernel';
import fc from 'fast-check';
import { REQUEST_VARIABLES } from '../environment';
import { appliesAlways, decideDispatch } from './decide';
import { dispatchRuleKind } from './kind';
import { rankInQueue } from './queue';
import { type DispatchRuleBody, dispatchRuleBody } from './rule';

const body = (order: number, rule: string, more: Partial<DispatchRuleBody> = {}): DispatchRuleBody =>
  dispatchRuleBody.parse({ order, rule, goesTo: 'department', department: 'living', ...more });

const night = { key: 'night', body: body(10, 'request.priority == "emergency" && (hour < 8 || hour >= 18)', { department: 'duty' }) };
const aged = { key: 'aged', body: body(20, 'hasAny(customer.categories, ["aged", "alone"])', { department: 'care' }) };
const web = { key: 'web', body: body(30, 'request.channel == "web"', { department: 'reception' }) };
const rest = { key: 'rest', body: body(40, 'true') };
const rules = [rest, web, aged, night];

const facts = (values: Record<string, string>) =>
  inputsOf(
    REQUEST_VARIABLES,
    Object.entries({ 'request.channel': 'phone', 'request.priority': 'ordinary', hour: '10', 'customer.categories': '', ...values }).map(
      ([name, value]) => ({ name, value }),
    ),
  );

const other = (key: string, found: DispatchRuleBody): OtherProvision => ({ kind: 'dispatchRule', key, name: { zh: key }, body: found });
const places = (own: DispatchRuleBody, ...others: DispatchRuleBody[]) =>
  dispatchRuleKind
    .problems(
      own,
      others.map((each, index) => other(`other${index}`, each)),
    )
    .map(({ place, message }) => `${place}: ${message.en}`);

describe('the first dispatch rule that fits decides (S-4.3)', () => {
  it.each([
    [{ 'request.priority': 'emergency', hour: '22' }, 'night', []],
    [{ 'request.priority': 'emergency', hour: '10' }, 'rest', ['night', 'aged', 'web']],
    [{ 'customer.categories': 'alone', 'request.channel': 'web' }, 'aged', ['night']],
    [{ 'request.channel': 'web' }, 'web', ['night', 'aged']],
  ])('%j goes by %s', (values, decided, passedOver) => {
    const decision = decideDispatch(rules, facts(values as unknown as Record<string, string>));
    expect(decision.decided?.rule.key).toBe(decided);
    expect(decision.passedOver.map(({ rule }) => rule.key)).toEqual(passedOver);
  });

  it('and says of those passed over what kept them from fitting', () => {
    const { passedOver } = decideDispatch(rules, facts({ 'request.channel': 'web' }));
    const reasons = passedOver.map(({ steps }) => steps.filter(({ decisive }) => decisive).map(({ words }) => words.zh));
    expect(reasons[0]).toContain('紧急程度为特急');
    expect(reasons[1]).toEqual(['特殊人群类别']);
  });

  it('and leaves it to a person where none fits or nothing is known', () => {
    expect(decideDispatch([web], facts({})).decided).toBeUndefined();
    const [answer] = decideDispatch([aged], inputsOf(REQUEST_VARIABLES, [])).passedOver;
    expect(answer?.problem?.en).toContain('a value it reads is missing');
  });

  it('whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: 4 }), fc.integer({ min: 0, max: 23 }), (shuffled, hour) => {
        const given = facts({ hour: String(hour), 'request.priority': 'emergency' });
        expect(decideDispatch(shuffled, given).decided?.rule.key).toBe(decideDispatch(rules, given).decided?.rule.key);
      }),
    );
  });
});

describe('what does not fit in dispatch rules is told', () => {
  it.each<[string, string[], string[]]>([
    ['a repeated order', places(body(10, 'hour > 8'), body(10, 'true')), ['order: The order is the same as that of "other0".']],
    [
      'a rule never reached',
      places(body(20, 'hour > 8'), body(10, 'true')),
      ['order: It is never reached: "other0" comes before it and applies always.'],
    ],
    [
      'nothing that catches what is left, told by the last rule alone',
      [...places(body(20, 'hour > 8'), body(10, 'hour < 8')), ...places(body(10, 'hour < 8'), body(20, 'hour > 8'))],
      ['rule: Nothing catches what is left: let the last dispatch rule apply always (its condition is true).'],
    ],
    ['nothing where all is well', places(body(10, 'hour > 8'), body(20, 'true')), []],
    ['a department not chosen', places(body(1, 'true', { department: undefined })), ['department: Choose the department.']],
    ['a role not chosen', places(body(1, 'true', { goesTo: 'role', department: undefined })), ['role: Choose the role.']],
    ['a role beside a department', places(body(1, 'true', { role: 'handler' })), ['role: Leave out the role: it is not used here.']],
    ['a member without a way to choose', places(body(1, 'true', { goesTo: 'member' })), ['member: Choose how the member is chosen.']],
    ['nothing of a member within a department', places(body(1, 'true', { goesTo: 'member', member: 'onDuty' })), []],
    [
      'a factor twice, and one that counts nothing',
      places(
        body(1, 'true', {
          ranking: [
            { factor: 'priority', weight: '10' },
            { factor: 'priority', weight: '0' },
          ],
        }),
      ),
      ['ranking.1.factor: This factor is listed already.', 'ranking.1.weight: The weight must be more than zero.'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('knows a rule that applies always by its reading nothing', () => {
    expect(['true', '1 < 2', 'true || false'].map((rule) => appliesAlways({ rule }))).toEqual([true, true, true]);
    expect(['false', 'hour >= 0', 'true ||', '1'].map((rule) => appliesAlways({ rule }))).toEqual([false, false, false, false]);
  });
});

describe('the place in the queue (G-3.2)', () => {
  const ranking = body(1, 'true', {
    ranking: [
      { factor: 'priority', weight: '10' },
      { factor: 'waitingHours', weight: '0.5' },
      { factor: 'categoryWeight', weight: '3' },
    ],
  }).ranking;

  it('is the sum of its factors by weight, to the last digit, and told', () => {
    expect(rankInQueue(ranking, { priority: '2', waitingHours: '3.1', categoryWeight: '0.1' })).toEqual({
      score: '21.85',
      steps: [
        { factor: 'priority', name: { zh: '紧急程度', en: 'priority' }, value: '2', weight: '10', points: '20' },
        { factor: 'waitingHours', name: { zh: '已等待小时数', en: 'hours waited' }, value: '3.1', weight: '0.5', points: '1.55' },
        {
          factor: 'categoryWeight',
          name: { zh: '特殊人群优先权重', en: 'weight of special groups' },
          value: '0.1',
          weight: '3',
          points: '0.3',
        },
      ],
    });
    expect(rankInQueue(ranking, {}).score).toBe('0');
  });

  it('rises with every hour waited, so that nobody waits forever', () => {
    const hours = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 1000 }), (waited, more) => {
        const score = (count: number) => Number(rankInQueue(ranking, { priority: '1', waitingHours: String(count) }).score);
        expect(score(waited + more)).toBeGreaterThan(score(waited));
      }),
    );
  });
});

describe('a dispatch rule', () => {
  it('is described for forms and the API', () => {
    expect(fieldsOf(dispatchRuleKind.schema).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'order integer',
      'rule rule',
      'goesTo choice',
      'department reference',
      'role reference',
      'member choice',
      'mode choice',
      'ranking record',
      'examples record',
    ]);
  });

  it.each<[DispatchRuleBody, string, string]>([
    [
      body(1, 'request.channel == "web" && hour >= 18', { mode: 'automatic', ranking: [{ factor: 'priority', weight: '1' }] }),
      '夜间：受理渠道为网上，且登记的钟点（0–23）不小于18时，自动派给“living”。排队按紧急程度。',
      '夜间: where channel is web and hour of registration (0–23) is at least 18, the request goes to "living". Queued by priority.',
    ],
    [
      body(1, 'true', { goesTo: 'pool' }),
      '夜间：其余一律建议派给“living”的待领池。',
      '夜间: whatever is left is suggested for the pool of "living".',
    ],
    [
      body(1, 'true', { goesTo: 'member', member: 'onDuty' }),
      '夜间：其余一律建议派给“living”中当班的成员。',
      '夜间: whatever is left is suggested for whoever is on duty in "living".',
    ],
  ])('is told in words: %#', (found, zh, en) => {
    expect([dispatchRuleKind.render('夜间', found, 'zh'), dispatchRuleKind.render('夜间', found, 'en')]).toEqual([zh, en]);
  });

  it('comes to yes, no, or the rule that comes first', () => {
    const others = rules.map(({ key, body: found }) => other(key, found));
    const outcome = (given: { name: string; value: string }[]) => dispatchRuleKind.outcome(web.body, given, others);
    const known = [
      { name: 'request.priority', value: 'ordinary' },
      { name: 'hour', value: '9' },
    ];
    expect(outcome([...known, { name: 'request.channel', value: 'web' }, { name: 'customer.categories', value: '' }])).toBe('yes');
    expect(outcome([...known, { name: 'request.channel', value: 'phone' }])).toBe('no');
    expect(outcome([...known, { name: 'request.channel', value: 'web' }, { name: 'customer.categories', value: 'aged' }])).toBe('aged');
  });
});
