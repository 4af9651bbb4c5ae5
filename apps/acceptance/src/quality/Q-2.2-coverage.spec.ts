import { sees } from '../browser/see';
import { visit } from '../browser/visit';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';

interface Row {
  dimension: string;
  general: { key: string }[];
  cells: { department: string; own: { key: string; text: string }[]; hole: boolean }[];
  empty: boolean;
}

const COVERAGE = '{ standardCoverage { dimension general { key } cells { department own { key text } hole } empty } }';

describe('Q-2.2 standards cover dimensions and departments, with holes shown', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await organisation.amend('tidy', { dimension: { meaning: { zh: '整洁' }, position: 9 } }, { name: { zh: '整洁', en: 'Tidy' } });
  });

  const row = async (dimension: string) => {
    const { standardCoverage } = await organisation.admin.query<{ standardCoverage: Row[] }>(COVERAGE);
    return present(
      standardCoverage.find((each) => each.dimension === dimension),
      dimension,
    );
  };

  it('Q-2.2 a dimension without standards is a hole everywhere', async () => {
    const { cells, empty } = await row('tidy');
    expect(empty).toBe(true);
    expect(cells.length).toBeGreaterThan(2);
    expect(cells.every(({ hole }) => hole)).toBe(true);
    const page = await visit('/console/regulation/current/standard', { as: organisation.email });
    await page.getByRole('rowheader', { name: '整洁' }).waitFor();
    await sees(page, '空白');
  });

  it('Q-2.2 a department’s own standard fills its place only; one of the organisation fills all', async () => {
    const standard = { dimension: 'tidy', metric: 'tidyRate', direction: 'AT_LEAST', target: '90', unit: 'PERCENT' };
    await organisation.amend('tidy-living', { standard: { ...standard, department: 'living' } }, { name: { zh: '生活服务整洁率' } });
    const own = await row('tidy');
    expect(own.cells.filter(({ hole }) => !hole).map(({ department }) => department)).toEqual(['living']);
    expect(own.cells.find(({ department }) => department === 'living')?.own).toEqual([
      { key: 'tidy-living', text: expect.stringContaining('90%') },
    ]);
    await organisation.amend('tidy-all', { standard: { ...standard, target: '85' } }, { name: { zh: '整洁率' } });
    const all = await row('tidy');
    expect(all).toMatchObject({ empty: false, general: [{ key: 'tidy-all' }] });
    expect(all.cells.some(({ hole }) => hole)).toBe(false);
  });
});
