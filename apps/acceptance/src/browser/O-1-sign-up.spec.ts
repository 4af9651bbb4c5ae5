import type { Page } from 'playwright-core';
import { SECRET_WORD, unique } from '../frame/organisation';
import { follow, press, sees, seesHeading, type } from './see';
import { beside, visit } from './visit';

const slugField = (page: Page, label: string) => page.getByRole('textbox', { name: label });

async function signOut(page: Page): Promise<void> {
  await press(page, '我的账户');
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await seesHeading(page, '欢迎回来');
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await type(page, '邮箱', email);
  await page.getByLabel('密码').fill(password);
  await press(page, '登录');
}

describe('O-1 an organisation signs up in the browser', () => {
  it('O-1 fills one page, is in the console, and has a portal that takes requests', async () => {
    const page = await visit('/');
    await follow(page, /创建我的机构/);
    await seesHeading(page, '创建您的机构');
    await type(page, '机构名称', '春风里社区');
    await page.getByText(/门户的网址：.*\/chunfengli/).waitFor();
    const slug = unique('chunfengli-');
    await slugField(page, '短网址').fill(slug);
    await page.getByRole('button', { name: '社区', exact: true }).click();
    await type(page, '您的姓名', '许安');
    await type(page, '邮箱', `founder@${slug}.example`);
    await page.getByLabel('密码').fill(SECRET_WORD);
    await press(page, '创建并进入');

    await seesHeading(page, '许安，您好');
    await sees(page, '上线检查清单');
    await page.getByRole('img', { name: '春风里社区' }).first().waitFor();
    const portal = await beside(page, `/${slug}`);
    await seesHeading(portal, '您好，今天要办什么？');
    await sees(portal, '春风里社区');
    await follow(portal, /我要办/);
    await sees(portal, /共 \d+ 项/);
  });

  it('O-1 says what is missing and what is taken, and keeps what was typed', async () => {
    const page = await visit('/console/signup', { language: 'en' });
    await press(page, 'Create and enter');
    expect(await page.getByRole('textbox', { name: 'Name of the organisation' }).getAttribute('aria-invalid')).toBe('true');
    const email = `${unique('m')}@taken.example`;
    await type(page, 'Name of the organisation', 'Harbour Community');
    await slugField(page, 'Short address').fill('yangguang');
    await type(page, 'Your name', 'Ann Lee');
    await type(page, 'E-mail', email);
    await page.getByLabel('Password').fill(SECRET_WORD);
    await press(page, 'Create and enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(email);
    await slugField(page, 'Short address').fill(unique('harbour-'));
    await press(page, 'Create and enter');
    await seesHeading(page, 'Hello, Ann Lee');
  });

  it('O-1 works on a phone, in English', async () => {
    const page = await visit('/console/signup', { device: 'phone', language: 'en' });
    await type(page, 'Name of the organisation', 'Riverside Property');
    await slugField(page, 'Short address').fill(unique('riverside-'));
    await press(page, 'Property');
    await type(page, 'Your name', 'Bo Chen');
    await type(page, 'E-mail', `${unique('m')}@riverside.example`);
    await page.getByLabel('Password').fill(SECRET_WORD);
    await press(page, 'Create and enter');
    await seesHeading(page, 'Hello, Bo Chen');
    await sees(page, 'Ready-to-go checklist');
  });
});

describe('O-4 one person, several organisations', () => {
  it('O-4 signs out and in again, and switches to the other organisation', async () => {
    const page = await visit('/console/', { as: 'auditor@yangguang.example' });
    await sees(page, '阳光社区服务中心');
    await signOut(page);
    await signIn(page, 'auditor@yangguang.example', 'not the password');
    await page.getByRole('alert').waitFor();
    await signIn(page, 'auditor@yangguang.example', 'charter-demo');
    await page.getByRole('button', { name: '我的账户' }).or(page.getByText('选择要进入的机构')).first().waitFor();
    await press(page, '我的账户');
    await page.getByRole('menuitem', { name: /恒信物业服务/ }).click();
    await page.getByText('恒信物业服务').first().waitFor();
    await follow(page, '服务诉求');
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByText('阳光社区服务中心').count()).toBe(0);
  });
});
