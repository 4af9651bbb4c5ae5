import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_LENGTH = 32;
const CHECKSUM_LENGTH = 6;

const KEY = /^(sk_live_[0-9a-f]{12}_[0-9A-Za-z]{32})_([0-9A-Za-z]{6})$/;

/** A key as it is shown once, and what is kept of it. */
export interface MadeKey {
  key: string;
  /** Beginning by which people and log scanners tell it from others. */
  hint: string;
  hash: Buffer;
}

/** `sk_live_<id>_<32 random>_<checksum>`; the id is the end of the record's, so that a key found somewhere names its record. */
export function makeKey(recordId: string): MadeKey {
  const hint = `sk_live_${recordId.replaceAll('-', '').slice(-12)}`;
  const secret = Array.from({ length: SECRET_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const body = `${hint}_${secret}`;
  const key = `${body}_${checksumOf(body)}`;
  return { key, hint, hash: keyHash(key) };
}

/** Whether a token claims to be a key rather than a session. */
export const isKey = (token: string) => token.startsWith('sk_');

/** Whether a key can be one of ours: a mistyped or invented one is refused without a look into the database. */
export function isWellFormed(key: string): boolean {
  const [, body = '', checksum] = KEY.exec(key) ?? [];
  return checksum !== undefined && checksumOf(body) === checksum;
}

/** What is kept of a key: it has 190 random bits, so nothing slower than SHA-256 is needed. */
export const keyHash = (key: string) => createHash('sha256').update(key).digest();

function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = `${ALPHABET[rest % ALPHABET.length]}${digits}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}
