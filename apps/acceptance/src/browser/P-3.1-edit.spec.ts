import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { look, register } from '../frame/request';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('P-3.1 two people at the same record', () => {
  let organisation: Organisation;
  let colleague: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    colleague = await organisation.join('dispatcher', 'reception', '何欢');
  });

  it('P-3.1 whoever edits is told at once that somebody else changed it, and decides where both did', async () => {
    const request = await register(organisation.admin, { summary: '楼道灯不亮', description: '三楼' });
    const page = await visit(`/console/requests/${request.id}/show`, { as: organisation.email });
    await press(page, '编辑');
    const dialog = page.getByRole('dialog');
    await type(dialog, '诉求', '楼道灯坏了');
    const theirs = { id: request.id, summary: '二楼楼道灯不亮', description: '三楼东侧', expectedVersion: request.version };
    await colleague.client.done('requestUpdate', theirs, '');
    await sees(dialog, '何欢刚刚改过这条记录');
    await sees(dialog, '已为您载入：详细情况');
    await sees(dialog, '二楼楼道灯不亮');
    expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await press(dialog, '保留我的');
    await press(dialog, '保存');
    await sees(page, '已保存');
    const seen = await look(organisation.admin, request);
    expect(seen).toMatchObject({ summary: '楼道灯坏了', version: request.version + 2 });
    await sees(page, '三楼东侧');
  });

  it('P-3.1 a step that is no longer possible says so while its dialog is open', async () => {
    const request = await register(organisation.admin, { summary: '门禁失灵' });
    const page = await visit(`/console/requests/${request.id}/show`, { as: organisation.email });
    await press(page, '派单');
    const dialog = page.getByRole('dialog');
    await colleague.client.done('requestWithdraw', { id: request.id, reason: '客户说不用了' }, '');
    await sees(dialog, /何欢刚刚改过这条记录/);
    expect(await dialog.getByRole('button', { name: '派单' }).isDisabled()).toBe(true);
  });
});
