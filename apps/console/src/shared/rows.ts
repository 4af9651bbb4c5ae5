/** The records that a page lists, as the keyboard goes through them: rows of tables, cards on phones, departments of the tree. */
const ROWS = '.RaDataTable-tbody > tr, [data-row], [role="treeitem"]';

const rows = () => [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null && row.closest('main'));

/** Where the last one was, for when it has gone from the list. */
let place = -1;

export const hasRows = () => rows().length > 0;
export const hasChoosableRows = () => rows().some((row) => row.querySelector('input[type="checkbox"]'));

/** The row in which the keyboard is. */
export function currentRow(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(ROWS);
  return focused && rows().includes(focused) ? focused : undefined;
}

/** True where arrows would otherwise only scroll. */
export function arrowsAreFree(): boolean {
  const focused = document.activeElement;
  return focused === document.body || focused?.tagName === 'MAIN' || currentRow() === focused;
}

/** Goes to the next row or the one before; from nowhere, to the one it was at last, or the first. */
export function moveBy(steps: 1 | -1): void {
  const all = rows();
  const current = currentRow();
  const from = current ? all.indexOf(current) : -1;
  const wanted = from < 0 ? Math.max(place, 0) : from + steps;
  place = Math.min(Math.max(wanted, 0), all.length - 1);
  const row = all[place];
  if (!row) return;
  makeReachable(row);
  row.focus();
}

/** One row of a list is reached by the Tab key, from which the others are. */
export function makeReachable(row: HTMLElement | undefined = currentRow() ?? rows()[0]): void {
  const table = row?.closest('tbody');
  if (!row || !table) return;
  for (const other of table.querySelectorAll<HTMLElement>(ROWS)) other.tabIndex = other === row ? 0 : -1;
}

/** Opens the row in which the keyboard is; false when it opens by itself, or there is none. */
export function openRow(): boolean {
  const row = currentRow();
  if (!row || document.activeElement !== row || row.matches('a, button')) return false;
  (row.getAttribute('role') === 'treeitem' ? row.querySelector('button') : row)?.click();
  return true;
}

/** Selects the row, or takes it out of the selection. */
export function chooseRow(): void {
  currentRow()?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
}

/** The list begins anew: another page was opened. */
export function forgetPlace(): void {
  place = -1;
}
