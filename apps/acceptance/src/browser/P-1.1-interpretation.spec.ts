import { signUp } from '../frame/organisation';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('P-1.1 questions on articles in the browser', () => {
  it('P-1.1 a question is asked on a phone, answered from the notice, and read under its article', async () => {
    const organisation = await signUp();
    const asker = await organisation.join('handler', 'living', '李华');
    const phone = await visit('/console/regulation', { as: asker.email, device: 'phone' });
    await press(phone, '对第一条提问');
    await type(phone.getByRole('dialog'), '问题', '志愿者也要遵守吗？');
    await press(phone.getByRole('dialog'), '提问');
    await sees(phone, '待答复');

    const page = await visit('/console/inbox', { as: organisation.email });
    await page.getByRole('link', { name: /志愿者也要遵守吗/ }).click();
    await press(page, '答复');
    await type(page.getByRole('dialog'), '答复', '服务时同样遵守。');
    await page.getByRole('checkbox', { name: '作为正式解释' }).check();
    await press(page.getByRole('dialog'), '答复');
    await sees(page, '正式解释');

    const english = await visit('/console/regulation', { as: asker.email, language: 'en' });
    await sees(english, 'Official interpretation');
    await sees(english, '服务时同样遵守。');
  });
});
