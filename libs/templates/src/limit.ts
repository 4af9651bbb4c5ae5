import type { AmountOfTime } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import type { LimitBody, Priority } from '@charter/service';
import { both } from './both';
import { OFFICE_CALENDAR } from './calendar';

const CLOCK_NAMES = {
  dispatch: both('派单时限', 'Dispatch limit'),
  accept: both('接单时限', 'Acceptance limit'),
  handle: both('办理时限', 'Handling limit'),
};
type Clock = keyof typeof CLOCK_NAMES;

const PRIORITY_NAMES = {
  ordinary: both('普通', 'ordinary'),
  urgent: both('紧急', 'urgent'),
  emergency: both('特急', 'emergency'),
};

function limit(key: string, name: Provision['name'], articles: string[], body: Omit<LimitBody, 'calendar'>): Provision<LimitBody> {
  return { kind: 'limit', key, name, articles, body: { ...body, calendar: OFFICE_CALENDAR } };
}

/** The organisation's limit of a clock of one of the other procedures: `complaintAnswer` is limited by `limit-complaint-answer`. */
export function clockLimit(clock: string, clockName: Provision['name'], amount: AmountOfTime, articles: string[]): Provision<LimitBody> {
  const key = `limit-${clock.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const name = both(`${clockName.zh}时限`, `${clockName.en ?? clockName.zh}: limit`);
  return limit(key, name, articles, { clock, amount, warnAtPercent: 80 });
}

/** The organisation's limit of one clock of requests where nothing narrower fits. */
function defaultLimit(clock: Clock, amount: AmountOfTime, articles: string[]): Provision<LimitBody> {
  return limit(`limit-${clock}`, CLOCK_NAMES[clock], articles, { clock, amount, warnAtPercent: 80 });
}

function priorityLimit(clock: Clock, priority: Priority, amount: AmountOfTime, articles: string[]): Provision<LimitBody> {
  const [clockName, priorityName] = [CLOCK_NAMES[clock], PRIORITY_NAMES[priority]];
  const name = both(`${clockName.zh}（${priorityName.zh}）`, `${clockName.en} (${priorityName.en})`);
  return limit(`limit-${clock}-${priority}`, name, articles, { clock, priority, amount, warnAtPercent: 70 });
}

/** Handling limits of the items that are promised sooner or later than the default, by key of the item. */
export function itemLimits(items: Provision[], promises: Record<string, AmountOfTime>, articles: string[]): Provision<LimitBody>[] {
  return items.flatMap(({ key, name }) => {
    const amount = promises[key];
    if (!amount) return [];
    const limitName = both(`${name.zh}办理时限`, `${name.en ?? name.zh}: handling limit`);
    return [limit(`limit-handle-${key}`, limitName, articles, { clock: 'handle', item: key, amount, warnAtPercent: 80 })];
  });
}

/**
 * What is promised for an item when its request is urgent or an emergency; needed where the item has a limit of its own,
 * which would otherwise outrank the one for the priority.
 */
export function urgentItemLimits(item: Pick<Provision, 'key' | 'name'>, articles: string[]): Provision<LimitBody>[] {
  const amounts = { urgent: { value: 1, unit: 'workingDays' }, emergency: { value: 24, unit: 'hours' } } as const;
  return (['urgent', 'emergency'] as const).map((priority) => {
    const name = both(
      `${item.name.zh}办理时限（${PRIORITY_NAMES[priority].zh}）`,
      `${item.name.en ?? item.name.zh}: handling limit (${PRIORITY_NAMES[priority].en})`,
    );
    const body = { clock: 'handle', item: item.key, priority, amount: amounts[priority], warnAtPercent: 70 };
    return limit(`limit-handle-${item.key}-${priority}`, name, articles, body);
  });
}

/** Articles that speak of each kind of limit. */
export interface LimitArticles {
  dispatch: string[];
  accept: string[];
  handle: string[];
  urgent: string[];
}

/** The limits every template starts with (S-5.3). */
export function standardLimits(articles: LimitArticles): Provision<LimitBody>[] {
  return [
    defaultLimit('dispatch', { value: 4, unit: 'workingHours' }, articles.dispatch),
    defaultLimit('accept', { value: 4, unit: 'workingHours' }, articles.accept),
    defaultLimit('handle', { value: 5, unit: 'workingDays' }, articles.handle),
    priorityLimit('dispatch', 'urgent', { value: 30, unit: 'workingMinutes' }, articles.urgent),
    priorityLimit('handle', 'urgent', { value: 1, unit: 'workingDays' }, articles.urgent),
    priorityLimit('dispatch', 'emergency', { value: 15, unit: 'minutes' }, articles.urgent),
    priorityLimit('accept', 'emergency', { value: 15, unit: 'minutes' }, articles.urgent),
    priorityLimit('handle', 'emergency', { value: 24, unit: 'hours' }, articles.urgent),
  ];
}
