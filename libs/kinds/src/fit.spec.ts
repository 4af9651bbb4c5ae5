import type { ProcedureBody } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { problemsOf } from './fit';

const words = (zh: string) => ({ zh });
const procedure = (changed: Partial<ProcedureBody>): Provision => ({
  kind: 'procedure',
  key: 'short',
  name: words('简易流程'),
  articles: [],
  body: {
    subject: 'request',
    initial: 'open',
    states: [
      { code: 'open', type: 'open', name: words('在办'), publicName: words('办理中') },
      { code: 'closed', type: 'closed', name: words('已结'), publicName: words('已办完') },
    ],
    steps: [{ action: 'close', name: words('结案'), from: ['open'], to: 'closed', by: 'member', requires: [], assigneeOnly: false }],
    clocks: [],
    ...changed,
  },
});
const problems = (provision: Provision) => problemsOf(provision, [provision]).map(({ place, message }) => `${place}: ${message.zh}`);

describe('codes of a list of the same definition', () => {
  const step = { action: 'lose', name: words('丢失'), by: 'member' as const, requires: [], assigneeOnly: false };

  it('are no problem when the list has them', () => {
    expect(problems(procedure({}))).toEqual([]);
  });

  it.each<[string, Partial<ProcedureBody>, string]>([
    ['a first state', { initial: 'lost' }, 'initial: 没有状态“lost”。'],
    ['where a step leads', { steps: [{ ...step, from: ['open'], to: 'lost' }] }, 'steps.0.to: 没有状态“lost”。'],
    ['where a step starts', { steps: [{ ...step, from: ['open', 'lost'], to: 'closed' }] }, 'steps.0.from.1: 没有状态“lost”。'],
    [
      'what a clock waits for',
      { clocks: [{ code: 'all', name: words('全程'), startsIn: ['open'], stopsIn: ['found'], pauses: true, promised: false }] },
      'clocks.0.stopsIn.0: 没有状态“found”。',
    ],
  ])('are told when they are missing: %s', (_, changed, expected) => {
    expect(problems(procedure(changed))).toContain(expected);
  });
});
