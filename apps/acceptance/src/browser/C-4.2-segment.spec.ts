import type { Locator } from 'playwright-core';
import { type Organisation, signUp } from '../frame/organisation';
import { choose, press, sees, type } from './see';
import { visit } from './visit';

/** The last line of a form about a name. */
const line = (place: Locator, name: string) => place.getByRole('group', { name, exact: true }).last();

describe('C-4.2 a segment is made in the console', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('C-4.2 its condition is filled in as a form, tried on made-up values, read as text, and published', async () => {
    const page = await visit('/console/regulation', { as: organisation.email });
    await page.getByRole('tab', { name: '规定' }).click();
    await page.getByRole('tab', { name: /^客户分类/ }).click();
    await press(page, '添加客户分类');
    const dialog = page.getByRole('dialog');
    await type(dialog, /^名称.*中文/, '独居高龄');
    await dialog.getByRole('spinbutton', { name: '次序' }).fill('1');

    const rule = dialog.getByRole('group', { name: '归入条件', exact: true });
    await sees(rule, '还没有条件。');
    await press(rule, '加一条');
    await choose(line(rule, '客户类型'), '内容', '生日');
    await choose(line(rule, '生日'), '比较', '至今满…周岁');
    await sees(rule, '还有条件没有填完。');
    await line(rule, '生日').getByRole('spinbutton', { name: '数目' }).fill('70');
    await press(rule, '加一条');
    await choose(line(rule, '生日'), '内容', '独居');
    await sees(rule, '规则可用');

    await rule.getByRole('button', { name: '试一试' }).click();
    await rule.getByLabel('今天', { exact: true }).fill('2026-11-23');
    await rule.locator('input[type=date]').last().fill('1956-11-24');
    await rule.getByRole('combobox', { name: '独居' }).last().click();
    await page.getByRole('option', { name: '是', exact: true }).click();
    await sees(rule, '不符合');
    await rule.locator('input[type=date]').last().fill('1956-11-23');
    await rule.getByText('符合', { exact: true }).waitFor();

    await rule.getByRole('tab', { name: '文本' }).click();
    const text = rule.getByRole('combobox', { name: '归入条件' });
    expect(await text.inputValue()).toBe('ageOn(customer.birthday, today) >= 70 && customer.livingAlone');
    await text.press('End');
    await text.pressSequentially(' && customer.ty');
    await rule.getByRole('option', { name: /^type/ }).waitFor();
    await text.press('Enter');
    await text.pressSequentially(' == "pe');
    await text.press('Enter');
    expect(await text.inputValue()).toBe('ageOn(customer.birthday, today) >= 70 && customer.livingAlone && customer.type == "person"');

    await type(dialog, '修订原因', '分类服务');
    await press(dialog, '发布新版本');
    await sees(page, /第 \d+ 版已发布/);
    await sees(page, /独居高龄：按生日至今天的周岁不小于70，且独居：是，且客户类型为个人的客户/);
  });
});
