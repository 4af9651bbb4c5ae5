import { DomainError, type ErrorCode, messageOf } from '@charter/kernel';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Caller } from '../auth/principal';

const log = new Logger('Failure');

/** Codes a call as a whole can fail with (`extensions.code`); everything people can mend comes as a user error instead. */
const TOP_LEVEL: readonly ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'VALIDATION_FAILED', 'PARSE_FAILED', 'QUERY_TOO_COMPLEX', 'RATE_LIMITED', 'TENANT_MISMATCH', 'TENANT_SUSPENDED', 'TIMEOUT', 'INTERNAL'];

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

function codeOf(original: unknown, hasPath: boolean): { code: ErrorCode; params: DomainError['params'] } {
  if (original instanceof DomainError) return { code: TOP_LEVEL.includes(original.code) ? original.code : 'BAD_USER_INPUT', params: original.params };
  const sqlState = (original as { code?: unknown } | undefined)?.code;
  if (typeof sqlState === 'string' && TIMEOUTS.includes(sqlState)) return { code: 'TIMEOUT', params: {} };
  return { code: original === undefined && !hasPath ? 'BAD_USER_INPUT' : 'INTERNAL', params: {} };
}

/** An error as the outside may see it: a code of the closed list and words in the caller's language, nothing of the inside. */
export function toApiError(error: GraphQLError | Error, caller: Caller): GraphQLError {
  const asGraphQL = error instanceof GraphQLError ? error : undefined;
  const original = asGraphQL ? asGraphQL.originalError : error;
  const { code, params } = codeOf(original ?? undefined, asGraphQL?.path !== undefined);
  if (code === 'INTERNAL') log.error(`${caller.correlationId} ${asGraphQL?.path?.join('.') ?? ''} ${(original ?? error).stack ?? error.message}`);
  const message = original instanceof DomainError ? messageOf(original.code, original.params, caller.language) : code === 'BAD_USER_INPUT' ? error.message : messageOf(code, params, caller.language);
  const field = original instanceof DomainError && original.field ? { field: original.field } : {};
  return new GraphQLError(message, { nodes: asGraphQL?.nodes ?? null, path: asGraphQL?.path ?? null, extensions: { code, requestId: caller.correlationId, ...field } });
}

/** The last look at every error, also those from before execution. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code'] ?? 'INTERNAL');
  const known = APOLLO_CODES[code] ?? ((TOP_LEVEL as readonly string[]).includes(code) ? (code as ErrorCode) : undefined);
  if (known === undefined || known === 'INTERNAL') {
    if (known === undefined) log.error(`${formatted.message} ${JSON.stringify(formatted.extensions)}`);
    return { message: messageOf('INTERNAL', {}, 'zh'), ...(formatted.path ? { path: formatted.path } : {}), extensions: { ...requestIdOf(formatted), code: 'INTERNAL' } };
  }
  const { stacktrace: _, ...extensions } = { ...formatted.extensions, code: known } as Record<string, unknown>;
  return { ...formatted, extensions };
}

function requestIdOf(formatted: GraphQLFormattedError): Record<string, unknown> {
  const requestId = formatted.extensions?.['requestId'];
  return requestId === undefined ? {} : { requestId };
}
