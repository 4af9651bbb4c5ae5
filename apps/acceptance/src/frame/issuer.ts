import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';

/** An issuer of tokens that says whatever it is told to, true or not. */
export interface Issuer {
  url: string;
  clientId: string;
  clientSecret: string;
  /** What the next token says, over what an honest one would. */
  says: Record<string, unknown>;
  /** How the next token is signed. */
  signs: 'rightly' | 'with another key' | 'not at all';
  /** The question its token answers, as the person's browser brought it. */
  asked(url: string): { state: string; redirectUrl: string };
  /** Whether the code was redeemed by whoever had asked. */
  proven: boolean;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) body += part;
  return new URLSearchParams(body);
}

export async function openIssuer(): Promise<Issuer> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let question = new URLSearchParams();
  const issuer: Issuer = {
    url: '',
    clientId: 'charter',
    clientSecret: 'known to both',
    says: {},
    signs: 'rightly',
    proven: false,
    asked(url) {
      question = new URL(url).searchParams;
      issuer.proven = false;
      return { state: question.get('state') ?? '', redirectUrl: question.get('redirect_uri') ?? '' };
    },
    close: async () => undefined,
  };
  const token = async () => {
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: issuer.url, aud: issuer.clientId, iat: now, exp: now + 300, nonce: question.get('nonce') };
    const claims = { ...honest, email_verified: true, ...issuer.says };
    if (issuer.signs === 'not at all') return new UnsecuredJWT(claims).encode();
    const key: CryptoKey = issuer.signs === 'rightly' ? own.privateKey : other.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  };
  const answer = async (request: IncomingMessage): Promise<object> => {
    if (request.url === '/jwks') return { keys: [jwk] };
    if (request.url === '/token') {
      const body = await bodyOf(request);
      const challenge = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url');
      const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
      issuer.proven = challenge === question.get('code_challenge') && basic === `${issuer.clientId}:known+to+both`;
      return { access_token: 'opaque', token_type: 'Bearer', id_token: await token() };
    }
    const at = (path: string) => `${issuer.url}/${path}`;
    return {
      issuer: issuer.url,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  };
  const server = createServer((request, response) => {
    void answer(request).then((said) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said)));
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  issuer.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  issuer.close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  return issuer;
}
