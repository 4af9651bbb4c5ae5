import type { Line } from './line';

const HEADING = /^(?:#+\s*)?(?:\*\*)?\s*(?:目\s*[录次]|(?:table of )?contents)\s*(?:\*\*)?$/i;
const PAGE = /(?:[.．·]{3,}|…+|[_-]{3,}|\t| {2,}|　)[\s.．·…]*[0-9０-９ivxIVX]{1,4}$/;
/** A file has one table of contents for each of its regulations; more headings of that name are something else. */
const MOST = 20;

/** Line indexes of tables of contents (目录), which repeat what the text says and are no articles. */
export function contentsOf(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  let index = 0;
  let headings = 0;
  while (index < lines.length) {
    const heading = headings < MOST && HEADING.test(lines[index]?.text ?? '');
    if (heading) headings += 1;
    const end = heading ? afterHeading(lines, index) : afterPages(lines, index);
    for (let each = index; each < end; each += 1) found.add(each);
    index = Math.max(end, index + 1);
  }
  return found;
}

/** The entries below a heading end where the first of them comes again, as the beginning of the text. */
function afterHeading(lines: readonly Line[], heading: number): number {
  const first = lines.findIndex(({ text }, index) => index > heading && text !== '');
  const name = wordsOf(lines[first]?.text ?? '');
  if (first < 0 || name === '') return heading;
  for (let index = first + 1; index < Math.min(lines.length, first + 600); index += 1) {
    const text = lines[index]?.text ?? '';
    if (wordsOf(text) === name) return withoutNewTitle(lines, first, index);
    if (/[。；]$/.test(text)) break;
  }
  return Math.max(afterPages(lines, first), hasPage(lines[first]) ? first + 1 : heading);
}

/** A title printed between the contents and the text belongs to the text. */
function withoutNewTitle(lines: readonly Line[], first: number, end: number): number {
  const again = new Set(lines.slice(end, end + 5000).map(({ text }) => wordsOf(text)));
  let last = end;
  while (last > first + 1 && !again.has(wordsOf(lines[last - 1]?.text ?? '')) && !hasPage(lines[last - 1])) last -= 1;
  return last;
}

/** Without a heading, three lines in a row that end in a page number are contents. */
function afterPages(lines: readonly Line[], start: number): number {
  if (!hasPage(lines[start])) return start;
  let end = start;
  let entries = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (hasPage(lines[index])) {
      entries += 1;
      end = index + 1;
    } else if (lines[index]?.text !== '') break;
  }
  return entries >= 3 ? end : start;
}

function hasPage(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 200 && PAGE.test(line.text);
}

/** An entry without page number, marks and blanks, as it is compared with the text. */
function wordsOf(text: string): string {
  if (text.length > 200) return '';
  return text.replace(PAGE, '').replace(/[\s#*.．·…_-]/g, '');
}
