import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { InnerAddress, hostOf, isOutside, outsideLookup } from './address';

/** How long the other side may take for everything. */
const PATIENCE_MS = 10_000;
/** So much of an answer is read; nobody needs more to see what went wrong. */
const KEPT_BYTES = 1000;

export interface Answer {
  status: number;
  /** Beginning of the answer. */
  reply: string;
}

/** What may be reached: hosts inside that the operator named, over plain HTTP too; otherwise only the outside over HTTPS. */
export interface Reach {
  innerHosts: readonly string[];
}

/** Why a URL may not be used at all; undefined when only its address must still be looked at. */
export function faultOfUrl(text: string, { innerHosts }: Reach): 'url' | 'scheme' | 'inner' | undefined {
  if (!URL.canParse(text)) return 'url';
  const url = new URL(text);
  const host = hostOf(url);
  const named = innerHosts.includes(host);
  if (url.username || url.password || url.hash) return 'url';
  if (url.protocol !== 'https:' && !(named && url.protocol === 'http:')) return 'scheme';
  return named || !leadsInside(host) ? undefined : 'inner';
}

function leadsInside(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const isAddress = host.includes(':') || /^[\d.]+$/.test(host);
  return isAddress && !isOutside(host);
}

/**
 * Sends a message to an address somebody else chose: to the outside only, to the very address that was checked, following no
 * redirect, within ten seconds. @throws InnerAddress, or the failure of the connection
 */
export function post(url: string, headers: Record<string, string>, body: string, reach: Reach): Promise<Answer> {
  const target = new URL(url);
  const isNamedInner = reach.innerHosts.includes(hostOf(target));
  if (faultOfUrl(url, reach)) return Promise.reject(new InnerAddress());
  const send = target.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = send(target, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(isNamedInner ? {} : { lookup: outsideLookup }),
    });
    sent.on(
      'response',
      (response) => void beginningOf(response).then((reply) => resolve({ status: response.statusCode ?? 0, reply }), reject),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= KEPT_BYTES) break;
  }
  response.destroy();
  // what cannot be kept as text is not worth keeping
  return Buffer.concat(parts).subarray(0, KEPT_BYTES).toString('utf8').replaceAll('\u0000', '');
}
