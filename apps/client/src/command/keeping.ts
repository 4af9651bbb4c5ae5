import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from './terminal';

/** What a login leaves on the machine. */
export interface Kept {
  url: string;
  /** An API key or the token of a session. */
  key: string;
}

/** The file, in the folder that the system has for settings; CHARTER_CONFIG_DIR names another. */
export function fileOf({ environment }: Terminal): string {
  const settings = environment['XDG_CONFIG_HOME'] ?? join(environment['HOME'] ?? homedir(), '.config');
  return join(environment['CHARTER_CONFIG_DIR'] ?? join(settings, 'charter'), 'login.json');
}

export function kept(terminal: Terminal): Kept | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(terminal), 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Keeps a login where nobody else on the machine can read it. */
export function keep(terminal: Terminal, login: Kept): string {
  const file = fileOf(terminal);
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(login)}\n`, { mode: 0o600 });
  // the mode above counts for a new file only
  chmodSync(file, 0o600);
  return file;
}

export const forget = (terminal: Terminal): void => rmSync(fileOf(terminal), { force: true });
