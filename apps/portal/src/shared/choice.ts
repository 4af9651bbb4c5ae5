import type { Language } from '@charter/kernel';

/** What a visitor chose for reading: the language and the elder mode (长辈版). */
export interface Choice {
  language: Language;
  elder: boolean;
}

const YEAR = 365 * 24 * 60 * 60;

/** The address wins over the cookie, so that a poster with `?elder=1` opens as printed; Chinese comes first. */
export function readChoice(cookies: string, search: string): Choice {
  const asked = new URLSearchParams(search);
  const kept = new Map(cookies.split('; ').map((pair) => pair.split('=', 2) as [string, string]));
  const language = asked.get('lang') ?? kept.get('charter_language');
  const elder = asked.get('elder') ?? kept.get('charter_elder');
  return { language: language === 'en' ? 'en' : 'zh', elder: elder === '1' };
}

/** The cookies that remember a choice for a year. */
export function cookieOf(choice: Choice): string[] {
  const keep = `path=/; max-age=${YEAR}; SameSite=Lax`;
  return [`charter_language=${choice.language}; ${keep}`, `charter_elder=${choice.elder ? 1 : 0}; ${keep}`];
}
