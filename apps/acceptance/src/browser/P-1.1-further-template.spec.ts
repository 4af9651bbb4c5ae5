import { type Organisation, signUp } from '../frame/organisation';
import { press, sees } from './see';
import { type Visit, visit } from './visit';

describe('P-1.1 a further template is taken in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('P-1.1 shows what is new and what clashes, and makes a revision of it', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await press(page, '采用更多模板');
    const dialog = page.getByRole('dialog', { name: '采用更多模板' });
    expect(await dialog.getByRole('radio', { name: '社区服务', exact: true }).count()).toBe(0);
    await dialog.getByRole('radio', { name: '服务流程标准化', exact: true }).click();
    await sees(dialog, /会新增：\d+ 条 · \d+ 个服务事项/);
    await sees(dialog, /模板与本机构现行制度说法不同，已先保留现行制度/);
    await sees(dialog, /发布时会新增部门和角色：.*公司总部/);
    await press(dialog, '逐项查看与决定');
    const clashes = page.getByRole('dialog', { name: '几个模板说法不同的地方' });
    const complaint = clashes.getByRole('radiogroup', { name: '投诉建议' }).first();
    await complaint.getByRole('radio').nth(1).click();
    await sees(complaint, /承办部门：品质管理部/);
    await press(clashes, '完成');
    await press(dialog, '生成修订稿');
    await page.getByRole('tab', { name: /^改动（\d+）$/, selected: true }).waitFor();
    await sees(page, '采用模板：服务流程标准化');
    await sees(page, '起草中');
  });

  it.each<[string, Visit]>([
    ['a wide screen', { language: 'en' }],
    ['a phone', { language: 'en', device: 'phone' }],
  ])('P-1.1 is offered in English on %s', async (_, how) => {
    const page = await visit('/console/regulation', { ...how, as: organisation.email });
    await press(page, 'Take a further template');
    const dialog = page.getByRole('dialog', { name: 'Take a further template' });
    await dialog.getByRole('radio', { name: 'Customer relations', exact: true }).click();
    await sees(dialog, /yours stays unless you decide otherwise/);
    await press(dialog, 'See what comes');
    await sees(page.getByRole('dialog').last(), 'Departments and roles');
  });
});
