import { HAN, numberOf, signNumber } from './numeral';

/** Words that number the text itself, the greatest first. */
export const DIVISIONS = ['part', 'chapter', 'section', 'article', 'paragraph', 'point'] as const;
export type Division = (typeof DIVISIONS)[number];

/** A way of numbering. */
export type Style =
  | Division
  | 'attachment'
  /** 一、 */
  | 'han'
  /** （一） */
  | 'hanRound'
  /** 1. */
  | 'digit'
  /** 1、 */
  | 'digitComma'
  /** (1) */
  | 'digitRound'
  /** 1) */
  | 'digitHalf'
  /** ① */
  | 'circled'
  | 'letter'
  | 'roman'
  /** 3.2.1 */
  | 'decimal'
  /** "3 Scope", the first level of decimal numbering */
  | 'bare';

/** A numbering read at the beginning of a line. */
export interface Label {
  style: Style;
  /** As printed. */
  text: string;
  number: number;
  /** 之一 of 第十二条之一; the numbers before the last of 3.2.1. */
  under?: string;
  /** Something separates it from what follows, so that it is no mere mention (第十二条所称…). */
  apart: boolean;
  /** It could also be the beginning of a number (2.5 minutes, or 2. with "5 minutes"): only good to go on with. */
  tight?: boolean;
  /** How many characters of the line it takes. */
  length: number;
}

const ARABIC = '0-9０-９';
const STRUCTURE: Readonly<Record<string, Division>> = {
  篇: 'part',
  编: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'point',
};

const CHINESE = new RegExp(
  `^第[ \\t　]{0,4}([${HAN}${ARABIC} \\t　]{1,16})(篇(?!章)|编(?!号|制)|部分|章(?!程)|节(?!能|约|假)|条(?!件|例|款)|款(?!项)|项(?!目))(?:之([${HAN}${ARABIC}]{1,3}))?`,
);
const ENGLISH = /^(part|chapter|section|article|paragraph)[ \t]{1,4}(\d{1,4}|[IVXLC]{1,7})(?:-(\d{1,2}))?(?![\w-])[.:]?/i;
const ATTACHED = new RegExp(
  `^(?:附件|附表|附录|附图|Annex|Appendix|Attachment)[ \\t　]{0,4}([${HAN}]{1,3}|[${ARABIC}]{1,3}|[A-Z](?![A-Za-z]))?`,
);
const SIGNS = /^[①-⑳㉑-㉟㊱-㊿❶-❿]/;
const ROUND_SIGNS = /^[⑴-⒇㈠-㈩]/;
const DOT_SIGNS = /^[⒈-⒛]/;
const AFTER_MENTION = /^(?:第|所|规定|的|至|到|和|与|及|或|中|里|内|以|之|、|，|,|。)/;

/** Numberings by one expression each: style, expression with the numeral in its first group. */
const NUMBERED: readonly (readonly [Style, RegExp])[] = [
  ['han', new RegExp(`^([${HAN}]{1,5})[、．.](?![${HAN}]{1,3}[、条章款项])`)],
  ['hanRound', new RegExp(`^[（(][ \\t　]{0,2}([${HAN}]{1,5})[ \\t　]{0,2}[）)][、.．]?`)],
  ['digit', new RegExp(`^([${ARABIC}]{1,3})[.．](?![${ARABIC}]{1,4}[.．])`)],
  ['digitComma', new RegExp(`^([${ARABIC}]{1,3})、`)],
  ['digitRound', new RegExp(`^[（(][ \\t　]{0,2}([${ARABIC}]{1,3})[ \\t　]{0,2}[）)][、.．]?`)],
  ['digitHalf', new RegExp(`^([${ARABIC}]{1,3})[）)]`)],
  ['letter', /^[（(]?([a-zA-Zａ-ｚＡ-Ｚ])[.．、)）](?![\w.])/],
  ['roman', /^[（(]?([ivxIVX]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ])[.．、)）](?![\w.])/],
];
const DECIMAL = new RegExp(`^[${ARABIC}]{1,3}(?:[.．][${ARABIC}]{1,3}){1,5}[.．、]?(?=[^${ARABIC}.．%％]|$)`);
const BARE = new RegExp(`^([${ARABIC}]{1,2}|[${HAN}]{1,3})(?=[ \\t　])`);

/** Every way the beginning of a line can be read as a numbering, the likeliest first. */
export function readLabels(line: string): Label[] {
  const structural = chinese(line) ?? english(line) ?? attached(line);
  if (structural) return [structural];
  return [...signs(line), ...decimal(line), ...NUMBERED.flatMap((way) => numbered(line, ...way)), ...bare(line)];
}

function numbered(line: string, style: Style, expression: RegExp): Label[] {
  const match = expression.exec(line);
  if (!match) return [];
  const [text, numeral = ''] = match;
  const number = style === 'letter' ? letterNumber(numeral) : numberOf(numeral);
  if (number === undefined) return [];
  const tight = style === 'digit' && /^[0-9０-９]/.test(line.slice(text.length));
  return [{ ...label(style, text, number, line), ...(tight ? { tight } : {}) }];
}

function bare(line: string): Label[] {
  const match = BARE.exec(line);
  const number = match ? numberOf(match[1] ?? '') : undefined;
  return match && number !== undefined ? [label('bare', match[0], number, line)] : [];
}

/** True when a numbering word is only mentioned: 第十二条所称…, 第三章规定…. */
export function isMention(line: string, { length }: Label): boolean {
  return AFTER_MENTION.test(line.slice(length));
}

function label(style: Style, text: string, number: number, line: string, under?: string): Label {
  const next = line.charAt(text.length);
  return {
    style,
    text: text.trim(),
    number,
    apart: next === '' || /[\s：:*【（(《_]/.test(next),
    length: text.length,
    ...(under ? { under } : {}),
  };
}

function chinese(line: string): Label | undefined {
  const match = CHINESE.exec(line);
  if (!match) return undefined;
  const [text, numeral = '', word = '', below] = match;
  const number = numberOf(numeral);
  const style = STRUCTURE[word];
  if (number === undefined || !style) return undefined;
  const under = below ? numberOf(below) : undefined;
  return label(style, text, number, line, under === undefined ? undefined : String(under));
}

function english(line: string): Label | undefined {
  const match = ENGLISH.exec(line);
  const number = match ? numberOf(match[2] ?? '') : undefined;
  if (!match || number === undefined) return undefined;
  const rest = line.slice(match[0].length);
  // "Article 5 of the contract" only mentions it
  if (/^[ \t]+(?:\p{Ll}|and\b|of\b)/u.test(rest) || /^[,;)]/.test(rest)) return undefined;
  return label(match[1]?.toLowerCase() as Division, match[0], number, line, match[3]);
}

function attached(line: string): Label | undefined {
  const match = ATTACHED.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match[0].length);
  const heads = /^(?:[ \t　]*$|[：:、.．\s*《])/.test(rest) && line.length <= 80 && !/[。；;]/.test(rest);
  return heads
    ? { ...label('attachment', match[0], match[1] ? (numberOf(match[1]) ?? letterNumber(match[1])) : 1, line), apart: true }
    : undefined;
}

function signs(line: string): Label[] {
  const found: Label[] = [];
  for (const [style, expression] of [
    ['circled', SIGNS],
    [/^[㈠-㈩]/.test(line) ? 'hanRound' : 'digitRound', ROUND_SIGNS],
    ['digit', DOT_SIGNS],
  ] as const) {
    const sign = expression.exec(line)?.[0];
    const number = sign ? signValue(sign) : undefined;
    if (sign && number !== undefined) found.push(label(style, sign, number, line));
  }
  return found;
}

/** ❶ has no plain form of its own. */
function signValue(sign: string): number | undefined {
  return /[❶-❿]/.test(sign) ? sign.charCodeAt(0) - 0x2775 : signNumber(sign);
}

function decimal(line: string): Label[] {
  const text = DECIMAL.exec(line)?.[0];
  if (!text) return [];
  const numbers = text
    .normalize('NFKC')
    .replace(/[.、]$/, '')
    .split('.')
    .map(Number);
  return [label('decimal', text, numbers.at(-1) ?? 0, line, numbers.slice(0, -1).join('.'))];
}

function letterNumber(letter: string): number {
  return letter.normalize('NFKC').toLowerCase().charCodeAt(0) - 96;
}
