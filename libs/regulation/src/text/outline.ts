import { type Entry, familyOf, isStructural, saidBy } from './entry';
import { type Label, isMention } from './label';
import { type Line, type Opening, isPlainText, isTitleLike, openingOf, remainderOf } from './line';
import { placeOf, underHeading } from './place';

/** Reads the lines of a regulation into entries, each under the one it belongs to; the result holds the topmost. */
export function outlineOf(lines: readonly Line[]): Entry[] {
  return new Outline(lines).read();
}

/** Lines that are headings though nothing numbers them count as the deepest headings. */
const UNMARKED_HEADING = 7;

class Outline {
  private readonly top: Entry[] = [];
  private open: Entry[] = [];
  private readonly last = new Map<string, number>();
  /** Something that is no article stands between this line and the one before. */
  private interrupted = false;
  private readonly openings: Opening[];
  private readonly decimals: ReadonlySet<number>;
  /** Without 第…条 and 一、 a short line by itself can be a heading. */
  private readonly plainHeadings: boolean;

  constructor(private readonly lines: readonly Line[]) {
    this.openings = lines.map(openingOf);
    const labels = this.openings.flatMap((opening) => opening.labels);
    this.decimals = new Set(labels.flatMap(({ style, under }) => (style === 'decimal' && under ? [Number(under.split('.')[0])] : [])));
    this.plainHeadings = !labels.some(({ style, apart }) => (isStructural({ style }) && apart) || style === 'han');
  }

  read(): Entry[] {
    for (const [index, line] of this.lines.entries()) {
      const opening = this.openings[index];
      this.interrupted ||= index > 0 && line.number !== (this.lines[index - 1]?.number ?? 0) + 1;
      if (line.text === '' || !opening) this.blank();
      else if (isPlainText(line.text)) this.text(line);
      else if (!this.numbered(line, opening) && !this.heading(line, opening, index)) this.text(line);
    }
    return this.top;
  }

  private numbered(line: Line, opening: Opening): boolean {
    const { hashes, content } = opening;
    const labels = opening.labels.filter((label) => hashes > 0 || !isStructural(label) || !isMention(content, label));
    const reading = { open: this.open, last: this.last, decimals: this.decimals };
    const placing = placeOf(reading, labels, hashes, (label) => content.slice(label.length));
    if (!placing) return false;
    const { label, depth } = placing;
    const { number, style, under, text } = label;
    const family = familyOf(label, hashes);
    this.add(depth, line, { style, family, hashes, number, label: text, ...(under ? { under } : {}), ...remainderOf(opening, label) });
    this.remember(label, family);
    return true;
  }

  private remember({ style, under, number }: Label, family: string): void {
    this.last.set(style === 'decimal' ? `decimal ${under}` : family, number);
  }

  /** A heading without a number: its words are its label. */
  private heading(line: Line, opening: Opening, index: number): boolean {
    const hashes = opening.hashes || (this.plainHeadings && this.standsAlone(line, index) ? UNMARKED_HEADING : 0);
    if (hashes === 0) return false;
    const [, opens = '', words = '', closes = ''] = /^(【?)(.*?)(】?(?:\*\*|__)?)$/.exec(opening.content) ?? [];
    const before = opening.before + opens;
    const marks = { ...(before ? { before } : {}), ...(closes ? { after: closes } : {}) };
    this.add(underHeading(this.open, hashes), line, {
      style: 'heading',
      family: `heading#${hashes}`,
      hashes,
      number: 0,
      label: words.trim(),
      marks,
      tail: '',
    });
    return true;
  }

  /** In brackets or bold, or short and followed by a numbering from one or by a sentence. */
  private standsAlone({ text }: Line, index: number): boolean {
    if (/^(?:【[^】]{1,30}】|\*\*[^*]{1,30}\*\*)$/.test(text)) return true;
    if (text.length > 20 || !isTitleLike(text)) return false;
    let next = index + 1;
    while (this.lines[next]?.text === '') next += 1;
    const [label] = this.openings[next]?.labels ?? [];
    return label ? label.number === 1 && label.style !== 'bare' : isSentence(this.lines[next]?.text ?? '');
  }

  private add(
    depth: number,
    { number: line }: Line,
    read: Omit<Entry, 'lines' | 'children' | 'listRuns' | 'from' | 'to' | 'parent'>,
  ): void {
    const parent = depth > 0 ? this.open[depth - 1] : undefined;
    const entry: Entry = { ...read, ...(parent ? { parent } : {}), lines: [], children: [], listRuns: true, from: line, to: line };
    const before = parent?.children.at(-1);
    if (parent && before) parent.listRuns &&= /[；;、，,]$/.test(saidBy(before));
    (parent?.children ?? this.top).push(entry);
    this.open = [...this.open.slice(0, depth), entry];
    this.interrupted = false;
  }

  private blank(): void {
    const top = this.open.at(-1);
    if (top && top.lines.length > 0 && top.lines.at(-1) !== '') top.lines.push('');
  }

  private text(line: Line): void {
    const top = this.open.at(-1);
    if (!top) this.add(0, line, unnumbered(line.text));
    else if (this.interrupted) this.add(this.open.length - (top.style === 'text' ? 1 : 0), line, unnumbered(line.text));
    else if (endsList(top)) this.add(this.open.length - 1, line, unnumbered(line.text));
    else {
      top.lines.push(line.text);
      top.to = line.number;
    }
  }
}

function isSentence(text: string): boolean {
  return !isPlainText(text) && text.length >= 15 && /[。：；:.]$/.test(text);
}

function unnumbered(text: string): Pick<Entry, 'style' | 'family' | 'hashes' | 'number' | 'label' | 'marks' | 'tail'> {
  return { style: 'text', family: 'text', hashes: 0, number: 0, label: '', marks: {}, tail: text };
}

/** After items that ended with semicolons and a last one with a full stop, text belongs to the article again. */
function endsList(top: Entry): boolean {
  const { parent, style, lines, tail } = top;
  if (!parent || isStructural(top) || style === 'text' || style === 'heading' || style === 'attachment') return false;
  if (lines.some((line) => line !== '') || parent.children.length < 2 || !parent.listRuns) return false;
  return /[。.]$/.test(tail);
}
