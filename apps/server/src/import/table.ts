import { LANGUAGES, unmarked } from '@charter/kernel';
import { parse } from 'csv-parse/sync';
import { decoded } from '../core/file/decoded';
import { refusedFile } from '../core/file/refused';
import type { ImportColumn, ImportLine } from './importer';
import { readWorkbook } from './workbook';

/** Rows of one import at most, and bytes of its file. */
export const MOST_ROWS = 5000;
export const MOST_BYTES = 700_000;
const LONGEST_CELL = 4000;
/** A row that explains something begins with it. */
export const REMARK = '#';

/** The rows of a file, by the codes of the columns. @throws DomainError FILE_REFUSED */
export async function readTable(content: Buffer, columns: readonly ImportColumn[]): Promise<ImportLine[]> {
  const table = await cellsOf(content);
  const [head, ...rest] = table
    .map((cells, place) => ({ line: place + 1, cells: cells.map((cell) => unmarked(cell.trim()).trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells.find((cell) => cell !== '')?.startsWith(REMARK));
  if (!head) throw refusedFile({ zh: '文件是空的，请下载模板填写。', en: 'it is empty; download the template and fill it in.' });
  const codes = codesOf(head.cells, columns);
  if (rest.length === 0) throw refusedFile({ zh: '表头之后没有数据行。', en: 'there are no rows below the headings.' });
  if (rest.length > MOST_ROWS)
    throw refusedFile({
      zh: `共有 ${rest.length} 行，一次最多导入 ${MOST_ROWS} 行，请分成几个文件。`,
      en: `it has ${rest.length} rows; at most ${MOST_ROWS} are imported at once. Split it into several files.`,
    });
  return rest.map(({ line, cells }) => {
    const filled = cells.flatMap((cell, place) => (codes[place] && cell !== '' ? [[codes[place], cell.slice(0, LONGEST_CELL)]] : []));
    return { line, cells: Object.fromEntries(filled) as Record<string, string> };
  });
}

async function cellsOf(content: Buffer): Promise<string[][]> {
  if (content.length === 0) throw refusedFile({ zh: '文件是空的。', en: 'it is empty.' });
  if (content.length > MOST_BYTES)
    throw refusedFile({
      zh: `文件超过 ${MOST_BYTES / 1000} KB，请分成几个文件。`,
      en: `it has more than ${MOST_BYTES / 1000} kB; split it into several files.`,
    });
  if (content.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(content);
  if (content.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw refusedFile({
      zh: '这是旧版 .xls 或加了密码的工作簿，请另存为不加密的 .xlsx。',
      en: 'this is an old .xls or a workbook with a password; save it as .xlsx without one.',
    });
  return readText(content);
}

/** Comma-separated text, as spreadsheet programs write it in UTF-8, UTF-16 or the Chinese national encoding. */
function readText(content: Buffer): string[][] {
  const text = decoded(content);
  if (text.includes('\0')) throw refusedFile({ zh: '这不是 .xlsx 或 .csv 文件。', en: 'it is neither .xlsx nor .csv.' });
  try {
    return parse(text, { bom: true, delimiter: [',', '\t', ';'], relax_column_count: true, relax_quotes: true, to: MOST_ROWS + 1000 });
  } catch {
    throw refusedFile({
      zh: '引号不配对，请在表格软件中打开后重新另存为 .csv 或 .xlsx。',
      en: 'its quotes do not match; open it in a spreadsheet program and save it again.',
    });
  }
}

const bare = (heading: string) => heading.replace(/[\s*＊]/g, '').toLowerCase();

/** Which column stands where, by headings in any language or by codes. */
function codesOf(head: readonly string[], columns: readonly ImportColumn[]): (string | undefined)[] {
  const codes = head.map(
    (heading) =>
      columns.find(({ code, heading: names }) =>
        [code, ...LANGUAGES.map((each) => names[each])].some((name) => bare(name) === bare(heading)),
      )?.code,
  );
  const twice = codes.find((code, place) => code !== undefined && codes.indexOf(code) !== place);
  const named = (code: string | undefined) => columns.find((column) => column.code === code)?.heading ?? { zh: '', en: '' };
  if (twice) {
    const { zh, en } = named(twice);
    throw refusedFile({ zh: `“${zh}”这一列出现了两次，请只保留一列。`, en: `the column "${en}" is there twice; keep one of them.` });
  }
  const unknown = head.filter((heading, place) => heading !== '' && codes[place] === undefined);
  const missing = columns.filter(({ required, code }) => required && !codes.includes(code)).map(({ heading }) => heading);
  if (missing.length > 0)
    throw refusedFile({
      zh: `表头缺少“${missing.map(({ zh }) => zh).join('、')}”，请使用模板的表头。`,
      en: `the headings lack "${missing.map(({ en }) => en).join(', ')}"; use those of the template.`,
    });
  if (unknown.length > 0)
    throw refusedFile({
      zh: `不认识的列：“${unknown.join('、')}”，请删除或改成模板的表头。`,
      en: `unknown columns: "${unknown.join(', ')}"; remove them or use the headings of the template.`,
    });
  return codes;
}
