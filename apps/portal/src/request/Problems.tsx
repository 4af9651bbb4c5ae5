import { useEffect, useRef } from 'react';
import { Icon } from '../shared/Icon';
import { useSay } from '../shared/preferences';
import type { Problem } from './application';
import { fieldId, useWording } from './Field';
import { request } from './messages';

/** Error summary above a form: it takes the focus and leads to each place (WCAG 3.3.1). */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  const wording = useWording();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="alert" />
        {problems.length === 1 ? say(request.errorOne) : say(request.errors, { count: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.question} ${wording(problem.message)}`}>
            {problem.question ? (
              <a href={`#${fieldId(problem.question)}`} onClick={focusField(problem.question)}>
                {wording(problem.message)}
              </a>
            ) : (
              wording(problem.message)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(code: string) {
  return (event: { preventDefault(): void }) => {
    event.preventDefault();
    document.getElementById(fieldId(code))?.focus();
  };
}
