import { DomainError, type ErrorCode, type Language, messageOf } from '@charter/kernel';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Caller } from '../auth/principal';
import { journal } from '../operation/journal';

/** Codes a call as a whole can fail with (`extensions.code`); everything people can mend comes as a user error instead. */
export const TOP_LEVEL: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'VALIDATION_FAILED',
  'PARSE_FAILED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'IDEMPOTENCY_REPLY_NOT_KEPT',
  'TENANT_MISMATCH',
  'TENANT_SUSPENDED',
  'TENANT_UNAVAILABLE',
  'OWN_SIGN_IN_REQUIRED',
  'PROVIDER_SIGN_IN_REQUIRED',
  'SECOND_FACTOR_REQUIRED',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
];

/** Apollo's own codes in the words of our closed list. */
const APOLLO_CODES: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** PostgreSQL's words for a statement that took too long, a lock that did not come, and two that waited for each other. */
const TIMEOUTS = ['57014', '55P03', '40P01'];

/** The database is away, starting, stopping, or has no connection left: the next try may find it. */
const AWAY = ['57P01', '57P02', '57P03', '53300', '08006', '08001', '08003', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
const AWAY_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Status of the whole answer where the call itself is at fault or may come again, and after how many seconds. */
const STATUSES: Partial<Record<ErrorCode, { status: number; retryAfter?: number }>> = {
  UNAVAILABLE: { status: 503, retryAfter: 1 },
  TIMEOUT: { status: 503, retryAfter: 1 },
  TENANT_UNAVAILABLE: { status: 503, retryAfter: 60 },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, retryAfter: 1 },
  IDEMPOTENCY_KEY_REUSED: { status: 422 },
  IDEMPOTENCY_REPLY_NOT_KEPT: { status: 409 },
  QUERY_TOO_COMPLEX: { status: 400 },
};

/** A text with a character that PostgreSQL cannot keep. */
const UNKEEPABLE = '22021';

function codeOf(original: unknown, hasPath: boolean): ErrorCode {
  if (original instanceof DomainError) return TOP_LEVEL.includes(original.code) ? original.code : 'BAD_USER_INPUT';
  const sqlState = (original as { code?: unknown } | undefined)?.code;
  if (typeof sqlState === 'string' && TIMEOUTS.includes(sqlState)) return 'TIMEOUT';
  if (isAway(original, sqlState)) return 'UNAVAILABLE';
  if (sqlState === UNKEEPABLE) return 'BAD_USER_INPUT';
  return original === undefined && !hasPath ? 'BAD_USER_INPUT' : 'INTERNAL';
}

const isAway = (original: unknown, code: unknown) =>
  (typeof code === 'string' && AWAY.includes(code)) || (original instanceof Error && AWAY_WORDS.test(original.message));

function httpOf(code: ErrorCode): { http?: { status: number; headers: HeaderMap } } {
  const { status, retryAfter } = STATUSES[code] ?? {};
  if (status === undefined) return {};
  return { http: { status, headers: new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]) } };
}

/** A refusal in its own words; what the parser or the validation said as they said it; of everything else just the kind. */
function wordsOf(error: Error, original: Error | undefined, code: ErrorCode, language: Language): string {
  if (original instanceof DomainError) return messageOf(original.code, original.params, language);
  return code === 'BAD_USER_INPUT' && !original ? error.message : messageOf(code, {}, language);
}

/** Where the documentation says what a code means and what to do. */
const docsOf = (code: ErrorCode) => `/docs/api#${code}`;

/** An error as the outside may see it: a code of the closed list and words in the caller's language, nothing of the inside. */
export function toApiError(error: GraphQLError | Error, caller: Pick<Caller, 'language' | 'correlationId'>): GraphQLError {
  const { nodes = null, path = null, originalError } = error instanceof GraphQLError ? error : { originalError: error };
  const original = path === null && error instanceof GraphQLError ? domainOnly(originalError) : (originalError ?? undefined);
  const code = codeOf(original, path !== null);
  if (code === 'INTERNAL') journal.fault(original ?? error, { requestId: caller.correlationId, path: path?.join('.') });
  const field = original instanceof DomainError && original.field ? { field: original.field } : {};
  return new GraphQLError(wordsOf(error, original, code, caller.language), {
    nodes,
    path,
    extensions: { code, requestId: caller.correlationId, docs: docsOf(code), ...field, ...httpOf(code) },
  });
}

/** Before any field is resolved the call itself is at fault, whatever a scalar threw that would not read a value. */
const domainOnly = (original: Error | null | undefined) => (original instanceof DomainError ? original : undefined);

/** The last look at every error, also those from before execution. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  const known = APOLLO_CODES[code] ?? ((TOP_LEVEL as readonly string[]).includes(code) ? (code as ErrorCode) : undefined);
  if (known === undefined || known === 'INTERNAL') {
    if (known === undefined) journal.tell('error', formatted.message, { part: 'api' });
    return {
      message: messageOf('INTERNAL', {}, 'zh'),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { ...requestIdOf(formatted), code: 'INTERNAL', docs: docsOf('INTERNAL') },
    };
  }
  const { stacktrace: _, ...extensions } = { ...formatted.extensions, code: known, docs: docsOf(known) } as Record<string, unknown>;
  return { ...formatted, extensions };
}

function requestIdOf(formatted: GraphQLFormattedError): Record<string, unknown> {
  const requestId = formatted.extensions?.['requestId'];
  return requestId === undefined ? {} : { requestId };
}
