import type { Page } from 'playwright-core';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { register, take } from '../frame/request';
import { becomes, choose, follow, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const dialog = (page: Page) => page.getByRole('dialog');

/** The steps of the open request that can be taken, and those that cannot. */
async function steps(page: Page): Promise<{ possible: string[]; not: string[] }> {
  const read = (selector: string) => page.locator(selector).allInnerTexts();
  return {
    possible: await read('main button.MuiButton-contained, main button.MuiButton-outlined'),
    not: await read('main button[aria-disabled="true"]'),
  };
}

describe('P-3.2 a request goes its way in the console', () => {
  let organisation: Organisation;
  let desk: Colleague;
  let handler: Colleague;
  let other: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '何欢');
    handler = await organisation.join('handler', 'home-care', '张伟民');
    other = await organisation.join('handler', 'environment', '林风');
  });

  it('P-3.2 dispatch, accept and complete, each by who may, with the timeline telling it', async () => {
    const { id, number } = await register(desk.client, {
      item: 'home-repair',
      summary: '厨房水管漏水',
      answers: [{ code: 'place', value: 'water' }],
    });
    const at = await visit(`/console/requests/${id}/show`, { as: desk.email });
    await press(at, '派单');
    await choose(dialog(at), '承办部门', /居家服务组/);
    await choose(dialog(at), '经办人', /张伟民/);
    await press(dialog(at), '派单');
    await sees(at, '已派单');

    const mine = await visit('/console/', { as: handler.email });
    await follow(mine, /我的在办/);
    await mine.getByRole('row', { name: new RegExp(number) }).click();
    await seesHeading(mine, '厨房水管漏水');
    await press(mine, '接单');
    await press(dialog(mine), '接单');
    await sees(mine, '办理中');
    await press(mine, '办结');
    expect(await dialog(mine).getByRole('button', { name: '办结' }).isDisabled()).toBe(true);
    await type(dialog(mine), '办理结果', '更换了密封圈。');
    await press(dialog(mine), '办结');
    await sees(mine, '按时完成');
    await mine.getByRole('img', { name: /评价/ }).first().waitFor();

    // the desk looked on all the time: nothing was reloaded
    await sees(at, '更换了密封圈。');
    for (const step of ['受理登记', '派单', '接单', '办结']) await sees(at.getByRole('tabpanel').or(at.locator('main')), step);
  });

  it('P-3.2 a return asks for its reason, and the next department gets the request', async () => {
    const request = await register(desk.client, {
      item: 'home-repair',
      summary: '下水道堵了',
      answers: [{ code: 'place', value: 'drain' }],
    });
    await take(desk.client, 'dispatch', request, { departmentId: organisation.department('environment'), assigneeId: other.id });
    const page = await visit(`/console/requests/${request.id}/show`, { as: other.email });
    await press(page, '退单');
    await type(dialog(page), '原因', '属于居家维修，不归环境服务部。');
    await press(dialog(page), '退单');
    const at = await visit(`/console/requests/${request.id}/show`, { as: desk.email });
    await sees(at, '已退单');
    await sees(at, '属于居家维修，不归环境服务部。');
    await press(at, '派单');
    await choose(dialog(at), '承办部门', /居家服务组/);
    await press(dialog(at), '派单');
    await sees(at, '已派单');
  });

  it('P-3.2 a step that is not possible says why', async () => {
    const { id } = await register(desk.client, { summary: '咨询营业时间' });
    const page = await visit(`/console/requests/${id}/show`, { as: desk.email });
    await sees(page, '暂不可用');
    const { possible, not } = await steps(page);
    expect(possible).toContain('派单');
    expect(not).toEqual(expect.arrayContaining(['接单', '办结']));
    await page.getByRole('button', { name: '办结' }).hover();
    await sees(page.getByRole('tooltip'), /\p{Script=Han}{4}/u);
  });

  it('P-3.2 on a phone the reasons stand under the steps', async () => {
    const { id } = await register(desk.client, { summary: '咨询养老金' });
    const page = await visit(`/console/requests/${id}/show`, { as: desk.email, device: 'phone' });
    await page.getByText('暂不可用').click();
    await sees(page, /办结 — .+/);
  });

  it('P-3.2 two colleagues at once: the later one is told and keeps what was typed', async () => {
    const request = await register(desk.client, { summary: '路灯不亮' });
    const page = await visit(`/console/requests/${request.id}/show`, { as: desk.email });
    // as on a bad connection: what happens elsewhere is not heard of
    await page.route('**/graphql/stream', () => undefined);
    await page.reload();
    await press(page, '撤回');
    await type(dialog(page), '原因', '来电人说已经修好。');
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('environment') });
    await press(dialog(page), '撤回');
    await sees(dialog(page).getByRole('alert'), '这条记录刚被别人改过');
    await becomes(() => dialog(page).getByRole('textbox', { name: '原因' }).inputValue(), '来电人说已经修好。');
  });
});
