import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, register } from '../frame/request';
import { follow, press, sees, seesHeading } from './see';
import { visit } from './visit';

describe('S-5.3 every deadline leads to its rule', () => {
  let organisation: Organisation;
  let request: RequestView;
  beforeAll(async () => {
    organisation = await signUp();
    request = await register(organisation.admin, { summary: '想办老年卡' });
  });

  it.each([
    ['zh', '依据', '条款原文', /第 \d+ 版/, '查看制度', /第.+条/],
    ['en', 'Basis', 'Articles', /Version \d+/, 'Open the regulation', /Article \d+/],
  ] as const)(
    'S-5.3 one click from a deadline to provision, article and version (%s)',
    async (language, basis, articles, version, open, label) => {
      const page = await visit(`/console/requests/${request.id}/show`, { as: organisation.email, language });
      await press(page, basis);
      const panel = page.getByRole('dialog');
      await sees(panel, articles);
      await sees(panel, label);
      await sees(panel, version);
      await follow(panel, open);
      await page.waitForURL(/\/regulation\/.+\/limit$/);
    },
  );

  it('S-5.3 the tab of applied rules says how each result came about', async () => {
    const page = await visit(`/console/requests/${request.id}/show`, { as: organisation.email });
    await page.getByRole('tab', { name: '适用规则' }).click();
    await sees(page, /时限 · 办理/);
    await sees(page, '服务事项');
  });

  it('S-5.3 the regulation shows each article with what carries it out', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await seesHeading(page, '社区服务管理制度');
    await sees(page, '由以下规定执行');
    await page.getByRole('tab', { name: '规定' }).click();
    for (const [tab, text] of [
      ['时限', '个工作日'],
      ['服务事项', '政策咨询'],
      ['工作日历', '08:30'],
      ['流程', '已办结'],
      ['评价等级', '非常满意'],
      ['版本', '第 \\d+ 版'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await sees(page, new RegExp(text));
    }
  });
});
