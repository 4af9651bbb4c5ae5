import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { register } from '../frame/request';
import { becomes, choose, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

describe('P-3.1 intake in the console', () => {
  let organisation: Organisation;
  let desk: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '何欢');
  });

  it('S-4.1 a request from the portal appears in the open list without reload', async () => {
    const page = await visit('/console/requests', { as: desk.email });
    await sees(page, '还没有诉求');
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    const resident = await visit(`/${organisation.slug}/apply/home-repair`, { device: 'phone' });
    await resident.getByRole('combobox', { name: '维修部位' }).selectOption('门窗锁具');
    await type(resident, '说说具体情况', '大门关不上了');
    await type(resident, '您的称呼', '褚建军');
    await type(resident, '手机或座机', '13712345678');
    await press(resident, '确认提交');
    await page.getByRole('row', { name: /褚建军/ }).waitFor();
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  it('P-3.1 finds the customer by pinyin initials while typing, and registers by keyboard alone', async () => {
    await register(organisation.admin, { newCustomer: { name: '欧阳春晓', phone: '13612345678' } });
    const page = await visit('/console/requests/create', { as: desk.email });
    const customer = page.getByRole('combobox', { name: '客户' });
    await customer.pressSequentially('oycx');
    await page.getByRole('option', { name: /欧阳春晓.*136\*+5678/ }).waitFor();
    await page.keyboard.press('Enter');
    await becomes(() => customer.inputValue(), '欧阳春晓');
    await page.keyboard.press('Tab');
    await page.keyboard.type('zczx');
    await page.getByRole('option', { name: /政策咨询/ }).waitFor();
    await page.keyboard.press('Enter');
    await sees(page, /承诺 .+内办结，即/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('高龄津贴怎么申请');
    await page.keyboard.press('Control+Enter');
    // told for a moment only
    await sees(page, /已登记 FW-\d{8}-\d{4}/);
    await seesHeading(page, '高龄津贴怎么申请');
    await sees(page, '欧阳春晓');
  });

  it('P-3.1 takes a new customer along and warns of one who may be known already', async () => {
    const phone = '13512345678';
    await register(organisation.admin, { newCustomer: { name: '慕容海', phone } });
    const page = await visit('/console/requests/create', { as: desk.email });
    const name = `慕容${unique('')}`;
    await page.getByRole('combobox', { name: '客户' }).fill(name);
    await page.getByRole('option', { name: `新建客户“${name}”` }).click();
    await type(page, '电话', phone);
    await choose(page, '服务事项', /政策咨询/);
    await type(page, /^诉求/, '想了解养老补贴');
    await press(page, '登记');
    await press(page, '选用慕容海');
    await press(page, '登记');
    await seesHeading(page, '想了解养老补贴');
    await page.getByRole('link', { name: '慕容海' }).waitFor();
  });

  it('P-3.1 registers on a phone, in English', async () => {
    const page = await visit('/console/requests/create', { as: desk.email, device: 'phone', language: 'en' });
    const name = `Ann ${unique('')}`;
    await page.getByRole('combobox', { name: 'Customer' }).fill(name);
    await page.getByRole('option', { name: /New customer/ }).click();
    await choose(page, 'Service item', /Information on policies/);
    await sees(page, 'Promise');
    await type(page, /^Request/, 'Where is the library?');
    await press(page, 'Register');
    await seesHeading(page, 'Where is the library?');
  });
});
