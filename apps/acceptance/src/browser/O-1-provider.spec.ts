import type { Page } from 'playwright-core';
import { address } from '../frame/client';
import { codeIn, mailTo } from '../frame/mail';
import { type OpenIdProvider, openIdProvider } from '../frame/openid';
import { type Organisation, signUp } from '../frame/organisation';
import { choose, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('O-1 the administrator has members sign in by the organisation', () => {
  let organisation: Organisation;
  let provider: OpenIdProvider;
  beforeAll(async () => {
    organisation = await signUp();
    await organisation.admin.done('emailConfirm', { code: codeIn(await mailTo(organisation.email, 'account.confirm')) }, 'done');
    const people = { fangmin: { email: `fangmin@${organisation.slug}.example`, email_verified: true, name: '方敏' } };
    provider = await openIdProvider(people, [`${address()}/sso/${organisation.slug}/callback`]);
  });
  afterAll(() => provider.close());

  const signInThere = async (page: Page) => {
    await page.locator('input[name=login]').fill('fangmin');
    await page.locator('button[type=submit]').click();
  };

  it('O-1 sets the provider up, and somebody from there becomes a member at the first sign-in', async () => {
    const page = await visit('/console/', { as: organisation.email });
    await page.getByRole('link', { name: '登录方式' }).click();
    await sees(page, `${address()}/sso/${organisation.slug}/callback`);
    await type(page, '签发者地址', 'https://10.0.0.1');
    await type(page, '客户端 ID', provider.clientId);
    await page.getByLabel('客户端密钥').fill(provider.clientSecret);
    await type(page, '本机构的邮箱域名', `${organisation.slug}.example`);
    await page.getByLabel('启用统一身份登录').check();
    await page.getByLabel('自动成为成员').check();
    await choose(page, '给予的角色', '经办人');
    await press(page, '保存');
    await sees(page, /不能指向内部网络/);
    await type(page, '签发者地址', provider.issuer);
    await press(page, '保存');
    await sees(page, `/console/login?org=${organisation.slug}`);
    await sees(page, '已加密保存；要更换时再填写。');

    const newcomer = await visit(`/console/login?org=${organisation.slug}`, { besides: [provider.issuer] });
    await newcomer.getByRole('button', { name: /的账号登录/ }).click();
    await signInThere(newcomer);
    await sees(newcomer, '工作台');
    await newcomer.goto('/console/me');
    await sees(newcomer, /您是用机构的统一身份登录的/);
    await page.goto('/console/members');
    await sees(page, '方敏');
  });

  it('O-1 whoever came without the link names the organisation, in English and on a phone', async () => {
    const page = await visit('/console/login', { device: 'phone', language: 'en', besides: [provider.issuer] });
    await press(page, 'Sign in with your organisation');
    await type(page, 'Short address of the organisation', 'nobody-there');
    await press(page, 'Continue');
    await sees(page, /has no sign-in of its own/);
    await type(page, 'Short address of the organisation', organisation.slug);
    await press(page, 'Continue');
    await page.getByRole('button', { name: /^Sign in with 测试机构/ }).click();
    await signInThere(page);
    await page.waitForURL('**/console/');
  });

  it('O-1 a refusal is told in words, and an invented one says nothing of its own', async () => {
    const page = await visit(`/console/login?org=${organisation.slug}&refused=domain`);
    await sees(page, '你的邮箱不属于本机构允许的域名。');
    await page.goto('/console/login?refused=Call%20this%20number');
    await sees(page, '登录没有成功，请再试一次。');
    expect(await page.getByText('Call this number').count()).toBe(0);
    await seesHeading(page, '欢迎回来');
  });
});
