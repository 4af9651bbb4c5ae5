import { encodeId } from '@charter/kernel';
import { giveCookie } from '../core/auth/cookie';
import type { ApiContext } from '../core/graphql/context';
import type { Settings } from '../core/settings';
import type { SessionPayload } from './account.graphql';
import type { Opened } from './sign-in.service';

/** The answer to whoever has just signed in; a browser keeps the token as a cookie that no script reads. */
export function sessionAnswer(
  { token, organisation }: Opened,
  reply: ApiContext['reply'],
  settings: Settings,
  locale: string,
): SessionPayload {
  giveCookie(reply, token, settings.production && settings.publicUrl.startsWith('https:'));
  return { token, organisation: organisation && { ...organisation, id: encodeId('org', organisation.id) }, locale, userErrors: [] };
}
