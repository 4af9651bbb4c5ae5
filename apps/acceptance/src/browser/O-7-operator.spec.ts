import { inDatabase } from '../frame/database';
import { codeIn, mailTo } from '../frame/mail';
import { type Organisation, signUp } from '../frame/organisation';
import { command } from '../frame/server';
import { becomes, press, sees, seesHeading, type } from './see';
import { visit } from './visit';

const REASON = '核对异常流量，见工单 4711';
const LIST = '{ requests(first: 1) { totalCount } }';

describe('O-7 the operator works on the platform page', () => {
  let home: Organisation;
  let watched: Organisation;
  beforeAll(async () => {
    [home, watched] = [await signUp(), await signUp()];
    await home.admin.done('emailConfirm', { code: codeIn(await mailTo(home.email, 'account.confirm')) }, 'done');
    expect((await command(['operator', 'add', home.email])).code).toBe(0);
  });
  afterAll(() => command(['operator', 'remove', home.email]));

  /** The page with one organisation found, and its card. */
  const found = async (language: 'zh' | 'en' = 'zh', device: 'wide' | 'phone' = 'wide') => {
    const page = await visit('/console/platform', { as: home.email, language, device });
    await type(page, language === 'zh' ? '按名称或短网址查找' : 'Find by name or address', watched.slug);
    await page.getByRole('heading', { name: /(机构|Organisations) · 1$/ }).waitFor();
    return page;
  };

  it('O-7 finds an organisation by its address, suspends it with a reason and has it work again', async () => {
    const page = await found();
    await sees(page, `测试机构 ${watched.slug}`);
    await press(page, '停用');
    const dialog = page.getByRole('dialog');
    await sees(dialog, /成员和访客会立即看到“已停用”/);
    // nothing is done without a reason
    expect(await dialog.getByRole('button', { name: '停用' }).isDisabled()).toBe(true);
    await type(dialog, /理由/, REASON);
    await press(dialog, '停用');
    await page.getByRole('button', { name: '恢复' }).waitFor();
    await sees(page, `${watched.slug} · ${REASON}`);
    expect(await watched.admin.failure(LIST)).toBe('TENANT_SUSPENDED');

    await press(page, '恢复');
    await type(page.getByRole('dialog'), /理由/, '核对完毕，恢复使用');
    await press(page.getByRole('dialog'), '恢复');
    await page.getByRole('button', { name: '停用' }).waitFor();
    expect(await watched.admin.failure(LIST)).toBeUndefined();
    await sees(page, `周岚 · 停用机构 · 测试机构 ${watched.slug}`);
    await sees(page, `周岚 · 恢复机构 · 测试机构 ${watched.slug}`);
  });

  it('O-8 deletes only after the address was typed, and takes it back', async () => {
    const page = await found();
    await press(page, '删除');
    const dialog = page.getByRole('dialog');
    await type(dialog, /理由/, REASON);
    await type(dialog, '短网址', 'something-else');
    await press(dialog, '删除');
    await dialog.getByRole('alert').waitFor();
    await type(dialog, '短网址', watched.slug);
    await press(dialog, '删除');
    await press(page, '取消删除');
    await type(page.getByRole('dialog'), /理由/, '误操作，先不删除');
    await press(page.getByRole('dialog'), '取消删除');
    await page.getByRole('button', { name: '停用' }).waitFor();
    expect(await watched.admin.failure(LIST)).toBeUndefined();
  });

  it('O-7 sees which migration failed and has it tried again', async () => {
    const parked = `update platform.tenant set parked_at = now(), parked_reason = 'lock timeout' where slug = $1`;
    await inDatabase((database) => database.query(parked, [watched.slug]));
    const page = await found();
    await sees(page, `${watched.slug} · lock timeout`);
    await press(page, '重试迁移');
    // the page asks again by itself
    await page.getByRole('button', { name: '重试迁移' }).waitFor({ state: 'detached', timeout: 45_000 });
    await sees(page, `周岚 · 重试迁移 · 测试机构 ${watched.slug}`);
  });

  it('O-7 sees the jobs by kind, and one that failed for good is done once more', async () => {
    const { id } = await inDatabase(async (database) => {
      const { rows } = await database.query<{ id: string }>(
        `update jobs.job set state = 'failed', output = '{"message": "mail server away"}', completed_on = now()
         where id = (select id from jobs.job where state = 'completed' and name not like '\\_\\_%' order by created_on desc limit 1)
         returning id`,
      );
      return rows[0] ?? { id: '' };
    });
    expect(id).not.toBe('');
    const page = await found('en');
    await seesHeading(page, 'Jobs');
    await sees(page, /mail server away/);
    await press(page, 'Retry');
    await page.getByText(/mail server away/).waitFor({ state: 'detached' });
    await becomes(
      () =>
        inDatabase(async (database) =>
          (await database.query<{ state: string }>('select state from jobs.job where id = $1', [id])).rows.map(
            ({ state }) => state === 'failed',
          ),
        ),
      [false],
    );
  });

  it('O-7 works on a phone, and is closed to everybody else', async () => {
    const page = await found('en', 'phone');
    await page.getByRole('button', { name: 'Suspend' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const stranger = await visit('/console/platform', { as: watched.email });
    await sees(stranger, '您没有查看这里的权限');
    expect(await stranger.getByText(home.slug).count()).toBe(0);
  });
});
