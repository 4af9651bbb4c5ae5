import { type Organisation, signUp } from '../frame/organisation';

const GENERAL = { dimension: 'prompt', metric: 'arrivalTime', direction: 'AT_MOST', target: '2', unit: 'HOURS' };
const OWN = { ...GENERAL, department: 'living' };
const OWN_NAME = '生活服务上门时间';
const STRICTER = { ...OWN, target: '90', unit: 'MINUTES' };

describe('Q-2.1 standards of the organisation and of its departments', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
    await organisation.amend('prompt', { dimension: { meaning: { zh: '说到就到。' } } }, { name: { zh: '守时', en: 'Prompt' } });
    expect(await organisation.enact('arrival', '上门时间', { standard: GENERAL })).toBe('上门时间：不超过 2 小时，适用于整个机构。');
  });

  it('Q-2.1 a department may be stricter, in whatever unit it counts', async () => {
    expect(await organisation.enact('arrival-living', OWN_NAME, { standard: STRICTER })).toBe(
      '生活服务上门时间：不超过 90 分钟，适用于部门“living”。',
    );
  });

  it('Q-2.1 but never weaker, and is told both values', async () => {
    expect(await organisation.whyNot('arrival-living', OWN_NAME, { standard: { ...STRICTER, target: '150' } })).toContain(
      '部门标准（不超过 150 分钟）不能低于全机构标准“上门时间”（不超过 2 小时）',
    );
  });

  it('Q-2.1 nor does the organisation overtake one of a department unnoticed', async () => {
    await organisation.enact('arrival-living', OWN_NAME, { standard: STRICTER });
    expect(await organisation.whyNot('arrival', '上门时间', { standard: { target: '1' } })).toContain(
      '部门标准（不超过 90 分钟）不能低于全机构标准“上门时间”（不超过 1 小时）',
    );
  });

  it.each([
    [{ target: '101', unit: 'PERCENT' }, '百分比应在 0 至 100 之间'],
    [{ metric: null }, '请填写指标，或选择检查表'],
    [{ target: 'soon' }, '目标值'],
  ])('Q-2.1 is specific and measurable: %j is refused', async (change, message) => {
    expect(await organisation.whyNot('arrival-living', OWN_NAME, { standard: { ...OWN, ...change } })).toContain(message);
  });
});
