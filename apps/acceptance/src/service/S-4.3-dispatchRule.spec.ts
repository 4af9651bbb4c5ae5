import { type Organisation, signUp } from '../frame/organisation';

const REST = { order: 90, rule: 'true', goesTo: 'POOL', department: 'reception' };
/** Between the emergencies and the other rules of the template. */
const WEB = {
  order: 15,
  rule: 'request.channel == "web" && hour >= 18',
  goesTo: 'DEPARTMENT',
  department: 'living',
  mode: 'AUTOMATIC',
  ranking: [
    { factor: 'PRIORITY', weight: '30' },
    { factor: 'WAITING_HOURS', weight: '0.5' },
  ],
  examples: [
    {
      name: { zh: '晚上网上提交' },
      given: [
        { name: 'request.channel', value: 'web' },
        { name: 'hour', value: '20' },
      ],
      expected: 'yes',
    },
  ],
};

describe('S-4.3 dispatch rules', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-4.3 always have one that catches whatever is left', async () => {
    const web = { ...REST, rule: 'request.channel == "web"', examples: [] };
    expect(await organisation.whyNot('rest', '其余诉求', { dispatchRule: web })).toContain('没有兜底');
    expect(await organisation.enact('rest', '其余诉求', { dispatchRule: REST })).toContain(
      '其余诉求：其余一律建议派给“reception”的待领池。',
    );
  });

  it.each([
    ['what nobody knows', { rule: 'mood == "bad"' }, '没有“mood”这个名称'],
    ['a channel that is none', { rule: 'request.channel + 1 == 2' }, '类型不相符'],
    ['the order of another', { order: 90 }, '次序与“其余诉求”相同'],
    ['a place behind the one that catches everything', { order: 95 }, '永远轮不到'],
    ['nowhere to go', { department: null }, '请选择部门'],
    ['a weight of nothing', { ranking: [{ factor: 'PRIORITY', weight: '0' }] }, '权重应大于零'],
    ['an example that comes to something else', { examples: [{ ...WEB.examples[0], expected: 'no' }] }, '应得“no”，实际得“yes”'],
  ])('S-4.3 are refused with %s', async (_, change, message) => {
    expect(await organisation.whyNot('evening', '晚间网上诉求', { dispatchRule: { ...WEB, ...change } })).toContain(message);
  });

  it('S-4.3 that are sound are published and told in words', async () => {
    expect(await organisation.enact('evening', '晚间网上诉求', { dispatchRule: WEB })).toBe(
      '晚间网上诉求：受理渠道为网上，且登记的钟点（0–23）不小于18时，自动派给“living”。排队按紧急程度、已等待小时数。',
    );
  });
});
