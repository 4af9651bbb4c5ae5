import { anyone, member } from '../frame/client';
import { codeIn, linkIn, mailTo } from '../frame/mail';
import { SECRET_WORD, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';
import { appCode } from '../frame/totp';
import type { Page } from 'playwright-core';
import { follow, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const newAddress = () => `${unique('b')}@account.example`;

async function signIn(page: Page, email: string, password = SECRET_WORD): Promise<void> {
  await type(page, '邮箱', email);
  await page.getByLabel('密码').fill(password);
  await press(page, '登录');
}

async function leave(page: Page): Promise<void> {
  await press(page, '我的账户');
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await seesHeading(page, '欢迎回来');
}

async function prove(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('当前密码').fill(SECRET_WORD);
  await press(dialog, '继续');
}

describe('O-1 somebody comes in', () => {
  it('O-1 the founder is reminded of the code, finds it in the outbox, and is known', async () => {
    const { email } = await signUp({ email: newAddress() });
    const page = await visit('/console/', { as: email });
    await sees(page, `请确认您的邮箱 ${email}`);
    await press(page, '输入验证码');
    expect(await page.getByRole('link', { name: /打开本地发件箱/ }).getAttribute('href')).toBe('/outbox');
    await page
      .getByRole('dialog')
      .getByLabel('验证码')
      .fill(codeIn(await mailTo(email, 'account.confirm')));
    await press(page.getByRole('dialog'), '确认');
    await sees(page, '邮箱已确认');
    await page.getByText('请确认您的邮箱').waitFor({ state: 'detached' });
  });

  it('O-1 an invitation is accepted on a phone, in English', async () => {
    const admin = await member('admin@hengxin.example');
    const { roles } = await admin.query<{ roles: { nodes: { id: string; code: string }[] } }>('{ roles { nodes { id code } } }');
    const role = present(
      roles.nodes.find(({ code }) => code === 'handler'),
      'role',
    );
    const email = newAddress();
    await admin.done('memberCreate', { name: 'Ann Lee', email, roleIds: [role.id] }, 'member { id }');
    const path = `/console/invite/${linkIn(await mailTo(email, 'organisation.invite'))}`;
    const page = await visit(path, { device: 'phone', language: 'en' });
    await seesHeading(page, /^Join/);
    await sees(page, email);
    await page.getByLabel('Choose a password').fill('short');
    await press(page, 'Join');
    await sees(page, /too weak/);
    await page.getByLabel('Choose a password').fill(SECRET_WORD);
    await press(page, 'Join');
    await seesHeading(page, 'Hello, Ann Lee');
    await page.goto(path);
    await seesHeading(page, 'This invitation is over');
  });

  it('O-4 somebody with an account signs in on the way and joins the second organisation', async () => {
    const [first, second] = [await signUp(), await signUp()];
    const colleague = await first.join('handler', 'living', '钱进');
    await second.admin.done('memberCreate', { name: '钱进', email: colleague.email, roleIds: [second.role('handler')] }, 'member { id }');
    const page = await visit(`/console/invite/${linkIn(await mailTo(colleague.email, 'organisation.invite'))}`);
    await sees(page, `${colleague.email} 已有账户`);
    await follow(page, '登录');
    await page.getByLabel('密码').fill(SECRET_WORD);
    await press(page, '登录');
    await page.getByRole('button', { name: /的身份加入/ }).click();
    await seesHeading(page, '钱进，您好');
    await press(page, '我的账户');
    await page.getByRole('menuitem', { name: new RegExp(first.slug) }).waitFor();
  });

  it('O-1 a forgotten password is set anew by the link of the mail', async () => {
    const { email } = await signUp({ email: newAddress() });
    const page = await visit('/console/login');
    await follow(page, '忘记密码？');
    await type(page, '邮箱', email);
    await press(page, '发送链接');
    await sees(page, `邮件已发往 ${email}`);
    const path = `/console/reset/${linkIn(await mailTo(email, 'account.reset'))}`;
    await page.goto(path);
    await page.getByLabel('新密码').fill('something wholly different');
    await press(page, '保存新密码');
    await sees(page, '密码已更改');
    await follow(page, '登录');
    await signIn(page, email, 'something wholly different');
    await page.getByRole('button', { name: '我的账户' }).waitFor();
    const again = await visit(path);
    await again.getByLabel('新密码').fill('something else again');
    await press(again, '保存新密码');
    await sees(again, '链接已经用过或已失效');
  });
});

describe('O-4 the own account', () => {
  it('O-1 two-step verification is turned on, asked for, and helped by a backup code', async () => {
    const { email } = await signUp({ email: newAddress() });
    const page = await visit('/console/me', { as: email });
    await press(page, '开启');
    await prove(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: '两步验证二维码' }).waitFor();
    const secret = (await dialog.locator('code').innerText()).replaceAll(' ', '');
    await dialog.getByLabel('验证码').fill(appCode(secret));
    await press(dialog, '开启');
    await sees(dialog, '保存备用码');
    const backup = await dialog.getByRole('listitem').first().innerText();
    await press(dialog, '我已保存');
    await sees(page, '还剩 10 个备用码');

    await leave(page);
    await signIn(page, email);
    await seesHeading(page, '两步验证');
    await page.getByLabel('验证码').fill('000000');
    await press(page, '验证并登录');
    await page.getByRole('alert').waitFor();
    await press(page, /用备用码/);
    await page.getByLabel('备用码').fill(backup);
    await press(page, '验证并登录');
    await page.getByRole('button', { name: '我的账户' }).waitFor();
  });

  it('O-1 a passkey is made and signs in', async () => {
    const { email } = await signUp({ email: newAddress() });
    const page = await visit('/console/login', { byName: true });
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const options = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    await device.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', ...options } });
    await signIn(page, email);
    await press(page, '我的账户');
    await page.getByRole('menuitem', { name: '账户与安全' }).click();
    await press(page, '添加通行密钥');
    await prove(page);
    await sees(page, '通行密钥已添加');
    await leave(page);
    await press(page, '用通行密钥登录');
    await page.getByRole('button', { name: '我的账户' }).waitFor();
  });

  it('O-1 devices are listed and signed out; a changed password signs the others out', async () => {
    const { email } = await signUp({ email: newAddress() });
    const other = await visit('/console/requests', { as: email, device: 'phone' });
    const page = await visit('/console/me', { as: email });
    await sees(page, '本设备');
    await press(page, '退出所有其他设备');
    await sees(page, '已退出');
    await other.reload();
    await seesHeading(other, '欢迎回来');
    await page.getByLabel('当前密码').fill(SECRET_WORD);
    await page.getByLabel('新密码').fill('something wholly different');
    await press(page, '修改密码');
    await sees(page, '密码已修改');
    const { token } = await anyone.done<{ token: string }>('login', { email, password: 'something wholly different' }, 'token');
    expect(token).toMatch(/^cs_/);
  });

  it('O-4 the sign-in address is changed by a code sent to the new one', async () => {
    const { email } = await signUp({ email: newAddress() });
    const page = await visit('/console/me', { as: email });
    await press(page, '更换邮箱');
    const next = newAddress();
    await type(page.getByRole('dialog'), '新邮箱', next);
    await prove(page);
    await sees(page.getByRole('dialog'), `我们已向 ${next} 发送`);
    await page
      .getByRole('dialog')
      .getByLabel('验证码')
      .fill(codeIn(await mailTo(next, 'account.confirm')));
    await press(page.getByRole('dialog'), '确认');
    await page.getByRole('main').getByText(next).waitFor();
    await page.getByRole('main').getByText('已确认').waitFor();
  });
});
