import { officialYears } from '../../calendar/china';
import { compileCalendar } from '../../calendar/working';
import { DomainError } from '../../error';
import { compileRule } from '../compile';
import { evaluate } from '../evaluate';
import type { RuleInputs, RuleVariables } from '../variable';
import type { RuleSurroundings } from './function';
import { RULE_FUNCTIONS } from './offer';

const variables: RuleVariables = {
  person: {
    doc: { zh: '本人', en: 'person' },
    fields: { birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' } },
  },
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  many: { doc: { zh: '很多', en: 'many' }, type: 'list<string>' },
  word: { doc: { zh: '词', en: 'word' }, type: 'string' },
};
const inputs: RuleInputs = { person: { birthday: '1954-11-24' }, today: '2026-11-23', many: [], word: 'a' };

const office = [{ from: '09:00', to: '17:00' }];
const calendar = compileCalendar({
  timeZone: 'Asia/Shanghai',
  week: { '1': office, '2': office, '3': office, '4': office, '5': office },
  years: officialYears(),
});

function valueOf(text: string, given: RuleInputs = inputs, surroundings: RuleSurroundings = { calendar }): unknown {
  const compiled = compileRule(text, variables);
  if ('problems' in compiled) throw new Error(`${text}: ${compiled.problems.map(({ message }) => message.en).join()}`);
  return evaluate(compiled.rule, given, surroundings).value;
}

describe('functions of rules give what is written down for them', () => {
  it.each<[string, unknown]>([
    // whole years, to the day
    ['ageOn("1954-11-24", "2026-11-23")', 71],
    ['ageOn("1954-11-23", "2026-11-23")', 72],
    ['ageOn("2026-11-23", "2026-11-23")', 0],
    ['ageOn("2000-02-29", "2026-02-28")', 25],
    ['ageOn("2000-02-29", "2026-03-01")', 26],
    ['ageOn("2000-02-29", "2024-02-29")', 24],
    ['ageOn(person.birthday, today) >= 65', true],
    ['ageBand(59, [60, 70, 80])', '0-59'],
    ['ageBand(60, [60, 70, 80])', '60-69'],
    ['ageBand(79, [60, 70, 80])', '70-79'],
    ['ageBand(80, [60, 70, 80])', '80+'],
    ['ageBand(ageOn(person.birthday, today), [60, 70, 80]) == "70-79"', true],
    // days
    ['daysBetween("2026-02-28", "2026-03-01")', 1],
    ['daysBetween("2024-02-28", "2024-03-01")', 2],
    ['daysBetween("2026-03-01", "2026-02-28")', -1],
    ['daysBetween("2026-01-01", "2027-01-01")', 365],
    ['addDays("2026-02-28", 1)', '2026-03-01'],
    ['addDays("2026-01-01", -1)', '2025-12-31'],
    ['addMonths("2026-01-31", 1)', '2026-02-28'],
    ['addMonths("2024-01-31", 1)', '2024-02-29'],
    ['addMonths("2026-01-31", -2)', '2025-11-30'],
    ['addMonths("2026-12-15", 1)', '2027-01-15'],
    ['addMonths("2026-05-31", 12)', '2027-05-31'],
    ['withinLastDays("2026-11-23", 7, today)', true],
    ['withinLastDays("2026-11-16", 7, today)', true],
    ['withinLastDays("2026-11-15", 7, today)', false],
    ['withinLastDays("2026-11-24", 7, today)', false],
    ['withinLastMonths("2026-08-23", 3, today)', true],
    ['withinLastMonths("2026-08-22", 3, today)', false],
    ['withinLastMonths("2026-02-28", 6, "2026-08-31")', true],
    ['daysUntilAnniversary("1950-11-23", today)', 0],
    ['daysUntilAnniversary("1950-11-24", today)', 1],
    ['daysUntilAnniversary("1950-11-22", today)', 364],
    ['daysUntilAnniversary("2000-02-29", "2026-02-28")', 1],
    ['daysUntilAnniversary("2000-02-29", "2028-02-28")', 1],
    ['weekday("2026-11-22")', 7],
    ['weekday("2026-11-23")', 1],
    ['yearOf(today) * 100 + monthOf(today)', 202611],
    ['dayOf(timestamp("2026-11-23T15:59:59Z"))', '2026-11-23'],
    ['dayOf(timestamp("2026-11-23T16:00:00Z"))', '2026-11-24'],
    ['hourOf(timestamp("2026-11-23T16:00:00Z"))', 0],
    ['hourOf(timestamp("2026-11-23T15:59:59Z"))', 23],
    ['between(today, "2026-01-01", "2026-12-31")', true],
    ['today < "2026-11-24"', true],
    // working days: the week of 10-01 to 10-07 of 2026 is free, Saturday 10-10 made up for it
    ['isWorkingDay("2026-11-23")', true],
    ['isWorkingDay("2026-11-21")', false],
    ['isWorkingDay("2026-10-01")', false],
    ['isWorkingDay("2026-10-10")', true],
    ['workingDaysBetween("2026-11-20", "2026-11-23")', 1],
    ['workingDaysBetween("2026-11-23", "2026-11-27")', 4],
    ['workingDaysBetween("2026-11-27", "2026-11-23")', -4],
    ['workingDaysBetween("2026-11-21", "2026-11-22")', 0],
    ['workingDaysBetween("2026-09-30", "2026-10-10")', 3],
    // decimals as text, to the last digit
    ['round("2.345", 2)', '2.35'],
    ['round("-2.345", 2)', '-2.35'],
    ['round("2.3449999", 2)', '2.34'],
    ['round("1.005", 2)', '1.01'],
    ['round("7", 2)', '7.00'],
    ['roundUp("2.341", 2)', '2.35'],
    ['roundUp("-2.341", 2)', '-2.35'],
    ['roundDown("2.349", 2)', '2.34'],
    ['roundDown("-2.349", 2)', '-2.34'],
    ['roundDown("-0.001", 2)', '0.00'],
    ['roundHalfEven("2.345", 2)', '2.34'],
    ['roundHalfEven("2.355", 2)', '2.36'],
    ['roundHalfEven("0.5", 0)', '0'],
    ['roundHalfEven("1.5", 0)', '2'],
    ['add("0.1", "0.2")', '0.3'],
    ['subtract("0.3", "0.1")', '0.2'],
    ['subtract("1", "1.00")', '0'],
    ['multiply("19.99", "3")', '59.97'],
    ['divide("1", "3", 6)', '0.333333'],
    ['divide("2", "3", 2)', '0.67'],
    ['compare("9.5", "10")', -1],
    ['compare("10.0", "10")', 0],
    ['compare("10.01", "10") > 0', true],
    ['total(["0.1", "0.2", "0.30"])', '0.6'],
    ['total([])', '0'],
    // lists and bounds
    ['hasCategory(["aged", "alone"], "alone")', true],
    ['hasCategory([], "alone")', false],
    ['hasAny(["aged", "alone"], ["disabled", "alone"])', true],
    ['hasAny(["aged"], [])', false],
    ['hasAll(["aged", "alone"], ["alone", "alone", "aged"])', true],
    ['hasAll(["aged"], [])', true],
    ['hasAll(["aged"], ["aged", "alone"])', false],
    ['countOf(["aged", "aged", "poor"], ["aged", "poor", "alone"])', 2],
    ['between(60, 60, 69)', true],
    ['between(70, 60, 69)', false],
    ['between(0.5, 0.25, 0.5)', true],
  ])('%s is %j', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each(RULE_FUNCTIONS.map(({ name, example }) => [name, example] as const))('and the example of %s is true', (_, { text, gives }) => {
    expect(valueOf(text)).toEqual(gives);
  });

  it('counts days where the organisation is', () => {
    const text = 'dayOf(timestamp("2026-11-23T16:00:00Z")) + " " + string(hourOf(timestamp("2026-11-23T16:00:00Z")))';
    expect(valueOf(text, inputs, { timeZone: 'Europe/Berlin' })).toBe('2026-11-23 17');
  });
});

describe('functions refuse what they cannot do with', () => {
  const refusalOf = (text: string, surroundings?: RuleSurroundings): string => {
    try {
      return String(valueOf(text, inputs, surroundings));
    } catch (error) {
      if (error instanceof DomainError) return `${error.code} ${error.message}`;
      throw error;
    }
  };

  it.each([
    ['ageOn("2026-11-24", "2026-11-23")', 'RULE_REFUSED'],
    ['ageOn("2026-02-30", "2026-11-23")', 'is not a day'],
    ['ageOn("", "2026-11-23")', 'is not a day'],
    ['daysBetween("23.11.2026", "2026-11-23")', 'is not a day'],
    ['addDays("2026-11-23", 9000000000000000000)', 'out of reach'],
    ['addMonths("2026-11-23", 9000000000000000000)', 'out of reach'],
    ['withinLastDays("2026-11-23", 4000000, "2026-11-23")', 'out of reach'],
    ['ageBand(70, [])', 'must rise'],
    ['ageBand(70, [80, 60])', 'must rise'],
    ['round("1e9", 2)', 'is not a decimal'],
    ['round("NaN", 2)', 'is not a decimal'],
    ['round("123456789012345678901", 2)', 'is not a decimal'],
    ['round("1.5", 11)', '0 to 10'],
    ['round("1.5", -1)', '0 to 10'],
    ['divide("1", "0.00", 2)', 'division by zero'],
    ['workingDaysBetween("1926-01-01", "2026-01-01")', 'too far apart'],
    ['isWorkingDay("1999-01-01")', 'CALENDAR_YEAR_MISSING'],
  ])('%s: %s', (text, problem) => {
    expect(refusalOf(text)).toContain(problem);
  });

  it.each(['isWorkingDay("2026-11-23")', 'workingDaysBetween("2026-11-20", "2026-11-23")'])('%s without a calendar', (text) => {
    expect(refusalOf(text, {})).toContain('no working calendar');
  });

  it('is checked for its types and the number of what it is given when saved', () => {
    const codes = (text: string) => {
      const compiled = compileRule(text, variables);
      return 'problems' in compiled ? compiled.problems.map(({ code }) => code) : [];
    };
    expect(codes('ageOn("1954-11-24") > 1')).toEqual(['TYPE']);
    expect(codes('round(2.5, 1) == "2.5"')).toEqual(['TYPE']);
    expect(codes('hasAny(many, [1])')).toEqual(['TYPE']);
    expect(codes('"2026-11-23".weekday() == 1')).toEqual(['UNKNOWN_FUNCTION']);
  });
});

describe('the work of functions is counted, not timed', () => {
  const long: RuleInputs = { ...inputs, many: Array.from({ length: 8_000 }, (_, index) => `code${index}`) };

  it('lets a long list be looked through', () => {
    expect(valueOf('hasCategory(many, "code7999")', long)).toBe(true);
    expect(valueOf('hasAny(many, ["x", "code1"])', long)).toBe(true);
  });

  it.each([
    'many.all(x, ageOn("1954-11-24", today) > 60)',
    'many.all(x, workingDaysBetween("2024-01-01", "2026-11-23") > 0)',
    'many.all(x, total(["1", "2"]) == "3")',
    'many.exists(x, hasCategory(many, word))',
    'many.exists(x, hasAll(many, [x, word]))',
  ])('%s is stopped', (text) => {
    expect(() => valueOf(text, long)).toThrow('too much work');
  });
});

it('tells every function in both languages, with each parameter', () => {
  const names = RULE_FUNCTIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { doc, words, parameters, gives } of RULE_FUNCTIONS) {
    expect([doc.zh, doc.en, words.zh, words.en, gives].every((text) => text.length > 0)).toBe(true);
    expect(parameters.every(({ name, doc: { zh, en } }) => name !== '' && zh !== '' && en !== '')).toBe(true);
    const places = [...words.zh.matchAll(/\{(\d)\}/g), ...words.en.matchAll(/\{(\d)\}/g)].map(([, place]) => Number(place));
    expect(places.every((place) => place < parameters.length)).toBe(true);
  }
});
