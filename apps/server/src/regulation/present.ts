import { type CalendarBody, type Language, inLanguage } from '@charter/kernel';
import type { ProvisionKind } from '@charter/regulation';
import type { LimitBody } from '@charter/service';
import { DESCRIBED_TYPES } from './described.graphql';
import type { GoverningVersion } from './governing';

const frames = (list: { from: string; to: string }[] | undefined) => (list ?? []).map(({ from, to }) => `${from}-${to}`);

function calendar(body: CalendarBody) {
  return {
    timeZone: body.timeZone,
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, frames: frames(body.week[String(weekday) as '1']) })),
    makeUpFrames: frames(body.makeUpFrames ?? body.week['1']),
    years: body.years,
  };
}

function limit(body: LimitBody, version: GoverningVersion, language: Language) {
  const clocks = version.of('procedure').flatMap((each) => each.body.clocks);
  const clock = clocks.find(({ code }) => code === body.clock);
  const item = body.item ? version.find('serviceItem', body.item) : undefined;
  return {
    ...body,
    clockName: clock ? inLanguage(clock.name, language) : body.clock,
    item: body.item ?? null,
    itemName: item ? inLanguage(item.name, language) : null,
    department: body.department ?? null,
    priority: body.priority ?? null,
    value: body.amount.value,
    unit: body.amount.unit,
  };
}

/** The body of a provision as the API shows it, typed by kind; names of others that it refers to in the reader's language. */
export function presentBody(kind: ProvisionKind, body: unknown, version: GoverningVersion, language: Language): object {
  if (kind === 'calendar') return { __typename: 'CalendarBody', ...calendar(body as CalendarBody) };
  if (kind === 'limit') return { __typename: 'LimitBody', ...limit(body as LimitBody, version, language) };
  return { __typename: DESCRIBED_TYPES.get(kind)?.typename, ...(body as object) };
}
