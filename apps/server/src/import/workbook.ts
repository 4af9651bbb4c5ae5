import type { Text } from '@charter/kernel';
import { zipSync } from 'fflate';
import readExcel, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { refusedFile } from '../core/file/refused';
import { unpacked } from '../core/file/unpacked';

/** What a workbook may unfold to; one of 5,000 rows has two or three million bytes. */
const MOST_UNPACKED = 12_000_000;
const MOST_PARTS = 200;
/** Rows and columns that may be numbered in a sheet, the head and empty ones included. */
const LAST_ROW = 6000;
const LAST_COLUMN = 2;

/** The only attributes a row or cell of a spreadsheet program has. */
const TAG = /<(?:\w+:)?(?:row|c)\b([^>]*)>/g;
const ATTRIBUTES = /^(?:\s+[\w:]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/?$/;
const PLACE = /\sr\s*=\s*["']([^"']*)["']/g;

const BROKEN = {
  zh: '文件已损坏或不是工作簿，请在表格软件中重新另存为 .xlsx。',
  en: 'it is broken or no workbook; save it as .xlsx again.',
};
const TOO_LARGE = {
  zh: '工作表太大：请只保留需要导入的行和列（最多 5000 行），其余删除后重试。',
  en: 'the sheet is too large: keep only the rows and columns to import, 5,000 rows at most.',
};

/**
 * The cells of a workbook's first sheet as texts. Nothing is taken on trust: it is unpacked within bounds, its sheets may
 * only number so many rows and columns, and what the reader gets is packed anew from what was looked at.
 *
 * @throws DomainError FILE_REFUSED
 */
export async function readWorkbook(content: Buffer): Promise<string[][]> {
  const parts = await unpacked(
    content,
    { bytes: MOST_UNPACKED, parts: MOST_PARTS, wanted: /\.(xml|rels)$/i },
    { broken: BROKEN, tooLarge: TOO_LARGE },
  );
  for (const [name, part] of Object.entries(parts)) if (/worksheets\//i.test(name)) mustBeBounded(Buffer.from(part).toString('utf8'));
  try {
    const [sheet] = await readExcel(Buffer.from(zipSync(parts, { level: 0 })));
    return (sheet?.data ?? []).map((row) => row.map((cell) => textOf(cell)));
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError) throw refusedFile(faulty(error.message));
    if (error instanceof InvalidInputError || error instanceof Error) throw refusedFile(BROKEN);
    throw error;
  }
}

function faulty(reason: string): Required<Text> {
  const place = /row (\d+), col (\d+)/.exec(reason);
  if (!place) return BROKEN;
  const [, row = '', column = ''] = place;
  return {
    zh: `第 ${row} 行第 ${column} 列的公式出错，请改为文字后重试。`,
    en: `the formula in row ${row}, column ${column} has an error; replace it by its text.`,
  };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number | boolean);
}

function mustBeBounded(sheet: string): void {
  for (const [, attributes = ''] of sheet.matchAll(TAG)) {
    if (!ATTRIBUTES.test(attributes)) throw refusedFile(BROKEN);
    for (const [, place = ''] of attributes.matchAll(PLACE)) {
      const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(place) ?? [];
      if (column.length > LAST_COLUMN || Number(row) > LAST_ROW) throw refusedFile(TOO_LARGE);
    }
  }
}
