import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { choose, press, sees, type } from './see';
import { visit } from './visit';

describe('P-1.1 the administrator adds what the organisation offers and how it works', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-3.1 a service item is added in one dialog, told in words, and can be asked for at once', async () => {
    const page = await visit('/console/regulation/current/serviceItem', { as: organisation.email });
    await press(page, '添加服务事项');
    const dialog = page.getByRole('dialog');
    await type(dialog, /^名称 · 中文/, '钢琴调音');
    await type(dialog, '类别代码', 'home');
    await type(dialog, '类别 · 中文', '居家服务');
    await type(dialog, '简介 · 中文', '上门调音。');
    await type(dialog, '服务对象 · 中文', '辖区居民');
    await type(dialog, '金额（元）', '120');
    await type(dialog, '计费单位 · 中文', '次');
    await type(dialog, '收费依据 · 中文', '收费目录');
    await choose(dialog, '办理流程', '诉求办理流程');
    await choose(dialog, '受理渠道', '电话');
    await choose(dialog, '受理渠道', '上门');
    await sees(dialog, '钢琴调音：面向辖区居民，可通过电话、上门提出，收费 120 元/次，无需材料。');
    await type(dialog, '修订原因', '居民要求');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await sees(page, '120 元/次');
    const { serviceItems } = await organisation.admin.query<{ serviceItems: { key: string; name: string }[] }>(
      '{ serviceItems { key name } }',
    );
    const item = serviceItems.find(({ name }) => name === '钢琴调音')?.key;
    expect((await register(organisation.admin, { item })).clocks.map(({ code }) => code)).toContain('handle');
  });

  it('P-3.2 a step is added to a procedure, from and to states it has, and what does not fit is told at its place', async () => {
    const page = await visit('/console/regulation/current/procedure', { as: organisation.email });
    await page.getByRole('button', { name: /^修改: 诉求办理流程/ }).click();
    const dialog = page.getByRole('dialog');
    await press(dialog, '添加环节');
    const step = dialog.getByRole('group', { name: '环节' });
    await step.getByRole('textbox', { name: '动作' }).last().fill('remind');
    await step.getByRole('textbox', { name: '名称 · 中文' }).last().fill('催办');
    const from = step.getByRole('combobox', { name: '可从哪些状态' }).last();
    await from.click();
    await page.getByRole('option', { name: '已派单' }).click();
    await step.getByRole('combobox', { name: '到哪个状态' }).last().click();
    await page.getByRole('option', { name: '已派单' }).click();
    await sees(dialog, /催办/);
    await type(dialog, '修订原因', '加一个催办环节');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await sees(page, '催办 → 已派单');
  });
});
