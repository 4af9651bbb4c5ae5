import type { Language } from '@charter/kernel';

/** One wording of the portal in every language; leaving one out is a type error (O-9). */
export type Message = Record<Language, string>;

/** What fills the {gaps} of a message. */
export type Values = Record<string, string | number>;

/** Says a message in one language. */
export function say(message: Message, language: Language, values: Values = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The tag browsers, screen readers and the server know a language by. */
export const LANGUAGE_TAG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
