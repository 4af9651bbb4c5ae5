import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../core/settings';
import { newBrowserSecret } from './entry.service';

const COOKIE = 'charter_provider';
const SECONDS = 900;
const FORM = /^[\w-]{43}$/;

/** The secret by which a browser shows that it was the one that asked; the answer comes as a link from another site. */
export function knownBrowser(request: FastifyRequest): string | undefined {
  const value = request.cookies[COOKIE];
  return value && FORM.test(value) ? value : undefined;
}

/** The same, made for a browser that has none; one that signs in in two windows keeps its own. */
export function browserSecret(request: FastifyRequest, reply: FastifyReply, { production, publicUrl }: Settings): string {
  const secret = knownBrowser(request) ?? newBrowserSecret();
  const secure = production && publicUrl.startsWith('https:');
  void reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SECONDS });
  return secret;
}
