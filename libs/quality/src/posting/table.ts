/** What a column of a list holds, by its heading. */
export type ColumnHolds = 'name' | 'phone' | 'identity' | 'address';

/** A cell of a Markdown table, with where it stands. */
export interface Cell {
  text: string;
  holds: ColumnHolds | undefined;
  line: number;
  column: number;
}

const HEADINGS: readonly [ColumnHolds, RegExp][] = [
  ['name', /姓名|户主|监护人|申请人|联系人|^name|\bname$/i],
  ['phone', /电话|手机|联系方式|phone|mobile/i],
  ['identity', /身份证|证件|证号|\bid\b/i],
  ['address', /住址|地址|address/i],
];

const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** The cells of one row, without the bars around them. */
export function cellsOfRow(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => cell.trim());
}

/** The cells below the headings of every table of a Markdown text. */
export function cellsOf(markdown: string): Cell[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    if (!SEPARATOR.test(line) || !line.includes('-') || index === 0 || !lines[index - 1]?.includes('|')) return [];
    const holds = cellsOfRow(lines[index - 1] ?? '').map(heldBy);
    const end = lines.findIndex((below, at) => at > index && !below.includes('|'));
    const rows = lines.slice(index + 1, end === -1 ? lines.length : end);
    return rows.flatMap((row, below) =>
      cellsOfRow(row).map((text, column): Cell => ({ text, holds: holds[column], line: index + 1 + below, column })),
    );
  });
}

const heldBy = (heading: string): ColumnHolds | undefined => HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
