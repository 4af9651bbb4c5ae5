/** A piece of a body written in Markdown, as it is set in print. */
export type Block = { kind: 'text' | 'bullet'; text: string } | { kind: 'table'; rows: string[][] };

/** Words of one weight. */
export interface Run {
  text: string;
  bold: boolean;
}

/** The lines of a body: paragraphs, bullets and tables. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  for (const line of body.split('\n').map((each) => each.trim())) {
    const last = blocks.at(-1);
    const cells = cellsOf(line);
    if (cells && last?.kind === 'table') last.rows.push(cells);
    else if (cells) blocks.push({ kind: 'table', rows: [cells] });
    else if (/^[-*•] /.test(line)) blocks.push({ kind: 'bullet', text: line.slice(2).trim() });
    else if (line !== '') blocks.push({ kind: 'text', text: line });
  }
  return blocks.map((block) => (block.kind === 'table' ? { ...block, rows: evenRows(block.rows) } : block));
}

/** Emphasis between double asterisks. */
export function runsOf(text: string): Run[] {
  return text
    .split('**')
    .map((part, place) => ({ text: part, bold: place % 2 === 1 }))
    .filter((run) => run.text !== '');
}

function cellsOf(line: string): string[] | undefined {
  if (!/^\|.*\|$/.test(line)) return undefined;
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Without the line under the head, every row as long as the longest. */
function evenRows(rows: readonly string[][]): string[][] {
  const shown = rows.filter((row, place) => place !== 1 || !row.every((cell) => /^:?-{2,}:?$/.test(cell)));
  const width = Math.max(...shown.map((row) => row.length));
  return shown.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
