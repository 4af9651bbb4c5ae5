import { useCallback, useEffect, useState } from 'react';
import { ask, type Failure, failureOf } from './api';
import { useLanguage } from './preferences';
import { useSlug } from './organisation';

export interface Query<T> {
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => void;
}

interface Outcome<T> {
  key: string;
  data?: T;
  failure?: Failure;
}

const seen = new Map<string, unknown>();

/** Asks once per address and language; what was seen before shows at once and is asked again behind it. */
export function useQuery<T>(document: string, variables: Record<string, unknown> = {}, { keep = false, every = 0 } = {}): Query<T> {
  const slug = useSlug();
  const language = useLanguage();
  const key = JSON.stringify([slug, language, document, variables]);
  const [outcome, setOutcome] = useState<Outcome<T>>({ key: '' });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  useReloadBySelf(reload, every);

  useEffect(() => {
    let wanted = true;
    const settle = (next: Outcome<T>) => {
      if (wanted) setOutcome((last) => ({ ...(last.key === key ? last : undefined), ...next, failure: next.failure }));
    };
    const asked = JSON.parse(key) as [string, typeof language, string, typeof variables];
    ask<T>({ slug: asked[0], language: asked[1], document: asked[2], variables: asked[3] }).then(
      (data) => {
        seen.set(key, data);
        settle({ key, data });
      },
      (thrown: unknown) => settle({ key, failure: failureOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [key, turn]);

  const current = outcome.key === key;
  const data = (current || keep ? outcome.data : undefined) ?? (seen.get(key) as T | undefined);
  return { data, failure: current ? outcome.failure : undefined, loading: !current, reload };
}

/** Reloads when the connection comes back and, if wanted, every few seconds while the page is being looked at. */
function useReloadBySelf(reload: () => void, every: number): void {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload();
    const timer = every > 0 ? setInterval(look, every) : undefined;
    addEventListener('online', reload);
    return () => {
      clearInterval(timer);
      removeEventListener('online', reload);
    };
  }, [reload, every]);
}
