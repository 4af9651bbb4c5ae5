import { Charter } from '../charter';
import { type Kept, kept } from './keeping';
import { Told, type Terminal } from './terminal';
import { words } from './words';

/** Options that every command takes. */
export interface Everywhere {
  url?: string | undefined;
  key?: string | undefined;
}

/** The address, from the option, the environment or the last login. */
export function urlOf(terminal: Terminal, { url }: Everywhere): string {
  const found = url || terminal.environment['CHARTER_URL'] || kept(terminal)?.url;
  if (!found) throw new Told(words.noUrl, {}, 2);
  if (!/^https?:$/.test(URL.parse(found)?.protocol ?? '')) throw new Told(words.badUrl, { url: found }, 2);
  return found.replace(/\/+$/, '');
}

/** Address and key; the key of a login is sent to no other address than its own. */
export function loginOf(terminal: Terminal, options: Everywhere): Kept {
  const url = urlOf(terminal, options);
  const last = kept(terminal);
  const key = options.key || terminal.environment['CHARTER_KEY'] || (last?.url === url ? last.key : undefined);
  if (!key) throw new Told(words.notSignedIn);
  return { url, key };
}

export const clientOf = (terminal: Terminal, login: Kept): Charter => new Charter({ ...login, language: terminal.language });

/** A client for an operator of the platform: a person, for no key opens that. */
export const operatorOf = (terminal: Terminal, login: Kept): Charter =>
  new Charter({ ...login, language: terminal.language, api: 'platform' });

/** A client for whoever is signed in. */
export const connect = (terminal: Terminal, options: Everywhere): Charter => clientOf(terminal, loginOf(terminal, options));
