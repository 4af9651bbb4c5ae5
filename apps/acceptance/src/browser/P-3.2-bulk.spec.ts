import { type Organisation, signUp } from '../frame/organisation';
import { register, take } from '../frame/request';
import { choose, press, sees } from './see';
import { visit } from './visit';

describe('P-3.2 a step on many requests in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await register(organisation.admin, { summary: '路灯不亮' });
    await register(organisation.admin, { summary: '井盖松动' });
    await take(organisation.admin, 'withdraw', await register(organisation.admin, { summary: '门禁失灵' }), { reason: '不用了' });
  });

  it('P-3.2 what can be done is done; the rest says why not and stays selected', async () => {
    const page = await visit('/console/requests', { as: organisation.email });
    const row = (summary: string) => page.getByRole('row').filter({ hasText: summary });
    for (const summary of ['路灯不亮', '井盖松动', '门禁失灵']) await row(summary).getByRole('checkbox').check();
    const bar = page.getByRole('toolbar', { name: '批量操作' });
    await sees(bar, '已选 3 条');
    await press(bar, '派单');
    const dialog = page.getByRole('dialog');
    await choose(dialog, '承办部门', /居家/);
    await press(dialog, '派单');
    await sees(dialog, '2 条已办理');
    await sees(dialog, /FW-\d{8}-\d{4} · 门禁失灵/);
    await press(dialog, '关闭');
    await sees(bar, '已选 1 条');
    await row('路灯不亮').getByText('已派单').waitFor();
    expect(await row('门禁失灵').getByRole('checkbox').isChecked()).toBe(true);
  });
});
