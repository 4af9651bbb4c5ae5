import { decodeId } from '@charter/kernel';
import { opensEverywhere, opensWithRow } from '../core/permission/restriction';
import type { ListSource } from '../core/read/list';
import { customerShape } from '../customer';
import { departmentShape, memberShape } from '../organisation';
import { overdueSql, requestNumberSql, requestShape } from './shapes';

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Requests as a list: what they can be filtered, ordered and searched by. */
export const requestList: ListSource = {
  shape: requestShape,
  filters: {
    number: { as: 'text', sql: requestNumberSql },
    summary: { as: 'text', sql: ({ column: at }) => at('summary') },
    state: { as: 'text', sql: ({ column: at }) => at('state') },
    stateType: { as: 'text', sql: ({ column: at }) => at('stateType') },
    priority: { as: 'text', sql: ({ column: at }) => at('priority') },
    channel: { as: 'text', sql: ({ column: at }) => at('channel') },
    item: { as: 'text', sql: ({ column: at }) => at('itemKey') },
    itemFamily: { as: 'text', sql: ({ column: at }) => at('itemFamily') },
    customerId: {
      as: 'id',
      governedBy: 'customer',
      of: () => customerShape,
      sql: ({ column: at }) => at('customerId'),
      decode: (id) => decodeId('cus', id),
    },
    departmentId: { as: 'id', of: () => departmentShape, sql: ({ column: at }) => at('departmentId'), decode: (id) => decodeId('dep', id) },
    assigneeId: { as: 'id', of: () => memberShape, sql: ({ column: at }) => at('assigneeId'), decode: (id) => decodeId('mem', id) },
    registeredById: { as: 'id', of: () => memberShape, sql: ({ column: at }) => at('registeredById'), decode: (id) => decodeId('mem', id) },
    registeredAt: { as: 'time', sql: ({ column: at }) => at('registeredAt') },
    updatedAt: { as: 'time', sql: ({ column: at }) => at('updatedAt') },
    closedAt: { as: 'time', sql: ({ column: at }) => at('closedAt') },
    dueAt: { as: 'time', governedBy: 'clocks', sql: ({ column: at }) => at('dueAt') },
    overdue: { as: 'boolean', governedBy: 'clocks', sql: overdueSql },
    badRating: { as: 'boolean', governedBy: 'rating', sql: ({ column: at }) => at('ratingBad') },
    mine: { as: 'self', sql: ({ column: at }) => at('assigneeId') },
  },
  facets: {
    STATE_TYPE: { filter: 'stateType', codes: true },
    PRIORITY: { filter: 'priority', codes: true },
    CHANNEL: { filter: 'channel', codes: true },
    ITEM: { filter: 'item' },
    DEPARTMENT: { filter: 'departmentId', prefix: 'dep' },
    ASSIGNEE: { filter: 'assigneeId', prefix: 'mem' },
    OVERDUE: { filter: 'overdue' },
    MINE: { filter: 'mine' },
    BAD_RATING: { filter: 'badRating' },
  },
  orders: {
    DUE_AT: { sql: ({ column: at }) => at('dueAt'), type: 'timestamptz', nullable: true, governedBy: 'clocks' },
    REGISTERED_AT: { sql: ({ column: at }) => at('registeredAt'), type: 'timestamptz' },
    UPDATED_AT: { sql: ({ column: at }) => at('updatedAt'), type: 'timestamptz' },
    NUMBER: { sql: ({ column: at }) => at('serial'), type: 'bigint' },
    PRIORITY: { sql: ({ column: at }) => `array_position(array['emergency', 'urgent', 'ordinary'], ${at('priority')})`, type: 'int' },
  },
  defaultOrder: { field: 'REGISTERED_AT', direction: 'DESC' },
  search: (row, text, { bind, reader }) => {
    const serial = /^(?:fw-?)?(?:\d{8}-)?0*(\d{1,9})$/.exec(text)?.[1];
    const byNumber = serial ? ` or ${row.column('serial')} = ${bind(serial)}::bigint` : '';
    // the search text holds the customer's name, which not everybody may read
    const namesCustomer = opensWithRow(reader.ability, 'Request', 'customer') && opensEverywhere(reader.ability, 'Customer', 'name');
    const words = namesCustomer
      ? `${row.column('searchText')} like ${bind(escaped(text))}`
      : `lower(${row.column('summary')}) like ${bind(escaped(text))}`;
    return `(${words}${byNumber})`;
  },
};
