/** How often a call is sent at most, and how long between. */
export interface Patience {
  tries: number;
  longestPauseMs: number;
}

export const USUAL_PATIENCE: Patience = { tries: 5, longestPauseMs: 60_000 };

const FIRST_PAUSE_MS = 250;

/** Answers after which the same call may succeed: too many, being done already, not now. */
const PASSING = [409, 429, 502, 503, 504];

/** What came of a try: the status and the header Retry-After, or nothing when there was no answer. */
export interface Tried {
  status?: number;
  retryAfter?: string | null;
}

/**
 * Milliseconds to wait before the next try, or undefined when there is no use in one. The server's word counts; without one
 * each pause is twice the one before, by chance a little shorter, so that many programs do not come back at once.
 */
export function pauseBefore(
  attempt: number,
  { status, retryAfter }: Tried,
  patience: Patience,
  chance: number,
  now: number,
): number | undefined {
  if (attempt >= patience.tries) return undefined;
  if (status !== undefined && !PASSING.includes(status)) return undefined;
  const asked = secondsOf(retryAfter, now);
  const pause = asked === undefined ? FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + chance / 2) : asked * 1000;
  return pause > patience.longestPauseMs ? undefined : pause;
}

/** Retry-After is a number of seconds or a day and time. */
function secondsOf(retryAfter: string | null | undefined, now: number): number | undefined {
  if (!retryAfter) return undefined;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const moment = Date.parse(retryAfter);
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1000);
}
