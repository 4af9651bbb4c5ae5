import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { choose, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('P-1.5 a revision is tried on the past in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await register(organisation.admin, { summary: '路灯不亮' });
  });

  it('P-1.5 somebody new to it changes a limit, sees what it would have done, and publishes it', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await press(page, '起草修订');
    await type(page.getByRole('dialog'), '为什么修订', '答复要更快');
    await page.getByRole('dialog').getByRole('button', { name: '起草修订' }).click();
    await sees(page, '起草中');
    await page.getByRole('tab', { name: '规定' }).click();
    await page.getByRole('button', { name: /^修改: 政策咨询/ }).click();
    const limit = page.getByRole('dialog');
    await limit.getByRole('spinbutton', { name: '数值' }).fill('3');
    await choose(limit, '单位', '个工作小时');
    await press(limit, '保存到修订稿');

    await page.getByRole('tab', { name: '试算' }).click();
    await sees(page, '还没有试算过');
    await choose(page, '时段', '最近 30 天');
    await press(page, '开始试算');
    await sees(page, '看了 1 条');
    await sees(page, '1 条会不同');
    await press(page, '逐条查看');
    await page.getByRole('link', { name: /^FW-/ }).click();
    await seesHeading(page, '路灯不亮');
    await page.goBack();

    await press(page, '送审');
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await sees(page, '审阅中');
    await press(page, '审阅通过');
    await page.getByRole('dialog').getByRole('button', { name: '审阅通过' }).click();
    await press(page, '发布');
    await type(page.getByRole('dialog'), '发布说明', '试算后发布');
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await sees(page, /已发布为第 \d+ 版/);
  });
});
