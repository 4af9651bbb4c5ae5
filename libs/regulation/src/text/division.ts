import { contentsOf } from './contents';
import { type Label, readLabels } from './label';
import { type Line, isPlainText, isTitleLike, openingOf } from './line';

/** The lines of one regulation of a file, by index; `title` is the line that names it. */
export interface Stretch {
  start: number;
  end: number;
  title?: number;
}

const KIND =
  /(?:制度|办法|规定|规范|细则|规程|守则|章程|准则|标准|流程|方案|预案|条例|规则|手册|公约|指南|机制|regulations?|rules|policy|procedures?|measures|standards?|manual|system|code)$/i;
const NUMBERED_PIECE = /^(?:#+\s*)?(?:\*\*)?\s*篇\s*[零〇一二三四五六七八九十0-9０-９]{1,3}\s*[：:、.．]\s*[^\s*]/;
const OPENING_STYLES: ReadonlySet<Label['style']> = new Set(['part', 'chapter', 'article', 'han', 'digit', 'digitComma']);

/** The words of a title without what surrounds them: 篇一：《…》（侧重于…）. */
export interface TitleWords {
  before: string;
  title: string;
  /** Between title and subtitle. */
  between: string;
  subtitle: string;
  after: string;
}

export function titleWords(text: string): TitleWords {
  const before =
    /^(?:#+[ \t]*)?(?:\*\*)?[ \t]*(?:篇\s*[零〇一二三四五六七八九十0-9０-９]{1,3}\s*[：:、.．]\s*)?(?:\*\*)?\s*/.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = /\s*(?:\*\*)?(?:\s+#+)?$/.exec(rest)?.[0] ?? '';
  const core = rest.slice(0, rest.length - after.length);
  const quoted = /^《([^《》]{1,100})》\s*(.*)$/.exec(core);
  if (!quoted) return { before, title: core, between: '', subtitle: '', after };
  return { before: `${before}《`, title: quoted[1] ?? '', between: '》', subtitle: quoted[2] ?? '', after };
}

/** True for a line that could be the name of a regulation. */
export function namesRegulation(text: string): boolean {
  if (!isTitleLike(titleWords(text).title) || text.length > 120) return false;
  const words = titleWords(text)
    .title.replace(/\s+/g, '')
    .replace(/[（(][^（）()]{1,24}[）)]$/, '');
  return KIND.test(words) && readLabels(titleWords(text).title).every(({ style }) => style === 'bare');
}

/** Several regulations in one file: each begins with its title, and its numbering begins anew. */
export function divide(lines: readonly Line[]): { stretches: Stretch[]; contents: Set<number> } {
  const contents = contentsOf(lines);
  const starts: number[] = [];
  let begun = false;
  let previous = '';
  for (const [index, { text }] of lines.entries()) {
    if (text === '' || contents.has(index)) continue;
    if (NUMBERED_PIECE.test(text) && text.length <= 120) {
      starts.push(index);
      begun = false;
    } else if (begun && namesRegulation(text) && !followsAttachment(previous) && beginsAnew(lines, contents, index)) {
      starts.push(index);
      begun = false;
    } else begun ||= isFirst(text);
    previous = text;
  }
  return { stretches: stretchesOf(lines, contents, starts), contents };
}

function isFirst(text: string): boolean {
  return !isPlainText(text) && openingOf({ number: 0, text }).labels.some(({ style, number }) => number === 1 && OPENING_STYLES.has(style));
}

function followsAttachment(text: string): boolean {
  return openingOf({ number: 0, text }).labels[0]?.style === 'attachment';
}

/** Within the next lines a numbering starts from one. */
function beginsAnew(lines: readonly Line[], contents: ReadonlySet<number>, title: number): boolean {
  let looked = 0;
  for (let index = title + 1; index < lines.length && looked < 8; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text === '' || contents.has(index)) continue;
    const [label] = isPlainText(text) ? [] : openingOf({ number: 0, text }).labels;
    if (label && OPENING_STYLES.has(label.style)) return label.number === 1;
    looked += 1;
  }
  return false;
}

function stretchesOf(lines: readonly Line[], contents: ReadonlySet<number>, starts: readonly number[]): Stretch[] {
  const [first = 0] = starts;
  const preceded = lines.slice(0, first).some(({ text }, index) => !contents.has(index) && (text.length > 40 || isFirst(text)));
  const own = preceded || starts.length === 0;
  // what stands before the first named regulation is one of its own only when it says something
  const lead: Stretch[] = own ? [{ start: 0, end: starts[0] ?? lines.length }] : [];
  const rest = starts.map((start, index): Stretch => ({
    start: index === 0 && !own ? 0 : start,
    end: starts[index + 1] ?? lines.length,
    title: start,
  }));
  return [...lead, ...rest];
}
