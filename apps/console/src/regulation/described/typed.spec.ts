import { fieldsOf } from '@charter/kernel';
import { KINDS } from '@charter/kinds';
import { givenOf, textOf, typedOf } from './typed';

const fields = fieldsOf(KINDS.segment.schema);
const BODY = {
  order: 3,
  rule: 'service.requests >= 3',
  byHand: true,
  entitlements: { zh: '优先', en: null },
  contactIntervalDays: null,
  examples: [{ name: { zh: '三次', en: 'Three' }, given: [{ name: 'service.requests', value: '3' }], expected: 'yes' }],
};

describe('a definition while it is typed', () => {
  it('goes back as it came, with null for what is left out', () => {
    const { input, problems } = givenOf(fields, typedOf(fields, BODY));
    expect(problems).toEqual([]);
    expect(input).toEqual({ ...BODY, entitlements: { zh: '优先' } });
  });

  it('begins with what is taken when a part is left out', () => {
    expect(typedOf(fields)).toMatchObject({ order: '', byHand: false, entitlements: { zh: '', en: '' }, examples: [] });
  });

  it('says what is missing or no number, at its place', () => {
    const typed = { ...typedOf(fields, BODY), order: 'x', rule: ' ' };
    expect(givenOf(fields, typed).problems).toEqual([
      { place: 'order', message: { zh: '请填写整数。', en: 'Give a whole number.' } },
      { place: 'rule', message: { zh: '请填写“归入条件”。', en: '"Who belongs to it" is required.' } },
    ]);
    expect(givenOf(fields, { ...typed, order: '0', rule: 'true' }).problems).toEqual([
      { place: 'order', message: { zh: '不能小于 1。', en: 'At least 1.' } },
    ]);
  });

  it('names lines of lists within lists', () => {
    const broken = { ...BODY, examples: [{ ...BODY.examples[0], given: [{ name: '', value: 'v' }] }] };
    expect(givenOf(fields, typedOf(fields, broken)).problems.map(({ place }) => place)).toEqual(['examples.0.given.0.name']);
  });

  it('tells choices by their code and sends them as the API writes them', () => {
    const duty = fieldsOf(KINDS.dispatchRule.schema);
    const typed = typedOf(duty, { order: 1, rule: 'true', goesTo: 'DEPARTMENT', member: 'LEAST_LOADED', ranking: [], examples: [] });
    expect(typed).toMatchObject({ goesTo: 'department', member: 'leastLoaded', mode: 'suggested' });
    expect(givenOf(duty, typed).input).toMatchObject({ goesTo: 'DEPARTMENT', member: 'LEAST_LOADED', mode: 'SUGGESTED', department: null });
  });

  it('leaves out English that is not there', () => {
    expect([textOf({ zh: ' 甲 ', en: ' ' }), textOf({ zh: '甲', en: 'A' })]).toEqual([{ zh: '甲' }, { zh: '甲', en: 'A' }]);
  });
});
