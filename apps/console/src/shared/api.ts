import type { Language } from '@charter/kernel';
import { connection } from './connection';
import { languageTag } from './i18n';

/** What the member can mend: the answer of a mutation that did not do it. */
export interface UserError {
  code: string;
  message: string;
  field?: string[] | null;
  currentVersion?: number;
  changedFields?: string[];
  candidates?: { id: string; name: string }[];
}

/** Failure of the call itself: transport, sign-in, permission, limits, bugs. `status` is what react-admin looks at. */
export class CallError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly status: number,
    readonly requestId?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CallError';
  }
}

/** Refused by a rule or the input: carries the `userErrors` of the payload. `body.errors` marks the fields of react-admin forms. */
export class Refusal extends Error {
  readonly status = 422;
  readonly body: { errors: Record<string, string> };

  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map((each) => each.message).join(' '));
    this.name = 'Refusal';
    const marked = userErrors.filter((each) => each.field?.length).map((each) => [each.field?.at(-1) ?? '', each.message]);
    this.body = { errors: Object.fromEntries(marked) as Record<string, string> };
  }

  /** The error of one code, if it is among them. */
  find(code: string): UserError | undefined {
    return this.userErrors.find((each) => each.code === code);
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string; requestId?: string } }[];
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };

interface Sending {
  idempotencyKey?: string | undefined;
  /** Language of the answer, where it is not the member's. */
  language?: Language;
  /** Another schema than that of members. */
  path?: string;
}

async function post(document: string, variables: object, { idempotencyKey, language, path = '/graphql' }: Sending): Promise<Response> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language === undefined ? languageTag() : language === 'zh' ? 'zh-CN' : 'en',
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    connection.set(true);
    return response;
  } catch (cause) {
    connection.set(false);
    // The message is a key that every notification of react-admin words.
    throw new CallError('ra.notification.offline', 'NETWORK', 0, undefined, { cause });
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    if (response.status >= 502) connection.set(false);
    throw new CallError(response.statusText || 'No answer', 'INTERNAL', response.status);
  }
}

/** Asks the server one thing; throws `CallError` when the call as a whole failed. */
export async function ask<T>(document: string, variables: object = {}, sending: Sending = {}): Promise<T> {
  const response = await post(document, variables, sending);
  const answer = await answerOf<T>(response);
  const first = answer.errors?.[0];
  if (first) {
    const code = first.extensions?.code ?? 'INTERNAL';
    throw new CallError(first.message, code, STATUS[code] ?? 500, first.extensions?.requestId);
  }
  if (!answer.data) throw new CallError('No data', 'INTERNAL', response.status);
  return answer.data;
}

type Payload<T> = T & { userErrors: UserError[] };

/** Runs a mutation whose field is aliased `result`; throws `Refusal` when it answers with `userErrors`. */
export async function act<T>(document: string, input: object, idempotencyKey?: string, path?: string): Promise<T> {
  const { result } = await ask<{ result: Payload<T> }>(document, { input }, { idempotencyKey, ...(path ? { path } : {}) });
  if (result.userErrors.length > 0) throw new Refusal(result.userErrors);
  return result;
}
