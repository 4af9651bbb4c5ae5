import type { Page } from 'playwright-core';
import { type Organisation, signUp } from '../frame/organisation';
import { press, sees } from './see';
import { visit } from './visit';

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

describe('O-2 members from a file', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-2 a file is checked, mended, imported, and taken back', async () => {
    const page = await visit('/console/members', { as: organisation.email });
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await sees(page, '先检查，不会改动任何数据。');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载模板（Excel）' }).click();
    expect((await file).suggestedFilename()).toBe('人员.xlsx');

    await upload(
      page,
      '花名册.csv',
      `姓名,邮箱,部门\n褚东,chu@${organisation.slug}.example,不存在的部门\n卫西,wei@${organisation.slug}.example,living\n`,
    );
    await sees(page, '已检查，尚未导入');
    await sees(page, /没有“不存在的部门”这个部门/);
    expect(await page.getByRole('button', { name: '导入 1 行' }).isDisabled()).toBe(true);
    await page.getByRole('switch', { name: '只看有问题的行' }).click();
    await page.getByText('卫西').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: '跳过有误的行，导入其余' }).click();
    await press(page, '导入 1 行');
    await sees(page, '已导入');
    await page.getByRole('link', { name: '查看列表' }).click();
    await page.getByRole('row', { name: /卫西.*已邀请/ }).waitFor();
    expect(await page.getByText('褚东').count()).toBe(0);

    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.getByRole('button', { name: /花名册\.csv/ }).click();
    await press(page, '撤销导入');
    await press(page.getByRole('dialog'), '撤销导入');
    await sees(page, '已撤销');
    await page.goto('/console/members');
    await page.getByRole('row', { name: /周岚/ }).waitFor();
    expect(await page.getByText('卫西').count()).toBe(0);
  });

  it('O-2 somebody on a phone imports in English', async () => {
    const page = await visit('/console/imports/customers', { as: organisation.email, device: 'phone', language: 'en' });
    await upload(page, 'customers.csv', 'Name,Phone\nAlice Wu,13812349999\nBroken,1\n');
    await sees(page, 'This is no phone number, such as 13812345678 or 010-87654321.');
    await page.getByRole('checkbox', { name: /Leave out the rows at fault/ }).click();
    await press(page, 'Import (1)');
    await sees(page, 'Imported');
    await page.goto('/console/customers');
    await sees(page, 'Alice Wu');
    await page.goto('/console/imports/nothing');
    await sees(page, 'Not found');
  });
});
