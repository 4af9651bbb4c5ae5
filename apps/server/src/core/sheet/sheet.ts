import { neutralised } from '@charter/kernel';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';

/** A table ready to be written: its head, its rows, and the words that say who took it out and when. */
export interface Sheet {
  title: string;
  head: string[];
  rows: string[][];
  /** Label and value, a line each. */
  marks: [string, string][];
  marksTitle: string;
  /** Whether the marks stand below the rows too, and at the foot of printed pages. */
  footed: boolean;
}

/** What a file is, for whoever downloads it. */
export const SHEET_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const safe = (cells: readonly string[]) => cells.map(neutralised);

const WIDEST = 48;

/** Comma-separated, with the mark by which spreadsheet programs know UTF-8; the last lines say who took it out. */
function csv({ head, rows, marks, footed }: Sheet): Buffer {
  const lines = [safe(head), ...rows.map(safe), ...(footed ? [[], ...marks.map(safe)] : [])];
  return Buffer.from(`\uFEFF${stringify(lines, { record_delimiter: '\r\n', relax: true } as never)}`);
}

function wide(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0);
}

/** A workbook of texts: no cell is a formula. A second sheet and the foot of every printed page say who took it out. */
async function xlsx({ title, head, rows, marks, marksTitle, footed }: Sheet): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const footer = marks
    .map(([, value]) => value.replaceAll('&', '&&'))
    .join(' · ')
    .slice(0, 200);
  const sheet = book.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...(footed ? { headerFooter: { oddFooter: `&L${footer}&R&P/&N` } } : {}),
  });
  sheet.addRow(safe(head)).font = { bold: true };
  for (const row of rows) sheet.addRow(safe(row));
  if (footed) {
    sheet.addRow([]);
    for (const mark of marks) sheet.addRow([safe(mark).join('：')]).font = { italic: true, color: { argb: 'FF777777' } };
  }
  for (const [place] of head.entries()) {
    const widest = Math.max(...[head, ...rows.slice(0, 500)].map((row) => wide(row[place] ?? '')));
    sheet.getColumn(place + 1).width = Math.min(WIDEST, Math.max(8, widest + 2));
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  const about = book.addWorksheet(marksTitle);
  for (const mark of marks) about.addRow(safe(mark));
  about.getColumn(1).width = 16;
  about.getColumn(2).width = 60;
  return Buffer.from(await book.xlsx.writeBuffer());
}

export function written(sheet: Sheet, format: 'xlsx' | 'csv'): Promise<Buffer> {
  return format === 'csv' ? Promise.resolve(csv(sheet)) : xlsx(sheet);
}
