import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Where a sealed value belongs. It is bound to this place: moved to another row, column or organisation it cannot be opened. */
export interface Place {
  tenant: number;
  table: string;
  column: string;
  row: string;
}

/** A sealed value is damaged, was moved, or its key is gone. The message never says what it was about to open. */
export class Unreadable extends Error {
  constructor(why: string) {
    super(`A sealed value cannot be opened: ${why}`);
    this.name = 'Unreadable';
  }
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORM = /^s1\.(\d{1,6})\.([\w-]{38,})$/;

const bound = ({ tenant, table, column, row }: Place, version: number) =>
  Buffer.from(JSON.stringify([tenant, table, column, row, version]));

/** AES-256-GCM over bytes, written as nonce, tag, ciphertext; `associated` is authenticated with them. */
export function encrypt(key: Buffer, clear: Buffer, associated: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(associated);
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws Unreadable when a bit of it, of what it is bound to or of the key is another */
export function decrypt(key: Buffer, sealed: Buffer, associated: Buffer): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new Unreadable('it is cut short');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(associated)
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new Unreadable('it was changed, moved, or sealed by another key');
  }
}

/** "s1.<version of the key>.<nonce, tag and ciphertext>" */
export function seal(key: Buffer, version: number, place: Place, clear: string): string {
  return `s1.${version}.${encrypt(key, Buffer.from(clear), bound(place, version)).toString('base64url')}`;
}

/** The version of the key a sealed value needs; undefined when it is no sealed value. */
export function versionOf(sealed: string): number | undefined {
  const version = FORM.exec(sealed)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** @throws Unreadable */
export function open(key: Buffer, place: Place, sealed: string): string {
  const found = FORM.exec(sealed) as [string, string, string] | null;
  if (!found) throw new Unreadable('it is not one');
  const [, version, body] = found;
  return decrypt(key, Buffer.from(body, 'base64url'), bound(place, Number(version))).toString();
}

/** A key for one purpose made from another; two purposes never share a key. */
export function derived(key: Buffer, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest();
}
