import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of this installation, made on the first start, and what is derived from it: a password for each
 * purpose, none of which tells another.
 */
export function secrets(folder) {
  const file = join(folder, 'secret');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  const root = readFileSync(file, 'utf8').trim();
  const derived = (purpose) => createHmac('sha256', root).update(purpose).digest('hex');
  return {
    server: process.env.CHARTER_SECRET || derived('server'),
    owner: derived('database owner'),
    serve: process.env.CHARTER_SERVE_PASSWORD || derived('serving login'),
  };
}
