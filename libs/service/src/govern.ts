import type { Text } from '@charter/kernel';
import type { Priority } from './item';
import type { LimitBody } from './limit';

/** What a limit may depend on: keys of the item and department, codes of clock and priority. */
export interface LimitFacts {
  clock: string;
  item?: string | undefined;
  department?: string | undefined;
  priority?: Priority | undefined;
}

/** How much each condition narrows a limit: an item says more than department and priority together. */
const WEIGHTS = { item: 4, department: 2, priority: 1 } as const;
const CONDITIONS = ['item', 'department', 'priority'] as const;

const CONDITION_NAMES = {
  item: { zh: '事项', en: 'item' },
  department: { zh: '部门', en: 'department' },
  priority: { zh: '紧急程度', en: 'priority' },
} as const satisfies Record<(typeof CONDITIONS)[number], Text>;

/**
 * The limit that governs a clock (S-5.3): of those whose conditions all hold, the narrowest; among equals the one with the
 * shorter key, then the first in the alphabet, so that the answer never depends on the order of the list. An emergency is
 * never slower than a limit laid down for emergencies: if one of those that hold ends sooner, it governs instead. When a limit
 * ends is told by `endOf`, for which of 24 hours and one working day is shorter depends on the hour; without it the nominal
 * length decides.
 */
export function limitFor<Limit extends GovernedBy>(
  limits: readonly Limit[],
  facts: LimitFacts,
  endOf: (limit: Limit) => number = ({ body }) => nominalMinutes(body.amount),
): { limit: Limit; reason: Required<Text> } | undefined {
  const fitting = limits
    .filter(({ body }) => body.clock === facts.clock && CONDITIONS.every((name) => holds(body, facts, name)))
    .sort((a, b) => narrowness(b.body) - narrowness(a.body) || byKey(a.key, b.key));
  const [narrowest] = fitting;
  if (!narrowest) return undefined;
  const sooner = facts.priority === 'emergency' ? soonerForEmergencies(fitting, narrowest, endOf) : undefined;
  return sooner ? { limit: sooner, reason: EMERGENCY_REASON } : { limit: narrowest, reason: reasonFor(narrowest.body) };
}

interface GovernedBy {
  key: string;
  body: LimitBody;
}

function soonerForEmergencies<Limit extends GovernedBy>(
  fitting: readonly Limit[],
  narrowest: Limit,
  endOf: (limit: Limit) => number,
): Limit | undefined {
  const others = fitting.filter((limit) => limit !== narrowest && limit.body.priority === 'emergency');
  if (others.length === 0) return undefined;
  const [soonest] = others.map((limit) => ({ limit, end: endOf(limit) })).sort((a, b) => a.end - b.end);
  return soonest && soonest.end < endOf(narrowest) ? soonest.limit : undefined;
}

const EMERGENCY_REASON: Required<Text> = {
  zh: '特急优先：为特急规定的时限更短，以短者为准',
  en: 'an emergency is never slower: the limit laid down for emergencies ends sooner than the narrower one',
};

const NOMINAL_MINUTES = { minutes: 1, hours: 60, days: 1440, workingMinutes: 1, workingHours: 60, workingDays: 1440 } as const;

function nominalMinutes({ value, unit }: LimitBody['amount']): number {
  return value * NOMINAL_MINUTES[unit];
}

function holds(body: LimitBody, facts: LimitFacts, name: (typeof CONDITIONS)[number]): boolean {
  return body[name] === undefined || body[name] === facts[name];
}

function narrowness(body: LimitBody): number {
  return CONDITIONS.reduce((sum, name) => sum + (body[name] === undefined ? 0 : WEIGHTS[name]), 0);
}

function byKey(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function reasonFor(body: LimitBody): Required<Text> {
  const names = CONDITIONS.filter((name) => body[name] !== undefined).map((name) => CONDITION_NAMES[name]);
  if (names.length === 0) return { zh: '机构的一般时限', en: "the organisation's general limit" };
  return {
    zh: `专为该${names.map(({ zh }) => zh).join('、')}规定的时限`,
    en: `the limit laid down for this ${names.map(({ en }) => en).join(', ')}`,
  };
}
