import { text } from '@charter/kernel';
import { z } from 'zod';

/** How a request reaches the organisation (受理渠道, S-4.1). */
export const CHANNELS = ['phone', 'web', 'window', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Urgency levels a limit can tell apart. */
export const PRIORITIES = ['ordinary', 'urgent', 'emergency'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** One question of an item's form (S-4.2). */
export const itemField = z.object({
  code: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: text,
  type: z.enum(['text', 'longText', 'number', 'date', 'choice']),
  required: z.boolean().default(false),
  options: z.array(z.object({ code: z.string(), label: text })).optional(),
  hint: text.optional(),
  /** The answer tells of a person what not everybody should know: it is sealed and shown masked (P-2.2). */
  personal: z.boolean().optional(),
});
export type ItemField = z.infer<typeof itemField>;

/** Service item (服务事项, S-3.1): what is offered, to whom, what to bring, how, what it costs and on which basis. */
export const serviceItemBody = z.object({
  family: z.string(),
  familyName: text,
  summary: text,
  audience: text,
  documents: z.array(text),
  steps: z.array(text),
  fee: z.object({ amount: z.string().regex(/^\d+(\.\d{1,2})?$/), unit: text, basis: text }),
  procedure: z.string(),
  channels: z.array(z.enum(CHANNELS)).min(1),
  priority: z.enum(PRIORITIES).default('ordinary'),
  /** Code of the department that usually handles the item. */
  department: z.string().optional(),
  fields: z.array(itemField).default([]),
  public: z.boolean().default(true),
});
export type ServiceItemBody = z.infer<typeof serviceItemBody>;
