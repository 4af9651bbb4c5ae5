import {
  type CalendarBody,
  DomainError,
  type ErrorParams,
  type ProcedureBody,
  type Text,
  checkCalendar,
  checkProcedure,
} from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import type { LimitBody, ServiceItemBody } from '@charter/service';
import { KINDS } from './kinds';

/** Something that keeps a set of provisions from being published. */
export interface Unsound {
  provision: Provision;
  place: string;
  message: Text;
}

function keysOf(provisions: Provision[], kind: Provision['kind']): Set<string> {
  return new Set(provisions.filter((provision) => provision.kind === kind).map(({ key }) => key));
}

/** Names that a provision uses must exist in the same version. */
function missing(provision: Provision, place: string, key: string | undefined, known: Set<string>): Unsound[] {
  if (key === undefined || known.has(key)) return [];
  return [{ provision, place, message: { zh: `没有“${key}”。`, en: `There is no "${key}".` } }];
}

/** A clock without a limit for whatever is not provided for would stop every registration (S-5.3). */
function untimed(procedure: Provision, all: Provision[]): Unsound[] {
  const general = all
    .flatMap(({ kind, body }) => (kind === 'limit' ? [body as LimitBody] : []))
    .filter(({ item, department, priority }) => !item && !department && !priority);
  return (procedure.body as ProcedureBody).clocks
    .filter(({ code }) => !general.some(({ clock }) => clock === code))
    .map(({ code, name }) => ({
      provision: procedure,
      place: `clocks.${code}`,
      message: { zh: `“${name.zh}”需要一条一般时限。`, en: `"${name.en ?? name.zh}" needs a general limit.` },
    }));
}

function unsoundOf(provision: Provision, all: Provision[]): Unsound[] {
  const { kind, body } = provision;
  if (kind === 'procedure')
    return [...checkProcedure(body as ProcedureBody).map((problem) => ({ provision, ...problem })), ...untimed(provision, all)];
  if (kind === 'calendar') return checkCalendar(body as CalendarBody).map((problem) => ({ provision, ...problem }));
  if (kind === 'serviceItem') return missing(provision, 'procedure', (body as ServiceItemBody).procedure, keysOf(all, 'procedure'));
  if (kind !== 'limit') return [];
  const limit = body as LimitBody;
  const clocks = new Set(
    all.filter((each) => each.kind === 'procedure').flatMap((each) => (each.body as ProcedureBody).clocks.map(({ code }) => code)),
  );
  return [
    ...missing(provision, 'clock', limit.clock, clocks),
    ...missing(provision, 'calendar', limit.calendar, keysOf(all, 'calendar')),
    ...missing(provision, 'item', limit.item, keysOf(all, 'serviceItem')),
  ];
}

/** A provision with its body read by the schema of its kind. @throws DomainError FIELD_INVALID naming the place. */
export function readProvision(provision: Provision): Provision {
  const read = KINDS[provision.kind].schema.safeParse(provision.body);
  if (read.success) return { ...provision, body: read.data };
  const [issue] = read.error.issues;
  const place = ['body', provision.kind, ...(issue?.path ?? [])].join('.');
  throw new DomainError('FIELD_INVALID', { field: (issue?.path ?? []).join('.') || provision.key }, place);
}

/** All that keeps a set of provisions from being published. */
export function unsound(provisions: Provision[]): Unsound[] {
  return provisions.flatMap((provision) => unsoundOf(provision, provisions));
}

/** Refuses a set of provisions whose parts do not fit together. @throws DomainError RULE_VIOLATION naming all places. */
export function refuseUnsound(provisions: Provision[]): void {
  const found = unsound(provisions);
  const [first] = found;
  if (!first) return;
  const list = (language: 'zh' | 'en') =>
    found
      .map(
        ({ provision, place, message }) => `${provision.name[language] ?? provision.name.zh} ${place}: ${message[language] ?? message.zh}`,
      )
      .join(' ');
  const params: ErrorParams = { rule: { zh: list('zh'), en: list('en') } };
  throw new DomainError('RULE_VIOLATION', params, `body.${first.place}`);
}
