import { createHash, randomBytes } from 'node:crypto';
import { Unreadable, decrypt, encrypt } from './seal';

/** A data key as the platform keeps it: worthless without the master key that wraps it. */
export interface WrappedKey {
  version: number;
  /** Which master key wraps it. */
  master: string;
  wrapped: Buffer;
}

/** The master keys: the one in use, then, while it is rotated, the one before. */
export type MasterKeys = readonly [Buffer, ...Buffer[]];

const KEY_BYTES = 32;
const bound = (tenant: number, version: number) => Buffer.from(JSON.stringify(['data_key', tenant, version]));

/** Names a master key without telling anything of it. */
export function nameOf(master: Buffer): string {
  return createHash('sha256').update('charter master key').update(master).digest('hex').slice(0, 16);
}

export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Wraps a data key with the master key in use. */
export function wrap([master]: MasterKeys, tenant: number, version: number, key: Buffer): WrappedKey {
  return { version, master: nameOf(master), wrapped: encrypt(master, key, bound(tenant, version)) };
}

/** @throws Unreadable when no master key at hand wraps it */
export function unwrap(masters: MasterKeys, tenant: number, { version, master, wrapped }: WrappedKey): Buffer {
  const found = masters.find((each) => nameOf(each) === master);
  if (!found) throw new Unreadable('its key was wrapped by a CHARTER_SECRET that is not set any more (set it as CHARTER_SECRET_PREVIOUS)');
  return decrypt(found, wrapped, bound(tenant, version));
}
