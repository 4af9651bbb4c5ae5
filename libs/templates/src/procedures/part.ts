import type { AmountOfTime, ProcedureBody, ProcedureClock, ProcedureState, ProcedureStep, StepInput, Text } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { clockLimit } from '../limit';

/** A state; whoever is served reads the same words unless it is put more plainly for them. */
export function state(code: string, type: ProcedureState['type'], name: Text, publicName: Text = name): ProcedureState {
  return { code, type, name, publicName };
}

/** A step from some states to another. */
export function step(
  action: string,
  name: Text,
  [from, to]: [from: string[], to: string],
  requires: StepInput[] = [],
  by: ProcedureStep['by'] = 'member',
): ProcedureStep {
  return { action, name, from, to, by, requires, assigneeOnly: false };
}

/** A clock with the time it is given and the articles that say so. */
export interface TimedClock extends Pick<ProcedureClock, 'code' | 'name' | 'startsIn' | 'stopsIn'> {
  promised?: boolean;
  amount: AmountOfTime;
  articles: string[];
}

interface TimedProcedure extends Pick<Provision, 'key' | 'name' | 'articles'>, Omit<ProcedureBody, 'clocks'> {
  clocks: TimedClock[];
}

/** A procedure and the general limit of each of its clocks. */
export function timedProcedure({ key, name, articles, clocks, ...body }: TimedProcedure): Provision[] {
  const running = clocks.map(({ code, name: clockName, startsIn, stopsIn, promised = false }): ProcedureClock => ({
    code,
    name: clockName,
    startsIn,
    stopsIn,
    pauses: true,
    promised,
  }));
  const procedure: Provision<ProcedureBody> = { kind: 'procedure', key, name, articles, body: { ...body, clocks: running } };
  return [procedure, ...clocks.map((clock) => clockLimit(clock.code, clock.name, clock.amount, clock.articles))];
}
