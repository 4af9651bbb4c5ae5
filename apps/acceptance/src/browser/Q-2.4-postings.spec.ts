import { type Organisation, signUp } from '../frame/organisation';
import { letPeriodPass } from '../posting/posting';
import { press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('Q-2.4 postings on screen', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('Q-2.4 staff post a list after masking it, a resident objects and reads the answer, the result is published', async () => {
    const { slug, email } = organisation;
    const office = await visit('/console/postings', { as: email });
    await sees(office, '还没有公示');
    await press(office, '新建公示');
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '类别' }).click();
    await office.getByRole('option', { name: '名单' }).click();
    await type(dialog, '标题（中文）', '高龄补贴名单');
    await type(dialog, '正文（中文，支持 Markdown）', '| 姓名 | 电话 |\n| --- | --- |\n| 王小明 | 13812345678 |');
    await press(dialog, '保存');
    await seesHeading(office, '高龄补贴名单');
    await sees(office, '发现可能的个人信息');
    await press(office, '一键脱敏');
    await sees(office.getByRole('cell', { name: '王**' }), '王**');
    await press(office, '开始公示');
    await press(dialog, '开始公示');
    await sees(office.getByRole('main'), '还没有异议');

    const portal = await visit(`/${slug}`, {});
    await portal.getByRole('link', { name: '公示栏' }).first().click();
    await seesHeading(portal, '公示栏');
    await portal.getByRole('link', { name: /高龄补贴名单/ }).click();
    await seesHeading(portal, '高龄补贴名单');
    await sees(portal, '王**');
    await type(portal, '您的异议', '名单漏了我母亲');
    await type(portal, '您的姓名', '李华');
    await press(portal, '提交异议');
    await seesHeading(portal, '已收到您的异议');
    const receipt = portal.url();

    await office.reload();
    await sees(office, '名单漏了我母亲');
    await sees(office, '李*');
    await press(office, '答复');
    await type(dialog, '答复', '已补充登记');
    await press(dialog, '答复');
    await sees(office.getByRole('main'), '已补充登记');
    await portal.goto(receipt);
    await seesHeading(portal, '您的异议已答复');
    await sees(portal, '已补充登记');
    await portal.getByRole('link', { name: '高龄补贴名单' }).click();
    await sees(portal.getByRole('heading', { name: '异议与答复' }).locator('..'), '已补充登记');

    const { postings } = await organisation.admin.query<{ postings: { nodes: { number: string }[] } }>('{ postings { nodes { number } } }');
    await letPeriodPass(organisation, { number: postings.nodes[0]?.number ?? '' });
    await office.reload();
    await press(office, '公布结果');
    await type(dialog, '结果（中文）', '异议成立，名单已更正');
    await press(dialog, '公布结果');
    await sees(office.getByRole('main'), '异议成立，名单已更正');
    await portal.reload();
    await sees(portal, '异议成立，名单已更正');
    await sees(portal, '公示期已满，名单内容不再展示。');
  });

  it('Q-2.4 the proof is a page that can be printed, and the portal shows earlier versions of the regulation', async () => {
    const { slug, email } = organisation;
    const page = await visit('/console/postings', { as: email });
    await press(page, '新建公示');
    await press(page.getByRole('dialog'), '保存');
    await press(page, '开始公示');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const reason = dialog.getByLabel('为什么可以公开');
    if (await reason.isVisible()) await reason.fill('制度原文');
    await press(dialog, '开始公示');
    await page.getByRole('link', { name: '公示证明' }).click();
    await sees(page, '内容与开始公示时一致');
    const portal = await visit(`/${slug}/regulation`, {});
    await portal.getByRole('link', { name: /第 1 版/ }).click();
    await sees(portal, '这是以前的版本，已经被新版代替。');
    await portal.getByRole('link', { name: '看现行版本' }).click();
    await portal.getByRole('link', { name: '制度公示与异议' }).click();
    await sees(portal, /还剩 \d+ 天/);
  });
});
