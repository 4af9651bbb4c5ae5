import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * A reply as it is kept for a day: encrypted (AES-256-GCM) under a key made of the server's secret and of the sender's
 * Idempotency-Key, of which only a hash is kept. A copy of the database opens none of them.
 */
export function sealReply(reply: object, secret: Buffer, key: string, principal: string): Buffer {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', replyKey(secret, key), iv).setAAD(Buffer.from(principal));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

export function openReply(sealed: Buffer, secret: Buffer, key: string, principal: string): Record<string, unknown> {
  const decipher = createDecipheriv('aes-256-gcm', replyKey(secret, key), sealed.subarray(0, IV_LENGTH))
    .setAAD(Buffer.from(principal))
    .setAuthTag(sealed.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH));
  const text = decipher.update(sealed.subarray(IV_LENGTH + TAG_LENGTH), undefined, 'utf8') + decipher.final('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

const replyKey = (secret: Buffer, key: string) => Buffer.from(hkdfSync('sha256', secret, key, 'reply', 32));
