import { createHash } from 'node:crypto';

/** SQL with its values. A name makes the server keep the plan on its connection; the same name is always the same text. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  name?: string;
}

/** A statement named by its own text. Values never change the text, so the number of names stays bounded by the code. */
export function named(text: string, values: readonly unknown[]): Statement {
  return { text, values, name: createHash('sha1').update(text).digest('base64url') };
}

/** Has pg leave every value as the text it came as: JSON is parsed by who asked for it, and no other parsing is paid for. */
export const asText = { getTypeParser: () => (value: string) => value };
