import type { Message } from './message';

/** A column a table can show; what it renders is said by the table itself, in the same order. */
export interface ColumnChoice {
  source: string;
  label: Message;
  /** Left out until the member asks for it. */
  hidden?: boolean;
}

/** How tables keep the choice: sources that are hidden, and the order of all columns by their place. */
export interface KeptColumns {
  hidden: readonly string[];
  ranks: readonly number[];
}

export interface ArrangedColumn extends ColumnChoice {
  shown: boolean;
}

/** Every column in the member's order, each shown or not. Columns that came later stand at the end. */
export function arrange(columns: readonly ColumnChoice[], { hidden, ranks }: KeptColumns): ArrangedColumn[] {
  const known = ranks.filter((rank) => rank < columns.length);
  const order = [...known, ...columns.map((_, rank) => rank).filter((rank) => !known.includes(rank))];
  return order.flatMap((rank) => {
    const column = columns[rank];
    return column ? [{ ...column, shown: !hidden.includes(column.source) }] : [];
  });
}

/** The choice as tables keep it: these columns in this order, all others hidden behind them. */
export function keep(columns: readonly ColumnChoice[], arranged: readonly { source: string; shown: boolean }[]): KeptColumns {
  const place = (source: string) => columns.findIndex((column) => column.source === source);
  return {
    hidden: arranged.filter(({ shown }) => !shown).map(({ source }) => source),
    ranks: arranged.map(({ source }) => place(source)).filter((rank) => rank >= 0),
  };
}

/** The columns as they come when nobody has chosen. */
export function usual(columns: readonly ColumnChoice[]): ArrangedColumn[] {
  return columns.map((column) => ({ ...column, shown: !column.hidden }));
}

/** The arrangement a list of sources stands for: those, in their order, then the others hidden; none means the usual ones. */
export function fromSources(columns: readonly ColumnChoice[], sources: readonly string[]): ArrangedColumn[] {
  const chosen = sources.flatMap((source) => columns.filter((column) => column.source === source));
  if (chosen.length === 0) return usual(columns);
  const others = columns.filter((column) => !chosen.includes(column));
  return [...chosen.map((column) => ({ ...column, shown: true })), ...others.map((column) => ({ ...column, shown: false }))];
}

/** One column a place up or down. */
export function moved(arranged: readonly ArrangedColumn[], source: string, by: -1 | 1): ArrangedColumn[] {
  const from = arranged.findIndex((column) => column.source === source);
  const to = from + by;
  const column = arranged[from];
  if (!column || to < 0 || to >= arranged.length) return [...arranged];
  return arranged.toSpliced(from, 1).toSpliced(to, 0, column);
}
