import type { Division, Label, Style } from './label';
import { readLabels } from './label';
import { numberOf } from './numeral';
import type { Marks } from './recognised';

/** A line of the text, without the blanks around it. */
export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** A line that may open a node: how deep a heading it is, its possible numberings and what follows each. */
export interface Opening {
  /** Heading marks of Markdown, none is 0. */
  hashes: number;
  /** Heading and emphasis marks, as they stand. */
  before: string;
  content: string;
  labels: Label[];
}

/** What follows a label on its line. */
export interface Remainder {
  marks: Marks;
  /** A title that says so itself: in brackets, in bold, in a heading. */
  title?: string;
  tail: string;
}

const BRACKETS: Readonly<Record<string, string>> = { '【': '】', '（': '）', '(': ')' };

export function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .map((line, index) => ({ number: index + 1, text: trimmed(line) }));
}

/** Blanks before a bullet say how deep it is; all others are layout. */
function trimmed(line: string): string {
  const end = line.trimEnd();
  return /^[ \t]+[-*+][ \t]/.test(end) ? end : end.trimStart();
}

export function openingOf({ text }: Line): Opening {
  const before = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?[ \t　]*/.exec(text)?.[0] ?? '';
  const hashes = /^#*/.exec(before)?.[0].length ?? 0;
  const content = text.slice(before.length);
  return { hashes, before: before.trimEnd() + (hashes > 0 && /^#+\s*$/.test(before) ? ' ' : ''), content, labels: readLabels(content) };
}

/** Table rows, bullets, quotations and rules are text whatever they begin with. */
export function isPlainText(text: string): boolean {
  return /^(?:\||[-*+•·●○■□◆▪➢][ \t　]|>|-{3,}|={3,}|!\[|\[\^)/.test(text.trimStart());
}

/** Divides what follows the label into marks, title and text. */
export function remainderOf(opening: Opening, label: Label): Remainder {
  const emphasis = /(?:\*\*|__)$/.exec(opening.before)?.[0] ?? '';
  const [, colon = '', afterColon = ''] = /^[\s　]*([：:]?)[\s　]*(.*)$/.exec(opening.content.slice(label.length)) ?? [];
  const [between, rest, open] = emphasised(colon, afterColon, emphasis);
  const explicit = bracketed(rest, label.style, open) ?? bold(rest, open);
  const marks: Marks = { ...(opening.before ? { before: opening.before } : {}), ...(between ? { between } : {}) };
  if (explicit) return withBrackets(marks, explicit);
  if (opening.hashes === 0 || rest === '') return { marks, tail: rest };
  return { marks, title: rest, tail: '' };
}

/** Emphasis may end behind the label, or begin there. */
function emphasised(between: string, rest: string, open: string): [between: string, rest: string, open: string] {
  const mark = /^(?:\*\*|__)/.exec(rest)?.[0];
  if (!mark) return [between, rest, open];
  return [between + mark, rest.slice(2).trimStart(), open ? '' : mark];
}

interface Explicit {
  opens: string;
  title: string;
  closes: string;
  tail: string;
}

function withBrackets(marks: Marks, { opens, title, closes, tail }: Explicit): Remainder {
  const between = `${marks.between ?? ''}${opens}`;
  return { marks: { ...marks, ...(between ? { between } : {}), ...(closes ? { after: closes } : {}) }, title, tail };
}

function bracketed(rest: string, style: Style, open: string): Explicit | undefined {
  const opens = rest.charAt(0);
  const closes = BRACKETS[opens];
  if (!closes || (opens !== '【' && style !== ('article' satisfies Division))) return undefined;
  const end = rest.indexOf(closes);
  const title = rest.slice(1, end).trim();
  if (end < 0 || end > 32 || title === '' || /[。；;]/.test(title) || numberOf(title) !== undefined) return undefined;
  const after = rest.slice(end + 1).trimStart();
  const mark = open && after.startsWith(open) ? open : '';
  return { opens, title, closes: closes + mark, tail: after.slice(mark.length).trim() };
}

function bold(rest: string, open: string): Explicit | undefined {
  const end = open ? rest.indexOf(open) : -1;
  const title = rest.slice(0, Math.max(0, end)).trim();
  return title === '' ? undefined : { opens: '', title, closes: open, tail: rest.slice(end + open.length).trim() };
}

/** Short and no sentence: what a title looks like when nothing marks it. */
export function isTitleLike(text: string): boolean {
  if (text === '' || /[。；;，,！？!?]|[：:.]$/.test(text) || isPlainText(text)) return false;
  return text.length <= (/\p{Script=Han}/u.test(text) ? 32 : 90);
}
