import { DomainError, type Language, type Text, inLanguage, messageOf } from '@charter/kernel';

/**
 * What a failed job says to whoever asked for it: a refusal in its own words; of a breakdown, once it is not tried again, only
 * that it did not succeed. @throws the breakdown while it will be tried again.
 */
export function toldFailure(error: unknown, lastAttempt: boolean, failed: Text, language: Language): string {
  if (error instanceof DomainError) return messageOf(error.code, error.params, language);
  if (!lastAttempt) throw error;
  return inLanguage(failed, language);
}
