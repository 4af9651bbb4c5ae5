import { abilityFrom, rulesOf, subjectOf } from './ability';
import { excessOf } from './exceed';
import { explainGrants } from './explain';
import type { Actor, Grant, SubjectDefinition } from './grant';
import { intersectRules } from './intersect';
import { fieldsRead, readRule, recordName } from './rule-condition';

const DEPARTMENT = '0199aaaa-0000-7000-8000-000000000001';
const OTHER = '0199aaaa-0000-7000-8000-000000000002';
const MEMBER = '0199aaaa-0000-7000-8000-000000000003';
const departmentId = `dep_${DEPARTMENT.replaceAll('-', '')}`;

const definition: SubjectDefinition = {
  subject: 'Request',
  name: { zh: '诉求', en: 'Request' },
  actions: [{ code: 'read', name: { zh: '查看', en: 'View' } }],
  fields: [{ code: 'description', name: { zh: '说明', en: 'Description' } }],
  sensitive: [],
  scopes: { department: 'departmentId' },
  ruleFields: {
    priority: {
      property: 'priority',
      doc: { zh: '紧急程度', en: 'Priority' },
      type: 'text',
      values: [
        { code: 'urgent', name: { zh: '紧急', en: 'urgent' } },
        { code: 'ordinary', name: { zh: '普通', en: 'ordinary' } },
      ],
    },
    family: { property: 'itemFamily', doc: { zh: '类别', en: 'Family' }, type: 'text' },
    department: { property: 'departmentId', doc: { zh: '部门', en: 'Department' }, type: 'id', of: 'dep' },
    assignee: { property: 'assigneeId', doc: { zh: '经办人', en: 'Handler' }, type: 'id', of: 'mem' },
    description: { property: 'description', doc: { zh: '说明', en: 'Description' }, type: 'text', governedBy: 'description' },
    dueAt: { property: 'dueAt', doc: { zh: '时限', en: 'Due' }, type: 'moment' },
    answered: { property: 'answered', doc: { zh: '次数', en: 'Times' }, type: 'number' },
    bad: { property: 'ratingBad', doc: { zh: '差评', en: 'Bad' }, type: 'yesno' },
  },
};
const actor: Actor = { memberId: MEMBER, departmentId: DEPARTMENT, departmentTree: [DEPARTMENT] };
const record = {
  priority: 'urgent',
  itemFamily: 'household',
  departmentId: DEPARTMENT,
  assigneeId: null,
  description: null,
  dueAt: new Date('2026-11-23T08:00:00Z'),
  answered: 2,
  ratingBad: false,
};
const grantOf = (rule: string): Grant => ({ subject: 'Request', actions: ['read'], scope: 'rule', rule });
const reaches = (rule: string, one: object = record, by = actor) =>
  abilityFrom(rulesOf([grantOf(rule)], by, [definition])).can('read', subjectOf('Request', one) as never);

describe('O-3 a rule as whose', () => {
  it.each([
    ["request.priority == 'urgent' && request.family in ['household', 'repair']", true],
    ["request.priority == 'ordinary' || request.answered >= 3", false],
    ["'urgent' == request.priority", true],
    ['3 > request.answered', true],
    ["!(request.priority == 'urgent')", false],
    ['request.department == caller.departmentId', true],
    ['request.department in caller.departmentTree', true],
    [`request.department == '${departmentId}'`, true],
    ['request.assignee == caller.memberId', false],
    ['request.assignee != caller.memberId', true],
    ['has(request.assignee)', false],
    ["request.family.startsWith('house') && request.family.contains('hold')", true],
    ["request.description.contains('x')", false],
    ["!request.description.contains('x')", true],
    ['request.dueAt < timestamp("2026-11-24T00:00:00Z")', true],
    ['request.dueAt >= timestamp("2026-11-24T00:00:00Z")', false],
    ['request.bad', false],
    ['!request.bad', true],
    ['request.bad == false', true],
  ])('%s is %s', (rule, expected) => {
    expect(reaches(rule)).toBe(expected);
  });

  it('reaches nobody through what the caller has not', () => {
    const homeless = { ...actor, departmentId: null, departmentTree: [] };
    expect(reaches('request.department == caller.departmentId', { ...record, departmentId: null }, homeless)).toBe(false);
    expect(reaches('request.department in caller.departmentTree', record, homeless)).toBe(false);
  });

  it('does not reach a record that was loaded without what it asks for, whatever is denied', () => {
    const { priority: _, ...partial } = record;
    expect(reaches("request.priority != 'ordinary'", partial)).toBe(false);
    expect(reaches("request.priority != 'ordinary'", { ...partial, priority: null })).toBe(true);
  });

  it.each([
    ["request.nothing == 'x'", 'nothing', '没有'],
    ["request.priority == 'nonsense'", "'nonsense'", '没有这个值'],
    ["request.priority == 'urgent' && 1 + 1 == 2", '1 + 1 == 2', '字段与值的比较'],
    ['request.answered + 1 > 2', 'request.answered + 1 > 2', '字段与值的比较'],
    ['request.family == request.priority', 'request.priority', '不能是另一个字段'],
    ["request.department == 'urgent'", "'urgent'", '以 dep_ 开头'],
    ['request.answered > 99999999999', '99999999999', '应是一个值'],
    ["request.family == 'a\\u0000b'", "'a\\u0000b'", '应是一个值'],
    ["request.family.matches('a+')", "request.family.matches('a+')", '字段与值的比较'],
    ['request.dueAt > timestamp("+275760-01-01T00:00:00Z")', 'timestamp("+275760-01-01T00:00:00Z")', '时间应写成'],
    ["request.priority == 'urgent' ? true : false", "request.priority == 'urgent' ? true : false", '字段与值的比较'],
  ])('%s is refused at %s', (rule, place, words) => {
    const reading = readRule(rule, definition, actor);
    if (!('problems' in reading)) throw new Error('It was accepted');
    const [problem] = reading.problems;
    expect(rule.slice(problem?.start, problem?.end)).toContain(place);
    expect(problem?.message.zh).toContain(words);
    expect(reaches(rule)).toBe(false);
  });

  it('tells which fields of permission it reads', () => {
    const read = (rule: string) => {
      const reading = readRule(rule, definition, actor);
      return 'condition' in reading ? fieldsRead(reading.condition, definition) : undefined;
    };
    expect(read("request.priority == 'urgent'")).toEqual([]);
    expect(read("request.priority == 'urgent' || !has(request.description)")).toEqual(['description']);
  });

  it('is within everything and within itself, and nothing else is known of it', () => {
    const wanted = [grantOf("request.priority == 'urgent'")];
    const beyond = (held: Grant) => excessOf(wanted, [held], [definition]).length > 0;
    expect(beyond({ subject: 'Request', actions: ['read'], scope: 'all' })).toBe(false);
    expect(beyond(grantOf("request.priority == 'urgent'"))).toBe(false);
    expect(beyond(grantOf("request.priority != 'urgent'"))).toBe(true);
    expect(beyond({ subject: 'Request', actions: ['read'], scope: 'departmentTree' })).toBe(true);
    expect(excessOf([{ subject: 'Request', actions: ['read'], scope: 'own' }], wanted, [definition])).toHaveLength(1);
  });

  it('narrows together with another rule and with a scope', () => {
    const rules = (grant: Grant) => rulesOf([grant], actor, [definition]);
    const both = intersectRules(rules(grantOf("request.priority == 'urgent'")), rules(grantOf('request.answered >= 2')));
    const seen = (one: object) => abilityFrom(both).can('read', subjectOf('Request', one) as never);
    expect([seen(record), seen({ ...record, answered: 1 }), seen({ ...record, priority: 'ordinary' })]).toEqual([true, false, false]);
    const scoped = intersectRules(
      rules(grantOf("request.priority == 'urgent'")),
      rules({ subject: 'Request', actions: ['read'], scope: 'department' }),
    );
    const within = (one: object) => abilityFrom(scoped).can('read', subjectOf('Request', one) as never);
    expect([within(record), within({ ...record, departmentId: OTHER })]).toEqual([true, false]);
  });

  it('explains each of its comparisons', () => {
    const [verdict] = explainGrants([grantOf("request.priority == 'urgent' && request.answered > 5")], actor, definition, 'read', record);
    expect(verdict).toMatchObject({ givesAction: true, reaches: false });
    expect(verdict?.comparisons.map(({ text, holds }) => [text, holds])).toEqual([
      ["request.priority == 'urgent'", true],
      ['request.answered > 5', false],
    ]);
  });

  it.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
    ['==', [false, true, false]],
    ['!=', [true, false, true]],
  ])('compares by %s, whichever side the field stands on', (operator, expected) => {
    const swapped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }[operator] ?? operator;
    const seen = (rule: string) => [1, 2, 3].map((answered) => reaches(rule, { ...record, answered }));
    expect(seen(`request.answered ${operator} 2`)).toEqual(expected);
    expect(seen(`2 ${swapped} request.answered`)).toEqual(expected);
    const due = [1, 2, 3].map((day) => ({ ...record, dueAt: new Date(`2026-11-0${day}T00:00:00Z`) }));
    expect(due.map((one) => reaches(`request.dueAt ${operator} timestamp("2026-11-02T00:00:00Z")`, one))).toEqual(expected);
  });

  it('takes the values of whoever asks, and of nobody else', () => {
    const you = { memberId: OTHER, departmentId: OTHER, departmentTree: [OTHER, DEPARTMENT] };
    const mine = { ...record, assigneeId: MEMBER };
    const both = (rule: string) => [reaches(rule, mine), reaches(rule, mine, you)];
    expect(both('request.assignee == caller.memberId')).toEqual([true, false]);
    expect(both('request.department == caller.departmentId')).toEqual([true, false]);
    expect(both('request.department in caller.departmentTree')).toEqual([true, true]);
    expect(both('request.assignee in [caller.memberId]')).toEqual([true, false]);
    expect(both('caller.memberId == request.assignee')).toEqual([true, false]);
  });

  it.each([
    ['request.answered == 2147483647', true],
    ['request.answered == 2147483648', false],
    ['request.answered == -1', false],
    ['request.dueAt > timestamp("1900-01-01T00:00:00Z")', true],
    ['request.dueAt > timestamp("2999-12-31T00:00:00Z")', true],
    ['request.dueAt > timestamp("1899-12-31T00:00:00Z")', false],
    ['request.dueAt > timestamp("3000-01-01T00:00:00Z")', false],
    ['request.dueAt > timestamp("2026-02")', true],
    ['request.dueAt > timestamp("2026-nonsense")', false],
    ['request.dueAt > timestamp(request.family)', false],
    ["request.priority.startsWith('urg')", true],
    ["request.family.endsWith('x')", false],
    ['request.family.startsWith(request.priority)', false],
    ["request.family.startsWith('a\\u0000')", false],
    ["'household'.startsWith('house')", false],
    ["request.priority in ['urgent', 'nonsense']", false],
    ['request.family in [request.priority]', false],
    ["'x' in ['x']", false],
    ['caller.memberId == caller.departmentId', false],
    ['has(caller.memberId)', false],
    ['has(request.family)', true],
    ['request.bad || !request.bad', true],
    ["request.family < 'x'", false],
    ['request.bad == true', true],
    ["request.department == 'dep_nonsense'", false],
    ['true', false],
  ])('%s can be asked of the database: %s', (rule, expected) => {
    expect('condition' in readRule(rule, definition, actor)).toBe(expected);
  });

  it.each([
    ['1 == 1', /只能用字段与值/, /comparing fields with values/],
    ['request.family == request.priority', /不能是另一个字段/, /not another field/],
    ["request.priority == 'x'", /可用的有：urgent, ordinary。/, /those there are: urgent, ordinary\./],
    ["request.department == 'x'", /dep_ 开头/, /begins with dep_\./],
    ['request.dueAt > timestamp("x")', /timestamp\("2026/, /timestamp\("2026/],
  ])('%s is explained in both languages', (rule, zh, en) => {
    expect(readRule(rule, definition, actor)).toEqual({
      problems: [
        expect.objectContaining({ code: 'UNKNOWN_FUNCTION', message: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) } }),
      ],
    });
  });

  it('means by a name what the subject means by it, though another uses the same words', () => {
    const rule = "request.priority == 'urgent'";
    const elsewhere = { ...definition, ruleFields: {}, subject: 'Visit' };
    expect('condition' in readRule(rule, definition, actor)).toBe(true);
    expect('problems' in readRule(rule, elsewhere, actor)).toBe(true);
    expect(recordName({ subject: 'ApiKey' })).toBe('apiKey');
  });

  it('tells of each field it reads once, and of none where the subject has no fields', () => {
    const governed = { ...definition.ruleFields!.description!, governedBy: 'words' };
    const two = {
      ...definition,
      ruleFields: { ...definition.ruleFields, description: governed, family: { ...governed, property: 'itemFamily' } },
    };
    const reading = readRule("request.family == 'x' && request.family != 'y' && has(request.description)", two, actor);
    if (!('condition' in reading)) throw new Error('It was refused');
    expect(fieldsRead(reading.condition, two)).toEqual(['words']);
    const { ruleFields: _, ...bare } = two;
    expect(fieldsRead(reading.condition, bare)).toEqual([]);
  });
});
