import type { Language } from '@charter/kernel';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { chinese } from './chinese';

/** Chinese first; English for browsers that ask for it and not for Chinese. */
function preferred(): Language {
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

const polyglot = polyglotI18nProvider(
  (locale) => (locale === 'en' ? english : chinese),
  preferred(),
  [
    { locale: 'zh', name: '简体中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

/** What the server is asked to answer in. */
export function languageTag(): string {
  return polyglot.getLocale() === 'en' ? 'en' : 'zh-CN';
}

/** Tells the browser and screen readers what language the page is in. */
function markDocument(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = languageTag();
}

export const i18nProvider: I18nProvider = {
  ...polyglot,
  async changeLocale(locale: string) {
    await polyglot.changeLocale(locale);
    markDocument();
  },
};

markDocument();
