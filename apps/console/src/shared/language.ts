import type { Language } from '@charter/kernel';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';

/** One message in every language of the product; a missing one does not compile. */
export type Message = Readonly<Record<Language, string>>;
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** Puts values into the `{places}` of a wording. */
export function fill(wording: string, values: Values = {}): string {
  return wording.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language the member reads. */
export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'zh';
}

export type Wording = (message: Message, values?: Values) => string;

/** Returns the function that words a message for the member. */
export function useText(): Wording {
  const language = useLanguage();
  return useCallback((message: Message, values?: Values) => fill(message[language], values), [language]);
}
