import { type Organisation, signUp } from '../frame/organisation';
import { wordRegulation } from '../frame/word';
import { choose, press, sees, type } from './see';
import { visit } from './visit';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('P-1.3 the administrator brings the regulation there is', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const drafts = async () =>
    (
      await organisation.admin.query<{
        regulationDrafts: { title: string; reason: string; articles: { label: { zh: string }; level: string }[] }[];
      }>('query ($id: ID!) { regulationDrafts(regulationId: $id) { title reason articles { label { zh } level } } }', {
        id: organisation.regulationId,
      })
    ).regulationDrafts;

  it('P-1.3 a Word file is recognised beside its text, corrected, taken back, and saved as a revision', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await page.getByRole('link', { name: '导入制度文件' }).click();
    const buffer = await wordRegulation('阳光服务制度');
    await page.locator('input[type=file]').setInputFiles({ name: '制度.docx', mimeType: WORD, buffer });
    await sees(page, '2 章 · 2 条 · 3 项');
    const original = page.getByRole('region', { name: '原文' });
    const result = page.getByRole('region', { name: '识别结果' });
    await sees(result, '序言');
    await sees(result, '时限 · 30分钟内');
    await sees(result, '阳光社区服务中心');

    await press(result, '修改 （二）');
    expect(await original.locator('[data-place=true]').innerText()).toContain('紧急诉求30分钟内到场。');
    await type(result, '标题', '紧急诉求');
    await press(result, '升一级');
    await sees(page, '2 章 · 3 条 · 2 项');
    await press(page, '撤销');
    await sees(page, '2 章 · 2 条 · 3 项');
    await press(result, '并入上一条');
    await sees(page, '2 章 · 2 条 · 2 项');
    await press(page, '撤销');

    await result.getByRole('checkbox', { name: '选择 （一）' }).click();
    await result.getByRole('checkbox', { name: /选择 （二）/ }).click();
    await sees(result, '已选 2 条');
    await choose(result, '层级', '款');
    await page.getByRole('textbox', { name: '制度名称' }).fill('阳光服务制度（新）');
    await press(page, '存为修订稿');
    const dialog = page.getByRole('dialog');
    await type(dialog, '修订原因', '把现行制度带进来');
    await press(dialog, '存为修订稿');
    await sees(page, /已存为修订稿/);
    const [draft] = await drafts();
    expect(draft).toMatchObject({ title: '阳光服务制度（新）', reason: '把现行制度带进来' });
    expect(draft?.articles.map(({ label, level }) => `${label.zh} ${level.toLowerCase()}`)).toEqual([
      '序言 paragraph',
      '第一章 chapter',
      '第一条 article',
      '第二章 chapter',
      '第一条 article',
      '（一） paragraph',
      '（二） paragraph',
    ]);
  });

  it('P-1.3 pasted text is split at the cursor and on a phone both sides are a tab each', async () => {
    const page = await visit('/console/regulation/import', { as: organisation.email, device: 'phone', language: 'en' });
    await type(page, 'Or paste the text', '服务制度\n第一条 微笑服务。首问负责。\n');
    await press(page, 'Recognise');
    await press(page, 'Edit 第一条');
    const body = page.getByRole('textbox', { name: 'Text' });
    await body.focus();
    await body.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5));
    await press(page, 'Split at the cursor');
    await sees(page, '0 chapters · 2 articles · 0 items');
    await page.getByRole('tab', { name: 'Original' }).click();
    await sees(page, '第一条 微笑服务。首问负责。');
  });

  it('P-1.3 a file that cannot be read says what to do', async () => {
    const page = await visit('/console/regulation/import', { as: organisation.email });
    const buffer = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(800)]);
    await page.locator('input[type=file]').setInputFiles({ name: '制度.doc', mimeType: 'application/msword', buffer });
    await sees(page, /旧版 \.doc 文件。请在 Word 或 WPS 中另存为 \.docx/);
  });

  it('P-1.3 the regulation is downloaded from its page', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await press(page, '下载');
    const file = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Word 文档' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
  });
});
