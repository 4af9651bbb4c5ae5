import { z } from 'zod';

/**
 * Units of a time limit. `workingDays` end with the last frame of the N-th working day after the day of the start
 * (Civil Code of the PRC, article 201: the first day does not count); `workingHours` and `workingMinutes` run only inside
 * the frames; `hours` and `days` run always.
 */
export const LIMIT_UNITS = ['minutes', 'hours', 'days', 'workingMinutes', 'workingHours', 'workingDays'] as const;

export const amountOfTime = z.object({ value: z.number().int().positive().max(10_000), unit: z.enum(LIMIT_UNITS) });
export type AmountOfTime = z.infer<typeof amountOfTime>;
