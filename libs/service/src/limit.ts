import { amountOfTime } from '@charter/kernel';
import { z } from 'zod';
import { PRIORITIES } from './item';

/**
 * Time limit (办理时限, S-5.3) of one clock: the organisation's default, or narrower by item, department and priority.
 * The narrowest limit that fits governs; see `limitFor`.
 */
export const limitBody = z.object({
  clock: z.string(),
  item: z.string().optional(),
  department: z.string().optional(),
  priority: z.enum(PRIORITIES).optional(),
  amount: amountOfTime,
  calendar: z.string(),
  /** Early warning when this share of the limit is used, in percent. */
  warnAtPercent: z.number().int().min(1).max(99).default(80),
});
export type LimitBody = z.infer<typeof limitBody>;
