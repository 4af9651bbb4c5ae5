import { program } from '../frame/key';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('O-5 the administrator gives a program a key', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-5 makes it, copies it once, sees its use, and ends it', async () => {
    const page = await visit('/console/settings/api-keys', { as: organisation.email });
    await sees(page, '还没有密钥');
    await press(page, '创建密钥');
    const dialog = page.getByRole('dialog');
    await type(dialog, '名称', '收费系统');
    await dialog.getByRole('group', { name: '服务诉求' }).getByRole('button', { name: '查看', exact: true }).click();
    await dialog.getByRole('button', { name: '创建密钥' }).click();
    await sees(page, '请现在复制密钥');
    const key = present(await page.locator('[data-secret]').textContent(), 'key').trim();
    expect((await program(key).send('{ requests { nodes { id } } }')).errors).toBeUndefined();
    await press(page, '我已保存');
    await page.getByRole('row', { name: /收费系统/ }).click();
    await sees(page, /服务诉求 · 查看/);
    await press(page, '吊销');
    await page.getByRole('dialog').last().getByRole('button', { name: '吊销' }).click();
    await sees(page, '密钥已吊销');
    expect(await program(key).failure('{ requests { nodes { id } } }')).toBe('UNAUTHENTICATED');
  });

  it('O-5 in English on a phone', async () => {
    const page = await visit('/console/settings/api-keys', { as: organisation.email, device: 'phone', language: 'en' });
    await sees(page, 'Create a key');
    await sees(page, 'Revoked');
  });
});
