import { useState } from 'react';
import { ask, type Failure, failureOf } from '../shared/api';
import { useSlug } from '../shared/organisation';
import { useLanguage } from '../shared/preferences';
import { pathOf } from '../shared/route';
import { navigate } from '../shared/router';
import { type Answers, type Problem, problemsFrom, problemsOf, type Question, submission } from './application';
import { type Draft, dropDraft, keepDraft, openDraft, randomKey } from './draft';
import { SUBMIT, type TokenPayload } from './request';

export interface Submission {
  answers: Answers;
  problems: readonly Problem[];
  failure: Failure | undefined;
  sending: boolean;
  answer: (code: string, value: string) => void;
  send: () => Promise<void>;
}

/** Fills in and sends one form; on success the receipt takes the place of the form in the history. */
export function useSubmission(itemKey: string, questions: readonly Question[]): Submission {
  const slug = useSlug();
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => openDraft(sessionStorage, slug, itemKey, randomKey));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);

  const answer = (code: string, value: string) => {
    const next = { ...draft, answers: { ...draft.answers, [code]: value } };
    setDraft(next);
    keepDraft(sessionStorage, slug, itemKey, next);
  };

  const send = async () => {
    const found = problemsOf(questions, draft.answers);
    setProblems(found);
    setFailure(undefined);
    if (found.length > 0 || sending) return;
    setSending(true);
    try {
      keepDraft(sessionStorage, slug, itemKey, draft);
      const input = submission(itemKey, draft.answers, draft.idempotencyKey);
      const { requestSubmit } = await ask<{ requestSubmit: TokenPayload }>({ slug, language, document: SUBMIT, variables: { input } });
      setProblems(problemsFrom(requestSubmit.userErrors, questions));
      if (requestSubmit.token === null) return;
      dropDraft(sessionStorage, slug, itemKey);
      navigate(pathOf(slug, 'r', requestSubmit.token), { replace: true });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setSending(false);
    }
  };

  return { answers: draft.answers, problems, failure, sending, answer, send };
}
