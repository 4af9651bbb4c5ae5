import type { ColumnChoice } from '../shared/columns';
import { words } from './messages';

/** Columns of the customer archive, in the order of its table. */
export const CUSTOMER_COLUMNS: readonly ColumnChoice[] = [
  { source: 'name', label: words.name },
  { source: 'number', label: words.number },
  { source: 'phone', label: words.phone },
  { source: 'address', label: words.address },
  { source: 'createdAt', label: words.createdAt },
];
