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
 * shorter key, then the first in the alphabet, so that the answer never depends on the order of the list.
 */
export function limitFor<Limit extends { key: string; body: LimitBody }>(
  limits: readonly Limit[],
  facts: LimitFacts,
): { limit: Limit; reason: Required<Text> } | undefined {
  const [limit] = limits
    .filter(({ body }) => body.clock === facts.clock && CONDITIONS.every((name) => holds(body, facts, name)))
    .sort((a, b) => narrowness(b.body) - narrowness(a.body) || byKey(a.key, b.key));
  return limit && { limit, reason: reasonFor(limit.body) };
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
