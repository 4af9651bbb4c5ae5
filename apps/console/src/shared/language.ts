import type { Language } from '@charter/kernel';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import { fill, type Message, type Values, type Wording } from './message';

/** The language the member reads. */
export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'zh';
}

/** Returns the function that words a message for the member. */
export function useText(): Wording {
  const language = useLanguage();
  return useCallback((message: Message, values?: Values) => fill(message[language], values), [language]);
}
