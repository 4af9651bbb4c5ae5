import { z } from 'zod';

/** A phone number as people give it: mobile, landline with or without area code, or an international number. */
export const phonePattern = /^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?|[48]00-?\d{3}-?\d{4}|\+\d{6,15})$/;

/** One number has one form, however it is typed: without spaces and hyphens, but for that of an extension, and without +86 for a mobile. */
export function normalPhone(phone: string): string {
  const typed = phone.normalize('NFKC').replace(/\s/g, '');
  const bare = typed.replace(/-/g, '').replace(/^\+86(?=1)/, '');
  return /^(1[3-9]\d{9}|[48]00\d{7})$/.test(bare) ? bare : typed.replace(/^(0\d{2,3})-/, '$1');
}

const blankAsNone = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** What is needed to put a customer into the archive. */
export const customerDraft = z.object({
  name: z.string().trim().min(1).max(60),
  phone: z.preprocess(blankAsNone, z.string().transform(normalPhone).pipe(z.string().regex(phonePattern)).optional()),
  address: z.preprocess(blankAsNone, z.string().trim().max(200).optional()),
  note: z.preprocess(blankAsNone, z.string().trim().max(2000).optional()),
});
export type CustomerDraft = z.infer<typeof customerDraft>;
