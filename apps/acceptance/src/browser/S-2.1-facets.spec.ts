import { type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { press, sees } from './see';
import { visit } from './visit';

describe('S-2.1 filters of a list say how many there are', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    const departmentId = organisation.department('living');
    await register(organisation.admin, { summary: '水管漏水', departmentId, priority: 'URGENT' });
    await register(organisation.admin, { summary: '电灯不亮', departmentId });
    await register(organisation.admin, { summary: '合同咨询', channel: 'WINDOW' });
  });

  it('S-2.1 beside every choice, and they follow what is narrowed and what happens meanwhile', async () => {
    const page = await visit('/console/requests', { as: organisation.email });
    await page.getByRole('tab', { name: /^进行中 ?3$/ }).waitFor();
    await page.getByRole('button', { name: '已超时 0' }).waitFor();
    await press(page, '筛选');
    const options = async (label: string) => {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option').nth(1).waitFor();
      return (await page.getByRole('option').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    };
    expect(await options('紧急程度')).toEqual(['全部', '普通 2', '紧急 1', '特急 0']);
    await page.getByRole('option', { name: /^紧急/ }).click();
    await page.getByRole('tab', { name: /^进行中 ?1$/ }).waitFor();
    // what else could be chosen is still counted
    expect(await options('紧急程度')).toEqual(['全部', '普通 2', '紧急 1', '特急 0']);
    await page.keyboard.press('Escape');
    await register(organisation.admin, { summary: '燃气异味', priority: 'URGENT' });
    await sees(page, '燃气异味');
    await page.getByRole('tab', { name: /^进行中 ?2$/ }).waitFor();
  });

  it('S-2.1 of members as well, in English', async () => {
    const page = await visit('/console/members', { as: organisation.email, language: 'en' });
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: /^Active ?1$/ }).waitFor();
    await page.getByRole('option', { name: /^Inactive ?0$/ }).waitFor();
  });
});
