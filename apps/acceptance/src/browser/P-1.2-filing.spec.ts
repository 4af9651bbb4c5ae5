import { type Organisation, signUp } from '../frame/organisation';
import { press, sees, type } from './see';
import { visit } from './visit';

const TEXT = '生活服务部报修细则\n\n第一条 接到报修当日联系居民。\n第二条 维修人员上门应当：\n（一）穿工装；\n（二）戴胸牌。\n';

describe('P-1.2 implementing rules in the browser', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('P-1.2 a department writes and files rules, head office returns and accepts them, the article shows them', async () => {
    const head = await organisation.join('manager', 'living', '赵倩');
    const page = await visit('/console/filings', { as: head.email });
    await sees(page, '还没有实施细则');
    await page.getByRole('button', { name: '起草实施细则' }).first().click();
    const dialog = page.getByRole('dialog');
    await type(dialog, '名称', '报修服务实施细则');
    await press(dialog, '起草实施细则');
    await press(page, '粘贴文本识别');
    const paste = page.getByRole('dialog');
    await paste.getByLabel('细则全文').fill(TEXT);
    await press(paste, '识别');
    const first = page.getByRole('region', { name: '第一条' });
    await first.getByLabel('依据条款').fill('目的');
    await page.getByRole('option', { name: /目的和适用范围/ }).click();
    await press(page, '保存');
    await sees(page, '接到报修当日联系居民。');
    await sees(page, /为让居民在家门口办成事/);
    await press(page, '报备');
    await press(page.getByRole('dialog'), '报备');
    await sees(page, '待审核');

    const office = await visit('/console/inbox', { as: organisation.email });
    await office.getByRole('link', { name: /部门报备了实施细则/ }).click();
    await press(office, '退回');
    await type(office.getByRole('dialog'), '理由', '写明联系时限');
    await press(office.getByRole('dialog'), '退回');
    await sees(office, '退回理由：写明联系时限');

    await page.reload();
    await sees(page, '退回理由：写明联系时限');
    await press(page, '报备');
    await press(page.getByRole('dialog'), '报备');
    await sees(page, '待审核');
    await office.reload();
    await press(office, '准予备案');
    await press(office.getByRole('dialog'), '准予备案');
    await sees(office, '施行中');

    const handler = await organisation.join('handler', 'living', '李华');
    const phone = await visit('/console/regulation', { as: handler.email, device: 'phone', language: 'zh' });
    await phone
      .getByRole('link', { name: /生活服务部 · 报修服务实施细则/ })
      .first()
      .click();
    await sees(phone, '接到报修当日联系居民。');
    const english = await visit('/console/filings', { as: organisation.email, language: 'en' });
    await sees(english, 'In force');
  });
});
