import { type Stretch, type TitleWords, namesRegulation, titleWords } from './division';
import { type Line, isPlainText, isTitleLike, openingOf } from './line';
import type { Leftover } from './recognised';

/** The lines of a regulation, told apart: its name, what stands around it, its text, who signed it. */
export interface Told {
  title?: { line: Line; words: TitleWords };
  leftovers: Leftover[];
  /** What articles are made of. */
  body: Line[];
}

const ASIDE =
  /^[（(〔[【].{1,60}[）)〕\]】]$|[〔[［]\d{4}[〕\]］]|号$|^(?:编号|版本|文件编号|发布日期|实施日期|生效日期|编制|审核|批准|version|effective(?: from)?)\s*[：:][^。]*$/i;
const DATE =
  /^(?:(?:日期|发布日期|印发日期|date)\s*[：:]\s*)?(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*[年./-]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[月./-]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日?$|^\d{1,2} \p{Lu}\p{L}+ \d{4}$/iu;

export function tellApart(lines: readonly Line[], stretch: Stretch, contents: ReadonlySet<number>): Told {
  const indexes = indexesOf(lines, stretch);
  const told: Told = { leftovers: [], body: [] };
  const heading = indexes.filter((index) => !contents.has(index));
  const front = frontOf(lines, heading);
  const title = stretch.title ?? titleAmong(lines, front);
  const signature = new Set(signatureOf(lines, heading));
  for (const index of indexes) {
    const line = lines[index];
    if (!line) continue;
    if (index === title) told.title = { line, words: titleWords(line.text) };
    else if (contents.has(index)) leave(told, 'contents', line);
    else if (signature.has(index)) leave(told, 'signature', line);
    else if (belongsToFront(line, index, front, title)) leave(told, 'front', line);
    else told.body.push(line);
  }
  return told;
}

function indexesOf(lines: readonly Line[], { start, end }: Stretch): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index).filter((index) => index < lines.length);
}

/** The short lines before the first numbered or long one, at most eight. */
function frontOf(lines: readonly Line[], indexes: readonly number[]): number[] {
  const front: number[] = [];
  for (const index of indexes) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    const { text } = line;
    const opens = openingOf(line).labels.some(({ style }) => style !== 'bare') && !namesRegulation(text);
    if (opens || front.length >= 8 || !(ASIDE.test(text) || DATE.test(text) || isTitleLike(titleWords(text).title))) break;
    front.push(index);
  }
  return front;
}

/** The line that says it is a regulation, or the first that is no remark. */
function titleAmong(lines: readonly Line[], front: readonly number[]): number | undefined {
  const textOf = (index: number) => lines[index]?.text ?? '';
  const named = front.find((index) => namesRegulation(textOf(index)));
  const heading = front.find((index) => /^#\s/.test(textOf(index)));
  const remark = (index: number) => ASIDE.test(textOf(index)) || DATE.test(textOf(index)) || /^#{2,}\s/.test(textOf(index));
  return named ?? heading ?? front.find((index) => !remark(index));
}

function belongsToFront({ text }: Line, index: number, front: readonly number[], title: number | undefined): boolean {
  if (text === '') return false;
  return (title !== undefined && index < title) || (front.includes(index) && (ASIDE.test(text) || DATE.test(text)));
}

/** Who issued it and when, at the very end: a line that is nothing but a date, with a short line before it or behind. */
function signatureOf(lines: readonly Line[], indexes: readonly number[]): number[] {
  const last: number[] = [];
  for (let place = indexes.length - 1; place >= 0 && last.length < 4; place -= 1) {
    const index = indexes[place] ?? 0;
    if (lines[index]?.text) last.unshift(index);
  }
  const textOf = (index: number | undefined) => lines[index ?? -1]?.text ?? '';
  const date = last.findIndex((index, place) => place > 0 && DATE.test(textOf(index)));
  if (date < 1) return [];
  const after = last.slice(date);
  if (!after.every((index) => DATE.test(textOf(index)) || signs(textOf(index)))) return [];
  const issuer = last[date - 1];
  return issuer !== undefined && signs(textOf(issuer)) ? [issuer, ...after] : after;
}

function signs(text: string): boolean {
  const { labels, content } = openingOf({ number: 0, text });
  return isTitleLike(content) && !isPlainText(text) && labels.every(({ style }) => style === 'bare') && content.length <= 30;
}

/** Lines of one kind that follow each other are one leftover; `at` is set when the nodes are known. */
function leave(told: Told, kind: Leftover['kind'], { text, number }: Line): void {
  if (text === '') return;
  const before = told.title ? 0 : -1;
  const last = told.leftovers.at(-1);
  const joined = last?.kind === kind && last.at === before && !told.body.some((line) => line.number > last.to && line.text !== '');
  if (joined) {
    last.text += `\n${text}`;
    last.to = number;
  } else told.leftovers.push({ kind, text, at: before, from: number, to: number });
}
