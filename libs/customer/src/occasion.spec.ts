import { type OtherProvision, fieldsOf } from '@charter/kernel';
import { getLunarDate } from 'chinese-days';
import fc from 'fast-check';
import { HOLIDAYS, type HolidayName, dayOfHoliday, lunarBirthdaysIn } from './holiday';
import { type OccasionBody, occasionBody, occasionKind, sendingDays } from './occasion';

const occasion = (more: Record<string, unknown> = {}): OccasionBody =>
  occasionBody.parse({ when: 'birthday', template: 'birthday-card', ...more });

describe('the day of an occasion (C-8.3)', () => {
  it.each<[HolidayName, number, string]>([
    ['newYear', 2026, '2026-01-01'],
    ['springFestival', 2026, '2026-02-17'],
    ['springFestival', 2025, '2025-01-29'],
    ['lanternFestival', 2026, '2026-03-03'],
    ['tombSweeping', 2026, '2026-04-05'],
    ['tombSweeping', 2024, '2024-04-04'],
    ['dragonBoat', 2026, '2026-06-19'],
    ['midAutumn', 2026, '2026-09-25'],
    ['midAutumn', 2025, '2025-10-06'],
    ['doubleNinth', 2026, '2026-10-18'],
    ['nationalDay', 2026, '2026-10-01'],
  ])('%s of %i is %s', (name, year, day) => {
    expect(dayOfHoliday(name, year)).toBe(day);
  });

  it.each<[string, number, string[]]>([
    // 12-29 by the lunar calendar returns early in the next year
    ['1950-02-15', 2026, ['2026-02-16']],
    // the thirtieth of the twelfth month: 2025 has none, its last day counts
    ['1954-02-02', 2026, ['2026-02-16']],
    // born in a leap month, kept in the month itself
    ['2025-08-08', 2026, ['2026-07-28']],
    // twice in one year, and then not at all
    ['1950-12-31', 2026, ['2026-01-11', '2026-12-31']],
    ['1950-12-31', 2028, []],
    // the 29th and 30th of the second month
    ['1933-03-25', 1990, ['1990-03-26']],
    ['1990-03-25', 2023, ['2023-03-20']],
    ['1990-03-26', 2025, ['2025-03-28']],
  ])('a birthday of %s returns by the lunar calendar in %i on %j', (birthday, year, days) => {
    expect(lunarBirthdaysIn(birthday, year)).toEqual(days);
  });

  it('is the same day of the lunar calendar every time', () => {
    const day = fc.integer({ min: -25_000, max: 20_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1990, max: 2090 }), (birthday, year) => {
        const born = getLunarDate(birthday);
        for (const found of lunarBirthdaysIn(birthday, year)) {
          const returned = getLunarDate(found);
          expect([returned.lunarMon, returned.isLeap, found.slice(0, 4)]).toEqual([born.lunarMon, false, String(year)]);
          expect(returned.lunarDay === born.lunarDay || (born.lunarDay === 30 && returned.lunarDay === 29)).toBe(true);
        }
      }),
    );
  });

  it.each<[Record<string, unknown>, number, string | undefined, unknown[]]>([
    [{ daysBefore: 3 }, 2026, '1954-01-02', [{ day: '2026-01-02', sentOn: '2025-12-30' }]],
    [{}, 2026, '2000-02-29', [{ day: '2026-02-28', sentOn: '2026-02-28' }]],
    [{}, 2028, '2000-02-29', [{ day: '2028-02-29', sentOn: '2028-02-29' }]],
    [{}, 1999, '2000-02-29', []],
    [{}, 2026, undefined, []],
    [{ lunar: true, daysBefore: 1 }, 2026, '1950-02-15', [{ day: '2026-02-16', sentOn: '2026-02-15' }]],
    [{ when: 'holiday', holiday: 'midAutumn', daysBefore: 2 }, 2026, undefined, [{ day: '2026-09-25', sentOn: '2026-09-23' }]],
  ])('%j in %i of %s is sent %j', (more, year, birthday, days) => {
    expect(sendingDays(occasion(more), year, birthday)).toEqual(days);
  });

  it('is not told of years whose lunar calendar is not known', () => {
    expect(() => dayOfHoliday('springFestival', 2150)).toThrow(RangeError);
    expect(() => lunarBirthdaysIn('1850-01-01', 2026)).toThrow(RangeError);
  });
});

describe('an occasion', () => {
  const others: OtherProvision[] = [
    { kind: 'messageTemplate', key: 'birthday-card', name: { zh: '生日祝福' }, body: { event: 'occasion' } },
    { kind: 'messageTemplate', key: 'receipt', name: { zh: '受理回执' }, body: { event: 'requestCreated' } },
  ];
  it.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ when: 'holiday' }, ['holiday 请选择节日。']],
    [{ when: 'holiday', holiday: 'newYear', lunar: true }, ['lunar 农历只用于生日。']],
    [{ holiday: 'newYear' }, ['holiday 生日关怀不用选节日。']],
    [{ template: 'receipt' }, ['template “受理回执”不是用于关怀时机的模板。']],
    [{ segments: ['aged', 'aged'] }, ['segments.1 这一分类已经列出。']],
  ])('%j: %j', (more, expected) => {
    expect(occasionKind.problems(occasion(more), others).map(({ place, message }) => `${place} ${message.zh}`)).toEqual(expected);
  });

  it('is told in words', () => {
    expect(occasionKind.render('生日', occasion({ lunar: true, daysBefore: 1 }), 'zh')).toBe(
      '生日：农历生日前 1 天向所有同意接收关怀信息的客户发送“birthday-card”。',
    );
    expect(occasionKind.render('Moon', occasion({ when: 'holiday', holiday: 'midAutumn', segments: ['aged'] }), 'en')).toBe(
      'Moon: "birthday-card" is sent to customers of 1 segment on Mid-Autumn Festival.',
    );
  });

  it('is described for forms and the API', () => {
    expect(fieldsOf(occasionKind.schema).map(({ name, type, many }) => `${name} ${type}${many ? 's' : ''}`)).toEqual([
      'when choice',
      'lunar yesNo',
      'holiday choice',
      'daysBefore integer',
      'template reference',
      'segments references',
    ]);
    expect(Object.keys(HOLIDAYS)).toHaveLength(13);
  });
});
