import { hkdfSync } from 'node:crypto';
import { seal, unseal } from '../mail/seal';

/**
 * A reply as it is kept for a day: encrypted under a key made of the server's secret and of the sender's Idempotency-Key, of
 * which only a hash is kept. A copy of the database opens none of them.
 */
export function sealReply(reply: object, secret: Buffer, key: string, principal: string): Buffer {
  return seal(JSON.stringify(reply), replyKey(secret, key), principal);
}

export function openReply(sealed: Buffer, secret: Buffer, key: string, principal: string): Record<string, unknown> {
  return JSON.parse(unseal(sealed, replyKey(secret, key), principal)) as Record<string, unknown>;
}

const replyKey = (secret: Buffer, key: string) => Buffer.from(hkdfSync('sha256', secret, key, 'reply', 32));
