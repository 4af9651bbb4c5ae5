import { Client } from './client';
import type { Organisation } from './organisation';

/** A key of an integrator, and the program that works with it. */
export interface Key {
  id: string;
  key: string;
  client: Client;
}

const DAY_MS = 24 * 3600 * 1000;

/** The moment some days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** Makes a key with scopes like "Request:read". */
export async function makeKey(by: Client | Organisation, scopes: string[], more: object = {}): Promise<Key> {
  const maker = by instanceof Client ? by : by.admin;
  const input = { name: '对接程序', scopes, expiresAt: inDays(30), ...more };
  const { apiKey, key } = await maker.done<{ apiKey: { id: string }; key: string }>('apiKeyCreate', input, 'apiKey { id } key');
  return { id: apiKey.id, key, client: program(key) };
}

/** A program that works with a key. */
export const program = (key: string) => new Client('core', { authorization: `Bearer ${key}` });
