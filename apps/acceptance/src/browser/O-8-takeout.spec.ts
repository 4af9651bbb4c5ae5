import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Organisation, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('O-8 the administrator takes everything out', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await submit(organisation.visitor, { summary: '导出里要有这一条' });
  });

  it('O-8 by a button, with a reason, as a file that holds it', async () => {
    const page = await visit('/console/organisation', { as: organisation.email });
    await press(page, '导出');
    const dialog = page.getByRole('dialog');
    await type(dialog, '导出原因', '年度存档');
    await dialog.getByLabel('另附个人信息明文').check();
    await sees(dialog, /不能用于恢复/);
    await dialog.getByLabel('另附个人信息明文').uncheck();
    await dialog.getByRole('button', { name: '导出' }).click();
    await sees(page, '已开始生成，做好后会通知你');
    await sees(page, /已生成，.*保存到/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${organisation.slug}-.*[.]tar[.]gz$`));
    const archive = gunzipSync(await readFile(await file.path())).toString('utf8');
    expect(archive).toContain('导出里要有这一条');
    await page.goto('/console/inbox');
    await page.getByText('全部数据的文件已生成，24 小时内可以下载').first().click();
    await page.waitForURL('**/console/organisation');
    await page.getByRole('link', { name: '下载' }).waitFor();
    await page.goto('/console/auditEvents');
    await sees(page, '导出全部数据');
  });

  it('O-8 who may not change the organisation is not offered it', async () => {
    const clerk = await organisation.join('dispatcher', 'reception');
    const page = await visit('/console/organisation', { as: clerk.email });
    await sees(page, '机构名称');
    expect(await page.getByRole('button', { name: '导出', exact: true }).count()).toBe(0);
  });
});
