import { useCallback, useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { act, CallError, Refusal } from './api';
import { queryClient } from './query';

export interface Acting<T> {
  /** Runs the mutation; `undefined` when it was refused or failed. What was typed stays where it is. */
  run: (input: object, idempotencyKey?: string) => Promise<T | undefined>;
  busy: boolean;
  refusal: Refusal | undefined;
  clear: () => void;
}

/** A mutation as dialogs and pages use it: refusals are kept for display, failures are notified, success refreshes everything on screen. */
export function useAct<T = unknown>(document: string, path?: string): Acting<T> {
  const notify = useNotify();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const fail = useCallback(
    async (error: unknown) => {
      if (error instanceof Refusal) setRefusal(error);
      else if (!(await logoutIfDenied(error))) notify(error instanceof CallError ? error.message : String(error), { type: 'error' });
      return undefined;
    },
    [logoutIfDenied, notify],
  );
  const run = useCallback(
    async (input: object, idempotencyKey?: string) => {
      setBusy(true);
      setRefusal(undefined);
      try {
        const result = await act<T>(document, input, idempotencyKey, path);
        void queryClient.invalidateQueries();
        return result;
      } catch (error) {
        return await fail(error);
      } finally {
        setBusy(false);
      }
    },
    [document, fail, path],
  );
  const clear = useCallback(() => setRefusal(undefined), []);
  return { run, busy, refusal, clear };
}
