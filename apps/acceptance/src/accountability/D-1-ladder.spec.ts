import { type Organisation, signUp } from '../frame/organisation';

const measure = (code: string, zh: string, order: number, decidedBy = 'manager') => ({ code, name: { zh }, order, decidedBy });
const LADDER = {
  gravities: [
    { code: 'slight', name: { zh: '轻微' }, measure: 'criticism' },
    { code: 'serious', name: { zh: '严重' }, measure: 'transfer' },
  ],
  measures: [measure('criticism', '批评教育', 1), measure('notice', '通报批评', 2), measure('transfer', '调离岗位', 3, 'admin')],
  repeatMonths: 12,
  rules: [{ name: { zh: '再犯' }, when: 'repeats >= 1', effect: 'HEAVIER', steps: 1 }],
  examples: [
    {
      name: { zh: '一年内再犯' },
      given: [
        { name: 'gravity', value: 'slight' },
        { name: 'repeats', value: '1' },
      ],
      expected: 'notice',
    },
  ],
};

describe('D-1 a ladder of accountability', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it.each([
    ['a gravity that leads nowhere', { gravities: [{ code: 'slight', name: { zh: '轻微' }, measure: 'talk' }] }, '没有处理方式“talk”'],
    ['measures in no order', { measures: [...LADDER.measures.slice(0, 2), measure('transfer', '调离岗位', 2)] }, '次序应由轻到重递增'],
    ['a rule about what nobody knows', { rules: [{ ...LADDER.rules[0], when: 'mood == "bad"' }] }, '没有“mood”这个名称'],
    [
      'an example that comes to something else',
      { examples: [{ ...LADDER.examples[0], expected: 'transfer' }] },
      '应得“transfer”，实际得“notice”',
    ],
  ])('D-1 is refused with %s', async (_, change, message) => {
    expect(await organisation.whyNot('degrees', '追责阶梯', { ladder: { ...LADDER, ...change } })).toContain(message);
  });

  it('D-1 that is sound is published and told in words', async () => {
    expect(await organisation.enact('degrees', '追责阶梯', { ladder: LADDER })).toContain(
      '按轻微、严重分 2 级情节，由轻到重给予批评教育、通报批评、调离岗位；12 个月内再犯算重复',
    );
  });
});
