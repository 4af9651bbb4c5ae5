import { type ServiceItemBody, maskAnswer } from '@charter/service';
import type { TenantKeys } from '../core/secrecy/keys';

/** An answer to a question of an item's form; of a personal one the value is masked, and what was said is sealed (P-2.2). */
export interface StoredAnswer {
  code: string;
  value: string;
  sealed?: string;
}

const spotOf = (requestId: string, code: string) => ({ table: 'request', column: `answers.${code}`, row: requestId });

/** Answers as a request keeps them. */
export function storedAnswers(
  keys: TenantKeys,
  requestId: string,
  answers: readonly { code: string; value: string }[],
  { fields }: Pick<ServiceItemBody, 'fields'>,
): StoredAnswer[] {
  return answers.map(({ code, value }) =>
    fields.some((field) => field.code === code && field.personal)
      ? { code, value: maskAnswer(value), sealed: keys.seal(spotOf(requestId, code), value) }
      : { code, value },
  );
}

/** What was said. @throws Unreadable when it was tampered with */
export function clearAnswer(keys: TenantKeys, requestId: string, { code, value, sealed }: StoredAnswer): string {
  return sealed === undefined ? value : keys.open(spotOf(requestId, code), sealed);
}
