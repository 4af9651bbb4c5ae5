import { text } from '@charter/kernel';
import { z } from 'zod';

/** Rating scale (评价等级, P-3.3): ordered from best to worst; `bad` marks the levels that call for contact (差评). */
export const ratingScaleBody = z.object({
  levels: z.array(z.object({ code: z.string(), name: text, points: z.number().int(), bad: z.boolean() })).min(2),
  /** Days in which the one-time link may be used. */
  validDays: z.number().int().positive(),
});
export type RatingScaleBody = z.infer<typeof ratingScaleBody>;
