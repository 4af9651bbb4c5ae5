import fc from 'fast-check';
import { DomainError } from '../error';
import { type CompiledRule, compileRule } from './compile';
import { evaluate, type RuleResult } from './evaluate';
import type { RuleProblem } from './problem';
import type { RuleInputs, RuleVariables } from './variable';

const variables: RuleVariables = {
  item: { doc: { zh: '服务事项' }, type: 'string' },
  priority: { doc: { zh: '紧急程度' }, type: 'int' },
  score: { doc: { zh: '得分' }, type: 'double' },
  urgent: { doc: { zh: '是否紧急' }, type: 'bool' },
  marks: { doc: { zh: '各项得分' }, type: 'list<int>' },
  tags: { doc: { zh: '标签' }, type: 'list<string>' },
  registeredAt: { doc: { zh: '登记时间' }, type: 'timestamp' },
  customer: {
    doc: { zh: '客户' },
    fields: {
      age: { doc: { zh: '年龄' }, type: 'int' },
      phone: { doc: { zh: '电话' }, type: 'string' },
      address: { doc: { zh: '住址' }, fields: { street: { doc: { zh: '街道' }, type: 'string' } } },
    },
  },
};

const inputs: RuleInputs = {
  item: '入户维修',
  priority: 2,
  score: 87.5,
  urgent: false,
  marks: [80, 95, 60],
  tags: ['独居', '低保'],
  registeredAt: Date.UTC(2026, 10, 23, 1, 30),
  customer: { age: 72, phone: '13812345678', address: { street: '阳光街道' } },
};

function ruleOf(text: string): CompiledRule {
  const result = compileRule(text, variables);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message.en).join());
  return result.rule;
}

function problemsOf(text: string, expects?: string): RuleProblem[] {
  const result = compileRule(text, variables, expects);
  return 'problems' in result ? result.problems : [];
}

/** The result without the wording and depth of its steps, which have tests of their own. */
function untold({ value, steps }: RuleResult) {
  return { value, steps: steps.map((step) => ({ text: step.text, value: step.value, decisive: step.decisive })) };
}

describe('rules give the value they say', () => {
  it.each<[string, unknown]>([
    ['item == "入户维修"', true],
    ["item != '入户维修'", false],
    ['priority >= 2 && !urgent', true],
    ['urgent || customer.age >= 65', true],
    ['customer.age > 80 ? "重点" : "一般"', '一般'],
    ['priority + 1', 3],
    ['7 / 2', 3],
    ['-7 % 3', -1],
    ['score * 2.0', 175],
    ['score >= 60', true],
    ['priority < score', true],
    ['double(priority) / 4.0', 0.5],
    ['int("42") + priority', 44],
    ['string(priority) + "级"', '2级'],
    ['"低保" in tags', true],
    ['item in ["保洁", "送餐"]', false],
    ['tags.exists(tag, tag == "独居")', true],
    ['marks.all(mark, mark >= 60)', true],
    ['marks.exists_one(mark, mark > 90)', true],
    ['marks.filter(mark, mark >= 80)', [80, 95]],
    ['marks.map(mark, mark - 60)', [20, 35, 0]],
    ['marks.filter(mark, mark < 70).size() == 1', true],
    ['marks[1]', 95],
    ['size(tags)', 2],
    ['item.startsWith("入户") && item.endsWith("维修")', true],
    ['item.contains("户维")', true],
    ['customer.phone.matches("^1[3-9][0-9]{9}$")', true],
    ['customer.address.street == "阳光街道"', true],
    ['has(customer.age) && customer.age >= 70', true],
    ['registeredAt < timestamp("2026-11-24T00:00:00Z")', true],
    ['timestamp("2026-11-25T01:30:00Z") - registeredAt == duration("48h")', true],
    ['registeredAt + duration("30m")', '2026-11-23T02:00:00.000Z'],
    ['tags.all(tag, marks.exists(mark, mark > tag.size()))', true],
    ['"a\\"b\\\\c" == "x"', false],
  ])('%s is %j', (text, value) => {
    expect(evaluate(ruleOf(text), inputs).value).toEqual(value);
  });

  it('tells a missing field from one that is there', () => {
    expect(evaluate(ruleOf('has(customer.age)'), { ...inputs, customer: { phone: '1' } }).value).toBe(false);
  });

  it('refuses inputs of another type, which is a bug of the caller', () => {
    expect(() => evaluate(ruleOf('priority > 1'), { priority: '2' })).toThrow(TypeError);
    expect(() => evaluate(ruleOf('priority > 1'), { priority: 1.5 })).toThrow(RangeError);
    expect(() => evaluate(ruleOf('size(tags)'), { tags: 'x' })).toThrow(TypeError);
    expect(() => evaluate(ruleOf('customer.age'), { customer: [] })).toThrow(TypeError);
  });

  it.each([['1 / (priority - 2)'], ['marks[7]'], ['customer.age > 1'], ['9223372036854775807 + priority']])(
    '%s fails as a refusal in both languages',
    (text) => {
      const run = () => evaluate(ruleOf(text), { priority: 2, marks: [1], customer: {} });
      expect(run).toThrow(DomainError);
      expect(run).toThrow('RULE_REFUSED');
    },
  );
});

describe('a rule is refused when it is saved', () => {
  it.each<[string, RuleProblem['code']]>([
    ['priority >', 'SYNTAX'],
    ['"open', 'SYNTAX'],
    ['level > 1', 'UNKNOWN_NAME'],
    ['customer.salary > 1', 'UNKNOWN_NAME'],
    ['customer.__proto__', 'UNKNOWN_NAME'],
    ['__proto__', 'UNKNOWN_NAME'],
    ['constructor', 'UNKNOWN_NAME'],
    ['priority + "a"', 'TYPE'],
    ['priority ? 1 : 2', 'TYPE'],
    ['[1, "a"]', 'TYPE'],
    ['exec("ls")', 'UNKNOWN_FUNCTION'],
    ['item.constructor("x")', 'UNKNOWN_FUNCTION'],
    ['cel.bind(x, marks, x)', 'UNKNOWN_FUNCTION'],
    ['dyn(priority)', 'UNKNOWN_FUNCTION'],
    ['item.matchesInLinearTime("a")', 'UNKNOWN_FUNCTION'],
    ['registeredAt.getHours("Asia/Shanghai")', 'UNKNOWN_FUNCTION'],
    ['item.matches(item)', 'PATTERN'],
    ['item.matches("(")', 'PATTERN'],
    ['item.matches("(a)\\\\1")', 'PATTERN'],
    ['item.matches("((a{100}){100}){100}")', 'PATTERN'],
    [`item.matches("${'a'.repeat(101)}")`, 'PATTERN'],
    ['marks + marks == marks', 'NOT_BOUNDED'],
    ['tags.map(tag, tag + tag).size() == 1', 'NOT_BOUNDED'],
    ['marks.all(a, marks.all(b, marks.all(c, a + b > c)))', 'NOT_BOUNDED'],
    ['customer', 'RESULT'],
    ['int', 'RESULT'],
    ['google', 'RESULT'],
  ])('%s is %s', (text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code);
  });
});

describe('a refusal', () => {
  it.each<[string, string]>([
    ['nested too deep', `${'('.repeat(30)}1${')'.repeat(30)}`],
    ['of too many parts', `priority${' + priority'.repeat(120)}`],
    ['of nothing but signs', `${'!'.repeat(1900)}urgent`],
    ['with too long a list', `[${'1,'.repeat(101)}1]`],
    ['of too many characters', `item == "${'a'.repeat(2000)}"`],
  ])('a rule %s is TOO_LARGE', (_, text) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual(['TOO_LARGE']);
  });

  it('says where and in both languages', () => {
    expect(problemsOf('priority > 1 && level > 2')).toEqual([
      {
        code: 'UNKNOWN_NAME',
        start: 16,
        end: 21,
        message: { zh: '没有“level”这个名称。', en: 'There is no name "level".' },
      },
    ]);
  });

  it('holds a rule to the type its place needs', () => {
    expect(problemsOf('priority + 1', 'bool').map(({ code }) => code)).toEqual(['RESULT']);
    expect(problemsOf('priority > 1', 'bool')).toEqual([]);
  });

  it('keeps no rule waiting: every problem of its kind is told at once', () => {
    expect(problemsOf('exec(1) && item.matches(item)').map(({ code }) => code)).toEqual(['UNKNOWN_FUNCTION', 'PATTERN']);
  });
});

describe('a rule that passes always ends', () => {
  const many: RuleInputs = { ...inputs, marks: Array.from({ length: 5000 }, (_, index) => index), item: 'a'.repeat(50_000) };

  it.each([
    ['marks.all(a, marks.all(b, a + b >= 0))'],
    ['marks.map(a, marks.map(b, a * b)).size() > 0'],
    ['marks.exists_one(a, marks.exists_one(b, a == b))'],
    ['marks.filter(a, marks.filter(b, b > a).size() > 1).size() == 3'],
    ['item.matches("(x+x+)+y(.*){100}")'],
    ['marks.all(a, item.matches("b$") || a >= 0)'],
  ])('%s is stopped', (text) => {
    expect(() => evaluate(ruleOf(text), many)).toThrow('too much work');
  });

  it('or is refused, whatever is written', () => {
    const signs = '+ - * / == < && || ! ( ) [ ] { } , : ? . in .all(x, .map(x, .exists( size( has( .matches("a*")';
    const words = `marks tags item customer .age x 1 2.5 "a" true ${signs}`.split(' ');
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (list) => {
        const result = compileRule(list.join(' '), variables);
        if ('problems' in result) return result.problems.length > 0;
        try {
          return evaluate(result.rule, inputs).steps.every(({ text }) => text.length > 0);
        } catch (error) {
          return error instanceof DomainError;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has work enough for ordinary lists', () => {
    expect(evaluate(ruleOf('marks.filter(a, a % 2 == 0).size()'), many).value).toBe(2500);
  });

  it('matches a pattern in linear time that would hang a backtracking engine', () => {
    expect(evaluate(ruleOf('item.matches("^(a+)+b$")'), { item: 'a'.repeat(40) }).value).toBe(false);
  });
});

describe('a rule explains itself', () => {
  it('tells durations', () => {
    const { steps } = evaluate(ruleOf('timestamp("2026-11-25T01:30:00Z") - registeredAt > duration("24h")'), inputs);
    expect(steps.map(({ value }) => value)).toEqual(['172800s', '86400s']);
  });

  it('tells each operand, its value and whether the result hangs on it', () => {
    expect(untold(evaluate(ruleOf('customer.age >= 65 && (item == "送餐" || urgent)'), inputs))).toEqual({
      value: false,
      steps: [
        { text: 'customer.age >= 65', value: true, decisive: false },
        { text: 'customer.age', value: 72, decisive: false },
        { text: 'item == "送餐" || urgent', value: false, decisive: true },
        { text: 'item == "送餐"', value: false, decisive: true },
        { text: 'item', value: '入户维修', decisive: true },
        { text: 'urgent', value: false, decisive: true },
      ],
    });
  });

  it('tells conditions joined one after the other side by side', () => {
    const { steps } = evaluate(ruleOf('priority == 2 && score > 80.0 && urgent'), inputs);
    expect(steps.filter(({ depth }) => depth === 0).map(({ text, decisive }) => [text, decisive])).toEqual([
      ['priority == 2', false],
      ['score > 80.0', false],
      ['urgent', true],
    ]);
  });

  it('tells the branch taken', () => {
    const { steps } = untold(evaluate(ruleOf('urgent ? 1 : priority'), inputs));
    expect(steps).toEqual([
      { text: 'urgent', value: false, decisive: true },
      { text: 'priority', value: 2, decisive: true },
    ]);
  });

  it('leaves out what cannot be told, such as the branch that would have failed', () => {
    const { value, steps } = evaluate(ruleOf('priority == 2 || 1 / (priority - 2) == 1'), inputs);
    expect(value).toBe(true);
    expect(steps.map(({ text }) => text)).toEqual(['priority == 2', 'priority']);
  });

  it('explains loops and patterns as a whole', () => {
    const { steps } = evaluate(ruleOf('!tags.exists(tag, tag.matches("独.")) || urgent'), inputs);
    expect(steps.map(({ text, value }) => [text, value])).toEqual([
      ['!tags.exists(tag, tag.matches("独."))', false],
      ['tags.exists(tag, tag.matches("独."))', true],
      ['urgent', false],
    ]);
  });
});
