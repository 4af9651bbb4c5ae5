import { Webhook } from 'standardwebhooks';
import { WebhookRefused, verifyWebhook } from './webhook';

const secret = `whsec_${Buffer.from('a secret of a webhook, 32 bytes!').toString('base64')}`;
const other = `whsec_${Buffer.from('another secret of 32 bytes, yes!').toString('base64')}`;
const body = JSON.stringify({ type: 'request.created', timestamp: '2026-11-23T09:00:00Z', data: { object: 'Request', id: 'req_1' } });
const now = Date.parse('2026-11-23T09:00:01Z');

/** Signed by the library of the standard, as receivers of other languages use it. */
function message(by = secret, at = now) {
  const signature = new Webhook(by).sign('whd_1', new Date(at), body);
  return { 'Webhook-Id': 'whd_1', 'webhook-timestamp': String(Math.floor(at / 1000)), 'webhook-signature': signature };
}

describe('verifyWebhook', () => {
  it('gives the message when the signature fits', async () => {
    const { id, type, data } = await verifyWebhook({ secret, headers: message(), body, now });
    expect({ id, type, data }).toEqual({ id: 'whd_1', type: 'request.created', data: { object: 'Request', id: 'req_1' } });
  });

  it('takes a message signed with either of two secrets, as headers of fetch too', async () => {
    const headers = new Headers({ ...message(other) });
    expect((await verifyWebhook({ secret: [secret, other], headers, body, now })).type).toBe('request.created');
  });

  it.each([
    ['signed with another secret', { headers: message(other) }],
    ['changed on its way', { body: body.replace('req_1', 'req_2') }],
    ['recorded and sent again later', { now: now + 301_000 }],
    ['of the future', { now: now - 302_000 }],
    ['without its headers', { headers: {} }],
    ['with a timestamp that is none', { headers: { ...message(), 'webhook-timestamp': 'soon' } }],
    ['with a secret that is none', { secret: 'whsec_*' }],
  ])('refuses a message %s', async (_what, more) => {
    await expect(verifyWebhook({ secret, headers: message(), body, now, ...more })).rejects.toThrow(WebhookRefused);
  });
});
