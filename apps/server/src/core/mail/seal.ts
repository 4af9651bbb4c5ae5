import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Encrypts what lies in the database for a while (AES-256-GCM); bound to the row, so that it opens nowhere else. */
export function sealBytes(content: Buffer, key: Buffer, row: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when the key is another one, or the bytes were changed or moved. */
export function unsealBytes(sealed: Buffer, key: Buffer, row: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(row))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

/** The same for a text. */
export const seal = (text: string, key: Buffer, row: string): Buffer => sealBytes(Buffer.from(text, 'utf8'), key, row);

/** @throws when the key is another one, or the bytes were changed or moved. */
export const unseal = (sealed: Buffer, key: Buffer, row: string): string => unsealBytes(sealed, key, row).toString('utf8');

/** The same with the first of several keys that opens it. @throws when none does */
export function unsealWithAny(sealed: Buffer, [key, ...others]: readonly [Buffer, ...Buffer[]], row: string): string {
  const [next, ...rest] = others;
  if (!next) return unseal(sealed, key, row);
  try {
    return unseal(sealed, key, row);
  } catch {
    return unsealWithAny(sealed, [next, ...rest], row);
  }
}
