import { isWrong, yearDraft, yearInput } from './calendarYear';

const year = {
  year: 2027,
  holidays: [
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
  ],
  makeUpDays: [{ name: '国庆节调休', from: '2027-09-26', to: '2027-09-26' }],
};

it('shows the days of a year in their order', () => {
  expect(yearDraft(year).lines.map((line) => line.name)).toEqual(['元旦', '国庆节调休', '国庆节']);
});

it('gives back what it was given', () => {
  const input = yearInput(yearDraft(year));
  expect(input.makeUpDays).toEqual(year.makeUpDays);
  expect(new Set(input.holidays)).toEqual(new Set(year.holidays));
});

const line = { kind: 'holiday', name: '元旦', from: '2027-01-01', to: '2027-01-03' } as const;

it.each([
  ['without a name', { ...line, name: ' ' }],
  ['without a day', { ...line, to: '' }],
  ['that ends before it starts', { ...line, to: '2026-12-31' }],
  ['of another year', { ...line, from: '2026-01-01', to: '2026-01-02' }],
])('a line %s is wrong', (_, wrong) => expect(isWrong(wrong, 2027)).toBe(true));

it('a line within the year is right', () => expect(isWrong(line, 2027)).toBe(false));
