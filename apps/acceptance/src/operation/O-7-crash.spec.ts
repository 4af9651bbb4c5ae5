import { type OwnCluster, ownCluster } from '../frame/cluster';
import { type Organisation, signUp } from '../frame/organisation';
import { until } from '../frame/pace';
import { present } from '../frame/present';
import { type Server, startServer } from '../frame/server';
import { Writers } from '../frame/writers';
import { figure } from '../../../../tools/prove/figures.mjs';

/** How often each part dies under load; the whole run kills 30, 20 and 10 times. */
const SERVER_KILLS = Number(process.env['SERVER_KILLS'] ?? 1);
const BACKEND_KILLS = Number(process.env['BACKEND_KILLS'] ?? 2);
const RESTARTS = Number(process.env['RESTARTS'] ?? 1);

const moments = (least: number, most: number) => new Promise((later) => setTimeout(later, least + Math.random() * (most - least)));

/** Nothing answers on the discard port. */
const NOWHERE = 'http://127.0.0.1:9';

describe('O-7 whatever dies under load', () => {
  const home = process.env['CHARTER_URL'];
  let cluster: OwnCluster;
  let server: Server;
  let organisation: Organisation;
  /** Between its death and its return: the port may be given to a server of another test meanwhile, which knows nobody of here. */
  let gone = false;
  let schema: string;
  const environment = () => ({ ...cluster.environment, CHARTER_OUTBOX: 'local', ORGANISATION_BUDGET: '10000000' });

  beforeAll(async () => {
    cluster = await ownCluster();
    server = await startServer(environment());
    process.env['CHARTER_URL'] = server.url;
    organisation = await signUp();
    const [row] = await cluster.ask<{ schema_name: string }>('select schema_name from platform.tenant where slug = $1', [
      organisation.slug,
    ]);
    schema = present(row, 'organisation').schema_name;
  }, 120_000);
  afterAll(async () => {
    process.env['CHARTER_URL'] = home;
    await server.end('SIGKILL');
    await cluster.stop();
  });

  const isReady = async () => (await fetch(`${server.url}/ready`).catch(() => undefined))?.ok ?? false;

  /** Does something again and again while requests are registered; returns how often one was acknowledged. */
  async function underLoad(times: number, work: (load: Writers) => Promise<void>): Promise<number> {
    const load = new Writers(() => (gone ? NOWHERE : server.url), organisation.admin);
    try {
      for (let time = 0; time < times; time += 1) {
        await moments(300, 1000);
        await work(load);
      }
      await moments(200, 400);
    } finally {
      await load.end();
    }
    await reckoned(load);
    return load.acknowledged.size;
  }

  /** Has everything acknowledged that was to be, and looks at what is there. */
  async function reckoned(load: Writers): Promise<void> {
    await until(async () => (await busyBackends()) === 0, 'the last statements to end');
    // nobody is at work any more: as if the half minute had passed in which a sending has its call to itself
    await cluster.ask(`update ${schema}.idempotency set lease_until = now() - interval '1 second' where reply is null`);
    await until(async () => (await load.repeat()) === 0 || load.wrong.size > 0, 'every call to be acknowledged', 30_000);
    expect([...load.wrong]).toEqual([]);
    expect(load.acknowledged.size).toBeGreaterThan(10);
    const rows = await cluster.ask<{ summary: string; times: number }>(
      `select summary, count(*)::int as times from ${schema}.request where summary = any($1) group by summary`,
      [[...load.acknowledged, ...load.unknown]],
    );
    const times = new Map(rows.map((row) => [row.summary, row.times]));
    expect([...load.acknowledged].filter((summary) => times.get(summary) !== 1)).toEqual([]);
    expect([...load.unknown].filter((summary) => (times.get(summary) ?? 0) > 1)).toEqual([]);
    expect(await halves()).toEqual({ requests: 0, customers: 0, told: 0, audited: 0 });
  }

  const busyBackends = async () => {
    const [row] = await cluster.ask<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where usename = 'charter_serve' and state <> 'idle'`,
    );
    return row?.n ?? 0;
  };

  /** Rows that lack what is written with them, and differences between what happened, was written down and was told. */
  async function halves(): Promise<object> {
    const s = schema;
    const [row] = await cluster.ask(`select
      (select count(*)::int from ${s}.request r where not exists (select from ${s}.customer c where c.id = r.customer_id)
        or not exists (select from ${s}.request_step t where t.request_id = r.id)
        or not exists (select from ${s}.request_clock k where k.request_id = r.id)) as requests,
      (select count(*)::int from ${s}.customer c where not exists (select from ${s}.request r where r.customer_id = c.id)) as customers,
      (select count(*)::int from ${s}.outbox where subject = 'Request') - (select count(*)::int from ${s}.request) as told,
      (select count(*)::int from ${s}.audit_event where subject = 'Request') - (select count(*)::int from ${s}.request) as audited`);
    return present(row, 'count');
  }

  it(`O-7 a server killed ${SERVER_KILLS} times loses nothing that it acknowledged, halves nothing and doubles nothing`, async () => {
    const times: number[] = [];
    const acknowledged = await underLoad(SERVER_KILLS, async () => {
      const dying = server.end('SIGKILL');
      gone = true;
      await dying;
      const since = performance.now();
      server = await startServer(environment());
      gone = false;
      await until(isReady, 'the server to be ready');
      times.push(performance.now() - since);
    });
    noted('server killed', SERVER_KILLS, acknowledged);
    figure('server ready again after it was killed, longest, ms', Math.max(...times), { most: 5000 });
  }, 900_000);

  it(`O-7 a backend of the database killed ${BACKEND_KILLS} times takes nothing with it, and the server goes on by itself`, async () => {
    const times: number[] = [];
    const acknowledged = await underLoad(BACKEND_KILLS, async (load) => {
      const [backend] = await cluster.ask<{ pid: number }>(
        `select pid from pg_stat_activity where usename = 'charter_serve' order by state = 'active' desc, random() limit 1`,
      );
      process.kill(present(backend, 'backend').pid, 'SIGKILL');
      times.push(await writesAgain(load));
    });
    noted('database backend killed', BACKEND_KILLS, acknowledged);
    figure('writing again after a backend was killed, longest, ms', Math.max(...times), { most: 5000 });
  }, 900_000);

  it(`O-7 a database restarted ${RESTARTS} times under load is found again by the server`, async () => {
    const times: number[] = [];
    const acknowledged = await underLoad(RESTARTS, async (load) => {
      await cluster.restart();
      times.push(await writesAgain(load));
    });
    noted('database restarted', RESTARTS, acknowledged);
    figure('writing again after the database was there again, longest, ms', Math.max(...times), { most: 5000 });
  }, 900_000);

  function noted(what: string, times: number, acknowledged: number): void {
    figure(`${what}, times`, times);
    figure(`${what}: writes acknowledged meanwhile, each there once and whole`, acknowledged);
  }

  /** How long it takes until the server says that it is ready and another write was acknowledged. */
  async function writesAgain(load: Writers): Promise<number> {
    const before = load.acknowledged.size;
    return until(async () => (await isReady()) && load.acknowledged.size > before + 10, 'writing to go on');
  }
});
