import { readFileSync } from 'node:fs';
import { Client } from '../frame/client';
import { type OwnCluster, ownCluster } from '../frame/cluster';
import { mutationOf } from '../frame/contract';
import { load, loadApart } from '../frame/load';
import { founding } from '../frame/organisation';
import { percentile } from '../frame/pace';
import { present } from '../frame/present';
import { intake } from '../frame/request';
import { type Server, command, startServer } from '../frame/server';
import { figure } from '../../../../tools/prove/figures.mjs';

/** Organisations on one database; the whole run founds 1000. */
const ORGANISATIONS = Number(process.env['ORGANISATIONS'] ?? 8);
const WHOLE = ORGANISATIONS >= 1000;
/** Of these so many find no schema prepared beforehand, only those that are made behind the one before. */
const UNPREPARED = Math.min(30, ORGANISATIONS / 2);
/** Seconds that one load lasts, and how often the two that are compared take turns. */
const [SECONDS, TURNS] = WHOLE ? [4, 5] : [0.5, 1];

const READ = '{ requests(first: 25) { totalCount nodes { number summary state { code } department { name } customer { name } } } }';
const median = (values: readonly number[]) => percentile(values, 0.5);

/** The steps of an organisation's schema, in their order. */
function steps(): string[] {
  const index = readFileSync(new URL('../../../server/src/migrations/tenant/index.ts', import.meta.url), 'utf8');
  const ids = new Map([...index.matchAll(/import [{] (\w+) [}] from '[.][/](\d{4}-[\w-]+)'/g)].map(([, name, id]) => [name, id]));
  const [, list = ''] = /tenantMigrations: Migration\[\] = \[([^\]]*)\]/.exec(index) ?? [];
  return [...list.matchAll(/\w+/g)].map(([name]) => present(ids.get(name), name));
}

/** Memory of its own that a process holds, in MB; shared buffers are not among it. */
function memoryOf(pid: number): number {
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

describe(`O-7 ${ORGANISATIONS} organisations on one database`, () => {
  let cluster: OwnCluster;
  let server: Server;
  const clients: Client[] = [];

  const serve = (more: Record<string, string> = {}) => startServer({ ...cluster.environment, CHARTER_OUTBOX: 'local', ...more });
  const post = async (body: object, headers: Record<string, string>) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { data: Record<string, { token?: string; userErrors: object[] }> | null };
  };

  beforeAll(async () => {
    const since = performance.now();
    cluster = await ownCluster('--until', steps().at(-2) ?? '', '--spares', String(ORGANISATIONS - UNPREPARED));
    figure('schemas prepared, seconds for all', (performance.now() - since) / 1000);
  }, 900_000);
  afterAll(async () => {
    await server.end('SIGTERM');
    await cluster.stop();
  });

  it('O-7 one more step is taken by all their schemas', async () => {
    const since = performance.now();
    const { code, output } = await command(['migrate', '--verify', '--strict'], cluster.environment);
    const seconds = (performance.now() - since) / 1000;
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('schemas in 1 form') as string });
    figure('one step taken by all schemas and all compared, s', seconds, { most: 30 });
    server = await serve({ ORGANISATION_BUDGET: '10000000' });
  }, 600_000);

  it('O-1 each signs up by itself, and is usable at once', async () => {
    const times: number[] = [];
    const signUp = async (place: number) => {
      const since = performance.now();
      const { data } = await post(
        { query: mutationOf('core', 'signUp', 'token'), variables: { input: { name: '周岚', ...founding() } } },
        // each from another corner of the net, or the limit of one address range would end it
        { 'x-forwarded-for': `10.${place >> 8}.${place & 255}.1` },
      );
      const token = data?.['signUp']?.token ?? '';
      times.push(performance.now() - since);
      expect({ place, data }).toMatchObject({ data: { signUp: { userErrors: [] } } });
      const client = new Client('core', { authorization: `Bearer ${token}` });
      const { data: made } = await post(
        { query: mutationOf('core', 'requestCreate', 'request { id }'), variables: { input: intake() } },
        client.headers,
      );
      expect(made).toMatchObject({ requestCreate: { userErrors: [] } });
      clients.push(client);
    };
    for (let place = 0; place < ORGANISATIONS; place += 1) await signUp(place);
    figure('organisations signed up', clients.length, { least: ORGANISATIONS });
    figure('sign-up with a schema prepared beforehand, p95, ms', percentile(times.slice(0, -UNPREPARED), 0.95), { most: 1000 });
    figure('sign-up straight after another, p95, ms', percentile(times.slice(-UNPREPARED), 0.95), { most: 1000 });
  }, 1_800_000);

  it('O-7 a server that has seen them all is about as fast as with one, and its backends stay small', async () => {
    const one = clients.slice(0, 1);
    for (const each of [one, clients]) await load({ url: server.url, clients: each, query: READ, seconds: SECONDS * 3, abreast: 8 });
    const found: { one: number[]; all: number[] } = { one: [], all: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      found.one.push((await load({ url: server.url, clients: one, query: READ, seconds: SECONDS, abreast: 8 })).perSecond);
      found.all.push((await load({ url: server.url, clients, query: READ, seconds: SECONDS, abreast: 8 })).perSecond);
    }
    const backends = await cluster.ask<{ pid: number }>(`select pid from pg_stat_activity where usename = 'charter_serve'`);
    expect(backends.length).toBeGreaterThan(0);
    const seen = await fetch(`${server.url}/ready`);
    expect(seen.status).toBe(200);
    figure('requests a second, one organisation', median(found.one));
    figure('requests a second, all of them', median(found.all));
    figure('all ÷ one', median(found.all) / median(found.one), WHOLE ? { least: 0.8 } : {});
    figure('memory of the largest backend, MB', Math.max(...backends.map(({ pid }) => memoryOf(pid))), { most: 300 });
  }, 600_000);

  it('O-7 one that floods the server is told to come back, and another is served all the while', async () => {
    await server.end('SIGTERM');
    server = await serve();
    const [flooding, quiet] = [clients.slice(0, 1), clients.slice(1, 2)];
    const calm = { url: server.url, clients: quiet, query: READ, seconds: SECONDS * 2, abreast: 1, pause: 20 };
    await load(calm);
    const before = await load(calm);
    const flood = loadApart({ url: server.url, clients: flooding, query: READ, seconds: SECONDS * 3, abreast: 40 });
    await new Promise((later) => setTimeout(later, SECONDS * 500));
    const during = await load(calm);
    const { outcomes } = await flood;
    expect([...during.outcomes.keys()]).toEqual(['served']);
    expect([...outcomes.keys()].filter((outcome) => !['served', '429 RATE_LIMITED', '503 UNAVAILABLE'].includes(outcome))).toEqual([]);
    const p95 = [before, during].map(({ times }) => percentile(times, 0.95)) as [number, number];
    figure('p95 of a quiet organisation, ms', p95[0]);
    figure('the same while another floods, ms', p95[1]);
    figure('flooded ÷ quiet', p95[1] / p95[0], WHOLE ? { most: 2 } : {});
  }, 600_000);
});
