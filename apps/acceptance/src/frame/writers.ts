import { type Client } from './client';
import { mutationOf } from './contract';
import { unique } from './organisation';
import { intake } from './request';

const CREATE = mutationOf('core', 'requestCreate', 'request { id number }');

interface Reply {
  status: number;
  body: {
    data?: { requestCreate?: { request: { id: string } | null } } | null;
    errors?: { extensions: { code: string } }[];
  };
}

/** What a sending came to: done and said so, to be sent again, or unknown because nobody answered. */
type Fate = 'acknowledged' | 'later' | 'unknown';

const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

/**
 * People and programs that register requests while something is being killed. Half of them send an Idempotency-Key and
 * repeat what was not acknowledged; the others send once and leave it.
 */
export class Writers {
  /** Summaries of requests that were acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Sent once, and nobody said what became of it. */
  readonly unknown = new Set<string>();
  /** Keys by summary of what must be sent again. */
  private readonly waiting = new Map<string, string>();
  /** Answers that are neither a success nor a reason to come back. */
  readonly wrong: string[] = [];
  private going = true;
  private readonly working: Promise<void>[];

  constructor(
    /** Where a server is; it may be another at another time. */
    private readonly url: () => string,
    private readonly client: Client,
    count = 6,
  ) {
    this.working = Array.from({ length: count }, (_, place) => this.work(place % 2 === 0));
  }

  /** Lets what is under way end, and sends again whatever must be, until all of it is acknowledged. */
  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.working);
  }

  async repeat(): Promise<number> {
    for (const [summary, key] of this.waiting) if ((await this.send(summary, key)) === 'acknowledged') this.waiting.delete(summary);
    return this.waiting.size;
  }

  private async work(keyed: boolean): Promise<void> {
    while (this.going) {
      const summary = unique('写');
      if (keyed) await this.insist(summary, unique('key'));
      else if ((await this.send(summary)) !== 'acknowledged') this.unknown.add(summary);
    }
  }

  private async insist(summary: string, key: string): Promise<void> {
    for (let tries = 0; tries < 3 && this.going; tries += 1) {
      if ((await this.send(summary, key)) === 'acknowledged') return;
      await pause(100);
    }
    this.waiting.set(summary, key);
  }

  private async send(summary: string, key?: string): Promise<Fate> {
    const reply = await this.post(summary, key);
    if (!reply) {
      await pause(50);
      return 'unknown';
    }
    const { status, body } = reply;
    if (body.data?.requestCreate?.request) {
      this.acknowledged.add(summary);
      return 'acknowledged';
    }
    const code = body.errors?.[0]?.extensions.code ?? '';
    if (!['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS'].includes(code)) this.wrong.push(`${status} ${JSON.stringify(body).slice(0, 300)}`);
    return 'later';
  }

  /** Undefined when no whole answer came. */
  private async post(summary: string, key?: string): Promise<Reply | undefined> {
    try {
      const response = await fetch(`${this.url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.client.headers, ...(key ? { 'idempotency-key': key } : {}) },
        body: JSON.stringify({ query: CREATE, variables: { input: intake({ summary }) } }),
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    } catch {
      return undefined;
    }
  }
}
