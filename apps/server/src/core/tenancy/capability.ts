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

/** How long a token may be handed out again before another one is signed; well within its lifetime. */
const FRESH_MS = 10_000;
const KEPT = 10_000;

/** Signs capabilities, and hands the same one out again for some seconds: signing costs more than many a statement. */
export class Signer {
  private readonly kept = new Map<string, { token: string; until: number }>();

  constructor(private readonly key: Buffer) {}

  token(capability: Capability, now: number): string {
    const name = `${capability.tenant}|${capability.actor}`;
    const known = this.kept.get(name);
    if (known && now < known.until) return known.token;
    if (this.kept.size >= KEPT) this.kept.clear();
    const token = signCapability(capability, this.key, now);
    this.kept.set(name, { token, until: now + FRESH_MS });
    return token;
  }
}
