import { type Organisation, signUp } from '../frame/organisation';
import { look, register, take } from '../frame/request';
import { choose, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

/** The day in China, so many days ahead. */
const day = (ahead: number) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

describe('O-2 leave, deputies and leaving in the browser', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-2 somebody puts down leave and names a deputy, who finds the work and does it for them', async () => {
    const departmentId = organisation.department('living');
    const [absent, deputy] = [await organisation.join('handler', 'living', '王芳'), await organisation.join('handler', 'safety', '李四')];
    const request = await register(organisation.admin, { summary: '代理期间的诉求' });
    await take(organisation.admin, 'dispatch', request, { departmentId, assigneeId: absent.id });

    const page = await visit('/console/absences', { as: absent.email });
    await press(page, '登记请假');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('开始日期').fill(day(0));
    await dialog.getByLabel('结束日期（含）').fill(day(2));
    await dialog.getByRole('combobox', { name: '代理人' }).click();
    await page.getByRole('option', { name: /李四/ }).click();
    await press(dialog, '保存');
    await sees(page, '李四 代 王芳');

    const theirs = await visit('/console/', { as: deputy.email, device: 'phone' });
    await sees(theirs, /您正在代理 王芳/);
    await theirs.getByRole('link', { name: '查看其承办的诉求' }).click();
    await theirs.getByText('代理期间的诉求').first().click();
    await press(theirs, '接单');
    const confirm = theirs.getByRole('dialog');
    if (await confirm.isVisible()) await press(confirm, '接单');
    await sees(theirs, '李四（代 王芳）');

    const members = await visit('/console/members', { as: organisation.email, language: 'en' });
    await members.getByRole('row', { name: /王芳.*Away until/ }).waitFor();
    await press(page, '销假');
    await sees(page, '已结束');
    expect(await look(deputy.client, request)).toBeNull();
  });

  it('O-2 leaving shows what is open and hands it over', async () => {
    const departmentId = organisation.department('living');
    const [leaver, receiver] = [await organisation.join('handler', 'living', '钱进'), await organisation.join('handler', 'living', '孙立')];
    const request = await register(organisation.admin);
    await take(organisation.admin, 'dispatch', request, { departmentId, assigneeId: leaver.id });
    const page = await visit('/console/members', { as: organisation.email });
    await page.getByRole('row', { name: /钱进/ }).click();
    await press(page.getByRole('dialog'), '办理离任');
    const dialog = page.getByRole('dialog', { name: '离任交接：钱进' });
    await sees(dialog, '件未结案的诉求');
    await type(dialog, '离任原因', '辞职');
    expect(await dialog.getByRole('button', { name: '确认离任' }).isDisabled()).toBe(true);
    await choose(page, '接收人', /孙立/);
    await press(dialog, '确认离任');
    await page.getByRole('row', { name: /钱进.*停用/ }).waitFor();
    expect((await look(receiver.client, request))?.assignee?.id).toBe(receiver.id);
    await page.getByRole('row', { name: /钱进/ }).click();
    await press(page.getByRole('dialog'), '办理返岗');
    await page.getByRole('row', { name: /钱进.*启用/ }).waitFor();
  });

  it('O-2 a department is merged into another', async () => {
    const page = await visit('/console/departments', { as: organisation.email });
    await page.getByRole('button', { name: '编辑: 法律与调解室' }).click();
    await press(page.getByRole('dialog'), '撤并部门');
    const dialog = page.getByRole('dialog', { name: '撤并部门：法律与调解室' });
    await choose(page, '接收部门', '平安建设部');
    await type(dialog, '撤并原因', '机构改革');
    await press(dialog, '确认撤并');
    await sees(page, '已并入平安建设部');
  });

  it('O-2 the page reads in English on a phone', async () => {
    const page = await visit('/console/absences', { as: organisation.email, device: 'phone', language: 'en' });
    await seesHeading(page, 'Leave & deputies');
    await sees(page, 'Put down leave');
  });
});
