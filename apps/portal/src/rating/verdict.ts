import { useState } from 'react';
import { ask, type Failure, failureOf, type UserError } from '../shared/api';
import { useSlug } from '../shared/organisation';
import { useLanguage } from '../shared/preferences';
import { RATE, type RatingLevel } from './rating';

/** Gives the rating once; a refusal (used, expired) is told in the server's words. */
export function useVerdict(token: string, onGiven: (level: RatingLevel) => void) {
  const slug = useSlug();
  const language = useLanguage();
  const [refusal, setRefusal] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const give = async (level: RatingLevel, comment: string) => {
    setRefusal(undefined);
    setFailure(undefined);
    setSending(true);
    try {
      const variables = { input: { token, level: level.code, comment: comment.trim() || null } };
      const { requestRate } = await ask<{ requestRate: { userErrors: UserError[] } }>({ slug, language, document: RATE, variables });
      const [error] = requestRate.userErrors;
      if (error) setRefusal(error.message);
      else onGiven(level);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setSending(false);
    }
  };
  return { refusal, failure, sending, give };
}
