import { type Organisation, accept, signUp, unique } from '../frame/organisation';
import { choose, follow, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('O-2 the administrator arranges the organisation', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-2 a department, a role and a member with it, who then sees what the role gives', async () => {
    const page = await visit('/console/departments', { as: organisation.email });
    await press(page, '新建部门');
    await type(page.getByRole('dialog'), '名称', '夜间值班组');
    await press(page.getByRole('dialog'), '保存');
    await sees(page, '夜间值班组');

    await follow(page, '角色权限');
    await press(page, '新建角色');
    await type(page.getByRole('dialog'), '名称', '值班查看员');
    await press(page.getByRole('dialog'), '新建');
    await page.getByRole('tab', { name: '权限' }).waitFor();
    const requests = page
      .locator('section', { hasText: /^服务诉求/ })
      .or(page.locator('section', { hasText: /^诉求/ }))
      .first();
    await requests.getByRole('button', { name: '查看', exact: true }).click();
    await press(page, '保存');
    await sees(page, '已保存');

    const email = `${unique('m')}@${organisation.slug}.example`;
    await follow(page, '人员');
    await press(page, '添加人员');
    const dialog = page.getByRole('dialog');
    await type(dialog, '姓名', '戴夜');
    await type(dialog, '邮箱', email);
    await choose(dialog, '部门', /夜间值班组/);
    await dialog.getByRole('combobox', { name: '角色' }).click();
    await page.getByRole('option', { name: '值班查看员' }).click();
    await page.keyboard.press('Escape');
    await press(dialog, '保存');
    await page.getByRole('row', { name: /戴夜.*夜间值班组.*值班查看员/ }).waitFor();
    await follow(page, '角色权限');
    await follow(page, /值班查看员.*1 人/);
    await sees(page, '拥有此角色的人');
    await sees(page, '戴夜');

    await accept(email, '戴夜');
    const newcomer = await visit('/console/requests', { as: email });
    await seesHeading(newcomer, '服务诉求');
    await sees(newcomer, '还没有诉求');
    expect(await newcomer.getByRole('link', { name: '人员' }).count()).toBe(0);
    expect(await newcomer.getByRole('link', { name: '登记诉求' }).count()).toBe(0);
    await newcomer.goto('/console/members');
    await sees(newcomer, '您没有查看这里的权限');
  });

  it('O-2 somebody who left is out at once', async () => {
    const colleague = await organisation.join('handler', 'home-care', '陆离');
    const theirs = await visit('/console/requests', { as: colleague.email });
    await seesHeading(theirs, '服务诉求');
    const page = await visit('/console/members', { as: organisation.email });
    await page.getByRole('row', { name: /陆离/ }).click();
    await press(page.getByRole('dialog'), '办理离任');
    const leaving = page.getByRole('dialog', { name: /离任交接/ });
    await sees(leaving, '没有在办事项');
    await type(leaving, '离任原因', '辞职');
    await press(leaving, '确认离任');
    await page.getByRole('row', { name: /陆离.*停用/ }).waitFor();
    await theirs.reload();
    await sees(theirs, /您还没有加入任何机构|欢迎回来/);
  });
});

describe('O-6 what was done stays on record', () => {
  it('O-6 the audit log says who, when, before and after; the record has the same in its history', async () => {
    const organisation = await signUp();
    await organisation.join('handler', 'home-care', '陶然');
    const page = await visit('/console/members', { as: organisation.email });
    await page.getByRole('row', { name: /陶然/ }).click();
    const dialog = page.getByRole('dialog');
    await type(dialog, '岗位', '维修师傅');
    await press(dialog, '保存');
    await page.getByRole('row', { name: /陶然.*维修师傅/ }).click();
    await page.getByRole('tab', { name: '变更历史' }).click();
    await sees(dialog, '维修师傅');
    await sees(dialog, '周岚');
    await press(dialog, '取消');

    await follow(page, '审计日志');
    await choose(page, '对象', '人员');
    await page
      .getByRole('row', { name: /周岚.*修改.*陶然/ })
      .first()
      .click();
    await seesHeading(page, '前后对比');
    await page.locator('ins', { hasText: '维修师傅' }).waitFor();
    await sees(page, '记录指纹');
  });

  it('P-2.2 personal data are shown in full only with a reason, which is on record', async () => {
    const organisation = await signUp();
    const { customer } = await organisation.admin.done<{ customer: { id: string } }>(
      'customerCreate',
      { name: '尹素', phone: '13412345678', address: '向阳路 8 号' },
      'customer { id }',
    );
    const desk = await organisation.join('dispatcher', 'reception', '何欢');
    const page = await visit(`/console/customers/${customer.id}/show`, { as: desk.email });
    await sees(page, '134****5678');
    await press(page, '查看完整信息');
    await type(page.getByRole('dialog'), '查看原因', '上门前电话确认');
    await press(page.getByRole('dialog'), '查看完整信息');
    await sees(page, '13412345678');
    const log = await visit('/console/auditEvents', { as: organisation.email });
    await log.getByRole('row', { name: /何欢.*上门前电话确认/ }).waitFor();
  });
});
