import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Charter } from '../charter';
import { verifyWebhook } from '../webhook';
import { type Everywhere, connect } from './connect';
import { REDELIVER, TOPICS, WEBHOOKS, WEBHOOK_CREATE, WEBHOOK_ROTATE, WEBHOOK_UPDATE } from './documents';
import { made } from './refused';
import { Told, type Terminal } from './terminal';
import { say, words } from './words';

export interface WebhookOptions extends Everywhere {
  port?: string | undefined;
  secret?: string | undefined;
  create?: boolean | undefined;
  topic?: string[] | undefined;
  'public-url'?: string | undefined;
  count?: string | undefined;
}

/** The temporary webhook is one and the same every time, so that trying things does not use up their number. */
const TEMPORARY = 'charter webhook listen';

export async function webhook(terminal: Terminal, options: WebhookOptions, [act, id]: string[]): Promise<void> {
  if (act === 'listen') return listen(terminal, options);
  if (act !== 'replay') throw new Told(words.webhookWhat, {}, 2);
  if (!id) throw new Told(words.replayWhat, {}, 2);
  const { delivery } = made(await connect(terminal, options).change(REDELIVER, { input: { id } }));
  terminal.out(terminal.json ? JSON.stringify({ id: delivery?.id }) : say(words.replayed, terminal.language, { id }));
}

/** Receives messages, checks them, and prints each; ends after some, or when it is stopped. */
async function listen(terminal: Terminal, options: WebhookOptions): Promise<void> {
  const given = options.secret ?? terminal.environment['CHARTER_WEBHOOK_SECRET'];
  if (!given && !options.create) throw new Told(words.noSecret, {}, 2);
  const arrival = new Arrivals(terminal, Number(options.count ?? Infinity));
  let end = async (): Promise<unknown> => undefined;
  const local = await arrival.open(Number(options.port ?? 0));
  const url = options['public-url'] ?? local;
  try {
    if (options.create) ({ secret: arrival.secret, end } = await setUp(connect(terminal, options), url, options.topic ?? []));
    else arrival.secret = given ?? '';
    terminal.err(say(words.listening, terminal.language, { url }));
    await arrival.over(terminal.signal);
  } finally {
    await end();
    arrival.close();
  }
}

async function setUp(client: Charter, url: string, topics: string[]): Promise<{ secret: string; end: () => Promise<unknown> }> {
  if (topics.length === 0) {
    const { webhookTopics } = await client.query(TOPICS);
    throw new Told(words.noTopic, { topics: webhookTopics.map(({ code }) => code).join(', ') }, 2);
  }
  const { id, secret } = (await again(client, url, topics)) ?? (await anew(client, url, topics));
  return { secret, end: () => client.change(WEBHOOK_UPDATE, { input: { id, active: false } }) };
}

async function again(client: Charter, url: string, topics: string[]): Promise<{ id: string; secret: string } | undefined> {
  for await (const { id, name, active } of client.each(WEBHOOKS, {}, ({ webhooks }) => webhooks)) {
    if (name !== TEMPORARY || active) continue;
    made(await client.change(WEBHOOK_UPDATE, { input: { id, url, topics, active: true } }));
    return { id, secret: made(await client.change(WEBHOOK_ROTATE, { input: { id } })).secret ?? '' };
  }
  return undefined;
}

async function anew(client: Charter, url: string, topics: string[]): Promise<{ id: string; secret: string }> {
  const { webhook: fresh, secret } = made(await client.change(WEBHOOK_CREATE, { input: { name: TEMPORARY, url, topics } }));
  return { id: fresh?.id ?? '', secret: secret ?? '' };
}

/** The small server that messages come to. */
class Arrivals {
  secret = '';
  private count = 0;
  private ended: () => void = () => undefined;
  private readonly server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      void this.take(request.headers, body).then((status) => {
        response.writeHead(status).end();
        if (this.count >= this.most) this.ended();
      });
    });
  });

  constructor(
    private readonly terminal: Terminal,
    private readonly most: number,
  ) {}

  async open(port: number): Promise<string> {
    await new Promise<void>((ready, failed) => this.server.once('error', failed).listen(port, 'localhost', ready));
    return `http://localhost:${(this.server.address() as AddressInfo).port}/`;
  }

  over(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.ended = resolve;
      signal.addEventListener('abort', () => resolve());
      if (signal.aborted || this.count >= this.most) resolve();
    });
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(headers: Record<string, string | string[] | undefined>, body: string): Promise<number> {
    const { terminal } = this;
    try {
      const message = await verifyWebhook({ secret: this.secret, headers, body });
      const { id, type, data } = message;
      terminal.out(terminal.json ? JSON.stringify(message) : `✓ ${message.timestamp}  ${type}  ${data.id ?? ''}  (${id})`);
      this.count += 1;
      return 204;
    } catch (error) {
      terminal.err(say(words.refusedMessage, terminal.language, { reason: (error as Error).message }));
      return 401;
    }
  }
}
