import { type Language, inLanguage } from '@charter/kernel';
import type { ImportColumn, PlannedRow } from './importer';

/** What is kept of the rows of an import, as its maker reads it. */
export interface ReportedRow {
  line: number;
  label: string;
  outcome: PlannedRow['outcome'];
  changes: string[];
  problems: { column: string | null; message: string }[];
}

export function reported(rows: readonly PlannedRow[], columns: readonly ImportColumn[], language: Language): ReportedRow[] {
  const headingOf = (code: string) => inLanguage(columns.find((column) => column.code === code)?.heading ?? { zh: code }, language);
  return rows.map(({ line, label, outcome, changes, problems }) => ({
    line,
    label,
    outcome,
    changes: changes.map(headingOf),
    problems: problems.map(({ column, message }) => ({
      column: column ? headingOf(column) : null,
      message: inLanguage(message, language),
    })),
  }));
}

/** How many rows do what. */
export function countsOf(rows: readonly Pick<PlannedRow, 'outcome'>[]) {
  const count = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return { created: count('create'), changed: count('update'), same: count('same'), refused: count('refused') };
}
