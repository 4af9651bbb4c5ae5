import { z } from 'zod';

/** A text of the tenant in Chinese and, where wanted, English (O-9). */
export const text = z.object({ zh: z.string().min(1), en: z.string().min(1).optional() });
export type Text = z.infer<typeof text>;

/** The languages of the product; Chinese comes first. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The wording with both languages; Chinese stands for English that is missing. */
export function inBoth({ zh, en = zh }: Text): Required<Text> {
  return { zh, en };
}

/** The wording for one language; Chinese where English is missing. */
export function inLanguage(wording: Text, language: Language): string {
  return (language === 'en' ? wording.en : undefined) ?? wording.zh;
}
