import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A person at the provider, by the name they sign in with there. */
export type People = Record<string, Record<string, unknown>>;

/** A real OpenID provider on this machine. */
export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  close(): Promise<void>;
}

const SCOPE = 'openid email profile';

const PAGE = '/interaction/';
const FORM = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Provider</title>
<form method="post"><label>Name <input name="login"></label><button type="submit">Sign in</button></form>`;

async function nameIn(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) body += part;
  return new URLSearchParams(body).get('login') ?? '';
}

/** Starts a provider that knows some people and one client; whoever asks signs in by their name. */
export async function openIdProvider(people: People, redirectUrls: string[]): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = { client_id: 'charter', client_secret: 'a-secret-between-the-two-of-them' };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: redirectUrls, grant_types: ['authorization_code'], response_types: ['code'] }],
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${PAGE}${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    // everybody agrees to be known to the organisation they work for
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith(PAGE)) return void answer(request, response);
    if (request.method === 'GET') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FORM);
    return void nameIn(request).then((accountId) => provider.interactionFinished(request, response, { login: { accountId } }));
  });
  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
