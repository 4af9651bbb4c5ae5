import type { Language } from '@charter/kernel';

/** What a visitor chose for reading: the language and the elder mode (长辈版). */
export interface Choice {
  language: Language;
  elder: boolean;
}

const YEAR = 365 * 24 * 60 * 60;

/**
 * The address wins over the cookie, so that a poster with `?elder=1` opens as printed; whoever has chosen nothing reads the
 * first of our languages that the browser asks for.
 */
export function readChoice(cookies: string, search: string, browser: readonly string[] = []): Choice {
  const asked = new URLSearchParams(search);
  const kept = new Map(cookies.split('; ').map((pair) => pair.split('=', 2) as [string, string]));
  const language = asked.get('lang') ?? kept.get('charter_language') ?? firstOf(browser);
  const elder = asked.get('elder') ?? kept.get('charter_elder');
  return { language: language === 'en' ? 'en' : 'zh', elder: elder === '1' };
}

/** Chinese where Chinese or nothing is asked for; English for everybody else, who would rather read that. */
function firstOf(browser: readonly string[]): Language {
  const languages = browser.map((tag) => tag.toLowerCase().split('-')[0]);
  const known = languages.find((language) => language === 'zh' || language === 'en');
  return known === 'zh' || languages.length === 0 ? 'zh' : 'en';
}

/** The cookies that remember a choice for a year. */
export function cookieOf(choice: Choice): string[] {
  const keep = `path=/; max-age=${YEAR}; SameSite=Lax`;
  return [`charter_language=${choice.language}; ${keep}`, `charter_elder=${choice.elder ? 1 : 0}; ${keep}`];
}
