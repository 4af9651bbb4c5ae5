import { type FormEvent, useMemo } from 'react';
import { Fee } from '../guide/Fee';
import type { Item } from '../guide/item';
import { FailureBanner } from '../shared/Answer';
import type { Message } from '../shared/language';
import { useSay } from '../shared/preferences';
import { type Answers, needQuestions, PERSON_QUESTIONS, type Problem, type Question } from './application';
import { Field, useWording } from './Field';
import { request } from './messages';
import { Problems } from './Problems';
import { useSubmission } from './submission';

/** The questions of an item and of its applicant on one page; price and promise once more before sending (S-5.4). */
export function ApplyForm({ item }: { item: Item }) {
  const say = useSay();
  const need = useMemo(() => needQuestions(item.fields), [item]);
  const questions = useMemo(() => [...need, ...PERSON_QUESTIONS], [need]);
  const form = useSubmission(item.key, questions);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void form.send();
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <Problems problems={form.problems} />
      <Group title={request.aboutNeed} questions={need} form={form} />
      <Group title={request.aboutYou} questions={PERSON_QUESTIONS} form={form} />
      <Terms item={item} />
      {form.failure && <FailureBanner failure={form.failure} onRetry={() => void form.send()} />}
      <button type="submit" className="button primary wide" disabled={form.sending}>
        {say(form.sending ? request.submitting : request.submit)}
      </button>
      <p className="hint">{say(request.kept)}</p>
    </form>
  );
}

interface GroupProps {
  title: Message;
  questions: readonly Question[];
  form: { answers: Answers; problems: readonly Problem[]; answer: (code: string, value: string) => void };
}

function Group({ title, questions, form }: GroupProps) {
  const say = useSay();
  const wording = useWording();
  const problemAt = (code: string) => {
    const problem = form.problems.find((candidate) => candidate.question === code);
    return problem && wording(problem.message);
  };
  return (
    <fieldset>
      <legend>{say(title)}</legend>
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
  );
}

function Terms({ item }: { item: Item }) {
  const say = useSay();
  return (
    <section className="terms" aria-label={say(request.beforeSubmit)}>
      <h2>{say(request.beforeSubmit)}</h2>
      <dl>
        <div>
          <dt>{say(request.promise)}</dt>
          <dd>{item.promise}</dd>
        </div>
        <div>
          <dt>{say(request.price)}</dt>
          <dd>
            <Fee item={item} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
