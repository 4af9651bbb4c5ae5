import type { RuleFunction, RuleParameter } from './function';

const value = (type: string): RuleParameter => ({ name: 'value', type, doc: { zh: '值', en: 'value' } });
const text: RuleParameter = { name: 'text', type: 'string', doc: { zh: '文字', en: 'text' } };
const list: RuleParameter = { name: 'list', type: 'list<T>', doc: { zh: '列表', en: 'list' } };
const part = (zh: string, en: string): RuleParameter => ({ name: 'part', type: 'string', doc: { zh, en } });
const element: RuleParameter = { name: 'x', type: 'T', doc: { zh: '代表每一项的名称', en: 'name that stands for each' } };
const condition: RuleParameter = { name: 'condition', type: 'bool', doc: { zh: '对每一项的条件', en: 'what is asked of each' } };

const method = (parts: Omit<RuleFunction, 'method'>): RuleFunction => ({ method: true, ...parts });
const plain = (parts: Omit<RuleFunction, 'method'>): RuleFunction => ({ method: false, ...parts });

const TEXTS = [
  method({
    name: 'contains',
    doc: { zh: '文字中含有某一段。', en: 'Whether a text holds another.' },
    parameters: [text, part('要找的文字', 'text to find')],
    gives: 'bool',
    words: { zh: '{0}含有{1}', en: '{0} contains {1}' },
    example: { text: '"阳光社区".contains("社区")', gives: true },
  }),
  method({
    name: 'startsWith',
    doc: { zh: '文字以某一段开头。', en: 'Whether a text begins with another.' },
    parameters: [text, part('开头', 'beginning')],
    gives: 'bool',
    words: { zh: '{0}以{1}开头', en: '{0} begins with {1}' },
    example: { text: '"入户维修".startsWith("入户")', gives: true },
  }),
  method({
    name: 'endsWith',
    doc: { zh: '文字以某一段结尾。', en: 'Whether a text ends with another.' },
    parameters: [text, part('结尾', 'end')],
    gives: 'bool',
    words: { zh: '{0}以{1}结尾', en: '{0} ends with {1}' },
    example: { text: '"入户维修".endsWith("维修")', gives: true },
  }),
  method({
    name: 'matches',
    doc: { zh: '文字符合一个正则表达式，样式须直接写出。', en: 'Whether a text fits a regular expression, which must be written out.' },
    parameters: [text, { name: 'pattern', type: 'string', doc: { zh: '样式', en: 'pattern' } }],
    gives: 'bool',
    words: { zh: '{0}符合样式{1}', en: '{0} fits the pattern {1}' },
    example: { text: '"13812345678".matches("^1[3-9][0-9]{9}$")', gives: true },
  }),
  method({
    name: 'lowerAscii',
    doc: { zh: '把英文字母变为小写。', en: 'The text with its letters in lower case.' },
    parameters: [text],
    gives: 'string',
    words: { zh: '{0}的小写', en: '{0} in lower case' },
    example: { text: '"VIP".lowerAscii()', gives: 'vip' },
  }),
  method({
    name: 'upperAscii',
    doc: { zh: '把英文字母变为大写。', en: 'The text with its letters in upper case.' },
    parameters: [text],
    gives: 'string',
    words: { zh: '{0}的大写', en: '{0} in upper case' },
    example: { text: '"vip".upperAscii()', gives: 'VIP' },
  }),
  method({
    name: 'trim',
    doc: { zh: '去掉文字首尾的空白。', en: 'The text without the blanks around it.' },
    parameters: [text],
    gives: 'string',
    words: { zh: '{0}去掉首尾空白', en: '{0} without the blanks around it' },
    example: { text: '" 王 ".trim()', gives: '王' },
  }),
];

const LOOPS = [
  method({
    name: 'exists',
    doc: { zh: '列表中至少有一项符合条件。', en: 'Whether at least one of a list fits.' },
    parameters: [list, element, condition],
    gives: 'bool',
    words: { zh: '{0}中有一项 {1} 符合：{2}', en: 'some {1} of {0} fits: {2}' },
    example: { text: '[80, 95].exists(x, x > 90)', gives: true },
  }),
  method({
    name: 'all',
    doc: { zh: '列表中每一项都符合条件。', en: 'Whether every one of a list fits.' },
    parameters: [list, element, condition],
    gives: 'bool',
    words: { zh: '{0}的每一项 {1} 都符合：{2}', en: 'every {1} of {0} fits: {2}' },
    example: { text: '[80, 95].all(x, x >= 60)', gives: true },
  }),
  method({
    name: 'exists_one',
    doc: { zh: '列表中恰好有一项符合条件。', en: 'Whether exactly one of a list fits.' },
    parameters: [list, element, condition],
    gives: 'bool',
    words: { zh: '{0}中恰有一项 {1} 符合：{2}', en: 'exactly one {1} of {0} fits: {2}' },
    example: { text: '[80, 95].exists_one(x, x > 90)', gives: true },
  }),
  method({
    name: 'filter',
    doc: { zh: '列表中符合条件的各项。', en: 'Those of a list that fit.' },
    parameters: [list, element, condition],
    gives: 'list<T>',
    words: { zh: '{0}中符合条件的 {1}（{2}）', en: 'those {1} of {0} for which {2}' },
    example: { text: '[80, 95].filter(x, x > 90)', gives: [95] },
  }),
  method({
    name: 'map',
    doc: { zh: '由列表各项算出的新列表。', en: 'A list computed from each of a list.' },
    parameters: [list, element, { ...condition, type: 'T', doc: { zh: '算式', en: 'what is computed' } }],
    gives: 'list<T>',
    words: { zh: '由{0}的每一项 {1} 算出的{2}', en: '{2} of each {1} of {0}' },
    example: { text: '[80, 95].map(x, x - 60)', gives: [20, 35] },
  }),
];

const CONVERSIONS = [
  plain({
    name: 'has',
    doc: { zh: '某项资料有没有填。', en: 'Whether a field has a value.' },
    parameters: [{ name: 'field', type: 'T', doc: { zh: '资料项', en: 'field' } }],
    gives: 'bool',
    words: { zh: '已填{0}', en: '{0} is known' },
    example: { text: 'has(person.birthday)', gives: true },
  }),
  plain({
    name: 'size',
    doc: { zh: '列表的项数或文字的字数。', en: 'How many a list holds, or letters of a text.' },
    parameters: [{ ...list, type: 'list<T>' }],
    gives: 'int',
    words: { zh: '{0}的个数', en: 'the number of {0}' },
    example: { text: 'size(["aged", "alone"])', gives: 2 },
  }),
  plain({
    name: 'int',
    doc: { zh: '变为整数。', en: 'As a whole number.' },
    parameters: [value('string')],
    gives: 'int',
    words: { zh: '{0}（整数）', en: '{0} as a whole number' },
    example: { text: 'int("42")', gives: 42 },
  }),
  plain({
    name: 'double',
    doc: {
      zh: '变为带小数的数，只用于估算；金额与得分请用小数函数。',
      en: 'As a number with a fraction, for estimates; take decimals for money and scores.',
    },
    parameters: [value('int')],
    gives: 'double',
    words: { zh: '{0}（数）', en: '{0} as a number' },
    example: { text: 'double(3) / 2.0', gives: 1.5 },
  }),
  plain({
    name: 'string',
    doc: { zh: '变为文字。', en: 'As text.' },
    parameters: [value('int')],
    gives: 'string',
    words: { zh: '{0}（文字）', en: '{0} as text' },
    example: { text: 'string(3)', gives: '3' },
  }),
  plain({
    name: 'timestamp',
    doc: { zh: '一个时间，写成 RFC 3339。', en: 'A moment, written as RFC 3339.' },
    parameters: [text],
    gives: 'timestamp',
    words: { zh: '{0}', en: '{0}' },
    example: { text: 'timestamp("2026-11-23T01:30:00Z")', gives: '2026-11-23T01:30:00.000Z' },
  }),
  plain({
    name: 'duration',
    doc: { zh: '一段时间，如 "30m"、"48h"。', en: 'A length of time such as "30m" or "48h".' },
    parameters: [text],
    gives: 'duration',
    words: { zh: '{0}', en: '{0}' },
    example: { text: 'timestamp("2026-11-25T00:00:00Z") - timestamp("2026-11-23T00:00:00Z") >= duration("48h")', gives: true },
  }),
];

/** Functions of the language itself that rules may use. */
export const LANGUAGE_FUNCTIONS: readonly RuleFunction[] = [...TEXTS, ...LOOPS, ...CONVERSIONS];
