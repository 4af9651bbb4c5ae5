import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { seal, unsealWithAny } from '../core/mail/seal';
import type { WebhookEntity } from './webhook.entity';

const SECRET_BYTES = 32;

/** A secret as receivers know it. */
export const newSecret = () => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

export const sealSecret = (secret: string, key: Buffer, webhookId: string) => seal(secret, key, webhookId);

/** Headers of a message (Standard Webhooks): signed with every secret that counts at the moment. */
export function signedHeaders(
  webhook: Pick<WebhookEntity, 'id' | 'secret' | 'previousSecret' | 'previousUntil'>,
  keys: readonly [Buffer, ...Buffer[]],
  message: { id: string; body: string },
  now: number,
): Record<string, string> {
  const previous = webhook.previousSecret && (webhook.previousUntil?.getTime() ?? 0) > now ? [webhook.previousSecret] : [];
  const at = new Date(now);
  const signatures = [webhook.secret, ...previous].map((sealed) =>
    new Webhook(unsealWithAny(sealed, keys, webhook.id)).sign(message.id, at, message.body),
  );
  return {
    'content-type': 'application/json',
    'user-agent': 'Charter-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
