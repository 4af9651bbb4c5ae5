import { DomainError, type Language } from '@charter/kernel';

/** The language of an input, or what stands otherwise when none is given. */
export function languageOf(locale: string | null | undefined, otherwise: Language): Language {
  if (locale === undefined || locale === null) return otherwise;
  if (locale !== 'zh' && locale !== 'en') throw new DomainError('FIELD_INVALID', { field: { zh: '语言', en: 'language' } }, 'locale');
  return locale;
}
