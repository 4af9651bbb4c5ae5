import { compileCalendar, fieldsOf, officialYears } from '@charter/kernel';
import { type DutyBody, dutyBody, dutyKind } from './duty';
import { occurrencesOf } from './occurrence';

const frames = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const calendar = compileCalendar({
  timeZone: 'Asia/Shanghai',
  week: { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames },
  years: officialYears(),
});
const given = {
  activity: { zh: '对照标准逐项自查', en: 'Check the work against the standards' },
  sort: 'selfCheck',
  scope: 'eachDepartment',
  recurrence: { every: 'monthly', monthDays: [31], freeDay: 'before' },
  leadDays: 3,
  dueWithin: { value: 2, unit: 'workingDays' },
  calendar: 'office-calendar',
};
const duty = (changes: object = {}): DutyBody => dutyBody.parse({ ...given, ...changes });
const shown = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('Q-3.2 a recurring duty', () => {
  it('describes its parts to an editor, records within it too', () => {
    const fields = fieldsOf(dutyKind.schema);
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['activity', 'words'],
      ['sort', 'choice'],
      ['scope', 'choice'],
      ['department', 'reference'],
      ['role', 'reference'],
      ['recurrence', 'record'],
      ['leadDays', 'integer'],
      ['dueWithin', 'record'],
      ['calendar', 'reference'],
      ['form', 'reference'],
    ]);
    expect(fields.find(({ name }) => name === 'dueWithin')?.fields?.map(({ name }) => name)).toEqual(['value', 'unit']);
  });

  it('is told in plain words', () => {
    expect(dutyKind.render('月度自查', duty(), 'zh')).toBe(
      '月度自查（自查）：对照标准逐项自查。每月月末，遇非工作日提前，各部门由部门负责人负责，2 个工作日内完成，提前 3 天提醒。',
    );
    expect(dutyKind.render('Monthly self-check', duty({ scope: 'organisation', role: 'manager', leadDays: 1 }), 'en')).toBe(
      'Monthly self-check (self-check): Check the work against the standards. Due the last day of each month, or the working day before, ' +
        'for the organisation by the role "manager", to be done within 2 working days; told 1 day in advance.',
    );
  });

  it.each<[string, object, string[]]>([
    ['a scope of one department that is not named', { scope: 'department' }, ['department']],
    ['a department beside a scope of all', { department: 'repair' }, ['department']],
    ['nobody responsible in the organisation', { scope: 'organisation' }, ['role']],
    ['days that its rhythm lacks', { recurrence: { every: 'weekly' } }, ['recurrence.weekdays']],
  ])('is refused with %s', (_, changes, places) => {
    expect(dutyKind.problems(duty(changes)).map(({ place }) => place)).toEqual(places);
  });

  it('is sound with a department or a role', () => {
    expect(dutyKind.problems(duty())).toEqual([]);
    expect(dutyKind.problems(duty({ scope: 'department', department: 'repair' }))).toEqual([]);
    expect(dutyKind.problems(duty({ scope: 'organisation', role: 'manager' }))).toEqual([]);
  });
});

describe('Q-3.2 the times a duty falls due', () => {
  it('are days of its calendar, told in advance, with a deadline in working time', () => {
    const found = occurrencesOf(duty(), { from: '2026-01-01', to: '2026-03-31' }, calendar);
    expect(found.map(({ day, toldFrom, dueAt }) => [day, toldFrom, shown(dueAt)])).toEqual([
      ['2026-01-30', '2026-01-27', '2026-02-03 17:30'],
      ['2026-02-28', '2026-02-25', '2026-03-03 17:30'],
      ['2026-03-31', '2026-03-28', '2026-04-02 17:30'],
    ]);
  });

  it('count hours from the beginning of the day', () => {
    const daily = duty({ recurrence: { every: 'daily', freeDay: 'skip' }, leadDays: 0, dueWithin: { value: 20, unit: 'hours' } });
    const found = occurrencesOf(daily, { from: '2026-10-07', to: '2026-10-09' }, calendar);
    expect(found.map(({ day, toldFrom, dueAt }) => [day, toldFrom, shown(dueAt)])).toEqual([
      ['2026-10-08', '2026-10-08', '2026-10-08 20:00'],
      ['2026-10-09', '2026-10-09', '2026-10-09 20:00'],
    ]);
  });
});
