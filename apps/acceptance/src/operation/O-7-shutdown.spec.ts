import { type Client, member } from '../frame/client';
import { type Server, startServer } from '../frame/server';
import { figure } from '../../../../tools/prove/figures.mjs';

/** How often a server is stopped under load; the whole run sets 20. */
const TIMES = Number(process.env['SHUTDOWNS'] ?? 5);
/** The load is more than an organisation may ask for at a time. */
const NOTICE = { SHUTDOWN_NOTICE_MS: '400', ORGANISATION_BUDGET: '10000000' };

/** Sends requests to servers that say they are ready, as a balancer does: it asks each of them ten times a second. */
class Balancer {
  private readonly ready = new Set<string>();
  private readonly probes: ReturnType<typeof setInterval>[] = [];
  private next = 0;

  add(url: string): void {
    const probe = async () => {
      const response = await fetch(`${url}/ready`).catch(() => undefined);
      if (response?.ok) this.ready.add(url);
      else this.ready.delete(url);
    };
    void probe();
    this.probes.push(setInterval(() => void probe(), 100));
  }

  choose(): string {
    const servers = [...this.ready];
    this.next += 1;
    return servers[this.next % servers.length] ?? '';
  }

  async until(count: number): Promise<void> {
    while (this.ready.size < count) await new Promise((later) => setTimeout(later, 20));
  }

  stop(): void {
    for (const probe of this.probes) clearInterval(probe);
  }
}

interface Load {
  served: number;
  failed: string[];
}

/** How often a call comes back that is told to: a machine that is too busy says so, stopping or not. */
const COMES_BACK = 20;

async function call(choose: () => string, client: Client, load: Load): Promise<void> {
  let said = '';
  for (let time = 0; time < COMES_BACK; time += 1) {
    try {
      const response = await fetch(`${choose()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...client.headers },
        body: JSON.stringify({ query: '{ requests(first: 25) { nodes { number summary assignee { name } } totalCount } }' }),
      });
      said = `${response.status} ${await response.text()}`;
      const { data } = JSON.parse(said.slice(4)) as { data?: object | null };
      if (response.status === 200 && data) {
        load.served += 1;
        return;
      }
      if (response.status !== 503 || !response.headers.has('retry-after')) break;
    } catch (error) {
      said = String((error as Error).cause ?? error);
      break;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  load.failed.push(said);
}

/** What a server wrote of its own faults. */
const faultsOf = (server: Server) =>
  server
    .output()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line));

describe('O-7 a server that is told to stop', () => {
  it(`O-7 fails no request under load, ${TIMES} times, and is gone within ten seconds`, async () => {
    const client = await member('desk@yangguang.example');
    const balancer = new Balancer();
    let servers: Server[] = await Promise.all([startServer(NOTICE), startServer(NOTICE)]);
    for (const { url } of servers) balancer.add(url);
    await balancer.until(2);
    const load: Load = { served: 0, failed: [] };
    let going = true;
    const workers = Array.from({ length: 12 }, async () => {
      while (going) await call(() => balancer.choose(), client, load);
    });
    try {
      for (let time = 0; time < TIMES; time += 1) {
        const [first, ...rest] = servers;
        const next = await startServer(NOTICE);
        balancer.add(next.url);
        await balancer.until(3);
        const { code, milliseconds } = (await first?.end('SIGTERM')) ?? { code: 1, milliseconds: 0 };
        const faults = [...servers, next].flatMap((server) => faultsOf(server));
        expect({ code, failed: load.failed, faults }).toEqual({ code: 0, failed: [], faults: [] });
        expect(milliseconds).toBeGreaterThan(390);
        expect(milliseconds).toBeLessThan(10_000);
        servers = [...rest, next];
      }
    } finally {
      going = false;
      await Promise.all(workers);
      balancer.stop();
    }
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    expect(load.failed).toEqual([]);
    expect(load.served).toBeGreaterThan(TIMES * 20);
    figure('server told to stop under load, times', TIMES);
    figure('requests served meanwhile', load.served);
    figure('requests failed', load.failed.length, { most: 0 });
  }, 300_000);

  it('O-7 answers what is under way, tells balancers that it stops, and ends live streams', async () => {
    const client = await member('desk@yangguang.example');
    const server = await startServer({ SHUTDOWN_NOTICE_MS: '1000' });
    const stream = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...client.headers },
      body: JSON.stringify({ query: 'subscription { changes { topic } }' }),
    });
    const streamEnded = stream.text();
    const load: Load = { served: 0, failed: [] };
    const calls = () => Promise.all(Array.from({ length: 8 }, () => call(() => server.url, client, load)));
    await calls();
    const ended = server.end('SIGTERM');
    await new Promise((later) => setTimeout(later, 200));
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unready', reason: 'stopping' }]);
    await calls();
    expect(load).toEqual({ served: 16, failed: [] });
    expect((await fetch(`${server.url}/health`)).headers.get('connection')).toBe('close');
    const { code, milliseconds } = await ended;
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(4000);
    await streamEnded.catch(() => undefined);
  });
});
