import type { Page } from 'playwright-core';
import { Client, anyone } from '../frame/client';
import { SECRET_WORD, unique } from '../frame/organisation';
import { becomes, press, sees, seesHeading, type } from './see';
import { type Visit, visit } from './visit';

interface Founder {
  slug: string;
  email: string;
}

async function fill(page: Page, words: { name: string; slug: string; person: string; email: string; password: string }): Promise<Founder> {
  const slug = unique('several-');
  const email = `founder@${slug}.example`;
  await type(page, words.name, '万家联合服务');
  await page.getByRole('textbox', { name: words.slug }).fill(slug);
  await type(page, words.person, '许安');
  await type(page, words.email, email);
  await page.getByLabel(words.password).fill(SECRET_WORD);
  return { slug, email };
}

const ZH = { name: '机构名称', slug: '短网址', person: '您的姓名', email: '邮箱', password: '密码' };
const EN = { name: 'Name of the organisation', slug: 'Short address', person: 'Your name', email: 'E-mail', password: 'Password' };

async function founded({ email, slug }: Founder): Promise<Client> {
  const { token } = await anyone.done<{ token: string }>('login', { email, password: SECRET_WORD, slug }, 'token');
  return new Client('core', { authorization: `Bearer ${token}` });
}

const card = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

describe('O-1 several templates in the browser', () => {
  it('O-1 chooses two, sees what comes, decides one clash, and starts with exactly that', async () => {
    const page = await visit('/console/signup');
    const founder = await fill(page, ZH);
    await becomes(() => card(page, '社区服务').getAttribute('aria-checked'), 'true');
    await card(page, '服务流程标准化').click();
    await sees(page, /合在一起：\d+ 条 · \d+ 个服务事项/);
    await sees(page, /有 \d+ 处几个模板的说法不同，已先按“社区服务”处理/);

    await press(page, '查看包含的内容');
    const preview = page.getByRole('dialog', { name: '服务管理制度包含的内容' });
    await preview.getByRole('button', { name: /投诉处理/ }).click();
    await sees(preview, /由此落实：/);
    await press(preview, '关闭');

    await press(page, '逐项查看与决定');
    const clashes = page.getByRole('dialog', { name: '几个模板说法不同的地方' });
    const complaint = clashes.getByRole('radiogroup', { name: '投诉建议' }).first();
    const [ours, theirs, both] = [
      complaint.getByRole('radio').nth(0),
      complaint.getByRole('radio').nth(1),
      complaint.getByRole('radio').nth(2),
    ];
    expect(await ours.getAttribute('aria-checked')).toBe('true');
    await sees(ours, '社区服务');
    await sees(theirs, '服务流程标准化');
    await sees(both, '都保留');
    await both.click();
    await becomes(() => both.getAttribute('aria-checked'), 'true');
    await press(clashes, '完成');
    await press(page, '创建并进入');
    await seesHeading(page, '许安，您好');

    const { serviceItems } = await (await founded(founder)).query<{ serviceItems: { name: string }[] }>('{ serviceItems { name } }');
    expect(serviceItems.map(({ name }) => name)).toEqual(expect.arrayContaining(['投诉建议（社区服务）', '投诉建议（服务流程标准化）']));
  });

  it.each<[string, Visit]>([
    ['a wide screen', { language: 'en' }],
    ['a phone', { language: 'en', device: 'phone' }],
  ])('O-1 starts from several in English on %s without deciding anything', async (_, how) => {
    const page = await visit('/console/signup', how);
    const founder = await fill(page, EN);
    await press(page, 'Care');
    await becomes(() => card(page, 'Service for special groups').getAttribute('aria-checked'), 'true');
    await card(page, 'Quality of service').click();
    await sees(page, /Service for special groups is followed unless you decide otherwise/);
    await press(page, 'Create and enter');
    await seesHeading(page, 'Hello, 许安');
    const { regulations } = await (await founded(founder)).query<{ regulations: { title: string }[] }>('{ regulations { title } }');
    expect(regulations.map(({ title }) => title)).toEqual(['服务管理制度']);
  });

  it('O-1 asks for a template when none is chosen', async () => {
    const page = await visit('/console/signup');
    await fill(page, ZH);
    await becomes(() => card(page, '社区服务').getAttribute('aria-checked'), 'true');
    await card(page, '社区服务').click();
    await press(page, '创建并进入');
    await sees(page, '请至少选择一个模板');
  });
});
