import type { Label, Style } from './label';
import type { Marks } from './recognised';

/** A node while the text is being read: what was printed and what it stands under, not yet what it is. */
export interface Entry {
  /** heading: no number; text: neither number nor heading. */
  style: Style | 'heading' | 'text';
  /** Style and depth of heading: what continues what. */
  family: string;
  hashes: number;
  number: number;
  under?: string;
  label: string;
  marks: Marks;
  /** A title that says so itself. */
  title?: string;
  /** What follows the label on its line. */
  tail: string;
  /** The lines below it, blank ones as empty strings between others. */
  lines: string[];
  parent?: Entry;
  children: Entry[];
  /** All items so far ended with a semicolon or comma. */
  listRuns: boolean;
  from: number;
  to: number;
}

const STRUCTURE: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'paragraph', 'point']);

export function isStructural({ style }: Pick<Entry, 'style'>): boolean {
  return STRUCTURE.has(style);
}

/** Under another heading mark the same numbering is another one; words like 第…条 are what they are anywhere. */
export function familyOf({ style }: Pick<Label, 'style'>, hashes: number): string {
  return hashes === 0 || STRUCTURE.has(style) || style === 'attachment' ? style : `${style}#${hashes}`;
}

/** The text of an entry as one, the line of its label first. */
export function saidBy({ tail, lines, title }: Entry): string {
  return lines.at(-1) ?? (tail || (title ?? ''));
}
