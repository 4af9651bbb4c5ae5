import type { Language } from '@charter/kernel';
import type { TenantKeys } from '../secrecy/keys';
import { versionOf } from '../secrecy/seal';

/** Whose personal data an event holds: readable as long as the person's secret is kept, and to nobody afterwards (C-4.4). */
export interface Person {
  id: string;
  secret: string | null;
}

/** Seals what an event says of a person. */
export type Conceal = (field: string, text: string) => string;

/** Stands for the label of an event where fields are named. */
export const LABEL = 'label';

const FORGOTTEN = { zh: '（已删除）', en: '(erased)' };

const spotOf = (field: string, { id }: Person) => ({ table: 'audit_event', column: field, row: id });

/** Seals these fields with the person's key; the leaf hash covers what is sealed, so the trail verifies for ever. */
export function concealing(keys: TenantKeys, person: Person, fields: ReadonlySet<string>): Conceal {
  const { secret } = person;
  return (field, text) => (secret !== null && fields.has(field) ? keys.seal(spotOf(field, person), text, secret) : text);
}

/** The value as it was; for an erased person only that there was one. What was never sealed stays as it is. */
export function concealed(keys: TenantKeys, person: Person, field: string, value: string, language: Language): string {
  if (versionOf(value) === undefined) return value;
  return person.secret === null ? FORGOTTEN[language] : keys.open(spotOf(field, person), value, person.secret);
}
