import { readFile } from 'node:fs/promises';
import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, register, take } from '../frame/request';
import { becomes, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const PHONE = '13712345678';
const ADDRESS = '幸福路8号3单元501';

describe('C-4.4 personal data in the console', () => {
  let organisation: Organisation;
  let request: RequestView;

  beforeAll(async () => {
    organisation = await signUp();
    request = await register(organisation.admin, {
      item: 'elder-watch',
      summary: '请求每日问候',
      newCustomer: { name: '沈月华', phone: PHONE, address: ADDRESS },
      answers: [
        { code: 'frequency', value: 'daily' },
        { code: 'contact', value: '女儿沈小梅' },
      ],
    });
  });

  it('C-4.4 who handles a request has shown, for a reason, what it hides; leaving the page hides it again', async () => {
    const handler = await organisation.join('handler', 'living');
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living'), assigneeId: handler.id });
    const page = await visit(`/console/requests/${request.id}/show`, { as: handler.email, device: 'phone' });
    await sees(page, '137****5678');
    await sees(page, '女****');
    const story = page.locator('section', { hasText: '诉求内容' });
    await press(story, '查看完整信息');
    await type(page, '查看原因', '上门前联系家属');
    await press(page.getByRole('dialog'), '查看完整信息');
    await sees(story, '女儿沈小梅');
    const customer = page.locator('section', { hasText: '沈月华' }).last();
    await press(customer, '查看完整信息');
    await type(page, '查看原因', '约定上门时间');
    await press(page.getByRole('dialog'), '查看完整信息');
    await sees(customer, PHONE);
    await sees(customer, ADDRESS);
    await page.reload();
    await sees(page, '137****5678');
    expect(await page.getByText(PHONE).count()).toBe(0);
  });

  it('C-4.4 an administrator hands a person a copy of their data, and forgets them when nothing is owed to them any more', async () => {
    const page = await visit(`/console/customers/${request.customer?.id}/show`, { as: organisation.email });
    await press(page, '更多操作');
    await page.getByRole('menuitem', { name: '导出个人信息' }).click();
    await type(page, '原因', '本人到窗口申请');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载')]);
    expect(download.suggestedFilename()).toMatch(/^KH-\d{5}-.*\.html$/);
    const copy = await readFile(await download.path(), 'utf8');
    for (const word of ['沈月华', PHONE, ADDRESS, '女儿沈小梅', request.number, '上门前联系家属']) expect(copy).toContain(word);

    const erase = async () => {
      await press(page, '更多操作');
      await page.getByRole('menuitem', { name: '删除个人信息' }).click();
      const dialog = page.getByRole('dialog');
      await type(dialog, '原因', '本人书面申请');
      expect(await dialog.getByRole('button', { name: '删除个人信息' }).isDisabled()).toBe(true);
      await dialog.getByRole('checkbox').check();
      await press(dialog, '删除个人信息');
    };
    await erase();
    await sees(page, /待未办结的诉求全部办结后自动删除/);
    await seesHeading(page, '沈月华');
    await take(organisation.admin, 'withdraw', request, { reason: '家属撤回' });
    await page.reload();
    await sees(page, /个人信息已于 .+ 按要求删除/);
    await seesHeading(page, '（已删除）');
    await page.getByRole('tab', { name: '变更历史' }).click();
    await sees(page, '本人书面申请');
    await becomes(() => page.getByText('沈月华').count(), 0);
  });
});
