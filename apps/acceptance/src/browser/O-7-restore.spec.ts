import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type PlatformOperator, platformOperator } from '../frame/operator';
import { type Organisation, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { takenOut } from '../frame/takeout';
import { press, sees, type } from './see';
import { visit } from './visit';

const REASON = '误删诉求，见工单 4712';
const COUNT = '{ requests(first: 1) { totalCount } }';

describe('O-7 an operator puts an organisation back on the platform page', () => {
  let operator: PlatformOperator;
  let organisation: Organisation;
  let folder: string;
  let good: string;
  let bad: string;
  beforeAll(async () => {
    [operator, organisation, folder] = [await platformOperator(), await signUp(), await mkdtemp(join(tmpdir(), 'restore-'))];
    [good, bad] = [join(folder, 'good.tar.gz'), join(folder, 'bad.tar.gz')];
    await submit(organisation.visitor);
    const taken = await takenOut(organisation);
    await writeFile(good, taken);
    await writeFile(bad, taken.subarray(0, taken.length - 2000));
    await submit(organisation.visitor);
  });
  afterAll(async () => {
    await operator.end();
    await rm(folder, { recursive: true });
  });

  const opened = async (language: 'zh' | 'en', device: 'wide' | 'phone') => {
    const page = await visit('/console/platform', { as: operator.home.email, language, device });
    await type(page, language === 'zh' ? '按名称或短网址查找' : 'Find by name or address', organisation.slug);
    await page.getByRole('heading', { name: /(机构|Organisations) · 1$/ }).waitFor();
    await press(page, language === 'zh' ? '回到备份' : 'Put back');
    return page;
  };
  const choose = async (page: Page, file: string) => {
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  };

  it('O-7 is told why a damaged file does not do, then sees the trial, confirms, and it is as it was', async () => {
    const page = await opened('zh', 'wide');
    const dialog = page.getByRole('dialog');
    await sees(dialog, /正在维护/);
    expect(await dialog.getByRole('button', { name: '上传并试运行' }).isDisabled()).toBe(true);
    await type(dialog, /理由/, REASON);
    await choose(page, bad);
    await press(dialog, '上传并试运行');
    await sees(dialog, '不能用这个文件恢复');
    await sees(dialog, /文件已损坏/);
    await choose(page, good);
    await press(dialog, '上传并试运行');
    await sees(dialog, /试运行成功：将回到/);
    await dialog.getByRole('row', { name: /^request 2 1$/ }).waitFor();
    expect(await organisation.admin.query(COUNT)).toMatchObject({ requests: { totalCount: 2 } });
    expect(await dialog.getByRole('button', { name: '恢复' }).isDisabled()).toBe(true);
    await type(dialog, '短网址', organisation.slug);
    await press(dialog, '恢复');
    await sees(dialog, /已回到/);
    expect(await organisation.admin.query(COUNT)).toMatchObject({ requests: { totalCount: 1 } });
    await press(dialog, '完成');
    await sees(page, /恢复到备份 · 测试机构/);
  });

  it('O-7 goes on with a trial begun before, in English on a phone', async () => {
    const first = await opened('en', 'wide');
    await type(first.getByRole('dialog'), /Reason/, REASON);
    await choose(first, good);
    await press(first.getByRole('dialog'), 'Bring and try it');
    await sees(first.getByRole('dialog'), /The trial went well/);
    const page = await opened('en', 'phone');
    const dialog = page.getByRole('dialog');
    await sees(dialog, /The trial went well/);
    await sees(dialog, /Type the address/);
    await press(dialog, 'Another file');
    await sees(dialog, /From the takeout of this very organisation/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
