import { type Organisation, signUp } from '../frame/organisation';
import { press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('P-1.1 a revision is made in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('P-1.1 an article and a limit are changed in a draft, remarked on, reviewed, published and compared', async () => {
    const reviewer = await organisation.join('manager', 'living', '赵倩');
    const page = await visit('/console/regulation', { as: organisation.email });
    await press(page, '起草修订');
    await type(page.getByRole('dialog'), '为什么修订', '年度修订');
    await page.getByRole('dialog').getByRole('button', { name: '起草修订' }).click();
    await sees(page, '起草中');
    await sees(page, /基于第 \d+ 版/);

    await page.getByRole('button', { name: /^修改 第二条/ }).click();
    const article = page.getByRole('dialog');
    await article.getByRole('textbox', { name: '正文', exact: true }).fill('服务坚持便民、公平、公开、高效，并接受居民监督。');
    await press(article, '保存到修订稿');
    await sees(page, '并接受居民监督');
    await page.getByRole('tab', { name: '规定' }).click();
    await page.getByRole('button', { name: /^修改: 政策咨询/ }).click();
    const limit = page.getByRole('dialog');
    await limit.getByRole('spinbutton', { name: '数值' }).fill('2');
    await press(limit, '保存到修订稿');
    await page.getByRole('tab', { name: '改动（2）' }).click();
    await sees(page, /政策咨询.*1 个工作日.*→.*2 个工作日/);
    expect(await page.locator('ins').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('监督')]));
    await press(page, '送审');
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await sees(page, '审阅中');

    const other = await visit(new URL(page.url()).pathname.replace(/changes$/, 'text'), { as: reviewer.email });
    await other.getByRole('button', { name: /^提意见 第二条/ }).click();
    await type(other.getByRole('dialog'), '意见', '监督的渠道在第六章已有');
    await press(other.getByRole('dialog'), '提交');
    await other.getByRole('tab', { name: '意见（1）' }).click();
    await press(other, '标为已处理');
    await sees(other, '已处理');
    await press(other, '审阅通过');
    await other.getByRole('dialog').getByRole('button', { name: '审阅通过' }).click();
    await press(other, '发布');
    await type(other.getByRole('dialog'), '发布说明', '经审议通过');
    await other.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await sees(other, /已发布为第 \d+ 版/);

    await other.getByRole('link', { name: '查看该版本' }).click();
    await seesHeading(other, /社区服务管理制度/);
    await other.getByRole('tab', { name: '版本' }).click();
    await sees(other, '经审议通过');
    await press(other, '版本对照');
    // what both texts have in common stands between what was added
    await other.getByRole('dialog').locator('ins', { hasText: '监督' }).first().waitFor();
  });

  it('P-1.1 on a phone, in English: a revision can be read and remarked on', async () => {
    const { draft } = await organisation.admin.done<{ draft: { id: string } }>(
      'regulationDraftCreate',
      { regulationId: organisation.regulationId, reason: 'Next year' },
      'draft { id }',
    );
    const page = await visit(`/console/regulation/drafts/${draft.id}/text`, { as: organisation.email, language: 'en', device: 'phone' });
    await sees(page, 'Drafting');
    await page
      .getByRole('button', { name: /^Remark Article 1/ })
      .first()
      .click();
    await type(page.getByRole('dialog'), 'Remark', 'Name the departments');
    await press(page.getByRole('dialog'), 'Send');
    await page.getByRole('tab', { name: 'Remarks (1)' }).click();
    await sees(page, 'Name the departments');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});
