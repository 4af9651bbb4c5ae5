import type { ProvisionExample } from '@charter/kernel';

/** One example of a definition: what it shows in both languages, named inputs as text, and what must come out. */
export function example(
  name: Required<ProvisionExample['name']>,
  given: Readonly<Record<string, string>>,
  expected: string,
): ProvisionExample {
  return { name, given: Object.entries(given).map(([input, value]) => ({ name: input, value })), expected };
}
