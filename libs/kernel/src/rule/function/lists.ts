import { ownFunction, type RuleHost, type RuleParameter } from './function';

const texts = (name: string, zh: string, en: string): RuleParameter => ({ name, type: 'list<string>', doc: { zh, en } });
const list = texts('list', '列表', 'list');
const wanted = texts('wanted', '要找的', 'wanted');

/** How many of the wanted are in the list, each counted once. */
function found({ budget }: RuleHost, all: readonly string[], sought: readonly string[]): { count: number; of: number } {
  budget.spend(all.length + sought.length);
  const there = new Set(all);
  const different = [...new Set(sought)];
  return { count: different.filter((each) => there.has(each)).length, of: different.length };
}

export const LIST_FUNCTIONS = [
  ownFunction({
    name: 'hasCategory',
    doc: { zh: '属于某个类别。', en: 'Whether somebody is in a category.' },
    parameters: [
      texts('categories', '所属类别', 'categories'),
      { name: 'category', type: 'string', doc: { zh: '类别代码', en: 'code of the category' } },
    ],
    gives: 'bool',
    words: { zh: '{0}包括{1}', en: '{0} include {1}' },
    example: { text: 'hasCategory(["aged", "alone"], "alone")', gives: true },
    made:
      ({ budget }) =>
      (categories: readonly string[], category: string) => {
        budget.spend(categories.length);
        return categories.includes(category);
      },
  }),
  ownFunction({
    name: 'hasAny',
    doc: { zh: '列表中至少有所列的一项。', en: 'Whether a list has at least one of those wanted.' },
    parameters: [list, wanted],
    gives: 'bool',
    words: { zh: '{0}包括{1}中的任一项', en: '{0} include any of {1}' },
    example: { text: 'hasAny(["aged", "alone"], ["alone", "disabled"])', gives: true },
    made: (host) => (all: readonly string[], sought: readonly string[]) => found(host, all, sought).count > 0,
  }),
  ownFunction({
    name: 'hasAll',
    doc: { zh: '所列各项列表中都有。', en: 'Whether a list has all of those wanted.' },
    parameters: [list, wanted],
    gives: 'bool',
    words: { zh: '{0}包括全部{1}', en: '{0} include all of {1}' },
    example: { text: 'hasAll(["aged", "alone"], ["alone", "disabled"])', gives: false },
    made: (host) => (all: readonly string[], sought: readonly string[]) => {
      const { count, of } = found(host, all, sought);
      return count === of;
    },
  }),
  ownFunction({
    name: 'countOf',
    doc: { zh: '所列各项中有几项在列表里。', en: 'How many of those wanted a list has.' },
    parameters: [list, wanted],
    gives: 'int',
    words: { zh: '{0}中有{1}的项数', en: 'how many of {1} are in {0}' },
    example: { text: 'countOf(["aged", "alone", "poor"], ["aged", "poor"])', gives: 2 },
    made: (host) => (all: readonly string[], sought: readonly string[]) => BigInt(found(host, all, sought).count),
  }),
  ownFunction({
    name: 'between',
    doc: { zh: '数值或日期在两个界限之间，两端都算。', en: 'Whether a number or day lies between two bounds, both included.' },
    parameters: [
      { name: 'value', type: 'int', doc: { zh: '数值或日期', en: 'number or day' } },
      { name: 'least', type: 'int', doc: { zh: '下限', en: 'lower bound' } },
      { name: 'most', type: 'int', doc: { zh: '上限', en: 'upper bound' } },
    ],
    gives: 'bool',
    words: { zh: '{0}在{1}到{2}之间', en: '{0} is between {1} and {2}' },
    example: { text: 'between(72, 70, 79)', gives: true },
    signatures: ['between(int, int, int): bool', 'between(double, double, double): bool', 'between(string, string, string): bool'],
    made: () => (value: bigint | number | string, least: bigint | number | string, most: bigint | number | string) =>
      value >= least && value <= most,
  }),
];
