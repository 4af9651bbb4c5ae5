import { type CustomerDraft, maskAddress, maskPhone } from '@charter/customer';
import { type Conceal, LABEL, concealing } from '../core/audit/conceal';
import { type TenantKeys, newSecret } from '../core/secrecy/keys';
import { searchTextOf } from '../core/write/search-text';
import type { CustomerEntity } from './customer.entity';

/** What is sealed of a person (P-2.2). */
export const CONTACT = ['phone', 'address'] as const;
export type Contact = (typeof CONTACT)[number];

/** A whole phone number finds its owner. */
export const PHONE = { table: 'customer', column: 'phone' };

const IN_THE_TRAIL: ReadonlySet<string> = new Set([LABEL, 'name', 'phone', 'address', 'note', 'summary', 'description']);

type Owner = Pick<CustomerEntity, 'id' | 'secret'>;
type SealedContact = Pick<CustomerEntity, 'phoneSealed' | 'addressSealed'>;

const spotOf = (field: Contact, { id }: Owner) => ({ table: 'customer', column: field, row: id });

export function sealedPhone(keys: TenantKeys, owner: Owner, phone: string | null | undefined) {
  if (!phone) return { phoneSealed: null, phoneMasked: null, phoneIndex: null };
  const phoneSealed = keys.seal(spotOf('phone', owner), phone, owner.secret ?? '');
  return { phoneSealed, phoneMasked: maskPhone(phone), phoneIndex: keys.index(PHONE, phone) };
}

export function sealedAddress(keys: TenantKeys, owner: Owner, address: string | null | undefined) {
  if (!address) return { addressSealed: null, addressMasked: null };
  return { addressSealed: keys.seal(spotOf('address', owner), address, owner.secret ?? ''), addressMasked: maskAddress(address) };
}

/** The number of a customer, as lists show it. */
export function customerNumber(serial: string): string {
  return `KH-${serial.padStart(5, '0')}`;
}

/** The columns of a new customer but for when and by whom. */
export function customerRow(keys: TenantKeys, id: string, { name, phone, address, note }: CustomerDraft) {
  const owner = { id, secret: newSecret() };
  return {
    ...owner,
    name,
    note: note ?? null,
    searchText: searchTextOf('person', name),
    ...sealedPhone(keys, owner, phone),
    ...sealedAddress(keys, owner, address),
  };
}

/** Phone or address in clear. @throws Unreadable when it was tampered with */
export function clearContact(keys: TenantKeys, customer: Owner & SealedContact, field: Contact): string | null {
  const sealed = field === 'phone' ? customer.phoneSealed : customer.addressSealed;
  return sealed === null ? null : keys.open(spotOf(field, customer), sealed, customer.secret ?? '');
}

/** Has the trail keep what it says of a customer for as long as the customer is not erased. */
export function concealingOf(keys: TenantKeys, owner: Owner): Conceal {
  return concealing(keys, owner, IN_THE_TRAIL);
}
