import type { Language } from '@charter/kernel';
import { LANGUAGE_TAG } from './language';

/** Why an answer did not come: no connection, too many calls, the organisation not served now, or the service itself. */
export type Failure = 'offline' | 'limited' | 'suspended' | 'upgrading' | 'broken';

/** A call that brought no answer; what a visitor can mend comes as `userErrors` instead. */
export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** What a visitor can mend, and in which field. */
export interface UserError {
  code: string;
  message: string;
  field: string[] | null;
}

/** Marks a GraphQL document, so that it is checked against the schema. */
export function gql(document: TemplateStringsArray): string {
  return document.join('');
}

export interface Call {
  slug: string;
  language: Language;
  document: string;
  variables?: Record<string, unknown>;
}

interface Answer<T> {
  data?: T | null;
  errors?: { extensions?: { code?: string } }[];
}

/** Asks the public API of one organisation. */
export async function ask<T>({ slug, language, document, variables = {} }: Call): Promise<T> {
  const response = await fetch('/public/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': LANGUAGE_TAG[language], 'x-tenant': slug },
    body: JSON.stringify({ query: document, variables }),
  }).catch(() => {
    throw new ApiError('offline');
  });
  if (response.status === 429) throw new ApiError('limited');
  return dataOf<T>(await response.json().catch(() => ({})));
}

const FAILURES: Readonly<Record<string, Failure>> = {
  RATE_LIMITED: 'limited',
  TENANT_SUSPENDED: 'suspended',
  TENANT_UNAVAILABLE: 'upgrading',
};

function dataOf<T>(answer: Answer<T>): T {
  const code = answer.errors?.[0]?.extensions?.code;
  const failure = FAILURES[code ?? ''];
  if (failure) throw new ApiError(failure);
  if (answer.errors?.length || !answer.data) throw new ApiError('broken');
  return answer.data;
}

/** The failure behind whatever was thrown. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof ApiError ? thrown.failure : 'broken';
}
