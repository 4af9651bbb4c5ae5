import { hanNumeral } from '@charter/regulation';

const FORMAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How Word prints a number in each of its formats; one it does not know is printed in figures. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: hanNumeral,
  chineseCountingThousand: hanNumeral,
  japaneseCounting: hanNumeral,
  taiwaneseCounting: hanNumeral,
  taiwaneseCountingThousand: hanNumeral,
  ideographDigital: (number) => [...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join(''),
  chineseLegalSimplified: (number) => formal(number),
  ideographTraditional: (number) => STEMS.charAt(number - 1) || String(number),
  ideographZodiac: (number) => BRANCHES.charAt(number - 1) || String(number),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (number) => sign(0x2460, 20, number),
  decimalEnclosedCircleChinese: (number) => sign(0x2460, 20, number),
  decimalEnclosedParen: (number) => sign(0x2474, 20, number),
  decimalEnclosedFullstop: (number) => sign(0x2488, 20, number),
  ideographEnclosedCircle: (number) => sign(0x3220, 10, number),
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
};

export function printedNumber(format: string, number: number): string {
  return (FORMATS[format] ?? String)(number);
}

function fullWidth(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
}

function sign(first: number, most: number, number: number): string {
  return number >= 1 && number <= most ? String.fromCharCode(first + number - 1) : String(number);
}

/** After z comes aa, then bb, as Word counts. */
function letter(number: number): string {
  const place = (number - 1) % 26;
  return String.fromCharCode(97 + place).repeat(Math.min(20, Math.floor((number - 1) / 26) + 1));
}

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, signs]) => {
    const times = Math.min(20, Math.floor(rest / value));
    rest -= times * value;
    return signs.repeat(times);
  }).join('');
}

function formal(number: number): string {
  return [...hanNumeral(number)]
    .map((digit) => FORMAL['零一二三四五六七八九'.indexOf(digit)] ?? { 十: '拾', 百: '佰', 千: '仟' }[digit] ?? digit)
    .join('')
    .replace(/^拾/, '壹拾');
}
