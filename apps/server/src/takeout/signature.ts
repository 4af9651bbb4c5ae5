import { createHmac, timingSafeEqual } from 'node:crypto';

/** Purpose of the key by which the platform signs what was taken out of it. */
export const SIGNING = 'takeout';

export const signatureOf = (manifest: string, key: Buffer) => createHmac('sha256', key).update(manifest).digest('base64url');

/** Whether one of the keys made the signature. */
export function isSigned(manifest: string, signature: string, keys: readonly Buffer[]): boolean {
  const given = Buffer.from(signature.trim());
  return keys.some((key) => {
    const made = Buffer.from(signatureOf(manifest, key));
    return made.length === given.length && timingSafeEqual(made, given);
  });
}
