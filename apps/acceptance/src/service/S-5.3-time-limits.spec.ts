import { setTimeout as sleep } from 'node:timers/promises';
import { type Calendar, afterWorkingDays, afterWorkingMinutes, calendarOf, ordinaryDay, workAlways } from '../frame/calendar';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { answersTo, clockOf, intake, look, register, take, time } from '../frame/request';

const MINUTE = 60_000;

describe('S-5.3 deadlines', () => {
  let organisation: Organisation;
  let calendar: Calendar;
  beforeAll(async () => {
    organisation = await signUp();
    calendar = await calendarOf(organisation);
  });

  /** What the limit of a clock comes to, counted by the test itself. */
  const due = (unit: string, value: number) => (start: number) =>
    ({
      WORKING_DAYS: () => afterWorkingDays(calendar, start, value),
      WORKING_HOURS: () => afterWorkingMinutes(calendar, start, value * 60),
      WORKING_MINUTES: () => afterWorkingMinutes(calendar, start, value),
      HOURS: () => start + value * 60 * MINUTE,
      MINUTES: () => start + value * MINUTE,
    })[unit]!();

  it.each<[string, object, string, string, number]>([
    ['an ordinary item', { item: 'noise' }, 'handle', 'WORKING_DAYS', 5],
    ['an item with a limit of days', { item: 'subsistence-allowance' }, 'handle', 'WORKING_DAYS', 15],
    ['an item with a limit of one day', { item: 'consultation' }, 'handle', 'WORKING_DAYS', 1],
    ['an item with a limit of hours', { item: 'errands' }, 'handle', 'WORKING_HOURS', 8],
    ['an item with a limit of half a day', { item: 'venue-booking' }, 'handle', 'WORKING_HOURS', 4],
    ['an urgent item', { item: 'home-repair', priority: 'URGENT' }, 'handle', 'WORKING_DAYS', 1],
    ['an emergency', { item: 'consultation', priority: 'EMERGENCY' }, 'dispatch', 'MINUTES', 15],
    ['an emergency at an item with its own limits', { item: 'home-repair', priority: 'EMERGENCY' }, 'handle', 'HOURS', 24],
    ['an emergency at an item that names none', { item: 'subsistence-allowance', priority: 'EMERGENCY' }, 'handle', 'HOURS', 24],
    ['dispatch', { item: 'noise' }, 'dispatch', 'WORKING_HOURS', 4],
    ['urgent dispatch', { item: 'noise', priority: 'URGENT' }, 'dispatch', 'WORKING_MINUTES', 30],
  ])('S-5.3 are right to the minute for %s', async (_, input, code, unit, value) => {
    const { item } = input as { item: string };
    const request = await register(organisation.admin, { ...input, answers: await answersTo(organisation.admin, item) });
    const clock = clockOf(request, code);
    expect(clock.startedAt).toBe(request.registeredAt);
    expect(new Date(time(clock.dueAt)).toISOString()).toBe(new Date(due(unit, value)(time(clock.startedAt))).toISOString());
    expect(clock.workingTime).toBe(unit.startsWith('WORKING'));
    expect(clock.dayMinutes).toBe(unit === 'WORKING_DAYS' ? ordinaryDay(calendar) : null);
  });

  it('S-5.3 say why an emergency has the shorter limit', async () => {
    const item = 'subsistence-allowance';
    const answers = await answersTo(organisation.admin, item);
    const { id } = await register(organisation.admin, { item, priority: 'EMERGENCY', answers });
    const { request } = await organisation.admin.query<{ request: { appliedRules: { purpose: string; reason: string }[] } }>(
      'query ($id: ID!) { request(id: $id) { appliedRules { purpose reason } } }',
      { id },
    );
    expect(request.appliedRules.find(({ purpose }) => purpose.includes('办理'))?.reason).toBe('特急优先：为特急规定的时限更短，以短者为准');
  });

  it('S-5.3 follow a calendar with holidays, make-up days and a lunch break that the organisation changes', async () => {
    const own = await signUp();
    const day = (ahead: number) => new Date(Date.now() + 8 * 60 * MINUTE + ahead * 24 * 60 * MINUTE).toISOString().slice(0, 10);
    const { years } = await calendarOf(own);
    const holidays = [{ name: '机构假日', from: day(1), to: day(3) }];
    const makeUpDays = [{ name: '补班', from: day(4), to: day(4) }];
    const week = [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      frames: [
        { from: '08:00', to: '11:45' },
        { from: '14:15', to: '18:05' },
      ],
    }));
    const named = (ranges: { from: string; to: string }[]) => ranges.map(({ from, to }) => ({ name: '节假日', from, to }));
    const inYear = (year: number, ranges: { name: string; from: string; to: string }[]) =>
      ranges.filter(({ from }) => from.startsWith(String(year)));
    const changed = years.map(({ year, holidays: official, makeUpDays: officialDays }) => ({
      year,
      holidays: [...named(official).filter(({ to }) => to < day(0)), ...inYear(year, holidays)],
      makeUpDays: [...named(officialDays).filter(({ to }) => to < day(0)), ...inYear(year, makeUpDays)],
    }));
    await own.amend('office-calendar', { calendar: { week, makeUpFrames: [{ from: '09:00', to: '10:30' }], years: changed } });
    calendar = await calendarOf(own);
    for (const [item, unit, value] of [
      ['consultation', 'WORKING_DAYS', 1],
      ['errands', 'WORKING_HOURS', 8],
      ['noise', 'WORKING_DAYS', 5],
    ] as const) {
      const request = await register(own.admin, { item, answers: await answersTo(own.admin, item) });
      const { dueAt, startedAt } = clockOf(request, 'handle');
      expect([item, new Date(dueAt).toISOString()]).toEqual([item, new Date(due(unit, value)(time(startedAt))).toISOString()]);
    }
    calendar = await calendarOf(organisation);
  });

  it('S-5.3 warn early, at the share of the limit that the regulation says', async () => {
    const emergency = { item: 'noise', priority: 'EMERGENCY', answers: await answersTo(organisation.admin, 'noise') };
    const { startedAt, warnAt, dueAt } = clockOf(await register(organisation.admin, emergency), 'handle');
    expect(time(warnAt) - time(startedAt)).toBe(Math.round((time(dueAt) - time(startedAt)) * 0.7));
    await organisation.amend('limit-handle-emergency', { limit: { warnAtPercent: 50 } });
    const later = clockOf(await register(organisation.admin, emergency), 'handle');
    expect(time(later.warnAt) - time(later.startedAt)).toBe((time(later.dueAt) - time(later.startedAt)) / 2);
  });

  it('S-5.3 beyond the years that the calendar knows are refused, never guessed', async () => {
    const own = await signUp();
    await own.amend('limit-handle-consultation', { limit: { value: 2000 } });
    const refusal = await own.admin.refused('requestCreate', intake());
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringMatching(/工作日历还没有 \d{4} 年/) });
  });

  it('S-5.3 name the article, the provision and the version they come from, and why just these', async () => {
    const request = await register(organisation.admin, { item: 'errands', answers: await answersTo(organisation.admin, 'errands') });
    const { request: explained } = await organisation.admin.query<{
      request: {
        appliedRules: {
          purpose: string;
          reason: string;
          result: string;
          regulationVersion: number;
          provision: { key: string; kind: string; text: string };
          articles: { label: string; body: string }[];
          inputs: { name: string; value: string }[];
        }[];
      };
    }>(
      'query ($id: ID!) { request(id: $id) { appliedRules { purpose reason result regulationVersion provision { key kind text } articles { label body } inputs { name value } } } }',
      { id: request.id },
    );
    const rule = present(
      explained.appliedRules.find(({ provision }) => provision.key === 'limit-handle-errands'),
      'rule',
    );
    expect(rule).toMatchObject({
      regulationVersion: request.regulationVersion.number,
      provision: { kind: 'limit' },
      reason: '专为该事项规定的时限',
    });
    expect(time(rule.result)).toBe(time(clockOf(request, 'handle').dueAt));
    expect(rule.provision.text).toContain('8 个工作小时');
    expect(rule.articles.length).toBeGreaterThan(0);
    expect(rule.articles.every(({ label, body }) => /^第.+条$/.test(label) && body.length > 0)).toBe(true);
    expect(rule.inputs).toContainEqual({ name: '时限', value: '8 个工作小时' });
    const kinds = explained.appliedRules.map(({ provision }) => provision.kind).sort();
    expect(kinds).toEqual(['limit', 'limit', 'procedure', 'serviceItem']);
  });
});

describe('S-5.3 pauses', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await workAlways(organisation);
  });

  const inService = async (more: object = {}) => {
    const request = await register(organisation.admin, { departmentId: organisation.department('living'), ...more });
    return take(organisation.admin, 'accept', request);
  };

  it.each([
    ['working days', {}],
    ['working hours', { item: 'errands' }],
    ['hours', { item: 'noise', priority: 'EMERGENCY' }],
  ])('S-5.3 push a deadline in %s on by just the time held, however often', async (_, input) => {
    const answers = 'item' in input ? await answersTo(organisation.admin, input.item) : [];
    const request = await inService({ ...input, answers });
    for (const reason of ['等配件', '等居民回家']) {
      await take(organisation.admin, 'suspend', request, { reason });
      await sleep(120);
      await take(organisation.admin, 'resume', request);
    }
    const clock = clockOf(await look(organisation.admin, request), 'handle');
    expect(clock.holds.map(({ reason }) => reason)).toEqual(['等配件', '等居民回家']);
    const held = clock.holds.reduce((sum, { from, to }) => sum + time(to) - time(from), 0);
    expect(held).toBeGreaterThanOrEqual(240);
    expect(time(clock.dueAt) - time(clockOf(request, 'handle').dueAt)).toBe(held);
  });

  it('S-5.3 let the clock rest: nothing is due and nothing overdue meanwhile', async () => {
    const request = await inService();
    const suspended = await take(organisation.admin, 'suspend', request, { reason: '等配件' });
    expect(suspended).toMatchObject({ dueAt: null, overdue: false });
    expect(clockOf(suspended, 'handle')).toMatchObject({ state: 'PAUSED', holds: [{ to: null, reason: '等配件' }] });
    const resumed = await take(organisation.admin, 'resume', request);
    expect(clockOf(resumed, 'handle').state).toBe('RUNNING');
    expect(time(resumed.dueAt)).toBe(time(clockOf(resumed, 'handle').dueAt));
  });

  it('S-5.3 survive a changed limit: who waited under the old one keeps pause and limit', async () => {
    const request = await inService();
    await take(organisation.admin, 'suspend', request, { reason: '等配件' });
    await organisation.amend('limit-handle-consultation', { limit: { value: 4 } });
    const resumed = await take(organisation.admin, 'resume', request);
    const { limit, holds, dueAt } = clockOf(resumed, 'handle');
    expect(limit).toBe('1 个工作日');
    expect(time(dueAt) - time(clockOf(request, 'handle').dueAt)).toBe(time(holds[0]!.to) - time(holds[0]!.from));
  });

  it('S-5.3 nobody gains time by handing over: the limit to accept runs on from the first dispatch', async () => {
    const request = await register(organisation.admin, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'transfer', request, { departmentId: organisation.department('legal'), reason: '转办' });
    const seen = await look(organisation.admin, request);
    expect(present(seen, 'request').clocks.filter(({ code }) => code === 'accept')).toHaveLength(1);
    expect(clockOf(seen, 'accept').dueAt).toBe(clockOf(request, 'accept').dueAt);
    expect(clockOf(seen, 'handle').dueAt).toBe(clockOf(request, 'handle').dueAt);
  });

  it('S-5.3 each run of a clock stays on record: returned and dispatched again, answered and reopened', async () => {
    const request = await inService();
    await take(organisation.admin, 'complete', request, { result: '已答复' });
    const reopened = await take(organisation.admin, 'reopen', request, { reason: '有遗漏' });
    const runs = reopened.clocks.filter(({ code }) => code === 'handle');
    expect(runs.map(({ state }) => state)).toEqual(['MET', 'RUNNING']);
    expect(runs[0]!.dueAt).toBe(clockOf(request, 'handle').dueAt);
    expect(time(reopened.promisedAt)).toBe(time(runs[1]!.dueAt));
    const other = await register(organisation.admin, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'return', other, { reason: '不属于本部门' });
    const again = await take(organisation.admin, 'dispatch', other, { departmentId: organisation.department('legal') });
    expect(again.clocks.filter(({ code }) => code === 'dispatch').map(({ state }) => state)).toEqual(['MET', 'MET']);
  });

  it('S-5.3 the time left is what lies between now and the deadline', async () => {
    const { clocks } = await inService({ priority: 'EMERGENCY' });
    const handle = present(
      clocks.find(({ code }) => code === 'handle'),
      'clock',
    );
    const left = (time(handle.dueAt) - Date.now()) / MINUTE;
    expect(Math.abs(present(handle.remainingMinutes, 'time left') - left)).toBeLessThan(2);
  });
});
