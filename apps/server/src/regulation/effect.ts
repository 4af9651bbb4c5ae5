import { DomainError, localDateOf, USUAL_TIME_ZONE } from '@charter/kernel';

/** When a version takes effect: now, or a moment to come. @throws DomainError FIELD_INVALID for the past. */
export function effectiveDate(given: string | undefined, now: number): Date {
  if (!given) return new Date(now);
  const date = new Date(given);
  // the clock of the browser may be a little behind
  if (date.getTime() < now - 5 * 60_000)
    throw new DomainError(
      'FIELD_INVALID',
      { field: { zh: '生效时间（不能早于现在）', en: 'effective date (not in the past)' } },
      'effectiveFrom',
    );
  return date.getTime() < now ? new Date(now) : date;
}

/**
 * Every version is made from the one before, so it must not take effect earlier: what was scheduled would govern too soon, and
 * then take back what overtook it.
 */
export function refuseOvertaking({ number, effectiveFrom: scheduled }: { number: number; effectiveFrom: Date }, effectiveFrom: Date): void {
  if (effectiveFrom >= scheduled) return;
  const day = localDateOf(scheduled.getTime(), USUAL_TIME_ZONE);
  const rule = {
    zh: `第 ${number} 版将于 ${day} 生效，在它之后修订的内容不能更早生效。`,
    en: `Version ${number} takes effect on ${day}; what is amended after it cannot take effect earlier.`,
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'effectiveFrom');
}
