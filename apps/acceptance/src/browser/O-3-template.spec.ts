import { type Organisation, signUp } from '../frame/organisation';
import { press, sees } from './see';
import { visit } from './visit';

describe('O-3 a role differs from its template', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-3 the difference is shown and taken over with one act', async () => {
    const id = organisation.role('auditor');
    const grants = [{ subject: 'Customer', actions: ['read', 'create'], scope: 'ALL' }];
    await organisation.admin.done('roleUpdate', { id, grants }, 'role { id }');
    const page = await visit(`/console/roles/${id}/show`, { as: organisation.email });
    await sees(page, '模板有，本角色没有');
    await sees(page, /部门: 查看 · 全部/);
    await sees(page, /客户档案: 新增 · 全部/);
    await page.getByRole('checkbox', { name: '保留本机构增加的权限' }).click();
    await press(page, '采用模板权限');
    await sees(page, '已采用模板权限');
    await page.getByText('与模板的差异').waitFor({ state: 'detached' });
    await page.goto('/console/roles');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出权限矩阵（Excel）' }).click();
    expect((await file).suggestedFilename()).toBe('权限矩阵.xlsx');
  });
});
