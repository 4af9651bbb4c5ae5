import type { Language, Text } from '@charter/kernel';
import { PRIORITY_NAMES, CHANNEL_NAMES } from '@charter/service';
import { type ViewListName } from '../view';

type Row = Record<string, unknown>;

/** One column of a file: its heading, and what it shows of a row as the API answers it. */
export interface ExportColumn {
  source: string;
  heading: Required<Text>;
  text: (row: Row, language: Language) => string;
}

/** A list that can be taken out: what is asked of the API, the same fields that a screen shows, masked in the same way. */
export interface ExportTable {
  name: Required<Text>;
  subject: string;
  field: string;
  type: string;
  selection: string;
  columns: readonly ExportColumn[];
}

const named = (value: unknown) => (value as { name?: string | null } | null)?.name ?? '';
const string = (value: unknown) => (typeof value === 'string' ? value : '');

/** A moment as people of the organisation read it; sorts as text. */
function moment(value: unknown): string {
  if (typeof value !== 'string') return '';
  return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

const word = (names: Record<string, Required<Text>>, value: unknown, language: Language) =>
  names[string(value).toLowerCase()]?.[language] ?? string(value);

const column = (source: string, zh: string, en: string, text: ExportColumn['text']): ExportColumn => ({
  source,
  heading: { zh, en },
  text,
});

const requests: ExportTable = {
  name: { zh: '服务诉求', en: 'Requests' },
  subject: 'Request',
  field: 'requests',
  type: 'Request',
  selection: `number summary priority channel registeredAt dueAt promisedAt overdue state { name } item { name } customer { name }
    department { name } assignee { name }`,
  columns: [
    column('number', '编号', 'Number', (row) => string(row['number'])),
    column('summary', '诉求', 'Request', (row) => string(row['summary'])),
    column('item', '服务事项', 'Service item', (row) => named(row['item'])),
    column('customer.name', '客户', 'Customer', (row) => named(row['customer'])),
    column('state', '状态', 'State', (row) => named(row['state'])),
    column('department', '承办部门', 'Department', (row) => named(row['department'])),
    column('assignee', '经办人', 'Handler', (row) => named(row['assignee'])),
    column('priority', '紧急程度', 'Priority', (row, language) => word(PRIORITY_NAMES, row['priority'], language)),
    column('channel', '来源', 'Channel', (row, language) => word(CHANNEL_NAMES, row['channel'], language)),
    column('registeredAt', '登记时间', 'Registered', (row) => moment(row['registeredAt'])),
    column('dueAt', '时限', 'Due', (row) => moment(row['dueAt'])),
    column('promisedAt', '承诺办结', 'Promised for', (row) => moment(row['promisedAt'])),
  ],
};

const customers: ExportTable = {
  name: { zh: '客户档案', en: 'Customers' },
  subject: 'Customer',
  field: 'customers',
  type: 'Customer',
  selection: 'number name phoneMasked addressMasked createdAt',
  columns: [
    column('name', '姓名', 'Name', (row) => string(row['name'])),
    column('number', '编号', 'Number', (row) => string(row['number'])),
    column('phone', '电话', 'Phone', (row) => string(row['phoneMasked'])),
    column('address', '住址', 'Address', (row) => string(row['addressMasked'])),
    column('createdAt', '建档日期', 'Since', (row) => moment(row['createdAt'])),
  ],
};

export const EXPORT_TABLES: Record<ViewListName, ExportTable> = { REQUESTS: requests, CUSTOMERS: customers };

/** A column of the screen that is more than one in a file. */
const TOGETHER: Record<string, string[]> = { department: ['department', 'assignee'], summary: ['summary', 'item'] };

/** The columns that were asked for, in their order; all of them when none is known. */
export function columnsOf(table: ExportTable, sources: readonly string[]): ExportColumn[] {
  const wanted = [...new Set(sources.flatMap((source) => TOGETHER[source] ?? [source]))];
  const found = wanted.flatMap((source) => table.columns.filter((each) => each.source === source));
  return found.length > 0 ? found : [...table.columns];
}
