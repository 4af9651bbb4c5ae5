import { CharterError } from '../refusal';
import { Told } from './terminal';
import { words } from './words';

/** The value of a change that was made; what a person can mend ends the command with the server's own words. */
export function made<Value extends { userErrors: readonly { message: string }[] }>({ value }: { value: Value }): Value {
  const [first] = value.userErrors;
  if (first) throw new Told({ zh: first.message, en: first.message });
  return value;
}

/** A failure in one sentence with the way out. */
export function toldOf(error: unknown, url: string): Told {
  if (error instanceof Told) return error;
  if (error instanceof CharterError) {
    if (error.code === 'NETWORK') return new Told(words.network, { url, reason: error.message.replace(`${url}: `, '') });
    if (error.code === 'UNAUTHENTICATED' && error.requestId) return new Told(words.unauthenticated);
    return new Told(words.failed, { message: error.message, requestId: error.requestId ?? '–' });
  }
  return new Told(words.unexpected, { message: error instanceof Error ? error.message : String(error) });
}
