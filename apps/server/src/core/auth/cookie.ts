import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'charter_session';
const TWO_WEEKS = 14 * 24 * 3600;

/** The session's token: from the cookie of a browser, or as a bearer token of a program. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization?.startsWith('Bearer ')) return authorization.slice('Bearer '.length).trim();
  return request.cookies[COOKIE];
}

/** Whether the caller is a browser with a cookie rather than a program. */
export function comesByCookie(request: FastifyRequest): boolean {
  return request.headers.authorization === undefined && request.cookies[COOKIE] !== undefined;
}

export function giveCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: TWO_WEEKS });
}

export function takeCookie(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}
