import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { register, take } from '../frame/request';
import { press, sees, seesHeading } from './see';
import { visit } from './visit';

describe('O-10 the inbox in the console', () => {
  let organisation: Organisation;
  let desk: Colleague;
  let staff: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '何欢');
    staff = await organisation.join('handler', 'living', '师傅老王');
  });

  const dispatched = async (summary: string) => {
    const request = await register(desk.client, { summary });
    return take(desk.client, 'dispatch', request, { departmentId: organisation.department('living'), assigneeId: staff.id });
  };

  it('O-10 the bell counts live, and a notice leads to its record and is read with that', async () => {
    const page = await visit('/console/', { as: staff.email });
    await page.getByRole('link', { name: '通知', exact: true }).waitFor();
    await dispatched('三号楼电梯异响');
    await page.getByRole('link', { name: '通知，1 条未读' }).click();
    await page.getByRole('link', { name: /有一件诉求派给了您.*三号楼电梯异响/ }).click();
    await seesHeading(page, '三号楼电梯异响');
    await page.getByRole('link', { name: '通知', exact: true }).waitFor();
  });

  it('O-10 all can be marked as read, and only the unread be shown', async () => {
    await dispatched('路灯不亮');
    await dispatched('下水道堵塞');
    const page = await visit('/console/inbox', { as: staff.email });
    await sees(page, /路灯不亮/);
    await press(page, '未读');
    await sees(page, /下水道堵塞/);
    await press(page, '全部标为已读');
    await sees(page, /没有符合条件的记录/);
    await press(page, '全部');
    await sees(page, /路灯不亮/);
  });

  it('O-10 on a phone, in English, each kind is chosen by itself and kept', async () => {
    const page = await visit('/console/inbox', { as: staff.email, device: 'phone', language: 'en' });
    await press(page, 'Settings');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch', { name: 'Returned: inbox', exact: true }).uncheck();
    await dialog.getByRole('combobox', { name: 'Overdue: e-mail' }).click();
    await page.getByRole('option', { name: 'At once' }).click();
    await press(dialog, 'Save');
    await sees(page, 'Settings saved');
    const { noticeSettings } = await staff.client.query<{ noticeSettings: { kind: string; inbox: boolean; mail: string }[] }>(
      '{ noticeSettings { kind inbox mail } }',
    );
    expect(noticeSettings.find(({ kind }) => kind === 'returned')).toEqual({ kind: 'returned', inbox: false, mail: 'NONE' });
    expect(noticeSettings.find(({ kind }) => kind === 'clockOverdue')).toEqual({ kind: 'clockOverdue', inbox: true, mail: 'IMMEDIATE' });
  });
});
