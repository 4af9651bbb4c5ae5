import type { Language } from '@charter/kernel';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { chinese } from './chinese';

/** Chinese first; English for browsers that ask for it and not for Chinese. */
function preferred(): Language {
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

export const i18nProvider = polyglotI18nProvider(
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
  return i18nProvider.getLocale() === 'en' ? 'en' : 'zh-CN';
}
