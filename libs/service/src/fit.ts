import { type OtherProvision, type Problem, type ProcedureBody, inBoth, keysOf, unknownKey } from '@charter/kernel';
import type { LimitBody } from './limit';

/** What a limit names must exist beside it. */
export function limitProblems({ clock, calendar, item }: LimitBody, others: readonly OtherProvision[]): Problem[] {
  return [
    ...unknownKey('clock', clock, clocksOf(others)),
    ...unknownKey('calendar', calendar, keysOf(others, 'calendar')),
    ...unknownKey('item', item, keysOf(others, 'serviceItem')),
  ];
}

function clocksOf(others: readonly OtherProvision[]): ReadonlySet<string> {
  const procedures = others.filter(({ kind }) => kind === 'procedure');
  return new Set(procedures.flatMap(({ body }) => (body as ProcedureBody).clocks.map(({ code }) => code)));
}

/** A clock without a limit for whatever is not provided for would stop every registration (S-5.3). */
export function untimedClocks({ clocks }: ProcedureBody, others: readonly OtherProvision[]): Problem[] {
  const general = others
    .flatMap(({ kind, body }) => (kind === 'limit' ? [body as LimitBody] : []))
    .filter(({ item, department, priority }) => !item && !department && !priority);
  return clocks
    .filter(({ code }) => !general.some(({ clock }) => clock === code))
    .map(({ code, name }) => {
      const { zh, en } = inBoth(name);
      return { place: `clocks.${code}`, message: { zh: `“${zh}”需要一条一般时限。`, en: `"${en}" needs a general limit.` } };
    });
}
