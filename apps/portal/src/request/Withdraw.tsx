import { useEffect, useRef, useState } from 'react';
import { FailureBanner } from '../shared/Answer';
import { ask, type Failure, failureOf, type UserError } from '../shared/api';
import { Icon } from '../shared/Icon';
import type { Message } from '../shared/language';
import { useSlug } from '../shared/organisation';
import { useLanguage, useSay } from '../shared/preferences';
import { request } from './messages';
import { WITHDRAW } from './request';

const REASONS: readonly Message[] = [request.reasonSolved, request.reasonWrong, request.reasonOther];

/** Withdrawing takes two steps and a reason, and is said to be final before it is. */
export function Withdraw({ token, onDone }: { token: string; onDone: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open) return <Question token={token} onDone={onDone} onCancel={() => setOpen(false)} />;
  return (
    <p className="withdraw-start">
      <button type="button" className="button small quiet" onClick={() => setOpen(true)}>
        <Icon name="undo" />
        {say(request.withdraw)}
      </button>
    </p>
  );
}

function Question({ token, onDone, onCancel }: { token: string; onDone: () => void; onCancel: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState<Message>(request.reasonSolved);
  const withdrawal = useWithdrawal(token, onDone);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = () => void withdrawal.send(say(reason));
  return (
    <section className="withdraw">
      <h2 ref={heading} tabIndex={-1}>
        {say(request.withdrawTitle)}
      </h2>
      <p>{say(request.withdrawText)}</p>
      <fieldset>
        <legend>{say(request.reason)}</legend>
        {REASONS.map((words) => (
          <label key={words.en} className="option">
            <input type="radio" name="reason" checked={reason === words} onChange={() => setReason(words)} />
            {say(words)}
          </label>
        ))}
      </fieldset>
      {withdrawal.refusal && (
        <p className="problem" role="alert">
          {withdrawal.refusal}
        </p>
      )}
      {withdrawal.failure && <FailureBanner failure={withdrawal.failure} onRetry={send} />}
      <div className="withdraw-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {say(request.withdrawNo)}
        </button>
        <button type="button" className="button danger" onClick={send}>
          {say(request.withdrawYes)}
        </button>
      </div>
    </section>
  );
}

function useWithdrawal(token: string, onDone: () => void) {
  const slug = useSlug();
  const language = useLanguage();
  const [refusal, setRefusal] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const send = async (reason: string) => {
    setRefusal(undefined);
    setFailure(undefined);
    try {
      const variables = { input: { token, reason } };
      const answer = await ask<{ requestWithdraw: { userErrors: UserError[] } }>({ slug, language, document: WITHDRAW, variables });
      const [error] = answer.requestWithdraw.userErrors;
      if (error) setRefusal(error.message);
      else onDone();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return { refusal, failure, send };
}
