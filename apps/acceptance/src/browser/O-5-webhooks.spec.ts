import { type Organisation, signUp } from '../frame/organisation';
import { type Receiver, openReceiver } from '../frame/receiver';
import { press, sees, type } from './see';
import { visit } from './visit';

describe('O-5 the administrator has another system told of events', () => {
  let organisation: Organisation;
  let receiver: Receiver;
  beforeAll(async () => {
    organisation = await signUp();
    receiver = await openReceiver();
  });
  afterAll(() => receiver.close());

  it('O-5 sets up an address, copies its secret, tests it and sees the message arrive', async () => {
    const page = await visit('/console/settings/webhooks', { as: organisation.email });
    await sees(page, '还没有 Webhook');
    await press(page, '新建 Webhook');
    const dialog = page.getByRole('dialog');
    await type(dialog, '名称', '收费系统');
    await type(dialog, '地址', 'https://10.0.0.1/hook');
    await dialog.getByLabel('登记诉求').check();
    await dialog.getByRole('button', { name: '新建' }).click();
    await sees(dialog, /不能指向内部网络/);
    await type(dialog, '地址', receiver.url);
    await dialog.getByRole('button', { name: '新建' }).click();
    await sees(page, '请现在复制签名密钥');
    await press(page, '我已保存');
    await page.getByRole('row', { name: /收费系统/ }).click();
    await press(page, '发送测试');
    await sees(page, '已送达');
    expect(receiver.received.length).toBe(1);
    await press(page, '重新投递');
    await sees(page, /HTTP 200/);
  });
});
