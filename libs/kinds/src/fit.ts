import {
  type CalendarBody,
  DomainError,
  type Problem,
  type ProcedureBody,
  type ProvisionExample,
  type Text,
  checkCalendar,
  checkProcedure,
  compileRule,
  fieldsOf,
  messagesOf,
} from '@charter/kernel';
import type { Provision, ProvisionKind } from '@charter/regulation';
import type { LimitBody, ServiceItemBody } from '@charter/service';
import { ENVIRONMENTS, KINDS, isDescribed } from './kinds';
import { type PlacedValue, valuesOf } from './values';

/** Something that keeps a set of provisions from being published. */
export interface Unfit extends Problem {
  provision: Provision;
}

/** All that keeps a set of provisions from being published, told at once (P-1.1 审查). */
export function unfit(provisions: readonly Provision[]): Unfit[] {
  return provisions.flatMap((provision) => problemsOf(provision, provisions).map((problem) => ({ provision, ...problem })));
}

/** What of one provision does not fit together, or not with the others of its version. */
export function problemsOf(provision: Provision, all: readonly Provision[]): Problem[] {
  const { kind, body } = provision;
  const own =
    KINDS[kind].problems?.(
      body,
      all.filter((other) => other !== provision),
    ) ?? [];
  return [...described(provision, all), ...handMade(provision, all), ...own];
}

function described(provision: Provision, all: readonly Provision[]): Problem[] {
  const { kind, body } = provision;
  if (!isDescribed(kind)) return [];
  const values = valuesOf(fieldsOf(KINDS[kind].schema), body);
  return [...values.flatMap((value) => unknownReference(value, all)), ...values.flatMap(unsoundRule), ...brokenExamples(provision, all)];
}

function unknownReference({ place, field, value }: PlacedValue, all: readonly Provision[]): Problem[] {
  const { refersTo } = field;
  if (!refersTo || !(refersTo in KINDS)) return [];
  return missing(place, value as string, keysOf(all, refersTo as ProvisionKind));
}

function unsoundRule({ place, field, value }: PlacedValue): Problem[] {
  if (field.type !== 'rule') return [];
  const variables = ENVIRONMENTS[field.environment ?? ''];
  if (!variables) throw new TypeError(`${place} is a rule over names nobody registered`);
  const checked = compileRule(value as string, variables, field.gives);
  return 'problems' in checked ? checked.problems.map(({ message }) => ({ place, message })) : [];
}

/** Examples are run whenever the provision is saved and published: what they expect must come out. */
function brokenExamples({ kind, body }: Provision, all: readonly Provision[]): Problem[] {
  const { outcome } = KINDS[kind];
  const { examples = [] } = body as { examples?: ProvisionExample[] };
  if (!outcome) return [];
  return examples.flatMap(({ name, given, expected }, index) => {
    const place = `examples.${index}`;
    try {
      const found = outcome(body, given, all);
      return found === expected ? [] : [{ place, message: unexpected(name, expected, found) }];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { zh, en } = messagesOf(error.code, error.params);
      return [{ place, message: { zh: `“${name.zh}”：${zh}`, en: `"${name.en ?? name.zh}": ${en}` } }];
    }
  });
}

function unexpected(name: Text, expected: string, found: string): Text {
  return {
    zh: `“${name.zh}”应得“${expected}”，实际得“${found}”。`,
    en: `"${name.en ?? name.zh}" should give "${expected}" but gives "${found}".`,
  };
}

function keysOf(provisions: readonly Provision[], kind: ProvisionKind): Set<string> {
  return new Set(provisions.filter((provision) => provision.kind === kind).map(({ key }) => key));
}

/** Names that a provision uses must exist in the same version. */
function missing(place: string, key: string | undefined, known: ReadonlySet<string>): Problem[] {
  if (key === undefined || known.has(key)) return [];
  return [{ place, message: { zh: `没有“${key}”。`, en: `There is no "${key}".` } }];
}

function handMade({ kind, body }: Provision, all: readonly Provision[]): Problem[] {
  if (kind === 'procedure') return [...checkProcedure(body as ProcedureBody), ...untimed(body as ProcedureBody, all)];
  if (kind === 'calendar') return checkCalendar(body as CalendarBody);
  if (kind === 'serviceItem') return missing('procedure', (body as ServiceItemBody).procedure, keysOf(all, 'procedure'));
  if (kind !== 'limit') return [];
  const limit = body as LimitBody;
  return [
    ...missing('clock', limit.clock, clocksOf(all)),
    ...missing('calendar', limit.calendar, keysOf(all, 'calendar')),
    ...missing('item', limit.item, keysOf(all, 'serviceItem')),
  ];
}

function clocksOf(all: readonly Provision[]): Set<string> {
  const procedures = all.filter(({ kind }) => kind === 'procedure');
  return new Set(procedures.flatMap(({ body }) => (body as ProcedureBody).clocks.map(({ code }) => code)));
}

/** A clock without a limit for whatever is not provided for would stop every registration (S-5.3). */
function untimed({ clocks }: ProcedureBody, all: readonly Provision[]): Problem[] {
  const general = all
    .flatMap(({ kind, body }) => (kind === 'limit' ? [body as LimitBody] : []))
    .filter(({ item, department, priority }) => !item && !department && !priority);
  return clocks
    .filter(({ code }) => !general.some(({ clock }) => clock === code))
    .map(({ code, name }) => ({
      place: `clocks.${code}`,
      message: { zh: `“${name.zh}”需要一条一般时限。`, en: `"${name.en ?? name.zh}" needs a general limit.` },
    }));
}
