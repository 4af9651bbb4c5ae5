import type { Compilation } from '../../core/read/compile';
import type { Reads } from '../../core/read/reads';
import type { TrialRun } from '../../regulation';

/** Where the next page begins: after the last row of the one before. */
export interface PageEnd {
  at: string;
  id: string;
}

/** Reads page after page until one is empty; a trial that is stopped goes no further. */
export async function eachPage<Row extends PageEnd>(
  reads: Reads,
  { reader, signal }: TrialRun,
  sql: (compilation: Compilation, after: PageEnd | undefined) => string,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  let after: PageEnd | undefined;
  let rows: Row[];
  do {
    signal.throwIfAborted();
    const from = after;
    rows = await reads.figures<Row>(reader, (compilation) => sql(compilation, from));
    take(rows);
    after = rows.at(-1);
  } while (rows.length > 0);
}

/** The condition that only rows after the page's end fulfil, in the order of a moment and the id. */
export function beyond({ bind }: Compilation, moment: string, id: string, after: PageEnd | undefined): string {
  return after ? `(${moment}, ${id}) > (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)` : 'true';
}
