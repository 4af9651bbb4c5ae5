import type { Page } from 'playwright-core';
import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { becomes, choose, press, sees, seesHeading } from './see';
import { visit } from './visit';

const SUMMARIES = ['路灯不亮', '井盖松动', '门禁失灵'];

describe('S-2.1 the console is worked by the keyboard', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    for (const summary of SUMMARIES) await register(organisation.admin, { summary });
  });

  /** The record in which the keyboard is, by what it says; the newest stands first. */
  const current = (page: Page) => () =>
    page.evaluate((summaries) => {
      const text = document.activeElement?.textContent ?? '';
      return document.activeElement?.tagName === 'TR' ? (summaries.find((summary) => text.includes(summary)) ?? null) : null;
    }, SUMMARIES);
  const keys = async (page: Page, ...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const list = async (language: 'zh' | 'en' = 'zh') => {
    const page = await visit('/console/requests', { as: organisation.email, language });
    await page.getByRole('row', { name: /路灯不亮/ }).waitFor();
    return page;
  };

  it('S-2.1 letters and arrows go through the list, the row in which one is can be seen, and Enter opens it', async () => {
    const page = await list();
    await keys(page, 'j');
    await becomes(current(page), '门禁失灵');
    await keys(page, 'ArrowDown', 'j', 'j');
    await becomes(current(page), '路灯不亮');
    await keys(page, 'k');
    await becomes(current(page), '井盖松动');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outline).toBe('solid');
    await keys(page, 'Enter');
    await seesHeading(page, '井盖松动');
  });

  it('S-2.1 a row is reached by the Tab key as well', async () => {
    const page = await list();
    const reachable = await page.locator('tbody tr[tabindex="0"]').count();
    expect(reachable).toBe(1);
    await page.getByRole('checkbox').first().focus();
    for (let turn = 0; turn < 12 && (await current(page)()) === null; turn += 1) await keys(page, 'Tab');
    expect(await current(page)()).toBe('门禁失灵');
  });

  it('S-2.1 rows are selected and a step is done on all of them without the mouse', async () => {
    const page = await list();
    await keys(page, 'j', 'x', 'j', 'x');
    const bar = page.getByRole('toolbar', { name: '批量操作' });
    await sees(bar, '已选 2 条');
    await becomes(current(page), '井盖松动');
    await keys(page, 'x');
    await sees(bar, '已选 1 条');
    await keys(page, 'x', 'b', 'Enter');
    const dialog = page.getByRole('dialog');
    await choose(dialog, '承办部门', /居家/);
    await keys(page, 'Control+Enter');
    await sees(dialog, '2 条已办理');
    await keys(page, 'Escape');
    await page
      .getByRole('row', { name: /井盖松动/ })
      .getByText('已派单')
      .waitFor();
  });

  it('S-2.1 what is typed stays text: the search takes every letter', async () => {
    const page = await list();
    await keys(page, '/');
    await page.keyboard.type('jkx?c');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jkx?c');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/console/requests');
  });

  it.each([
    ['zh', '键盘快捷键', '选中 / 取消选中', '登记诉求', '关闭'],
    ['en', 'Keys', 'Select it, or no longer', 'Register a request', 'Close'],
  ] as const)('S-2.1 the keys of the page are shown in %s', async (language, title, choosing, registering, close) => {
    const page = await list(language);
    await keys(page, '?');
    const dialog = page.getByRole('dialog', { name: title });
    await sees(dialog, choosing);
    await sees(dialog, registering);
    await press(dialog, close);
    await page.goto('/console/organisation');
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await keys(page, '?');
    await sees(dialog, registering);
    // where nothing is listed, nothing can be selected
    expect(await dialog.getByText(choosing).count()).toBe(0);
    await press(dialog, close);
    await keys(page, 'c');
    await page.waitForURL('**/requests/create');
  });
});
