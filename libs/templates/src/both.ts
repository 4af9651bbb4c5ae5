import type { Text } from '@charter/kernel';

/** A wording in both languages of the product; templates never leave English out (O-9). */
export function both(zh: string, en: string): Required<Text> {
  return { zh, en };
}

/** Every wording inside a value that has Chinese but no English. */
export function withoutEnglish(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(withoutEnglish);
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value) return 'en' in value && value.en !== '' ? [] : [value];
  return Object.values(value).flatMap(withoutEnglish);
}
