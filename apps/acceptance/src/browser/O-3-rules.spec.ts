import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { choose, press, sees, type } from './see';
import { visit } from './visit';

describe('O-3 the administrator says whose by a rule', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-3 line by line or as text, with the place at fault marked, and the member sees no more', async () => {
    const page = await visit('/console/roles', { as: organisation.email });
    await press(page, '新建角色');
    await type(page.getByRole('dialog'), '名称', '急件查看员');
    await press(page.getByRole('dialog'), '新建');
    await page.getByRole('tab', { name: '权限' }).waitFor();
    const requests = page.locator('section', { hasText: /^服务诉求/ }).first();
    await requests.getByRole('button', { name: '查看', exact: true }).click();
    await choose(requests, '范围', '自定义规则');
    await choose(requests, '条件', '等于');
    await choose(requests, '值', '紧急');
    await requests.getByRole('tab', { name: '规则文本' }).click();
    const text = requests.getByRole('textbox', { name: '规则文本' });
    expect(await text.inputValue()).toBe("request.priority == 'urgent'");
    await text.fill("request.priority == 'soon'");
    await sees(requests, /没有这个值/);
    expect(await requests.locator('mark').textContent()).toBe("'soon'");
    await text.fill("request.priority == 'urgent'");
    await sees(requests, '规则可用');
    await press(page, '保存');
    await sees(page, '已保存');

    const { roles } = await organisation.admin.query<{ roles: { nodes: { id: string; name: string }[] } }>(
      '{ roles { nodes { id name } } }',
    );
    const roleId = roles.nodes.find(({ name }) => name === '急件查看员')?.id ?? '';
    const watcher = await organisation.hire({ roleIds: [roleId], departmentId: organisation.department('living'), name: '急看' });
    await register(organisation.admin, { summary: '电梯困人', priority: 'URGENT' });
    await register(organisation.admin, { summary: '绿化修剪' });
    const theirs = await visit('/console/requests', { as: watcher.email });
    await sees(theirs, '电梯困人');
    expect(await theirs.getByText('绿化修剪').count()).toBe(0);
  });
});
