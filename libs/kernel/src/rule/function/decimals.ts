import { Decimal, decimal } from '../../decimal';
import { ownFunction, refuse, type OwnFunction, type RuleParameter } from './function';

const MOST_PLACES = 10;
const text = (name: string, zh: string, en: string): RuleParameter => ({ name, type: 'string', doc: { zh, en } });
const amount = text('amount', '小数', 'decimal');
const first = text('a', '第一个数', 'first number');
const second = text('b', '第二个数', 'second number');
const places: RuleParameter = { name: 'places', type: 'int', doc: { zh: '小数位数', en: 'digits after the point' } };

/** Decimals are given as text, never as floating point. */
function amountGiven(given: string): Decimal {
  if (/^-?\d{1,20}(\.\d{1,20})?$/.test(given)) return decimal(given);
  const shown = given.length > 20 ? `${given.slice(0, 20)}…` : given;
  return refuse(`“${shown}”不是小数，小数应写成 "12.50"。`, `"${shown}" is not a decimal; write "12.50".`);
}

function placesGiven(given: bigint): number {
  if (given >= 0n && given <= MOST_PLACES) return Number(given);
  return refuse(`小数位数应在 0 到 ${MOST_PLACES} 之间。`, `digits after the point must be 0 to ${MOST_PLACES}.`);
}

const written = (value: Decimal) => (value.isZero() ? value.abs() : value).toFixed();

type Rounding = 0 | 1 | 4 | 6;

function rounding(name: string, mode: Rounding, zh: string, en: string, example: string): OwnFunction {
  return ownFunction({
    name,
    doc: { zh: `${zh}，保留若干位小数。`, en: `Rounds ${en}, to some digits after the point.` },
    parameters: [amount, places],
    gives: 'string',
    words: { zh: `{0}${zh}到 {1} 位小数`, en: `{0} rounded ${en} to {1} digits` },
    example: { text: `${name}("2.345", 2)`, gives: example },
    made: () => (given: string, digits: bigint) => {
      const value = amountGiven(given).toDecimalPlaces(placesGiven(digits), mode);
      return (value.isZero() ? value.abs() : value).toFixed(Number(digits));
    },
  });
}

interface Sum {
  name: string;
  doc: OwnFunction['doc'];
  words: OwnFunction['words'];
  example: OwnFunction['example'];
  of: (a: Decimal, b: Decimal) => Decimal;
}

const sum = ({ of, ...parts }: Sum) =>
  ownFunction({
    ...parts,
    parameters: [first, second],
    gives: 'string',
    made: () => (a: string, b: string) => written(of(amountGiven(a), amountGiven(b))),
  });

export const DECIMAL_FUNCTIONS = [
  rounding('round', Decimal.ROUND_HALF_UP, '四舍五入', 'half up', '2.35'),
  rounding('roundUp', Decimal.ROUND_UP, '进一', 'up', '2.35'),
  rounding('roundDown', Decimal.ROUND_DOWN, '去尾', 'down', '2.34'),
  rounding('roundHalfEven', Decimal.ROUND_HALF_EVEN, '四舍六入五成双', 'half to even', '2.34'),
  sum({
    name: 'add',
    doc: { zh: '两个小数之和。', en: 'The sum of two decimals.' },
    words: { zh: '{0}加{1}', en: '{0} plus {1}' },
    example: { text: 'add("0.1", "0.2")', gives: '0.3' },
    of: (a, b) => a.plus(b),
  }),
  sum({
    name: 'subtract',
    doc: { zh: '两个小数之差。', en: 'The difference of two decimals.' },
    words: { zh: '{0}减{1}', en: '{0} minus {1}' },
    example: { text: 'subtract("1", "0.9")', gives: '0.1' },
    of: (a, b) => a.minus(b),
  }),
  sum({
    name: 'multiply',
    doc: { zh: '两个小数之积。', en: 'The product of two decimals.' },
    words: { zh: '{0}乘{1}', en: '{0} times {1}' },
    example: { text: 'multiply("1.1", "1.1")', gives: '1.21' },
    of: (a, b) => a.times(b),
  }),
  ownFunction({
    name: 'divide',
    doc: { zh: '两个小数之商，四舍五入到若干位。', en: 'The quotient of two decimals, rounded half up.' },
    parameters: [first, second, places],
    gives: 'string',
    words: { zh: '{0}除以{1}', en: '{0} divided by {1}' },
    example: { text: 'divide("2", "3", 4)', gives: '0.6667' },
    made: () => (a: string, b: string, digits: bigint) => {
      const by = amountGiven(b);
      if (by.isZero()) refuse('除数为零。', 'division by zero.');
      return amountGiven(a).div(by).toFixed(placesGiven(digits), Decimal.ROUND_HALF_UP);
    },
  }),
  ownFunction({
    name: 'compare',
    doc: {
      zh: '比较两个小数：前者小为 -1，相等为 0，前者大为 1。',
      en: 'Compares two decimals: -1 if the first is less, 0 if equal, 1 if more.',
    },
    parameters: [first, second],
    gives: 'int',
    words: { zh: '{0}与{1}相比', en: '{0} compared with {1}' },
    example: { text: 'compare("9.5", "10")', gives: -1 },
    made: () => (a: string, b: string) => BigInt(amountGiven(a).comparedTo(amountGiven(b))),
  }),
  ownFunction({
    name: 'total',
    doc: { zh: '一列小数的合计。', en: 'The sum of a list of decimals.' },
    parameters: [{ name: 'amounts', type: 'list<string>', doc: { zh: '各个小数', en: 'decimals' } }],
    gives: 'string',
    words: { zh: '{0}合计', en: 'the sum of {0}' },
    example: { text: 'total(["0.1", "0.2", "0.3"])', gives: '0.6' },
    made:
      ({ budget }) =>
      (amounts: readonly string[]) => {
        budget.spend(5 * amounts.length);
        return written(amounts.reduce((sum, each) => sum.plus(amountGiven(each)), decimal(0)));
      },
  }),
];
