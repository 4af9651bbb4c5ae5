import type { Page } from 'playwright-core';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { take, tokenOf } from '../frame/request';
import { becomes, follow, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const PHONE = { device: 'phone' } as const;
const NUMBER = /FW-\d{8}-\d{4}/;

const textOf = (page: Page) => page.locator('main').innerText();

/** What a resident fills in. */
async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '维修部位' }).selectOption('电路灯具');
  await type(page, '说说具体情况', '客厅的灯一直闪');
  await type(page, '您的称呼', name);
  await type(page, '手机或座机', '13912345678');
}

/** Applies for a repair at home; returns the page with the receipt. */
async function apply(organisation: Organisation, name: string): Promise<Page> {
  const page = await visit(`/${organisation.slug}/apply/home-repair`, PHONE);
  await fillIn(page, name);
  await press(page, '确认提交');
  await page.getByRole('region', { name: '回执' }).waitFor();
  return page;
}

/** A colleague at the desk does the work of the request with this number, up to its completion. */
async function completed(organisation: Organisation, number: string): Promise<{ id: string; ratingUrl: string }> {
  const { admin } = organisation;
  const { requests } = await admin.query<{ requests: { nodes: { id: string; number: string }[] } }>(
    '{ requests(first: 100) { nodes { id number } } }',
  );
  const request = present(
    requests.nodes.find((each) => each.number === number),
    number,
  );
  const handler = await organisation.join('handler', 'home-care');
  await take(admin, 'dispatch', request, { departmentId: organisation.department('home-care'), assigneeId: handler.id });
  await take(handler.client, 'accept', request);
  const { ratingUrl } = await take(handler.client, 'complete', request, { result: '更换了接触不良的开关。' });
  return { id: request.id, ratingUrl: present(ratingUrl, 'rating link') };
}

describe('S-4.1 a resident applies on a phone', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-4.1 finds the item by pinyin, reads what it takes, applies, and keeps a receipt', async () => {
    const page = await visit(`/${organisation.slug}`, PHONE);
    await follow(page, /我要办/);
    await page.getByRole('searchbox', { name: '搜索事项' }).fill('jjwx');
    await becomes(() => page.getByRole('status').innerText(), '共 1 项');
    await follow(page, /居家维修/);
    await seesHeading(page, '居家维修');
    for (const answer of ['能不能办', '要带什么', '多久办好', '多少钱', '怎么办', '打谁电话', '依据的制度条款'])
      await seesHeading(page, answer);
    const promise = await page.locator('section', { hasText: '多久办好' }).locator('.figure').innerText();
    await follow(page, '马上申请');
    await seesHeading(page, '申请：居家维修');
    await sees(page.getByRole('region', { name: '提交前请看一眼' }), promise);
    await press(page, '确认提交');
    await sees(page, /还有 \d 处需要改一下/);
    await fillIn(page, '孙桂兰');
    await page.reload();
    expect(await page.getByRole('textbox', { name: '说说具体情况' }).inputValue()).toBe('客厅的灯一直闪');
    await press(page, '确认提交');

    const receipt = page.getByRole('region', { name: '回执' });
    await receipt.getByText(NUMBER).waitFor();
    await receipt.getByText('承诺办结时间').waitFor();
    expect(await receipt.innerText()).toMatch(/\d+月\d+日.*\d\d:\d\d/s);
    await page.getByRole('img', { name: '本回执的二维码' }).waitFor();
    await sees(page, '办理经过');
  });

  it('S-4.5 follows it by number and last four digits, and reads who is responsible', async () => {
    const receipt = await apply(organisation, '钱友兰');
    const number = present(NUMBER.exec(await textOf(receipt))?.[0], 'number');
    const page = await visit(`/${organisation.slug}/track`, PHONE);
    await type(page, '回执编号', number);
    await type(page, '手机号后四位', '0000');
    await press(page, '查询');
    await sees(page.getByRole('alert'), '没有查到，再核对一下好吗？');
    await type(page, '手机号后四位', '5678');
    await press(page, '查询');
    await page.getByRole('region', { name: '回执' }).getByText(number).waitFor();
    await sees(page, '现在由谁负责');
  });

  it('S-4.5 withdraws in two steps', async () => {
    const page = await apply(organisation, '赵宝山');
    await press(page, '撤回申请');
    await press(page, '不撤了');
    await press(page, '撤回申请');
    await page.getByRole('radio', { name: '填错了' }).check();
    await press(page, '确定撤回');
    await seesHeading(page, '这件事已经撤回');
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
  });

  it('S-4.5 a number that is not found says what to check and whom to call', async () => {
    const page = await visit('/yangguang/track', PHONE);
    await type(page, '回执编号', 'FW-20260101-9999');
    await type(page, '手机号后四位', '1234');
    await press(page, '查询');
    const help = page.getByRole('alert');
    await sees(help, '没有查到，再核对一下好吗？');
    await sees(help, /家人帮您报的/);
    expect(await help.getByRole('link').getAttribute('href')).toMatch(/^tel:\d+/);
  });

  it('P-3.3 rates by the link with one of five faces; the used link says so', async () => {
    const receipt = await apply(organisation, '吴秀英');
    const number = present(NUMBER.exec(await textOf(receipt))?.[0], 'number');
    const { ratingUrl } = await completed(organisation, number);
    await receipt.reload();
    await follow(receipt, '给这次服务打个分');
    await seesHeading(receipt, '这件事办得怎么样？');

    const page = await visit(`/${organisation.slug}/e/${tokenOf(ratingUrl)}`, PHONE);
    await becomes(() => page.getByRole('radio').count(), 5);
    await page.getByText('非常满意').click();
    await type(page, /想说点什么/, '修得又快又好');
    await press(page, /^确认评价/);
    await seesHeading(page, '谢谢您的评价');
    await page.reload();
    await seesHeading(page, '这个评价链接不能再用了');
    await receipt.goBack();
    await sees(receipt, /您的评价：非常满意/);
  });
});

describe('O-9 the portal speaks English and large', () => {
  it('O-9 on a wide screen, in English, from guide to receipt', async () => {
    const { slug } = await signUp();
    const page = await visit(`/${slug}`, { language: 'en' });
    await seesHeading(page, 'Hello, how can we help today?');
    await follow(page, /^Apply/);
    await follow(page, /Home repair/);
    await follow(page, 'Apply now');
    await page.getByRole('combobox', { name: 'What needs repair' }).selectOption('Power and lights');
    await type(page, 'Tell us more', 'The light in the hall flickers');
    await type(page, 'Your name', 'Ann Lee');
    await type(page, 'Phone', '13912345678');
    await press(page, 'Submit');
    await page.getByRole('region', { name: 'Receipt' }).getByText('Promised by').waitFor();
    expect(await textOf(page)).not.toMatch(/\p{Script=Han}/u);
  });

  it('O-9 the large-type version is remembered and leaves targets of 60 pixels', async () => {
    const page = await visit('/yangguang', PHONE);
    await press(page, '长辈版');
    await page.reload();
    await press(page, '标准版');
    await press(page, '长辈版');
    const sizes = await page
      .locator('main a, main button')
      .evaluateAll((targets) => targets.map((target) => Math.round(target.getBoundingClientRect().height)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(60);
    expect(await page.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize))).toBeGreaterThanOrEqual(22);
  });
});
