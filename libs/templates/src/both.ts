import type { Text } from '@charter/kernel';

/** A wording in both languages of the product; templates never leave English out (O-9). */
export function both(zh: string, en: string): Required<Text> {
  return { zh, en };
}
