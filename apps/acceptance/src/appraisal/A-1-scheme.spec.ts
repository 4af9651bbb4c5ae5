import { type Organisation, signUp } from '../frame/organisation';

const indicator = (code: string, weight: string) => ({
  code,
  name: { zh: `指标 ${code}`, en: `Indicator ${code}` },
  weight,
  source: 'METRIC',
  metric: code,
  scoring: 'LINEAR',
  from: '0',
  to: '100',
});
const grade = (code: string, zh: string, more: object) => ({ code, name: { zh }, coefficient: '1', ...more });
const SCHEME = {
  subject: 'MEMBER',
  cycle: 'QUARTER',
  indicators: [indicator('onTime', '60'), indicator('satisfied', '40')],
  events: [{ code: 'provenComplaint', name: { zh: '有责投诉' }, sort: 'DEDUCTION', points: '5' }],
  vetoes: [{ code: 'leak', name: { zh: '泄露信息' }, effect: 'ZERO' }],
  grades: [grade('good', '良好', { from: '80', quota: '30', coefficient: '1.1' }), grade('pass', '合格', { to: '80' })],
  examples: [
    {
      name: { zh: '一次有责投诉' },
      given: [
        { name: 'onTime', value: '90.5' },
        { name: 'satisfied', value: '88' },
        { name: 'provenComplaint', value: '1' },
      ],
      expected: '84.50 good',
    },
  ],
};

describe('A-1 an appraisal scheme', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it.each([
    [
      'weights that do not make one hundred',
      { indicators: [indicator('onTime', '60'), indicator('satisfied', '39.9')] },
      '权重合计应为 100，现在是 99.9',
    ],
    [
      'grades with a gap',
      { grades: [grade('good', '良好', { from: '85' }), grade('pass', '合格', { to: '80' })] },
      '80 至 85 之间没有区间',
    ],
    [
      'a formula that reads what is not there',
      { indicators: [{ ...indicator('onTime', '100'), scoring: 'FORMULA', formula: 'multiply(salary, "2")' }] },
      '没有“salary”这个名称',
    ],
    [
      'an example that comes to something else',
      { examples: [{ ...SCHEME.examples[0], expected: '89.50 good' }] },
      '应得“89.50 good”，实际得“84.50 good”',
    ],
  ])('A-1 is refused with %s', async (_, change, message) => {
    expect(await organisation.whyNot('members', '员工考核', { scheme: { ...SCHEME, ...change } })).toContain(message);
  });

  it('A-1 that is sound is published, told in words, and read back as it was given', async () => {
    expect(await organisation.enact('members', '员工考核', { scheme: SCHEME })).toBe(
      '员工考核：每季度考核成员，看指标 onTime 60%、指标 satisfied 40%，加分扣分 1 项，一票否决 1 项。等次为良好（80 及以上，不超过 30%，系数 1.1）、合格（不足 80，系数 1）。',
    );
    const { regulation } = await organisation.admin.query<{
      regulation: { inForce: { provisions: { key: string; body: object }[] } };
    }>(
      `query ($id: ID!) { regulation(id: $id) { inForce { provisions { key
        body { ... on SchemeBody { subject cycle indicators { code weight from to highest whenMissing } highest places ties } } } } } }`,
      { id: organisation.regulationId },
    );
    const found = regulation.inForce.provisions.find(({ key }) => key === 'members');
    expect(found?.body).toEqual({
      subject: 'MEMBER',
      cycle: 'QUARTER',
      indicators: [
        { code: 'onTime', weight: '60', from: '0', to: '100', highest: '100', whenMissing: 'REWEIGH' },
        { code: 'satisfied', weight: '40', from: '0', to: '100', highest: '100', whenMissing: 'REWEIGH' },
      ],
      highest: '100',
      places: 2,
      ties: 'LOWER',
    });
  });
});
