/** A message of a webhook: what happened to what. */
export interface WebhookMessage {
  /** request.created, request.stepped … */
  type: string;
  timestamp: string;
  data: {
    /** Kind of object: Request, Customer … */
    object: string;
    id: string;
    /** The object as the maker of the webhook may see it, where the webhook asks for it. */
    snapshot?: Record<string, unknown> | null;
    [more: string]: unknown;
  };
}

export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

export interface Arrived {
  /** As it was shown when the webhook was made: whsec_… Several while one is exchanged. */
  secret: string | readonly string[];
  headers: Headers | Readonly<Record<string, string | string[] | undefined>>;
  /** As it came, byte for byte; not parsed and printed again. */
  body: string;
  /** Milliseconds since 1970. */
  now?: number;
}

/** A message this much older or newer than now was recorded and sent again. */
const TOLERANCE_SECONDS = 5 * 60;

/** The message, once it is certain that it came from where the secret is known, and now (Standard Webhooks). */
export async function verifyWebhook({ secret, headers, body, now = Date.now() }: Arrived): Promise<WebhookMessage & { id: string }> {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headerOf(headers, name));
  if (!id || !timestamp || !signatures) throw new WebhookRefused('A webhook header is missing');
  if (!/^\d+$/.test(timestamp)) throw new WebhookRefused('The timestamp is not a number');
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    throw new WebhookRefused('The message is too old, or the clock is wrong');
  const given = signatures.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []));
  for (const each of typeof secret === 'string' ? [secret] : secret)
    if (await signs(each, `${id}.${timestamp}.${body}`, given)) return { ...(JSON.parse(body) as WebhookMessage), id };
  throw new WebhookRefused('No signature fits');
}

/** Compared by the platform, in constant time. */
async function signs(secret: string, content: string, given: readonly string[]): Promise<boolean> {
  const raw = bytesOf(secret.replace(/^whsec_/, ''));
  const key = raw && (await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']));
  if (!key) throw new WebhookRefused('The secret is not one of a webhook');
  const signed = new TextEncoder().encode(content);
  for (const signature of given) {
    const bytes = bytesOf(signature);
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return true;
  }
  return false;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function headerOf(headers: Arrived['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'string' ? value : value?.[0];
}
