import type { Language } from '@charter/kernel';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { LANGUAGE_TAG, type Message, say, type Values } from './language';
import { type Choice, cookieOf, readChoice } from './choice';

interface Preferences extends Choice {
  choose: (change: Partial<Choice>) => void;
}

const Context = createContext<Preferences>({ language: 'zh', elder: false, choose: () => undefined });

/** Language and elder mode (长辈版) of this visitor: remembered by cookie, set by a poster's address. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(() => readChoice(document.cookie, location.search, navigator.languages));
  useEffect(() => {
    const page = document.documentElement;
    page.lang = LANGUAGE_TAG[choice.language];
    page.toggleAttribute('data-elder', choice.elder);
    for (const cookie of cookieOf(choice)) document.cookie = cookie;
  }, [choice]);
  const preferences = useMemo(() => {
    const choose = (change: Partial<Choice>) => {
      // what a poster's address asked for ends with the visitor's own choice, also after a reload
      history.replaceState(history.state, '', location.pathname + location.hash);
      setChoice((now) => ({ ...now, ...change }));
    };
    return { ...choice, choose };
  }, [choice]);
  return <Context value={preferences}>{children}</Context>;
}

export function usePreferences(): Preferences {
  return useContext(Context);
}

export function useLanguage(): Language {
  return useContext(Context).language;
}

/** Says messages in the visitor's language. */
export function useSay(): (message: Message, values?: Values) => string {
  const language = useLanguage();
  return (message, values) => say(message, language, values);
}
