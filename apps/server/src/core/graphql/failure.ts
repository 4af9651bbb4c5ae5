import { DomainError, type ErrorCode, type Language, messageOf } from '@charter/kernel';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Caller } from '../auth/principal';

const log = new Logger('Failure');

/** Codes a call as a whole can fail with (`extensions.code`); everything people can mend comes as a user error instead. */
const TOP_LEVEL: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'VALIDATION_FAILED',
  'PARSE_FAILED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'TENANT_MISMATCH',
  'TENANT_SUSPENDED',
  'TIMEOUT',
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

/** A text with a character that PostgreSQL cannot keep. */
const UNKEEPABLE = '22021';

function codeOf(original: unknown, hasPath: boolean): ErrorCode {
  if (original instanceof DomainError) return TOP_LEVEL.includes(original.code) ? original.code : 'BAD_USER_INPUT';
  const sqlState = (original as { code?: unknown } | undefined)?.code;
  if (typeof sqlState === 'string' && TIMEOUTS.includes(sqlState)) return 'TIMEOUT';
  if (sqlState === UNKEEPABLE) return 'BAD_USER_INPUT';
  return original === undefined && !hasPath ? 'BAD_USER_INPUT' : 'INTERNAL';
}

/** A refusal in its own words; what the parser or the validation said as they said it; of everything else just the kind. */
function wordsOf(error: Error, original: Error | undefined, code: ErrorCode, language: Language): string {
  if (original instanceof DomainError) return messageOf(original.code, original.params, language);
  return code === 'BAD_USER_INPUT' && !original ? error.message : messageOf(code, {}, language);
}

/** An error as the outside may see it: a code of the closed list and words in the caller's language, nothing of the inside. */
export function toApiError(error: GraphQLError | Error, caller: Caller): GraphQLError {
  const { nodes = null, path = null, originalError } = error instanceof GraphQLError ? error : { originalError: error };
  const original = originalError ?? undefined;
  const code = codeOf(original, path !== null);
  if (code === 'INTERNAL') log.error(`${caller.correlationId} ${path?.join('.') ?? ''} ${(original ?? error).stack ?? error.message}`);
  const field = original instanceof DomainError && original.field ? { field: original.field } : {};
  return new GraphQLError(wordsOf(error, original, code, caller.language), {
    nodes,
    path,
    extensions: { code, requestId: caller.correlationId, ...field },
  });
}

/** The last look at every error, also those from before execution. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  const known = APOLLO_CODES[code] ?? ((TOP_LEVEL as readonly string[]).includes(code) ? (code as ErrorCode) : undefined);
  if (known === undefined || known === 'INTERNAL') {
    if (known === undefined) log.error(`${formatted.message} ${JSON.stringify(formatted.extensions)}`);
    return {
      message: messageOf('INTERNAL', {}, 'zh'),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { ...requestIdOf(formatted), code: 'INTERNAL' },
    };
  }
  const { stacktrace: _, ...extensions } = { ...formatted.extensions, code: known } as Record<string, unknown>;
  return { ...formatted, extensions };
}

function requestIdOf(formatted: GraphQLFormattedError): Record<string, unknown> {
  const requestId = formatted.extensions?.['requestId'];
  return requestId === undefined ? {} : { requestId };
}
