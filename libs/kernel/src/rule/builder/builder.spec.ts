import fc from 'fast-check';
import { compileRule } from '../compile';
import { evaluate } from '../evaluate';
import type { RuleInputs, RuleVariables } from '../variable';
import { ROW_OPERATORS, type RowOperator, formOf, operatorsOf, rowOn } from './operator';
import { showRule } from './show';
import { fieldAt, sortOf } from './sort';
import { isComplete, textOfRule } from './text';
import { type RuleCondition, type RuleGroup, type RuleRow, isGroup } from './tree';

const variables: RuleVariables = {
  name: { doc: { zh: '姓名', en: 'name' }, type: 'string' },
  channel: {
    doc: { zh: '渠道', en: 'channel' },
    type: 'string',
    values: [
      { code: 'phone', name: { zh: '电话', en: 'phone' } },
      { code: 'web', name: { zh: '网上', en: 'web' } },
    ],
  },
  hour: { doc: { zh: '钟点', en: 'hour' }, type: 'int' },
  rate: { doc: { zh: '比率', en: 'rate' }, type: 'double' },
  spent: { doc: { zh: '消费额', en: 'spent' }, type: 'string', format: 'decimal' },
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  at: { doc: { zh: '时间', en: 'at' }, type: 'timestamp' },
  tags: { doc: { zh: '标签', en: 'tags' }, type: 'list<string>' },
  marks: { doc: { zh: '得分', en: 'marks' }, type: 'list<int>' },
  rates: { doc: { zh: '比率', en: 'rates' }, type: 'list<double>' },
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' },
      alone: { doc: { zh: '独居', en: 'alone' }, type: 'bool' },
      categories: {
        doc: { zh: '类别', en: 'categories' },
        type: 'list<string>',
        values: [
          { code: 'aged', name: { zh: '高龄', en: 'aged' } },
          { code: 'poor', name: { zh: '低保', en: 'poor' } },
        ],
      },
    },
  },
};
const paths = [
  'name',
  'channel',
  'hour',
  'rate',
  'spent',
  'today',
  'at',
  'tags',
  'marks',
  'rates',
  'customer.birthday',
  'customer.alone',
  'customer.categories',
];

const day = fc.integer({ min: 0, max: 30_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const word = fc.oneof(
  fc.constantFrom('', '王', 'a"b\\c', "it's", '𠮷 true', 'aged'),
  fc.string({ maxLength: 6 }).filter((text) => !/[\n\r]/.test(text)),
);
const int = fc.integer({ min: -50, max: 50 }).map(String);
const decimal = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${part}`);
const double = fc.integer({ min: -500, max: 500 }).map((number) => (number % 4 === 0 ? `${number / 4}.0` : String(number / 4)));

const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  text: word,
  texts: word,
  code: fc.constantFrom('phone', 'web'),
  codes: fc.constantFrom('aged', 'poor'),
  day,
  decimal,
  int,
  ints: int,
  double,
  moment: day.map((date) => `${date}T09:00:00+08:00`),
};

/** A complete line about a name. */
function rowAbout(path: string): fc.Arbitrary<RuleRow> {
  const field = fieldAt(variables, path);
  if (!field) throw new Error(path);
  return fc.constantFrom(...operatorsOf(path, variables)).chain((operator) => {
    const one = values[sortOf(field)] ?? word;
    const given: Record<string, fc.Arbitrary<string[]>> = {
      nothing: fc.constant([]),
      one: fc.tuple(one),
      two: fc.tuple(one, one),
      several: fc.array(one, { minLength: 1, maxLength: 3 }),
      count: fc.tuple(fc.integer({ min: 0, max: 120 }).map(String)),
    };
    return (given[formOf(operator).takes] as fc.Arbitrary<string[]>).map((typed) => ({ field: path, operator, values: typed }));
  });
}

const row = fc.constantFrom(...paths).chain(rowAbout);

/** Trees as the form keeps them: a group holds two parts or more, and is joined otherwise than the one it stands in. */
function group(join: RuleGroup['join'], depth: number): fc.Arbitrary<RuleGroup> {
  const others = (['all', 'any', 'none'] as const).filter((other) => other !== join && !(join === 'none' && other === 'any'));
  const part: fc.Arbitrary<RuleCondition> =
    depth === 0
      ? row
      : fc.oneof(
          { arbitrary: row, weight: 3 },
          fc.constantFrom(...others).chain((other) => group(other, depth - 1)),
        );
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((parts) => ({ join, parts }));
}

const tree = fc.oneof(
  row.map((only): RuleGroup => ({ join: 'all', parts: [only] })),
  fc.constantFrom('all' as const, 'any' as const, 'none' as const).chain((join) => group(join, 2)),
);

/** What a line means, said without the language of rules. */
type Meaning = (found: never, values: readonly string[], today: string) => boolean;

const years = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
const number = (text = '') => Number(text);
const moment = (text = '') => Date.parse(text);
const known = (found: unknown) => found !== undefined;
const ordered = (sign: (difference: number) => boolean): Meaning => {
  return (found: number | string, [value = '']) => {
    const difference =
      typeof found === 'number'
        ? found - (value.includes('T') ? moment(value) : number(value))
        : Number(found > value) - Number(found < value);
    return sign(difference);
  };
};
const amount =
  (sign: (difference: number) => boolean): Meaning =>
  (found: string, [value]) =>
    sign(number(found) - number(value));
const lastDays: Meaning = (found: string, [count], today) => {
  const ago = (Date.parse(today) - Date.parse(found)) / 86_400_000;
  return ago >= 0 && ago <= number(count);
};
const same = (found: unknown, value: string) => String(found) === (typeof found === 'number' ? String(number(value)) : value);
const among = (found: unknown, list: readonly string[]) => list.some((value) => same(found, value));
const all = (found: readonly unknown[], list: readonly string[]) => list.every((value) => found.some((each) => same(each, value)));
const any = (found: readonly unknown[], list: readonly string[]) => list.some((value) => found.some((each) => same(each, value)));

const MEANINGS: Readonly<Record<Exclude<RowOperator, 'lastMonths'>, Meaning>> = {
  is: (found: unknown, list) => among(found, list),
  isNot: (found: unknown, list) => !among(found, list),
  isOneOf: (found: unknown, list) => among(found, list),
  isNoneOf: (found: unknown, list) => !among(found, list),
  contains: (found: string, [part = '']) => found.includes(part),
  containsNot: (found: string, [part = '']) => !found.includes(part),
  startsWith: (found: string, [part = '']) => found.startsWith(part),
  endsWith: (found: string, [part = '']) => found.endsWith(part),
  atLeast: ordered((difference) => difference >= 0),
  atMost: ordered((difference) => difference <= 0),
  more: ordered((difference) => difference > 0),
  less: ordered((difference) => difference < 0),
  between: (found: number | string, [least = '', most = '']) =>
    typeof found === 'number' ? found >= number(least) && found <= number(most) : found >= least && found <= most,
  since: ordered((difference) => difference >= 0),
  until: ordered((difference) => difference <= 0),
  before: ordered((difference) => difference < 0),
  after: ordered((difference) => difference > 0),
  lastDays,
  agedAtLeast: (found: string, [count], today) => years(found, today) >= number(count),
  agedLess: (found: string, [count], today) => years(found, today) < number(count),
  equals: amount((difference) => difference === 0),
  notLess: amount((difference) => difference >= 0),
  notMore: amount((difference) => difference <= 0),
  above: amount((difference) => difference > 0),
  below: amount((difference) => difference < 0),
  yes: (found: boolean) => found,
  no: (found: boolean) => !found,
  includes: (found: readonly unknown[], list) => any(found, list),
  includesNot: (found: readonly unknown[], list) => !any(found, list),
  includesAny: (found: readonly unknown[], list) => any(found, list),
  includesAll: (found: readonly unknown[], list) => all(found, list),
  includesNone: (found: readonly unknown[], list) => !any(found, list),
  empty: (found: readonly unknown[]) => found.length === 0,
  filled: (found: readonly unknown[]) => found.length > 0,
  known,
  unknown: (found: unknown) => !known(found),
};

function valueAt(inputs: RuleInputs, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown>)[name], inputs);
}

function holds(condition: RuleCondition, inputs: RuleInputs): boolean {
  if (!isGroup(condition)) {
    const meaning = MEANINGS[condition.operator as keyof typeof MEANINGS];
    return meaning(valueAt(inputs, condition.field) as never, condition.values, inputs['today'] as string);
  }
  const held = condition.parts.map((part) => holds(part, inputs));
  if (condition.join === 'all') return held.every(Boolean);
  return held.some(Boolean) === (condition.join === 'any');
}

const facts: fc.Arbitrary<RuleInputs> = fc.record({
  name: word,
  channel: fc.constantFrom('phone', 'web', 'visit'),
  hour: fc.integer({ min: -50, max: 50 }),
  rate: fc.integer({ min: -500, max: 500 }).map((each) => each / 4),
  spent: decimal,
  today: fc.constant('2060-02-29'),
  at: day.map((date) => Date.parse(`${date}T01:00:00Z`)),
  tags: fc.array(word, { maxLength: 3 }),
  marks: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 3 }),
  rates: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 2 }),
  customer: fc.record({ birthday: day, alone: fc.boolean(), categories: fc.subarray(['aged', 'poor']) }),
});

function shown(text: string): RuleGroup {
  const result = showRule(text, variables);
  if (!('tree' in result)) throw new Error(`${text}: ${result.why.en}`);
  return result.tree;
}

describe('a rule is shown as a form and written back', () => {
  it('the same for every tree', () => {
    fc.assert(
      fc.property(tree, (form) => {
        const text = textOfRule(form, variables);
        expect(shown(text)).toEqual(form);
        expect(textOfRule(shown(text), variables)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('and says what the tree means', () => {
    const told = tree.filter((form) => !JSON.stringify(form).includes('lastMonths'));
    fc.assert(
      fc.property(told, facts, (form, inputs) => {
        const compiled = compileRule(textOfRule(form, variables), variables, 'bool');
        if ('problems' in compiled) return compiled.problems.every(({ code }) => code === 'TOO_LARGE');
        return evaluate(compiled.rule, inputs).value === holds(form, inputs);
      }),
      { numRuns: 500 },
    );
  });

  it('each kind of line at least once', () => {
    const offered = paths.flatMap((path) => operatorsOf(path, variables));
    expect([...new Set(offered)].sort()).toEqual(Object.keys(ROW_OPERATORS).sort());
  });

  it.each([
    ['hour >= 9 && hour < 17 || !(channel == "web")', 'any'],
    ['!(name.contains("王") || customer.alone)', 'none'],
    ['hour == 1 && (hour == 2 && hour == 3)', 'all'],
    ['true', 'all'],
    ['withinLastMonths(customer.birthday, 3, today)', 'all'],
    ['at >= timestamp("2026-11-23T09:00:00+08:00")', 'all'],
    ['compare(spent, "12.50") >= 0 && rate > -0.5 && hour != -3', 'all'],
    ['"aged" in customer.categories && !has(customer.birthday)', 'all'],
  ])('%s, sign by sign', (text, join) => {
    expect(shown(text).join).toBe(join);
    expect(textOfRule(shown(text), variables)).toBe(text);
  });

  it.each<[string, string | undefined]>([
    ['hour>=9&&(hour<17)', 'hour >= 9 && hour < 17'],
    ["channel == 'web'", 'channel == "web"'],
    ['(hour == 1 && hour == 2) && hour == 3', 'hour == 1 && hour == 2 && hour == 3'],
    ['hour + 1 > 9', undefined],
    ['9 < hour', undefined],
    ['channel == "fax"', undefined],
    ['tags.exists(tag, tag == "x")', undefined],
    ['customer.birthday > "soon"', undefined],
    ['hour > 1 && true', undefined],
    ['hour in []', undefined],
    ['hour >', undefined],
    ['nobody == 1', undefined],
    ['customer.alone ? true : false', undefined],
    ['withinLastDays(customer.birthday, 3, customer.birthday)', undefined],
    ['ageOn(today, customer.birthday) >= 3', undefined],
  ])('%s is not; written tidily it is: %s', (text, tidy) => {
    const result = showRule(text, variables);
    if ('tree' in result) throw new Error('it is shown');
    expect(result.tidy).toBe(tidy);
    expect([result.why.zh, result.why.en].every((why) => why.length > 0)).toBe(true);
    if (tidy !== undefined) expect(textOfRule(shown(tidy), variables)).toBe(tidy);
  });
});

describe('a line that is not filled in', () => {
  it.each<RuleRow>([
    { field: 'hour', operator: 'atLeast', values: [] },
    { field: 'hour', operator: 'atLeast', values: ['1 || true'] },
    { field: 'today', operator: 'since', values: ['soon'] },
    { field: 'channel', operator: 'isOneOf', values: [] },
    { field: 'channel', operator: 'is', values: ['fax'] },
    { field: 'hour', operator: 'between', values: ['1'] },
    { field: 'at', operator: 'since', values: ['2026-11-23'] },
    { field: 'gone', operator: 'is', values: ['x'] },
  ])('%j leaves a text that is refused', (unfinished) => {
    expect(isComplete(unfinished, variables)).toBe(false);
    const text = textOfRule({ join: 'all', parts: [{ field: 'hour', operator: 'is', values: ['1'] }, unfinished] }, variables);
    expect(compileRule(text, variables)).toHaveProperty('problems');
  });

  it('begins with the usual comparison of its name', () => {
    expect(rowOn('customer.alone', variables)).toEqual({ field: 'customer.alone', operator: 'yes', values: [] });
    expect(isComplete(rowOn('customer.alone', variables), variables)).toBe(true);
    expect(rowOn('channel', variables).operator).toBe('is');
  });

  it('is told apart from a group without lines, which says nothing', () => {
    expect(
      textOfRule(
        {
          join: 'any',
          parts: [
            { join: 'all', parts: [] },
            { field: 'hour', operator: 'is', values: ['007'] },
          ],
        },
        variables,
      ),
    ).toBe('hour == 7');
    expect(shown('')).toEqual({ join: 'all', parts: [] });
  });
});
