import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { InnerAddress, hostOf, isOutside, outsideLookup } from './address';

/** How long the other side may take for everything. */
const PATIENCE_MS = 10_000;

/** What may be reached: hosts inside that the operator named, over plain HTTP too; otherwise only the outside over HTTPS. */
export interface Reach {
  innerHosts: readonly string[];
}

/** What is sent, and how much of the answer is read at most. */
export interface Sending {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
  most: number;
}

export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  /** Beginning of the answer. */
  body: Buffer;
  /** Whether there was more of it. */
  cut: boolean;
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
 * Asks an address somebody else chose: on the outside only, the very address that was checked, following no redirect, within
 * ten seconds. @throws InnerAddress, or the failure of the connection
 */
export function sendOutward(url: string, { method, headers, body, most }: Sending, reach: Reach): Promise<Sent> {
  const target = new URL(url);
  const isNamedInner = reach.innerHosts.includes(hostOf(target));
  if (faultOfUrl(url, reach)) return Promise.reject(new InnerAddress());
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method,
      agent: false,
      headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(isNamedInner ? {} : { lookup: outsideLookup }),
    });
    sent.on('response', (response) => void answerOf(response, most).then(resolve, reject));
    sent.on('error', reject);
    sent.end(body);
  });
}

async function answerOf(response: IncomingMessage, most: number): Promise<Sent> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  response.destroy();
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: Buffer.concat(parts).subarray(0, most), cut: length > most };
}
