import type { Text } from '@charter/kernel';
import type { ImportLine, PlannedRow, RowProblem } from './importer';

const LABELS = {
  missing: (heading: Required<Text>): Required<Text> => ({ zh: `请填写“${heading.zh}”。`, en: `"${heading.en}" is required.` }),
  twice: (line: number): Required<Text> => ({
    zh: `与第 ${line} 行是同一条记录，请只保留一行。`,
    en: `It is the same record as row ${line}; keep one of them.`,
  }),
};

/** What is found out about one row of a file. */
export class Finding {
  readonly problems: RowProblem[] = [];
  outcome: PlannedRow['outcome'] = 'same';
  changes: string[] = [];

  constructor(
    readonly from: ImportLine,
    readonly label: string,
  ) {}

  cell(code: string): string | undefined {
    return this.from.cells[code];
  }

  /** Notes what is wrong in which column. */
  refuse(column: string | undefined, message: Required<Text>): void {
    this.problems.push(column === undefined ? { message } : { column, message });
  }

  refuseMissing(column: string, heading: Required<Text>): void {
    this.refuse(column, LABELS.missing(heading));
  }

  refuseTwice(column: string, first: Finding): void {
    this.refuse(column, LABELS.twice(first.from.line));
  }

  /** Says what the row does: makes a record of its cells, or changes the one there is. */
  concludes(changes: string[] | undefined, aside: readonly string[] = []): void {
    this.changes = changes ?? Object.keys(this.from.cells).filter((column) => !aside.includes(column));
    this.outcome = changes === undefined ? 'create' : changes.length > 0 ? 'update' : 'same';
  }

  /** Whether somebody may do that: nobody learns of a record they do not see that it is as they wrote. */
  permitted(may: (action: string) => boolean): boolean {
    if (this.outcome === 'create') return may('create');
    return may('read') && (this.outcome === 'same' || may('update'));
  }

  get sound(): boolean {
    return this.problems.length === 0;
  }

  planned(): PlannedRow {
    const { line } = this.from;
    const { label, changes, problems, sound } = this;
    return { line, label, outcome: sound ? this.outcome : 'refused', changes: sound ? changes : [], problems };
  }
}
