import { type FormEvent, useState } from 'react';
import { FailureBanner } from '../shared/Answer';
import { ask, type Failure, failureOf } from '../shared/api';
import { useOrganisation, useSlug } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { pathOf } from '../shared/route';
import { navigate } from '../shared/router';
import type { Problem, Question } from './application';
import { Field, useWording } from './Field';
import { request } from './messages';
import { Problems } from './Problems';
import { NotFoundHelp } from './NotFoundHelp';
import { TRACK, type TokenPayload } from './request';
import './request.css';

const NUMBER: Question = {
  code: 'number',
  label: request.trackNumber,
  hint: request.trackNumberHint,
  type: 'text',
  required: true,
  options: null,
};
const LAST4: Question = { code: 'phoneLast4', label: request.trackPhone, type: 'digits', required: true, options: null };

/** `/{slug}/track`: number and last four digits of the phone lead to the receipt. */
export function TrackPage() {
  const say = useSay();
  const wording = useWording();
  const { phone } = useOrganisation();
  const [number, setNumber] = useState('');
  const [last4, setLast4] = useState('');
  const tracking = useTracking();
  const problemAt = (code: string) => {
    const problem = tracking.problems.find((candidate) => candidate.question === code);
    return problem && wording(problem.message);
  };
  const send = () => void tracking.send(number.trim().toUpperCase(), last4.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <div className="narrow">
      <PageHead title={say(request.trackTitle)}>
        <p className="lead">{say(request.trackLead)}</p>
      </PageHead>
      <form className="form" onSubmit={submit} noValidate>
        <Problems problems={tracking.problems} />
        {tracking.unknown && <NotFoundHelp />}
        <fieldset aria-label={say(request.trackTitle)}>
          <Field question={NUMBER} value={number} problem={problemAt('number')} onChange={setNumber} />
          <Field question={LAST4} value={last4} problem={problemAt('phoneLast4')} onChange={setLast4} />
        </fieldset>
        {tracking.failure && <FailureBanner failure={tracking.failure} onRetry={send} />}
        <button type="submit" className="button primary wide" disabled={tracking.busy}>
          {say(tracking.busy ? request.trackBusy : request.trackSubmit)}
        </button>
      </form>
      {phone && !tracking.unknown && <p className="hint after">{say(request.forgot, { phone })}</p>}
    </div>
  );
}

function useTracking() {
  const slug = useSlug();
  const language = useLanguage();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const send = async (number: string, phoneLast4: string) => {
    const found = trackProblems(number, phoneLast4);
    setProblems(found);
    setFailure(undefined);
    setUnknown(false);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const variables = { input: { number, phoneLast4 } };
      const { requestTrack } = await ask<{ requestTrack: TokenPayload }>({ slug, language, document: TRACK, variables });
      if (requestTrack.token !== null) navigate(pathOf(slug, 'r', requestTrack.token));
      else setUnknown(true);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { problems, failure, unknown, busy, send };
}

function trackProblems(number: string, phoneLast4: string): Problem[] {
  const problems: Problem[] = [];
  if (number === '') problems.push({ question: 'number', message: request.trackNumberNeeded });
  if (!/^\d{4}$/.test(phoneLast4)) problems.push({ question: 'phoneLast4', message: request.badLast4 });
  return problems;
}
