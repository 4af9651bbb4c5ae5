import type { Language } from '@charter/kernel';

/** A wording as the API gives it, to be edited in both languages. */
export interface LocalText {
  zh: string;
  en: string | null;
}

/** The wording for one language; Chinese where English is missing, nothing where there is none. */
export function said(text: LocalText | null, language: Language): string {
  return (language === 'en' && text?.en) || (text?.zh ?? '');
}
