import { type OtherProvision, fieldsOf, inputsOf } from '@charter/kernel';
import { CUSTOMER_VARIABLES } from './environment';
import { type SegmentBody, segmentBody, segmentKind, segmentsFor } from './segment';

const segment = (order: number, rule: string, more: Partial<SegmentBody> = {}): SegmentBody => segmentBody.parse({ order, rule, ...more });

const aged = {
  key: 'aged',
  body: segment(10, 'ageOn(customer.birthday, today) >= 80', {
    contactIntervalDays: 7,
    entitlements: { zh: '每周探访', en: 'a visit a week' },
  }),
};
const regular = { key: 'regular', body: segment(20, 'service.requests >= 6 || compare(service.spent, "2000") >= 0', { byHand: true }) };
const quiet = { key: 'quiet', body: segment(30, '!withinLastMonths(service.lastContactOn, 6, today)') };

const given = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }));
const known = {
  today: '2026-11-23',
  'customer.birthday': '1940-05-01',
  'service.requests': '2',
  'service.spent': '2000.00',
  'service.lastContactOn': '2026-11-01',
};

describe('segments of a customer (C-4.2)', () => {
  it('are found by rule, in their order, each with the reason', () => {
    const answers = segmentsFor([quiet, regular, aged], inputsOf(CUSTOMER_VARIABLES, given(known)));
    expect(answers.map(({ segment: { key }, fits }) => [key, fits])).toEqual([
      ['aged', true],
      ['regular', true],
      ['quiet', false],
    ]);
    const decisive = answers[1]?.steps.filter((step) => step.decisive).map(({ words, value }) => [words.zh, value]);
    expect(decisive).toContainEqual(['近一年消费额（元）不小于2000', true]);
    expect(decisive).not.toContainEqual(['近一年诉求件数不小于6', false]);
  });

  it('are not guessed where something is not known', () => {
    const [answer] = segmentsFor([aged], inputsOf(CUSTOMER_VARIABLES, given({ today: '2026-11-23' })));
    expect(answer).toMatchObject({ fits: false, problem: { zh: '规则不成立：缺少用到的数据。' } });
  });
});

describe('a segment', () => {
  it('tells who belongs to it and what follows', () => {
    expect(segmentKind.render('高龄客户', aged.body, 'zh')).toBe(
      '高龄客户：按生日至今天的周岁不小于80的客户，至少每 7 天联系一次。享有：每周探访',
    );
    expect(segmentKind.render('Regulars', regular.body, 'en')).toBe(
      'Regulars: customers of whom requests in the last year is at least 6 or spent in the last year (yuan) is at least 2000, or put in by hand.',
    );
  });

  it('has an order of its own', () => {
    const others: OtherProvision[] = [{ kind: 'segment', key: 'aged', name: { zh: '高龄客户', en: 'Aged' }, body: aged.body }];
    expect(segmentKind.problems(segment(10, 'true'), others)).toEqual([
      { place: 'order', message: { zh: '次序与“高龄客户”相同。', en: 'The order is the same as that of "Aged".' } },
    ]);
    expect(segmentKind.problems(segment(11, 'true'), others)).toEqual([]);
  });

  it('comes to yes or no in its examples', () => {
    expect(segmentKind.outcome(aged.body, given(known))).toBe('yes');
    expect(segmentKind.outcome(quiet.body, given(known))).toBe('no');
    expect(() => segmentKind.outcome(aged.body, given({ 'customer.age': '80' }))).toThrow('RULE_REFUSED');
  });

  it('is described for forms and the API', () => {
    expect(fieldsOf(segmentKind.schema).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'order integer',
      'rule rule',
      'byHand yesNo',
      'entitlements words',
      'contactIntervalDays integer',
      'examples record',
    ]);
  });
});
