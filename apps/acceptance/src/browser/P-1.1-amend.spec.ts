import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, look, register } from '../frame/request';
import { present } from '../frame/present';
import { choose, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const handling = (request: RequestView | null) => request?.clocks.find(({ code }) => code === 'handle')?.limit;

describe('P-1.1 the administrator revises the regulation', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('P-1.1 a changed limit is published in one dialog; requests from then on get it, older ones keep theirs', async () => {
    const before = await register(organisation.admin, { summary: '旧时限下登记' });
    const was = present(handling(before), 'limit');
    const page = await visit('/console/regulation', { as: organisation.email });
    await page.getByRole('tab', { name: '规定' }).click();
    await page.getByRole('button', { name: /^修改: 政策咨询/ }).click();
    const dialog = page.getByRole('dialog');
    await sees(dialog, '还没有改动');
    await dialog.getByRole('spinbutton', { name: '数值' }).fill('6');
    await choose(dialog, '单位', '个工作小时');
    await sees(dialog, /→ 6 个工作小时/);
    await sees(dialog, '只适用于施行后登记的诉求，在办的诉求仍按原时限。');
    await type(dialog, '修订原因', '简单咨询应当当天答复');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await page.getByRole('tab', { name: '版本' }).click();
    await sees(page, '简单咨询应当当天答复');
    await sees(page, /政策咨询.*6 个工作小时/);

    const after = await visit('/console/requests/create', { as: organisation.email });
    await after.getByRole('combobox', { name: '客户' }).fill('吕新');
    await after.getByRole('option', { name: /新建客户/ }).click();
    await choose(after, '服务事项', /政策咨询/);
    await sees(after, /承诺 6 个工作小时内办结/);
    await type(after, /^诉求/, '新时限下登记');
    await press(after, '登记');
    await seesHeading(after, '新时限下登记');
    await sees(after, '6 个工作小时');
    const old = await visit(`/console/requests/${before.id}/show`, { as: organisation.email });
    await sees(old, was);
    expect(handling(await look(organisation.admin, before))).toBe(was);
  });

  it('P-1.1 a department’s stricter limit is added in one dialog and governs what it is narrowed to', async () => {
    const page = await visit('/console/regulation/current/limit', { as: organisation.email });
    await press(page, '添加时限');
    const dialog = page.getByRole('dialog');
    await sees(dialog, '请填写名称、计时、数值和工作日历。');
    await type(dialog, '名称 · 中文', '紧急咨询办理时限');
    await choose(dialog, '计时', '办理');
    await type(dialog, '数值', '3');
    await choose(dialog, '单位', '个工作小时');
    await choose(dialog, '适用事项', '政策咨询');
    await choose(dialog, '紧急程度', '紧急');
    await type(dialog, '修订原因', '紧急咨询当天答复');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await sees(page, '紧急咨询办理时限');
    expect(handling(await register(organisation.admin, { priority: 'URGENT' }))).toBe('3 个工作小时');
    expect(handling(await register(organisation.admin))).not.toBe('3 个工作小时');
  });

  it('P-3.3 the rating scale is changed in one dialog and published', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await page.getByRole('tab', { name: '规定' }).click();
    await page.getByRole('tab', { name: '评价等级' }).click();
    await page.getByRole('button', { name: /^修改: 五级评价/ }).click();
    const dialog = page.getByRole('dialog');
    await sees(dialog, '还没有改动');
    await dialog.getByRole('textbox', { name: '名称 · 中文' }).nth(1).fill('十分满意');
    await dialog.getByRole('spinbutton', { name: '评价链接有效天数' }).fill('15');
    await sees(dialog, /十分满意、满意.*15 天内有效/);
    await type(dialog, '修订原因', '措辞更口语');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await sees(page, '十分满意');
    await sees(page, '评价链接 15 天内有效');
  });

  it('P-1.1 an older version can be read and not changed', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await page.getByRole('tab', { name: '版本' }).click();
    await page.getByRole('link', { name: '第 1 版' }).click();
    await sees(page, '您正在查看历史版本，仅供查阅。');
    await page.getByRole('tab', { name: '规定' }).click();
    await sees(page, '个工作日');
    expect(await page.getByRole('button', { name: /^修改/ }).count()).toBe(0);
  });
});
