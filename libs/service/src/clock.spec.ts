import { compileCalendar, type Instant, instantOf, officialYears, type ProcedureBody, procedureBody } from '@charter/kernel';
import fc from 'fast-check';
import { type ClockEvent, type ClockRun, deriveClocks, type GoverningLimit } from './clock';

const ZONE = 'Asia/Shanghai';
const frames = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const week = { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames };
const calendar = compileCalendar({ timeZone: ZONE, week, years: officialYears() });

function at(moment: string): Instant {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(date, time, ZONE);
}

function shown(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

const name = { zh: '名称' };
const state = (code: string, type: string) => ({ code, type, name, publicName: name });

const procedure: ProcedureBody = procedureBody.parse({
  subject: 'request',
  initial: 'registered',
  states: [
    state('registered', 'open'),
    state('dispatched', 'open'),
    state('returned', 'open'),
    state('inService', 'open'),
    state('suspended', 'paused'),
    state('responded', 'done'),
    state('closed', 'closed'),
    state('withdrawn', 'cancelled'),
  ],
  steps: [{ action: 'go', name, from: ['registered'], to: 'dispatched' }],
  clocks: [
    { code: 'dispatch', name, startsIn: ['registered', 'returned'], stopsIn: ['dispatched'], pauses: false },
    { code: 'accept', name, startsIn: ['dispatched'], stopsIn: ['inService', 'returned'] },
    { code: 'handle', name, startsIn: ['registered'], stopsIn: ['responded'], promised: true },
  ],
});

const governing: Record<string, GoverningLimit> = {
  dispatch: { calendar, amount: { value: 30, unit: 'workingMinutes' }, warnAtPercent: 80 },
  accept: { calendar, amount: { value: 2, unit: 'workingHours' }, warnAtPercent: 80 },
  handle: { calendar, amount: { value: 2, unit: 'workingDays' }, warnAtPercent: 80 },
};

function runs(code: string, events: [string, string][], now: string): ClockRun[] {
  const entered = events.map(([entry, moment]): ClockEvent => ({ state: entry, at: at(moment) }));
  return deriveClocks({ procedure, events: entered, governing, now: at(now) }).filter((run) => run.code === code);
}

const brief = (run: ClockRun) => [run.state, shown(run.dueAt), shown(run.stoppedAt), run.remainingMinutes];

describe('S-5.3 clocks follow the states a request went through', () => {
  it('start, run and count down', () => {
    expect(runs('dispatch', [['registered', '2026-11-23 10:00']], '2026-11-23 10:10').map(brief)).toEqual([
      ['running', '2026-11-23 10:30', undefined, 20],
    ]);
    expect(runs('accept', [['registered', '2026-11-23 10:00']], '2026-11-23 10:10')).toEqual([]);
  });

  it('are met when they stop in time, to the last moment', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['dispatched', '2026-11-23 10:30'],
    ];
    expect(runs('dispatch', events, '2026-11-30 10:00').map(brief)).toEqual([['met', '2026-11-23 10:30', '2026-11-23 10:30', undefined]]);
  });

  it('are breached when they stop late, and when they do not stop', () => {
    const late: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['dispatched', '2026-11-23 10:31'],
    ];
    expect(runs('dispatch', late, '2026-11-30 10:00').map(brief)).toEqual([
      ['breached', '2026-11-23 10:30', '2026-11-23 10:31', undefined],
    ]);
    expect(runs('dispatch', late.slice(0, 1), '2026-11-23 11:00').map(brief)).toEqual([['breached', '2026-11-23 10:30', undefined, -30]]);
  });

  it('run once more after a return, and a breach of the first run stays', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['dispatched', '2026-11-23 11:00'],
      ['returned', '2026-11-23 14:00'],
      ['dispatched', '2026-11-23 14:10'],
    ];
    expect(runs('dispatch', events, '2026-11-23 15:00').map(brief)).toEqual([
      ['breached', '2026-11-23 10:30', '2026-11-23 11:00', undefined],
      ['met', '2026-11-23 14:30', '2026-11-23 14:10', undefined],
    ]);
    expect(runs('accept', events, '2026-11-23 15:00').map(brief)).toEqual([
      ['met', '2026-11-23 14:30', '2026-11-23 14:00', undefined],
      ['running', '2026-11-23 16:10', undefined, 70],
    ]);
  });

  it('do not start again while they run', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['dispatched', '2026-11-23 10:05'],
      ['dispatched', '2026-11-23 11:00'],
    ];
    expect(runs('accept', events, '2026-11-23 11:00').map(({ startedAt }) => shown(startedAt))).toEqual(['2026-11-23 10:05']);
  });
});

describe('S-5.3 clocks rest while a request is suspended', () => {
  it('and go on afterwards', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['dispatched', '2026-11-23 10:10'],
      ['inService', '2026-11-23 11:00'],
      ['suspended', '2026-11-24 09:00'],
    ];
    const [paused] = runs('handle', events, '2026-11-24 11:00');
    expect(paused && brief(paused)).toEqual(['paused', '2026-11-26 11:00', undefined, 840]);
    const [resumed] = runs('handle', [...events, ['inService', '2026-11-24 12:00']], '2026-11-25 09:00');
    expect(resumed && brief(resumed)).toEqual(['running', '2026-11-26 12:00', undefined, 600]);
    expect(resumed?.holds).toEqual([{ from: at('2026-11-24 09:00'), to: at('2026-11-24 12:00') }]);
  });

  it('but stay breached when they ran out before', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['inService', '2026-11-23 11:00'],
      ['suspended', '2026-11-26 09:00'],
    ];
    expect(runs('handle', events, '2026-11-27 09:00').map(({ state: now }) => now)).toEqual(['breached']);
  });

  it('unless they never rest', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['suspended', '2026-11-23 10:10'],
    ];
    expect(runs('dispatch', events, '2026-11-23 10:20').map(({ holds, state: now }) => [holds, now])).toEqual([[[], 'running']]);
  });
});

describe('S-5.3 clocks', () => {
  it('stop with the record, also in the middle of a hold', () => {
    const events: [string, string][] = [
      ['registered', '2026-11-23 10:00'],
      ['suspended', '2026-11-23 14:00'],
      ['withdrawn', '2026-11-23 15:00'],
    ];
    expect(runs('handle', events, '2026-12-15 10:00').map(brief)).toEqual([['met', '2026-11-26 10:00', '2026-11-23 15:00', undefined]]);
  });

  it('without a limit do not run', () => {
    const events = [{ state: 'registered', at: at('2026-11-23 10:00') }];
    expect(deriveClocks({ procedure, events, governing: {}, now: at('2026-11-23 11:00') })).toEqual([]);
  });

  it('may count from a later moment than the state', () => {
    const events = [{ state: 'registered', at: at('2026-11-23 10:00') }];
    const since = { ...governing['dispatch']!, since: at('2026-11-23 11:00') };
    const [run] = deriveClocks({ procedure, events, governing: { dispatch: since }, now: at('2026-11-23 11:10') });
    expect([shown(run?.startedAt), shown(run?.dueAt), shown(run?.warnAt)]).toEqual([
      '2026-11-23 11:00',
      '2026-11-23 11:30',
      '2026-11-23 11:24',
    ]);
  });
});

describe('laws of clocks', () => {
  const codes = procedure.states.map(({ code }) => code);
  const gaps = fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 0, max: 3 * 86_400_000 })), { minLength: 1, maxLength: 8 });
  const history = gaps.map((list) => {
    let moment = at('2026-03-02 09:00');
    return list.map(([entry, gap]): ClockEvent => ({ state: entry, at: (moment += gap) }));
  });

  it('what has stopped never changes, whenever one looks', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 30 * 86_400_000 }), (events, later) => {
        const last = events.at(-1)?.at ?? 0;
        const stopped = (now: Instant) => deriveClocks({ procedure, events, governing, now }).filter((run) => run.stoppedAt !== undefined);
        expect(stopped(last + later)).toEqual(stopped(last));
      }),
    );
  });

  it('a breach is never undone by what is recorded later', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...codes), fc.integer({ min: 0, max: 86_400_000 }), (events, entry, gap) => {
        const last = events.at(-1)?.at ?? 0;
        const before = deriveClocks({ procedure, events, governing, now: last + gap });
        const after = deriveClocks({ procedure, events: [...events, { state: entry, at: last + gap }], governing, now: last + gap });
        const breaches = (list: ClockRun[]) => list.filter((run) => run.state === 'breached').map((run) => [run.code, run.startedAt]);
        expect(breaches(after)).toEqual(expect.arrayContaining(breaches(before)));
      }),
    );
  });
});
