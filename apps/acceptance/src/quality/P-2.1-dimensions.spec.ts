import { type Organisation, signUp } from '../frame/organisation';

interface Found {
  key: string;
  name: string;
  text: string;
  body: { meaning?: { zh: string }; position?: number };
}

const TIDY = { dimension: { meaning: { zh: '场所整洁有序。', en: 'Places are tidy.' }, position: 7 } };
const TIDY_STANDARD = {
  standard: { dimension: 'tidy', metric: 'tidyRate', direction: 'AT_LEAST', target: '90', unit: 'PERCENT' },
};

describe('P-2.1 the dimensions of quality are the organisation’s own', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const dimensions = async (): Promise<Found[]> => {
    const { regulation } = await organisation.admin.query<{ regulation: { inForce: { provisions: (Found & { kind: string })[] } } }>(
      `query ($id: ID!) { regulation(id: $id) { inForce { provisions { kind key name text
        body { ... on DimensionBody { meaning { zh } position } } } } } }`,
      { id: organisation.regulationId },
    );
    return regulation.inForce.provisions.filter(({ kind, key }) => kind === 'dimension' && key === 'tidy');
  };

  it('P-2.1 one is added, renamed and retired', async () => {
    expect(await dimensions()).toEqual([]);
    await organisation.amend('tidy', TIDY, { name: { zh: '整洁', en: 'Tidy' } });
    expect(await dimensions()).toMatchObject([
      { name: '整洁', text: '整洁：场所整洁有序。', body: { meaning: { zh: '场所整洁有序。' }, position: 7 } },
    ]);

    await organisation.amend('tidy', { dimension: { position: 8 } }, { name: { zh: '整洁有序', en: 'Tidy and in order' } });
    expect(await dimensions()).toMatchObject([{ name: '整洁有序', body: { meaning: { zh: '场所整洁有序。' }, position: 8 } }]);

    await organisation.amend('tidy', { dimension: {} }, { retire: true });
    expect(await dimensions()).toEqual([]);
  });

  it('P-2.1 every standard belongs to one: none can name one that is not there, and none is left without', async () => {
    const amendment = async (key: string, body: object, more: object) => ({
      regulationId: organisation.regulationId,
      expectedVersionNumber: await organisation.latestVersion(),
      reason: '完善标准',
      key,
      body,
      ...more,
    });
    const named = { name: { zh: '场所整洁率', en: 'Tidy places' } };
    const refusal = await organisation.admin.refused('provisionAmend', await amendment('tidy-places', TIDY_STANDARD, named));
    expect(refusal.message).toContain('没有“tidy”');

    await organisation.amend('tidy', TIDY, { name: { zh: '整洁', en: 'Tidy' } });
    await organisation.amend('tidy-places', TIDY_STANDARD, named);
    const left = await organisation.admin.refused('provisionAmend', await amendment('tidy', { dimension: {} }, { retire: true }));
    expect(left.message).toContain('没有“tidy”');
    expect(await dimensions()).toHaveLength(1);
  });
});
