import { type FormEvent, useMemo, useState } from 'react';
import { type Answers, type Problem, problemsFrom, problemsOf, type Question } from '../request/application';
import { randomKey } from '../request/draft';
import { Field, useWording } from '../request/Field';
import { Problems } from '../request/Problems';
import { FailureBanner } from '../shared/Answer';
import { ask, type Failure, failureOf } from '../shared/api';
import { useSlug } from '../shared/organisation';
import { useLanguage, useSay } from '../shared/preferences';
import { pathOf } from '../shared/route';
import { navigate } from '../shared/router';
import { posting as words } from './messages';
import { OBJECT, type ObjectPayload, type Posting } from './posting';

/** What is asked of whoever objects; a name only where the posting wants one. */
function questionsFor(named: boolean): Question[] {
  return [
    { code: 'text', label: words.text, type: 'longText', required: true, options: null },
    { code: 'name', label: words.name, type: 'text', required: named, options: null, autoComplete: 'name' },
    { code: 'contact', label: words.contact, hint: words.contactHint, type: 'text', required: named, options: null, autoComplete: 'tel' },
  ];
}

/** Objecting on the page of the posting itself; the link to the answer takes its place. */
export function ObjectionForm({ posting }: { posting: Posting }) {
  const say = useSay();
  const wording = useWording();
  const questions = useMemo(() => questionsFor(posting.namedObjections), [posting.namedObjections]);
  const form = useObjecting(posting.number, questions);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void form.send();
  };
  const problemAt = (code: string) => {
    const problem = form.problems.find(({ question }) => question === code);
    return problem && wording(problem.message);
  };
  return (
    <section className="objecting">
      <h2>{say(words.object)}</h2>
      <p>{say(words.objectLead)}</p>
      <form className="form" onSubmit={send} noValidate>
        <Problems problems={form.problems} />
        <fieldset aria-label={say(words.object)}>
          {questions.map((question) => (
            <Field
              key={question.code}
              question={question}
              value={form.answers[question.code] ?? ''}
              problem={problemAt(question.code)}
              onChange={(value) => form.answer(question.code, value)}
            />
          ))}
        </fieldset>
        {form.failure && <FailureBanner failure={form.failure} onRetry={() => void form.send()} />}
        <button type="submit" className="button primary wide" disabled={form.sending}>
          {say(form.sending ? words.sending : words.send)}
        </button>
      </form>
    </section>
  );
}

function useObjecting(number: string, questions: readonly Question[]) {
  const slug = useSlug();
  const language = useLanguage();
  const [idempotencyKey] = useState(randomKey);
  const [answers, setAnswers] = useState<Answers>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const answer = (code: string, value: string) => setAnswers((before) => ({ ...before, [code]: value }));
  const send = async () => {
    const found = problemsOf(questions, answers);
    setProblems(found);
    setFailure(undefined);
    if (found.length > 0 || sending) return;
    setSending(true);
    try {
      const { text, name, contact } = answers;
      const input = { posting: number, text, name: name || null, contact: contact || null, idempotencyKey };
      const { objectionSubmit } = await ask<{ objectionSubmit: ObjectPayload }>({ slug, language, document: OBJECT, variables: { input } });
      setProblems(problemsFrom(objectionSubmit.userErrors, questions));
      if (objectionSubmit.token !== null) navigate(pathOf(slug, 'o', objectionSubmit.token));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setSending(false);
    }
  };
  return { answers, problems, failure, sending, answer, send };
}
