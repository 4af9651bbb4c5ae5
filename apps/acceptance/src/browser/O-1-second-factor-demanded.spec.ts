import { signUp } from '../frame/organisation';
import { appCode } from '../frame/totp';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('O-1 the organisation asks for a second factor', () => {
  it('O-1 the administrator lays it down and is led to set it up before anything else', async () => {
    const organisation = await signUp();
    const page = await visit('/console/settings/sign-in', { as: organisation.email });
    await page.getByRole('combobox', { name: '要求' }).click();
    await page.getByRole('option', { name: '管理员必须开启' }).click();
    await press(page, '保存');
    await sees(page, /本机构要求成员开启两步验证/);
    await press(page, '开启');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('当前密码').fill('correct horse battery');
    await press(dialog, '继续');
    const secret = (await dialog.locator('code').first().innerText()).replaceAll(/\s/g, '');
    await type(dialog, '验证码', appCode(secret));
    await press(dialog, '开启');
    await sees(page, '保存备用码');
    await press(page, '我已保存');
    await sees(page, '统一身份登录（OpenID Connect）');
  });
});
