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

/** One call, the same however often it is sent. */
interface Call {
  summary: string;
  input: Record<string, unknown>;
  key?: string;
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
  /** What must be sent again. */
  private waiting: Call[] = [];
  /** Answers that are neither a success nor a reason to come back. */
  readonly wrong = new Set<string>();
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

  /** Lets what is under way end. */
  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.working);
  }

  /** Sends again whatever was not acknowledged; returns how much of it still is not. */
  async repeat(): Promise<number> {
    const left: Call[] = [];
    for (const call of this.waiting) if ((await this.send(call)) !== 'acknowledged') left.push(call);
    this.waiting = left;
    return left.length;
  }

  private async work(keyed: boolean): Promise<void> {
    while (this.going) {
      const summary = unique('写');
      const call = { summary, input: intake({ summary }) };
      if (keyed) await this.insist({ ...call, key: unique('key') });
      else if ((await this.send(call)) !== 'acknowledged') this.unknown.add(summary);
    }
  }

  private async insist(call: Call): Promise<void> {
    for (let tries = 0; tries < 3 && this.going; tries += 1) {
      if ((await this.send(call)) === 'acknowledged') return;
      await pause(100);
    }
    this.waiting.push(call);
  }

  private async send(call: Call): Promise<Fate> {
    const reply = await this.post(call);
    if (!reply) {
      await pause(50);
      return 'unknown';
    }
    const { status, body } = reply;
    if (body.data?.requestCreate?.request) {
      this.acknowledged.add(call.summary);
      return 'acknowledged';
    }
    const code = body.errors?.[0]?.extensions.code ?? '';
    if (!['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS'].includes(code)) this.wrong.add(`${status} ${code || JSON.stringify(body.data)}`);
    return 'later';
  }

  /** Undefined when no whole answer came. */
  private async post({ input, key }: Call): Promise<Reply | undefined> {
    try {
      const response = await fetch(`${this.url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.client.headers, ...(key ? { 'idempotency-key': key } : {}) },
        body: JSON.stringify({ query: CREATE, variables: { input } }),
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    } catch {
      return undefined;
    }
  }
}
