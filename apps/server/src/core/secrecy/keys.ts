import { createHmac, randomBytes } from 'node:crypto';
import { type Place, Unreadable, derived, open, seal, versionOf } from './seal';

type Spot = Omit<Place, 'tenant'>;

/** A column that can be searched by whole values, and the table it is in. */
export interface Indexed {
  table: string;
  column: string;
}

/**
 * The data keys of one organisation: what they seal nobody reads who has the database only. A `secret` makes the key that of
 * one person: once the secret is gone, whatever was sealed with it is gone too, in rows that may not be changed as well.
 */
export class TenantKeys {
  /** Version of the key that seals what is written now. */
  readonly current: number;

  constructor(
    readonly tenant: number,
    private readonly byVersion: ReadonlyMap<number, Buffer>,
  ) {
    this.current = Math.max(...byVersion.keys());
  }

  /** Whether the keys at hand open it; a newer one may have been made elsewhere. */
  knows(sealed: string): boolean {
    const version = versionOf(sealed);
    return version === undefined || this.byVersion.has(version);
  }

  seal(spot: Spot, clear: string, secret = ''): string {
    return seal(this.keyFor(this.current, secret), this.current, { ...spot, tenant: this.tenant }, clear);
  }

  /** @throws Unreadable */
  open(spot: Spot, sealed: string, secret = ''): string {
    const version = versionOf(sealed);
    if (version === undefined) throw new Unreadable('it is not one');
    return open(this.keyFor(version, secret), { ...spot, tenant: this.tenant }, sealed);
  }

  /** What stands for a value in an index: equal for equal values of this column, and for nothing else. For writing. */
  index({ table, column }: Indexed, value: string): string {
    return this.indexBy(this.current, table, column, value);
  }

  /** What to look for in an index: one entry for each key that rows may have been written with. */
  lookups({ table, column }: Indexed, value: string): string[] {
    return [...this.byVersion.keys()].map((version) => this.indexBy(version, table, column, value));
  }

  private indexBy(version: number, table: string, column: string, value: string): string {
    const key = derived(this.keyOf(version), `index:${table}.${column}`);
    return createHmac('sha256', key).update(value).digest('base64url');
  }

  private keyFor(version: number, secret: string): Buffer {
    return derived(this.keyOf(version), `seal:${secret}`);
  }

  private keyOf(version: number): Buffer {
    const key = this.byVersion.get(version);
    if (!key) throw new Unreadable('its key was destroyed');
    return key;
  }
}

/** What makes a key that of one person; forgetting it erases. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}
