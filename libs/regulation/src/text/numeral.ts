/** Numerals as regulations print them: 十二, 12, １２, XII, ⑫, ㈫, l. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const FORMAL: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The characters of Chinese numerals, for a class of a regular expression. */
export const HAN = '零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟';

/** The number a numeral means; nothing when it is none. */
export function numberOf(numeral: string): number | undefined {
  const plain = numeral.replace(/\s/g, '').normalize('NFKC');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^[IVXLC]+$/i.test(plain)) return romanNumber(plain.toUpperCase());
  return hanNumber(plain);
}

function hanNumber(numeral: string): number | undefined {
  const signs = [...numeral].map((sign) => FORMAL[sign] ?? sign);
  if (signs.length === 0 || signs.some((sign) => !DIGITS.includes(sign) && !UNITS[sign])) return undefined;
  if (signs.every((sign) => DIGITS.includes(sign))) return Number(signs.map((sign) => DIGITS.indexOf(sign)).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of signs) {
    const unit = UNITS[sign];
    if (unit) sum += Math.max(digit, digit === 0 ? 1 : digit) * unit;
    digit = unit ? 0 : DIGITS.indexOf(sign);
  }
  return sum + digit;
}

function romanNumber(numeral: string): number {
  const values = [...numeral].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The number of a sign that carries it: ① is 1, ㈡ is 2. */
export function signNumber(sign: string): number | undefined {
  const digits = sign.normalize('NFKC').replace(/[().]/g, '');
  return digits === sign ? undefined : numberOf(digits);
}

/** 1 to 9999 in Chinese: 12 is 十二. */
export function hanNumeral(number: number): string {
  const signs = String(number).split('').map(Number);
  const named = signs.map((digit, index) => {
    const unit = ['', '十', '百', '千'][signs.length - 1 - index] ?? '';
    return digit === 0 ? '零' : `${DIGITS[digit]}${unit}`;
  });
  return named.join('').replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十');
}
