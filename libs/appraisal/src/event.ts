import { Decimal, type Text, decimal, inLanguage } from '@charter/kernel';
import type { AppraisalEvent, SchemeBody } from './scheme';

export interface EventStep {
  code: string;
  times: number;
  /** What it adds, below nothing for a deduction. */
  points: string;
  how: Required<Text>;
}

export interface EventsOutcome {
  steps: EventStep[];
  /** Both never below nothing, and within the caps of the scheme. */
  bonus: Decimal;
  deduction: Decimal;
}

/** Bonus and deduction of a cycle (加分、扣分): each event within its own cap, all together within those of the scheme. */
export function eventsOf(scheme: SchemeBody, counts: Readonly<Record<string, number | undefined>>): EventsOutcome {
  const found = scheme.events.flatMap((event) => {
    const times = counts[event.code] ?? 0;
    return times > 0 ? [{ event, times, points: within(decimal(event.points).times(times), event.cap) }] : [];
  });
  const sumOf = (sort: AppraisalEvent['sort'], cap: string | undefined) =>
    within(
      found.reduce((sum, { event, points }) => (event.sort === sort ? sum.plus(points) : sum), decimal(0)),
      cap,
    );
  return {
    steps: found.map(({ event, times, points }) => stepOf(event, times, points)),
    bonus: sumOf('bonus', scheme.bonusCap),
    deduction: sumOf('deduction', scheme.deductionCap),
  };
}

function within(points: Decimal, cap: string | undefined): Decimal {
  return cap === undefined ? points : Decimal.min(points, cap);
}

function stepOf(event: AppraisalEvent, times: number, points: Decimal): EventStep {
  const { code, name, sort, cap } = event;
  const sign = sort === 'bonus' ? '+' : '−';
  const reached = decimal(event.points).times(times).gt(points);
  const amount = `${sign}${points.toString()}`;
  return {
    code,
    times,
    points: (sort === 'bonus' ? points : points.negated()).toString(),
    how: {
      zh: `${name.zh}：${sign}${event.points} × ${times} 次${reached ? `，每期最多 ${cap}` : ''}，计 ${amount} 分`,
      en: `${inLanguage(name, 'en')}: ${sign}${event.points} × ${times}${reached ? `, at most ${cap} a cycle` : ''} makes ${amount} points`,
    },
  };
}
