/** Codes a call as a whole can fail with; the list may grow. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'VALIDATION_FAILED'
  | 'PARSE_FAILED'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'TENANT_MISMATCH'
  | 'TENANT_SUSPENDED'
  | 'TENANT_UNAVAILABLE'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | (string & {});

export interface CallError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: ErrorCode; requestId?: string; field?: string; [more: string]: unknown };
}

/** A call that failed as a whole. What a person can mend is not thrown: it comes as `userErrors`. */
export class CharterError extends Error {
  override readonly name = 'CharterError';

  constructor(
    /** NETWORK when no answer came, INTERNAL when it was none of ours. */
    readonly code: ErrorCode | 'NETWORK',
    message: string,
    /** The id to name when asking the operator about the call. */
    readonly requestId: string | undefined,
    readonly status: number | undefined,
    readonly errors: readonly CallError[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a person can mend, as every mutation tells it. */
export interface UserError {
  code: string;
  message: string;
  field?: readonly string[] | null;
}
