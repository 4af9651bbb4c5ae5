import { DomainError } from '@charter/kernel';
import { maskName, maskPhone } from '@charter/customer';
import { maskNumbers } from '@charter/quality';
import { type TenantKeys, newSecret } from '../core/secrecy/keys';
import { readText } from '../core/write/text';
import type { ObjectionEntity } from './objection.entity';

const NAME = { label: { zh: '姓名', en: 'name' }, longest: 60 };
const CONTACT = { label: { zh: '联系方式', en: 'phone or e-mail' }, longest: 100 };

const spot = (row: string, column: 'name' | 'contact') => ({ table: 'objection', column, row });

interface Given {
  name?: string | null;
  contact?: string | null;
}

/** What is kept of whoever objects: sealed, and masked for the eyes of staff (P-2.2). @throws DomainError when a name is asked for and missing */
export function sealObjector(keys: TenantKeys, id: string, given: Given, { required }: { required: boolean }) {
  const rule = required ? {} : ({ optional: true } as const);
  const name = readText(given.name, 'name', { ...NAME, ...rule } as typeof NAME & { optional: true });
  const contact = readText(given.contact, 'contact', { ...CONTACT, ...rule } as typeof CONTACT & { optional: true });
  if (contact !== null && !/\d{5}|@/.test(contact.replace(/[\s-]/g, '')))
    throw new DomainError('FIELD_INVALID', { field: CONTACT.label }, 'contact');
  const secret = newSecret();
  return {
    secret,
    nameSealed: name && keys.seal(spot(id, 'name'), name, secret),
    nameMasked: name && maskName(name),
    contactSealed: contact && keys.seal(spot(id, 'contact'), contact, secret),
    contactMasked: contact && maskContact(contact),
  };
}

/** Name and contact in clear. @throws Unreadable when they were tampered with */
export function openObjector(keys: TenantKeys, { id, secret, nameSealed, contactSealed }: ObjectionEntity) {
  return {
    name: nameSealed && keys.open(spot(id, 'name'), nameSealed, secret),
    contact: contactSealed && keys.open(spot(id, 'contact'), contactSealed, secret),
  };
}

export function objectionNumber({ day, serial }: Pick<ObjectionEntity, 'day' | 'serial'>): string {
  return `YY-${day.replaceAll('-', '')}-${serial.padStart(4, '0')}`;
}

function maskContact(contact: string): string {
  return contact.includes('@') ? maskNumbers(contact) : maskPhone(contact);
}
