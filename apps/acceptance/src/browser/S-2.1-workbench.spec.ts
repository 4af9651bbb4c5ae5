import type { Page } from 'playwright-core';
import { becomes, choose, follow, press, sees, seesHeading } from './see';
import { visit } from './visit';

const DESK = { as: 'desk@hengxin.example' } as const;

/** Numbers of the requests in the open list, in its order. */
const numbers = (page: Page) => page.locator('tbody tr td.column-number').allInnerTexts();

/** How many requests the list says there are. */
async function total(page: Page): Promise<number> {
  await page
    .getByText(/共 \d+ 条|没有符合条件的记录/)
    .first()
    .waitFor();
  return Number(/共 (\d+) 条/.exec(await page.locator('main').innerText())?.[1] ?? 0);
}

describe('S-2.1 the workbench', () => {
  it('S-2.1 every number opens the list with just as many requests', async () => {
    const page = await visit('/console/', DESK);
    await sees(page, '待派单');
    const tiles = page.locator('main a', { has: page.locator('p') }).filter({ hasText: /^\D+\d+$/ });
    const texts = await tiles.allInnerTexts();
    expect(texts.length).toBeGreaterThanOrEqual(6);
    for (const text of texts) {
      const [name = '', count = ''] = text.split(/\n+/);
      await page
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await page.getByRole('button', { name }).or(page.getByText(name)).first().waitFor();
      await becomes(() => total(page), Number(count));
      await follow(page, '工作台');
    }
  });

  it('S-2.1 shows the longest overdue and what is due next, each a click away', async () => {
    const page = await visit('/console/', DESK);
    await seesHeading(page, '已超时');
    const first = page
      .locator('main a')
      .filter({ hasText: /FW-\d{8}-\d{4}/ })
      .first();
    const number = /FW-\d{8}-\d{4}/.exec(await first.innerText())?.[0] ?? '';
    await first.click();
    await seesHeading(page, number);
  });
});

describe('S-2.1 the list of requests', () => {
  it('S-2.1 narrows by tabs, marks and search, sorts, and keeps it all in the address', async () => {
    const page = await visit('/console/requests', DESK);
    await page.getByRole('row').nth(1).waitFor();
    const all = await total(page);
    await page.getByRole('tab', { name: '进行中' }).click();
    await becomes(async () => (await total(page)) < all, true);
    const open = await total(page);
    await press(page, /^已超时/);
    await becomes(async () => (await total(page)) < open, true);
    const overdue = await numbers(page);
    await page.reload();
    await becomes(() => numbers(page), overdue);
    await press(page, '清除筛选');
    await becomes(() => total(page), all);

    const [, number = ''] = await numbers(page);
    await page.getByRole('searchbox').fill(number);
    await becomes(() => numbers(page), [number]);
    await page.getByRole('searchbox').fill('');
    await becomes(() => total(page), all);

    await page.getByRole('button', { name: '编号' }).click();
    await becomes(async () => {
      const shown = await numbers(page);
      return JSON.stringify(shown) === JSON.stringify(shown.toSorted());
    }, true);
  });

  it('S-2.1 narrows by department and finds a customer by initials', async () => {
    const page = await visit('/console/requests', DESK);
    await page.getByRole('row').nth(1).waitFor();
    await press(page, '筛选');
    await choose(page, '承办部门', /工程/);
    await becomes(async () => {
      const owners = await page.locator('tbody tr').allInnerTexts();
      return owners.length > 0 && owners.every((row) => row.includes('工程'));
    }, true);
    await press(page, '清除筛选');
    const customer = await page.locator('tbody tr:first-child td.column-customer\\.name').innerText();
    await page.getByRole('searchbox').fill(customer);
    await becomes(async () => (await page.locator('tbody tr').allInnerTexts()).every((row) => row.includes(customer)), true);
  });

  it('S-2.1 is a list of cards on a phone, in English', async () => {
    const page = await visit('/console/requests', { ...DESK, device: 'phone', language: 'en' });
    await page
      .getByText(/FW-\d{8}-\d{4}/)
      .first()
      .click();
    await sees(page, 'Time limits');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
