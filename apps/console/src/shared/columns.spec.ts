import { arrange, type ColumnChoice, fromSources, keep, moved, usual } from './columns';

const label = { zh: '列', en: 'column' };
const columns: ColumnChoice[] = [
  { source: 'a', label },
  { source: 'b', label },
  { source: 'c', label, hidden: true },
];
const told = (arranged: readonly { source: string; shown: boolean }[]) =>
  arranged.map(({ source, shown }) => (shown ? source : `(${source})`)).join(' ');

describe('columns of a table', () => {
  it('come as they are when nobody has chosen', () => {
    expect(told(usual(columns))).toBe('a b (c)');
    expect(told(arrange(columns, { hidden: ['c'], ranks: [] }))).toBe('a b (c)');
  });

  it('keep order and choice through the form tables keep them in', () => {
    const chosen = fromSources(columns, ['c', 'a']);
    expect(told(chosen)).toBe('c a (b)');
    expect(keep(columns, chosen)).toEqual({ hidden: ['b'], ranks: [2, 0, 1] });
    expect(told(arrange(columns, keep(columns, chosen)))).toBe('c a (b)');
  });

  it('put columns that came later at the end, and forget those that are gone', () => {
    expect(told(arrange(columns, { hidden: [], ranks: [1, 0] }))).toBe('b a c');
    expect(told(arrange(columns.slice(0, 2), { hidden: [], ranks: [2, 1, 0] }))).toBe('b a');
    expect(told(fromSources(columns, ['gone']))).toBe('a b (c)');
  });

  it('move a place at a time, and stop at the ends', () => {
    expect(told(moved(usual(columns), 'b', -1))).toBe('b a (c)');
    expect(told(moved(usual(columns), 'a', -1))).toBe('a b (c)');
    expect(told(moved(usual(columns), 'a', 1))).toBe('b a (c)');
  });
});
