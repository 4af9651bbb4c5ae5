import { normalPhone, phonePattern } from '@charter/customer';
import { historyOf } from '../core/audit/shape';
import { opensWithRow, rowRestriction } from '../core/permission/restriction';
import type { ListSource } from '../core/read/list';
import { type Expression, type Shape, column, columns, publicId, sql } from '../core/read/shape';
import { CustomerEntity } from './customer.entity';

/** As `maskPhone` and `maskAddress` of the customer lib; a test holds the two together. */
const phoneMasked = ({ column: at }: Expression) => {
  const phone = at('phone');
  return `case when length(${phone}) < 7 then repeat('*', greatest(0, length(${phone}) - 2)) || right(${phone}, 2) else left(${phone}, greatest(0, length(${phone}) - 8)) || '****' || right(${phone}, 4) end`;
};
const addressMasked = ({ column: at }: Expression) =>
  `coalesce(substring(${at('address')} from '^.*?[区县镇乡街道路村](?=.)'), left(${at('address')}, 2)) || '****'`;

const number = ({ column: at }: Expression) => `'KH-' || lpad(${at('serial')}::text, greatest(5, length(${at('serial')}::text)), '0')`;

export const customerShape: Shape = {
  type: 'Customer',
  entity: CustomerEntity,
  subject: 'Customer',
  fields: {
    id: publicId('cus'),
    ...columns('version', 'name', 'note', 'createdAt'),
    number: sql(number),
    phone: column('phone'),
    phoneMasked: sql(phoneMasked),
    address: column('address'),
    addressMasked: sql(addressMasked),
    history: historyOf('Customer'),
    rawId: column('id'),
    rawMayReadRequests: sql(() => 'true'),
  },
  needs: { requests: ['rawId', 'rawMayReadRequests'], requestCount: ['rawId', 'rawMayReadRequests'] },
  governedBy: { rawMayReadRequests: 'requests' },
};

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export const customerList: ListSource = {
  shape: customerShape,
  filters: {
    name: { as: 'text', sql: ({ column: at }) => at('name') },
    number: { as: 'text', sql: number },
    createdAt: { as: 'time', sql: ({ column: at }) => at('createdAt') },
  },
  orders: {
    NAME: { sql: ({ column: at }) => at('name'), type: 'text', governedBy: 'name' },
    CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  search: (row, text, { bind, reader }) => {
    const byName = opensWithRow(reader.ability, 'Customer', 'name') ? `${row.column('searchText')} like ${bind(escaped(text))}` : 'false';
    // a whole number finds its owner for those who may reveal it anyway, row by row; parts of it find nobody
    const phone = normalPhone(text);
    const byPhone = phonePattern.test(phone)
      ? `(${row.column('phone')} = ${bind(phone)} and ${rowRestriction(reader.ability, 'reveal', 'Customer', row.column, bind)})`
      : 'false';
    return `(${byName} or ${byPhone})`;
  },
};
