import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { sees, seesHeading } from './see';
import { visit } from './visit';

describe('S-2.1 one search for everything in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await register(organisation.admin, { summary: '楼道照明损坏' });
  });

  it('S-2.1 a few letters, arrows and Enter open a record or a page', async () => {
    const page = await visit('/console/', { as: organisation.email });
    await sees(page, '待派单');
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox', { name: '搜索' });
    await input.fill('ldzm');
    await page.getByRole('option', { name: /楼道照明损坏/ }).waitFor();
    await page.keyboard.press('Enter');
    await seesHeading(page, '楼道照明损坏');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('审计');
    await page.getByRole('option', { name: '审计日志' }).waitFor();
    await page.keyboard.press('Enter');
    await seesHeading(page, '审计日志');
  });

  it('S-2.1 is at hand on a phone, too', async () => {
    const page = await visit('/console/', { as: organisation.email, device: 'phone' });
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('combobox', { name: '搜索' }).fill('周岚');
    await page.getByRole('option', { name: /周岚/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
