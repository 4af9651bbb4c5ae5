import { useState } from 'react';
import { useLogin, useSetLocale } from 'react-admin';
import { act } from '../shared/api';
import { askPasskey } from '../shared/passkey';
import { fetchViewer } from '../shared/viewer';
import type { SignIn } from './credentials';
import { LOGIN, LOGIN_VERIFY, PASSKEY_LOGIN, PASSKEY_LOGIN_PREPARE } from './signInDocuments';

export interface SigningIn {
  signIn: SignIn;
  verify: (code: string) => Promise<void>;
  byPasskey: () => Promise<void>;
  /** Back to the password. */
  startAgain: () => void;
  /** Set while a second proof is asked for. */
  secondStep: string | undefined;
  busy: boolean;
  failure: string | undefined;
}

/** Signs in, in one step or two, and takes over the language kept with the account. `next` is where one wanted to go. */
export function useSignIn(next: string | undefined): SigningIn {
  const login = useLogin();
  const setLocale = useSetLocale();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [secondStep, setSecondStep] = useState<string>();
  const attempt = async (work: () => Promise<boolean>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      if (!(await work())) return setBusy(false);
      await login({}, next);
      const { account } = await fetchViewer();
      setLocale(account.locale);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    secondStep,
    startAgain: () => {
      setSecondStep(undefined);
      setFailure(undefined);
    },
    signIn: (credentials) =>
      attempt(async () => {
        const answer = await act<{ secondStep: string | null }>(LOGIN, credentials);
        if (answer.secondStep) setSecondStep(answer.secondStep);
        return !answer.secondStep;
      }),
    verify: (code) =>
      attempt(async () => {
        await act(LOGIN_VERIFY, { secondStep, code });
        return true;
      }),
    byPasskey: () =>
      attempt(async () => {
        const { challenge, options } = await act<{ challenge: string; options: object }>(PASSKEY_LOGIN_PREPARE, {});
        const response = await askPasskey(options);
        if (response) await act(PASSKEY_LOGIN, { challenge, response });
        return response !== undefined;
      }),
  };
}
