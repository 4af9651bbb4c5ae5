import { DomainError, type Text } from '@charter/kernel';

/** A field that holds words: what it is called, and how long it may be. */
export interface TextRule {
  label: Text;
  longest: number;
  optional?: boolean;
}

/**
 * What was typed into a field, without the space around it; null when an optional one was left empty.
 *
 * @throws DomainError naming the field
 */
export function readText(given: string | null | undefined, field: string, rule: TextRule & { optional: true }): string | null;
export function readText(given: string | null | undefined, field: string, rule: TextRule): string;
export function readText(given: string | null | undefined, field: string, { label, longest, optional = false }: TextRule): string | null {
  const text = (given ?? '').trim();
  if (text === '' && optional) return null;
  if (text === '') throw new DomainError('FIELD_REQUIRED', { field: label }, field);
  if (text.length > longest) throw new DomainError('FIELD_INVALID', { field: label }, field);
  return text;
}
