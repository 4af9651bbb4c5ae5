import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { Client } from './client';

export interface Imported {
  id: string;
  state: string;
  created: number;
  changed: number;
  same: number;
  refused: number;
  problem: string | null;
  rows: { line: number; label: string; outcome: string; changes: string[]; problems: { column: string | null; message: string }[] }[];
}

const IMPORT = `query ($id: ID!) { import(id: $id) { id state created changed same refused problem
  rows(first: 100) { line label outcome changes problems { column message } } } }`;

/** Rows as a comma-separated file, in base64. */
export const csvFile = (rows: string[][]): string => Buffer.from(stringify(rows)).toString('base64');

/** Rows as a workbook, in base64. */
export async function workbook(rows: (string | number)[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('1').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}

/** Waits until nothing is done with an import any more. */
export async function settled(by: Client, id: string): Promise<Imported> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { import: run } = await by.query<{ import: Imported }>(IMPORT, { id });
    if (!['CHECKING', 'APPLYING', 'UNDOING'].includes(run.state)) return run;
    await sleep(100);
  }
  throw new Error('The import is still worked on');
}

/** Has a file checked. */
export async function checked(by: Client, kind: string, content: string): Promise<Imported> {
  const { import: run } = await by.done<{ import: { id: string } }>('importCheck', { kind, fileName: 'rows', content }, 'import { id }');
  return settled(by, run.id);
}

/** Has a checked file carried out, or an import undone. */
export async function go(
  by: Client,
  act: 'importApply' | 'importUndo',
  input: { id: string; leaveOutRefused?: boolean; invite?: boolean },
): Promise<Imported> {
  await by.done(act, input, 'import { id }');
  return settled(by, input.id);
}
