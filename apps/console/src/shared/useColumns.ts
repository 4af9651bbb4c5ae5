import { useCallback, useMemo } from 'react';
import { useResourceContext, useStore } from 'react-admin';
import { arrange, type ArrangedColumn, type ColumnChoice, keep, usual } from './columns';

/** The columns of the list on this page as the member has them; kept in this browser, like the rest of react-admin's choices. */
export function useColumns(columns: readonly ColumnChoice[]): [ArrangedColumn[], (arranged: readonly ArrangedColumn[]) => void] {
  const resource = useResourceContext() ?? '';
  const [hidden, setHidden] = useStore<string[]>(
    `${resource}.datatable`,
    columns.filter((column) => column.hidden).map(({ source }) => source),
  );
  const [ranks, setRanks] = useStore<number[] | undefined>(`${resource}.datatable_columnRanks`);
  const arranged = useMemo(() => arrange(columns, { hidden, ranks: ranks ?? [] }), [columns, hidden, ranks]);
  const set = useCallback(
    (next: readonly ArrangedColumn[]) => {
      const kept = keep(columns, next);
      setHidden([...kept.hidden]);
      setRanks([...kept.ranks]);
    },
    [columns, setHidden, setRanks],
  );
  return [arranged.length > 0 ? arranged : usual(columns), set];
}

/** What a table is told about its columns: nothing is hidden but what the choice says. */
export function hiddenAtFirst(columns: readonly ColumnChoice[]): string[] {
  return columns.filter((column) => column.hidden).map(({ source }) => source);
}
