import { type Organisation, signUp } from '../frame/organisation';

const GENERAL = { dimension: 'prompt', metric: 'arrivalTime', direction: 'AT_MOST', target: '2', unit: 'HOURS' };
const OWN = { ...GENERAL, department: 'living' };
const NAME = { zh: '上门时间', en: 'Time to arrive' };

describe('Q-2.1 standards of the organisation and of its departments', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
    await organisation.amend('prompt', { dimension: { meaning: { zh: '说到就到。' } } }, { name: { zh: '守时', en: 'Prompt' } });
    await organisation.amend('arrival', { standard: GENERAL }, { name: NAME });
  });

  const amendment = async (standard: object) => ({
    regulationId: organisation.regulationId,
    expectedVersionNumber: await organisation.latestVersion(),
    reason: '部门标准',
    key: 'arrival-living',
    name: { zh: '生活服务上门时间', en: 'Time to arrive, daily living' },
    body: { standard },
  });

  it('Q-2.1 a department may be stricter, in whatever unit it counts', async () => {
    await organisation.admin.done('provisionAmend', await amendment({ ...OWN, target: '90', unit: 'MINUTES' }), 'regulationVersion { id }');
    const { regulation } = await organisation.admin.query<{ regulation: { inForce: { provisions: { key: string; text: string }[] } } }>(
      'query ($id: ID!) { regulation(id: $id) { inForce { provisions { key text } } } }',
      { id: organisation.regulationId },
    );
    const texts = new Map(regulation.inForce.provisions.map(({ key, text }) => [key, text]));
    expect(texts.get('arrival')).toBe('上门时间：不超过 2 小时，适用于整个机构。');
    expect(texts.get('arrival-living')).toBe('生活服务上门时间：不超过 90 分钟，适用于部门“living”。');
  });

  it('Q-2.1 but never weaker, and is told both values', async () => {
    const refusal = await organisation.admin.refused('provisionAmend', await amendment({ ...OWN, target: '150', unit: 'MINUTES' }));
    expect(refusal.message).toContain('部门标准（不超过 150 分钟）不能低于全机构标准“上门时间”（不超过 2 小时）');
  });

  it('Q-2.1 nor does the organisation overtake one of a department unnoticed', async () => {
    await organisation.admin.done('provisionAmend', await amendment({ ...OWN, target: '90', unit: 'MINUTES' }), 'regulationVersion { id }');
    const refusal = await organisation.admin.refused('provisionAmend', {
      regulationId: organisation.regulationId,
      expectedVersionNumber: await organisation.latestVersion(),
      reason: '从严',
      key: 'arrival',
      body: { standard: { target: '1' } },
    });
    expect(refusal.message).toContain('部门标准（不超过 90 分钟）不能低于全机构标准“上门时间”（不超过 1 小时）');
  });

  it.each([
    [{ target: '101', unit: 'PERCENT' }, '百分比应在 0 至 100 之间'],
    [{ metric: null }, '请填写指标，或选择检查表'],
    [{ target: 'soon' }, '目标值'],
  ])('Q-2.1 is specific and measurable: %j is refused', async (change, message) => {
    const refusal = await organisation.admin.refused('provisionAmend', await amendment({ ...OWN, ...change }));
    expect(refusal.message).toContain(message);
  });
});
