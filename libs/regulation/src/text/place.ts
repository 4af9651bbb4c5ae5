import { type Entry, familyOf, isStructural } from './entry';
import { DIVISIONS, type Label, type Style } from './label';
import { isTitleLike } from './line';

/** How deep in the open entries a label belongs: it becomes the child of the entry before that depth. */
export interface Placing {
  label: Label;
  depth: number;
}

/** What is known when a label is placed. */
export interface Reading {
  open: readonly Entry[];
  /** The last number of each numbering. */
  last: ReadonlyMap<string, number>;
  /** First numbers of decimal numbering in the text: with 3.1 in it, "3 Scope" is a heading. */
  decimals: ReadonlySet<number>;
}

/** What makes 1.5 an amount. */
const UNIT = /^\s*(?:[%％‰万亿元米倍吨]|小时|分钟|个(?:工作日|小时|月|百分点)|公[里斤顷]|平方|k[mg]\b|cm\b|hours?\b|days?\b)/i;
/** Nobody begins a line of plain text with these. */
const UNMISTAKABLE: ReadonlySet<Style> = new Set(['han', 'hanRound', 'circled']);
const SIMILAR: readonly (readonly Style[])[] = [
  ['digit', 'digitComma'],
  ['hanRound', 'digitRound'],
];

/** The first reading of a line that fits what is open; nothing when the line only looks numbered. */
export function placeOf(reading: Reading, labels: readonly Label[], hashes: number, rest: (label: Label) => string): Placing | undefined {
  const fitting = labels.filter((label) => fits(reading, label, hashes, rest(label)));
  for (const way of [continued, started, skipped, resumed, similar, begunLate]) {
    for (const label of fitting) {
      if (label.tight && way !== continued) continue;
      const depth = way(reading, label, hashes);
      if (depth !== undefined) return { label, depth };
    }
  }
  const [label] = fitting;
  return hashes > 0 && label ? { label, depth: underHeading(reading.open, hashes) } : undefined;
}

function fits({ decimals, last }: Reading, label: Label, hashes: number, rest: string): boolean {
  if (label.style === 'decimal') return hashes > 0 || !UNIT.test(rest);
  if (label.style !== 'bare') return true;
  if (hashes > 0) return true;
  const follows = label.number === 1 || last.get('bare') === label.number - 1;
  return follows && isTitleLike(rest.trim()) && (/\d/.test(label.text.normalize('NFKC')) ? decimals.has(label.number) : true);
}

/** The next number of a numbering that is open. */
function continued(reading: Reading, label: Label, hashes: number): number | undefined {
  const depth = openAt(reading, label, hashes);
  if (depth === undefined) return undefined;
  const number = reading.open[depth]?.number ?? 0;
  return label.number === number + 1 || (label.under !== undefined && label.style === 'article' && label.number === number)
    ? depth
    : undefined;
}

/** A numbering begins: below what is open, or once more in place of one that is open. */
function started(reading: Reading, label: Label, hashes: number): number | undefined {
  const { open, last } = reading;
  if (isDivision(label)) {
    const follows = label.number === 1 || label.apart || last.get(label.style) === label.number - 1;
    return follows ? divisionDepth(reading, label, hashes) : undefined;
  }
  if (label.style === 'attachment') return 0;
  if (label.style === 'decimal') return decimalDepth(reading, label, hashes);
  if (label.number !== 1) return undefined;
  if (hashes > 0) return underHeading(open, hashes);
  return openAt(reading, label, hashes) ?? belowTop(open);
}

/** Numbers were left out. */
function skipped(reading: Reading, label: Label, hashes: number): number | undefined {
  const depth = isDivision(label) ? undefined : openAt(reading, label, hashes);
  const number = depth === undefined ? Infinity : (reading.open[depth]?.number ?? 0);
  return label.number > number && label.number <= number + 5 ? depth : undefined;
}

/** A numbering that goes on although what it stood under has ended: 四、 in the second chapter after 三、 in the first. */
function resumed({ open, last }: Reading, label: Label, hashes: number): number | undefined {
  const step = label.number - (last.get(familyOf(label, hashes)) ?? Infinity);
  if (isDivision(label) || label.style === 'decimal' || step < 1 || step > (label.style === 'han' ? 3 : 1)) return undefined;
  let depth = open.length;
  while (depth > 0 && !holds(open[depth - 1])) depth -= 1;
  return depth;
}

/** "1. 2、 3." is one numbering written carelessly. */
function similar(reading: Reading, label: Label, hashes: number): number | undefined {
  const styles = SIMILAR.find((group) => group.includes(label.style)) ?? [];
  for (const style of styles) {
    const depth = openAt(reading, { ...label, style }, hashes);
    if (depth !== undefined && reading.open[depth]?.number === label.number - 1) return depth;
  }
  return undefined;
}

/** The numbers before it are missing. */
function begunLate(reading: Reading, label: Label): number | undefined {
  return UNMISTAKABLE.has(label.style) ? belowTop(reading.open) : undefined;
}

/** Where the same numbering is open, the innermost; an article or an attachment in between hides it unless it goes on. */
function openAt({ open }: Reading, label: Label, hashes: number): number | undefined {
  const family = familyOf(label, hashes);
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const entry = open[depth];
    if (!entry) continue;
    if (entry.family === family && (label.style !== 'decimal' || entry.under === label.under)) return depth;
    const hides = isDivision(label) ? entry.style === 'attachment' : isStructural(entry) && label.number !== nextNumber(open, family);
    if (hides) return undefined;
  }
  return undefined;
}

function nextNumber(open: readonly Entry[], family: string): number | undefined {
  const entry = open.findLast((each) => each.family === family);
  return entry && entry.number + 1;
}

/** 第…条 closes what is not above it: greater divisions, headings, a numbered line that is only a heading. */
function divisionDepth(reading: Reading, label: Label, hashes: number): number {
  const { open } = reading;
  const again = openAt(reading, label, hashes);
  if (again !== undefined) return again;
  let depth = open.length;
  while (depth > 0 && !mayHold(open[depth - 1], label, hashes)) depth -= 1;
  return depth;
}

function mayHold(entry: Entry | undefined, label: Label, hashes: number): boolean {
  if (!entry || entry.style === 'text') return false;
  if (entry.style === 'attachment') return true;
  if (isStructural(entry)) return rank(entry.style) < rank(label.style);
  if (entry.hashes > 0) return hashes === 0 || entry.hashes < hashes;
  return label.style === 'article' && entry.lines.length === 0 && isTitleLike(entry.title ?? entry.tail);
}

function decimalDepth(reading: Reading, label: Label, hashes: number): number | undefined {
  const { open, last } = reading;
  const same = openAt(reading, label, hashes);
  if (same !== undefined) return label.number === 1 ? undefined : same;
  const above = open.findLastIndex((entry) => pathOf(entry) === label.under);
  if (above >= 0) return label.number === (last.get(`decimal ${label.under}`) ?? 0) + 1 ? above + 1 : undefined;
  return label.number === 1 ? belowTop(open) : undefined;
}

/** 3.2 of an entry numbered 2 under 3. */
function pathOf({ style, under, number }: Entry): string | undefined {
  if (style === 'decimal') return `${under}.${number}`;
  return style === 'bare' || style === 'digit' || style === 'digitComma' || style === 'chapter' ? String(number) : undefined;
}

/** Headings hold what is deeper; chapters and attachments hold any. */
export function underHeading(open: readonly Entry[], hashes: number): number {
  let depth = open.length;
  while (depth > 0) {
    const entry = open[depth - 1];
    if (entry && (entry.hashes > 0 ? entry.hashes < hashes : holds(entry) && entry.style !== 'article')) break;
    depth -= 1;
  }
  return depth;
}

/** Text without a number ends where a number begins, unless it announces a list. */
function belowTop(open: readonly Entry[]): number {
  const top = open.at(-1);
  if (top?.style !== 'text') return open.length;
  const announces = /[：:]$/.test(top.lines.at(-1) ?? top.tail) && top.parent !== undefined;
  return announces ? open.length : open.length - 1;
}

function holds(entry: Entry | undefined): boolean {
  return entry !== undefined && (isStructural(entry) || entry.style === 'attachment' || entry.style === 'heading' || entry.hashes > 0);
}

function isDivision({ style }: Label): boolean {
  return isStructural({ style });
}

function rank(style: Entry['style']): number {
  return DIVISIONS.findIndex((division) => division === style);
}
