import { type CalendarBody, type Language, type ProcedureBody, type Text, inLanguage } from '@charter/kernel';
import type { ProvisionKind } from '@charter/regulation';
import type { ItemField, LimitBody, RatingScaleBody, ServiceItemBody } from '@charter/service';
import type { Bodies } from '@charter/kinds';
import { DESCRIBED_TYPES } from './described.graphql';
import type { GoverningVersion } from './governing';

type Words = (text: Text) => string;

const frames = (list: { from: string; to: string }[] | undefined) => (list ?? []).map(({ from, to }) => `${from}-${to}`);

function calendar(body: CalendarBody) {
  return {
    timeZone: body.timeZone,
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, frames: frames(body.week[String(weekday) as '1']) })),
    makeUpFrames: frames(body.makeUpFrames ?? body.week['1']),
    years: body.years,
  };
}

function procedure(body: ProcedureBody, words: Words) {
  return {
    ...body,
    states: body.states.map((state) => ({ ...state, name: words(state.name), publicName: words(state.publicName) })),
    steps: body.steps.map((step) => ({ ...step, name: words(step.name) })),
    clocks: body.clocks.map((clock) => ({ ...clock, name: words(clock.name) })),
  };
}

/** The form of an item in one language. */
export function presentFields(fields: ItemField[], language: Language) {
  return fields.map((field) => ({
    ...field,
    label: inLanguage(field.label, language),
    personal: field.personal ?? false,
    hint: field.hint ? inLanguage(field.hint, language) : null,
    options: (field.options ?? []).map(({ code, label }) => ({ code, name: inLanguage(label, language) })),
  }));
}

function serviceItem(body: ServiceItemBody, words: Words, language: Language) {
  return {
    ...body,
    familyName: words(body.familyName),
    summary: words(body.summary),
    audience: words(body.audience),
    documents: body.documents.map(words),
    steps: body.steps.map(words),
    feeAmount: body.fee.amount,
    feeUnit: words(body.fee.unit),
    feeBasis: words(body.fee.basis),
    department: body.department ?? null,
    fields: presentFields(body.fields, language),
  };
}

function limit(body: LimitBody, version: GoverningVersion, words: Words) {
  const clocks = version.of('procedure').flatMap((each) => each.body.clocks);
  const clock = clocks.find(({ code }) => code === body.clock);
  const item = body.item ? version.find('serviceItem', body.item) : undefined;
  return {
    ...body,
    clockName: clock ? words(clock.name) : body.clock,
    item: body.item ?? null,
    itemName: item ? words(item.name) : null,
    department: body.department ?? null,
    priority: body.priority ?? null,
    value: body.amount.value,
    unit: body.amount.unit,
  };
}

function ratingScale(body: RatingScaleBody, words: Words) {
  return { ...body, levels: body.levels.map((level) => ({ ...level, name: words(level.name) })) };
}

/** The body of a provision as the API shows it: typed by kind, its texts in the reader's language. */
export function presentBody(kind: ProvisionKind, body: unknown, version: GoverningVersion, language: Language): object {
  const words: Words = (text) => inLanguage(text, language);
  const bodies = body as Bodies[ProvisionKind];
  switch (kind) {
    case 'calendar':
      return { __typename: 'CalendarBody', ...calendar(bodies as CalendarBody) };
    case 'procedure':
      return { __typename: 'ProcedureBody', ...procedure(bodies as ProcedureBody, words) };
    case 'serviceItem':
      return { __typename: 'ServiceItemBody', ...serviceItem(bodies as ServiceItemBody, words, language) };
    case 'limit':
      return { __typename: 'LimitBody', ...limit(bodies as LimitBody, version, words) };
    case 'ratingScale':
      return { __typename: 'RatingScaleBody', ...ratingScale(bodies as RatingScaleBody, words) };
    default:
      return { __typename: DESCRIBED_TYPES.get(kind)?.typename, ...(body as object) };
  }
}
