import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { becomes, press, sees, type } from './see';
import { visit } from './visit';

describe('S-2.1 views of the list of requests', () => {
  let organisation: Organisation;
  let desk: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '何欢');
    await register(organisation.admin, { summary: '楼道灯不亮', priority: 'URGENT' });
    await register(organisation.admin, { summary: '咨询低保' });
  });

  it('S-2.1 a list is kept with its filter and columns, shared, and opened by a colleague', async () => {
    const page = await visit('/console/requests', { as: organisation.email });
    const rows = () => page.locator('tbody tr').count();
    await becomes(rows, 2);
    await page.getByRole('searchbox').fill('楼道灯');
    await becomes(rows, 1);
    await press(page, '列');
    await page.getByRole('checkbox', { name: '客户' }).uncheck();
    await press(page, '时限上移');
    await page.keyboard.press('Escape');
    await press(page, '视图');
    await page.getByRole('menuitem', { name: '保存为新视图…' }).click();
    await type(page, '视图名称', '楼道照明');
    await page.getByRole('radio', { name: '全机构' }).check();
    await press(page, '保存');
    await sees(page, '视图“楼道照明”已保存');
    await press(page, '清除筛选');
    await becomes(rows, 2);

    const other = await visit('/console/requests', { as: desk.email });
    const headers = async () => (await other.locator('thead th').allInnerTexts()).map((text) => text.trim());
    await becomes(() => other.locator('tbody tr').count(), 2);
    await press(other, '视图');
    await other.getByRole('menuitem', { name: /楼道照明/ }).click();
    await becomes(() => other.locator('tbody tr').count(), 1);
    await becomes(headers, ['', '编号', '诉求', '状态', '时限', '承办', '登记时间']);
    await press(other, '楼道照明');
    await other.getByRole('menuitem', { name: '打开列表时用它' }).click();
    await other.goto('/console/');
    await other.getByRole('link', { name: '服务诉求' }).click();
    await becomes(() => other.locator('tbody tr').count(), 1);
    await press(other, /^我经办的/);
    await sees(other, '楼道照明 · 已改动');
  });
});
