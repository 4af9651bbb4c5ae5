import { createHmac } from 'node:crypto';

/** Number that stands for the platform's own tables in a capability; organisations count from 1. */
export const PLATFORM = 0;

/** Whose rows a transaction may touch, and in whose name it writes. */
export interface Capability {
  /** Number of the organisation, or PLATFORM. */
  tenant: number;
  /** Id of the member or account that acts, or "system". */
  actor: string;
}

const LIFETIME_SECONDS = 60;

/**
 * Signed capability `tenant|actor|expiry|mac` (HMAC-SHA-256). The database checks it in `cap.tenant()`, on which every row
 * policy rests; the key is unreadable for the serving login, so SQL smuggled into a request cannot make another one.
 */
export function signCapability({ tenant, actor }: Capability, key: Buffer, now: number, lifetimeSeconds = LIFETIME_SECONDS): string {
  if (actor.includes('|')) throw new Error('The name of an actor must not hold the separator');
  const claim = `${tenant}|${actor}|${Math.floor(now / 1000) + lifetimeSeconds}`;
  return `${claim}|${createHmac('sha256', key).update(claim).digest('hex')}`;
}

/** The key as the database keeps it: the two padded halves of HMAC (RFC 2104), so that plain `sha256` suffices there. */
export function paddedKeys(key: Buffer): { inner: Buffer; outer: Buffer } {
  const block = Buffer.alloc(64);
  key.copy(block);
  return { inner: block.map((byte) => byte ^ 0x36) as Buffer, outer: block.map((byte) => byte ^ 0x5c) as Buffer };
}
