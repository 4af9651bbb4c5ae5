import type { ColumnChoice } from '../shared/columns';
import { words } from './messages';

/** Columns of the list of requests, in the order of its table. */
export const REQUEST_COLUMNS: readonly ColumnChoice[] = [
  { source: 'number', label: words.number },
  { source: 'summary', label: words.summary },
  { source: 'customer.name', label: words.customer },
  { source: 'state', label: words.state },
  { source: 'department', label: words.owner },
  { source: 'dueAt', label: words.deadline },
  { source: 'priority', label: words.priority, hidden: true },
  { source: 'channel', label: words.channel, hidden: true },
  { source: 'registeredAt', label: words.registeredAt },
];
