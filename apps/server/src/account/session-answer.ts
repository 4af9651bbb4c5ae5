import { encodeId } from '@charter/kernel';
import { giveCookie } from '../core/auth/cookie';
import type { ApiContext } from '../core/graphql/context';
import type { Settings } from '../core/settings';
import type { SessionPayload } from './account.graphql';
import type { Opened } from './sign-in.service';

/** A browser keeps the token as a cookie that no script reads. */
export function giveSession({ token }: Pick<Opened, 'token'>, reply: ApiContext['reply'], settings: Settings): void {
  giveCookie(reply, token, settings.production && settings.publicUrl.startsWith('https:'));
}

/** The answer to whoever has just signed in. */
export function sessionAnswer(
  { token, organisation }: Opened,
  reply: ApiContext['reply'],
  settings: Settings,
  locale: string,
): SessionPayload {
  giveSession({ token }, reply, settings);
  return { token, organisation: organisation && { ...organisation, id: encodeId('org', organisation.id) }, locale, userErrors: [] };
}
