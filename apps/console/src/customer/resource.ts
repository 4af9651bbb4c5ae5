import type { ResourceDescription } from '../shared/dataProvider';
import { CUSTOMER, CUSTOMER_CREATE, CUSTOMER_UPDATE, CUSTOMERS } from './documents';

/** Fields a form may hold; empty ones are not sent, so that what is masked is never overwritten by nothing. */
function filled(data: Record<string, unknown>): Record<string, unknown> {
  const fields = ['name', 'phone', 'address', 'note'];
  return Object.fromEntries(
    fields.flatMap((field) => (typeof data[field] === 'string' && data[field].trim() ? [[field, data[field].trim()]] : [])),
  );
}

/** Customers towards the API. */
export const customerResource: ResourceDescription = {
  subject: 'Customer',
  list: CUSTOMERS,
  one: CUSTOMER,
  create: CUSTOMER_CREATE,
  update: CUSTOMER_UPDATE,
  searches: true,
  orders: { name: 'NAME', createdAt: 'CREATED_AT', number: 'NUMBER' },
  createInput: filled,
  updateInput: (data, previous) => ({ ...filled(data), id: data['id'], expectedVersion: data['version'] ?? previous['version'] }),
};
