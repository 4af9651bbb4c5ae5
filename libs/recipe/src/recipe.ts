import type { Text } from '@charter/kernel';

type Words = Required<Text>;

/** One call of a recipe. A variable "$name" is what an earlier step has kept under that name. */
export interface RecipeStep {
  say: Words;
  document: string;
  variables?: Readonly<Record<string, unknown>>;
  /** What later steps need, by its path in the answer: `{ requestId: 'requestCreate.request.id' }`. */
  keep?: Readonly<Record<string, string>>;
  /** What comes back where it counts, by its path: shown to the reader, and held to by a test. */
  shows?: Readonly<Record<string, unknown>>;
}

/** A task of an integrator, ready to be copied (对接示例, O-5). */
export interface Recipe {
  id: string;
  title: Words;
  about: Words;
  /** What the key must be allowed. */
  scopes: readonly string[];
  steps: readonly RecipeStep[];
}

/** Marks a document, so that the check holds it against the contract. */
export const gql = (parts: TemplateStringsArray): string => {
  const text = parts[0] ?? '';
  const indent = /\n( *)\S/.exec(text)?.[1] ?? '';
  return text.replaceAll(`\n${indent}`, '\n').trim();
};

/** The value at a path of an answer: "requests.nodes.0.id". */
export function valueAt(answer: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], answer);
}

/** The variables of a step with what was kept in their places. */
export function filled(value: unknown, kept: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string' && value.startsWith('$')) return kept[value.slice(1)];
  if (Array.isArray(value)) return value.map((each) => filled(each, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, kept)]));
}
