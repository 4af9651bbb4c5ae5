import { normalPhone, phonePattern } from '@charter/customer';
import { PERSON, type PersonOf, historyOf } from '../core/audit/shape';
import { opensWithRow, rowRestriction } from '../core/permission/restriction';
import type { Compilation } from '../core/read/compile';
import type { ListSource } from '../core/read/list';
import { type Expression, type Shape, column, columns, publicId, sql } from '../core/read/shape';
import type { TenantKeys } from '../core/secrecy/keys';
import { PHONE } from './contact';
import { CustomerEntity } from './customer.entity';

/** Whose secret opens what the trail of customers says. */
export const customerPersonOf: PersonOf = ({ column: at, schema }) =>
  `(select ${PERSON} from ${schema}.customer p where p.id = ${at('subjectId')})`;

const number = ({ column: at }: Expression) => `'KH-' || lpad(${at('serial')}::text, greatest(5, length(${at('serial')}::text)), '0')`;

/** Who has been forgotten is called so. */
const ERASED = { zh: '（已删除）', en: '(erased)' };

export const customerShape: Shape = {
  type: 'Customer',
  entity: CustomerEntity,
  subject: 'Customer',
  fields: {
    id: publicId('cus'),
    ...columns('version', 'note', 'createdAt'),
    name: sql(
      ({ column: at, language }) =>
        `case when ${at('erasedAt')} is null then ${at('name')} else '${ERASED[language === 'en' ? 'en' : 'zh']}' end`,
    ),
    number: sql(number),
    ...columns('phoneMasked', 'addressMasked', 'erasedAt', 'erasureAskedAt'),
    history: historyOf('Customer', customerPersonOf),
    rawId: column('id'),
    rawPhone: sql(({ column: at }) => `json_build_array(${at('phoneSealed')}, ${at('secret')})`),
    rawAddress: sql(({ column: at }) => `json_build_array(${at('addressSealed')}, ${at('secret')})`),
    rawMayReadRequests: sql(() => 'true'),
  },
  needs: {
    phone: ['rawId', 'rawPhone'],
    address: ['rawId', 'rawAddress'],
    requests: ['rawId', 'rawMayReadRequests'],
    requestCount: ['rawId', 'rawMayReadRequests'],
  },
  governedBy: { rawMayReadRequests: 'requests', rawPhone: 'phone', rawAddress: 'address' },
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
  search: (row, text, compilation) => searchedBy(row, text, compilation, []),
};

/** The list for a search that may be a phone number: who has it is found by the index of whole numbers. */
export function customerListFor(search: string | null | undefined, keys: TenantKeys): ListSource {
  const phone = normalPhone(search ?? '');
  const lookups = phonePattern.test(phone) ? keys.lookups(PHONE, phone) : [];
  return { ...customerList, search: (row, text, compilation) => searchedBy(row, text, compilation, lookups) };
}

/**
 * Names as far as they may be read; the end of a phone number, which everybody sees; a whole number for those who may reveal
 * it anyway, row by row. Any other part of a number finds nobody.
 */
function searchedBy(row: Expression, text: string, { bind, reader }: Compilation, lookups: string[]): string {
  const ways: string[] = [];
  if (opensWithRow(reader.ability, 'Customer', 'name')) ways.push(`${row.column('searchText')} like ${bind(escaped(text))}`);
  if (/^\d{4}$/.test(text)) ways.push(`right(${row.column('phoneMasked')}, 4) = ${bind(text)}`);
  if (lookups.length > 0)
    ways.push(
      `(${row.column('phoneIndex')} = any(${bind(lookups)}::text[]) and ${rowRestriction(reader.ability, 'reveal', 'Customer', row.column, bind)})`,
    );
  return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
}
