import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { getIndexBloatPlans } from 'pg-boss';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found, settled } from '../../../test/organisations';
import { createContext } from '../../app';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { Tenants } from '../tenancy/tenants';
import { Effects } from './effects';
import { type JobRun, Jobs, type OrganisationRun, isLookAtIndexes } from './jobs';
import { organisationJob, platformJob } from './kind';

const count = platformJob<{ thing: string }>('test.count', { pauseSeconds: { first: 1, longest: 1 }, parallel: 4 });
const note = organisationJob<{ thing: string }>('test.note');
const burst = platformJob<{ thing: string }>('test.burst', { oneWaiting: true, parallel: 1 });

let database: TestDatabase;
/** Two servers on one database. */
let servers: INestApplicationContext[];
const runs: JobRun<{ thing: string }>[] = [];
const notes: OrganisationRun<{ thing: string }>[] = [];
let failures = 0;

const jobsOf = (server = 0) => servers[server]!.get(Jobs);
const doorOf = (server = 0) => servers[server]!.get(Door);
const until = async (holds: () => boolean | Promise<boolean>, what: string) => {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 50))) if (await holds()) return;
  throw new Error(`In vain waited for: ${what}`);
};

beforeAll(async () => {
  database = await freshDatabase();
  servers = [await createContext(database.settings), await createContext(database.settings)];
  await found(servers[0]!, 'first');
  await settled(database.superuser);
  for (const server of servers) {
    const jobs = server.get(Jobs);
    jobs.handle(count, async (run) => {
      runs.push(run);
      await new Promise((wake) => setTimeout(wake, 20));
      if (failures > 0) {
        failures -= 1;
        throw new Error('Somebody at 13800138000 could not be reached');
      }
    });
    jobs.handleFor(note, async (run) => {
      notes.push(run);
    });
    jobs.handle(burst, async (run) => {
      runs.push(run);
      await new Promise((wake) => setTimeout(wake, 300));
    });
  }
  for (const server of servers) server.get(Jobs).start();
  for (const server of servers) await server.get(Jobs).started();
}, 60_000);

afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

beforeEach(() => {
  runs.length = 0;
  notes.length = 0;
});

describe('a job', () => {
  it('is done soon after the commit, by one of the servers', async () => {
    const thing = randomUUID();
    await jobsOf().inOwnTransaction((transaction) => jobsOf().enqueue(transaction, count, { thing }));
    await until(() => runs.length > 0, 'the job');
    expect(runs).toMatchObject([{ data: { thing }, attempt: 1 }]);
  });

  it('is not there when the transaction is rolled back', async () => {
    const scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
    await expect(
      doorOf().write(scope, async (transaction) => {
        jobsOf().enqueueFor(transaction, note, scope.tenant, { thing: 'never' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const { rows } = await database.superuser.query(`select 1 from jobs.job where name = 'test.note'`);
    expect(rows).toEqual([]);
  });

  it('of an organisation gets the scope of that organisation, and comes with its transaction', async () => {
    const scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
    await doorOf().write(scope, async (transaction) => void jobsOf().enqueueFor(transaction, note, scope.tenant, { thing: 'one' }));
    await until(() => notes.length > 0, 'the job');
    expect(notes[0]).toMatchObject({ data: { thing: 'one' }, scope: { tenant: scope.tenant, schema: scope.schema, actor: 'job' } });
  });

  it('of the same id is the same job, though twenty make it on two servers at once', async () => {
    const id = randomUUID();
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        jobsOf(place % 2).inOwnTransaction((transaction) => jobsOf(place % 2).enqueue(transaction, count, { thing: 'same' }, { id })),
      ),
    );
    await until(() => runs.length > 0, 'the job');
    await new Promise((wake) => setTimeout(wake, 2500));
    expect(runs).toHaveLength(1);
  });

  it('is tried again after a failure, of which the queue keeps the kind only', async () => {
    failures = 2;
    const id = randomUUID();
    await jobsOf().inOwnTransaction((transaction) => jobsOf().enqueue(transaction, count, { thing: 'again' }, { id }));
    await until(() => runs.length === 3, 'three tries');
    expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    const { rows } = await database.superuser.query<{ job: string }>(`select j::text as job from jobs.job j`);
    expect(rows.some(({ job }) => job.includes('13800138000'))).toBe(false);
  });

  it('is taken over from a server that died while it worked on it', async () => {
    const id = randomUUID();
    await jobsOf().inOwnTransaction((transaction) => jobsOf().enqueue(transaction, count, { thing: 'left' }, { id, afterSeconds: 3600 }));
    await database.superuser.query(
      `update jobs.job set state = 'active', started_on = now() - interval '50 s', start_after = now() - interval '50 s', heartbeat_on = now() - interval '50 s' where id = $1`,
      [id],
    );
    for (const end = Date.now() + 45_000; Date.now() < end && runs.length === 0;) await new Promise((wake) => setTimeout(wake, 100));
    expect(runs).toMatchObject([{ id, attempt: 2 }]);
  }, 60_000);

  it('of a kind of which one waits stands for a burst', async () => {
    for (let place = 0; place < 10; place += 1)
      await jobsOf().inOwnTransaction((transaction) => jobsOf().enqueue(transaction, burst, { thing: 'burst' }, { key: 'burst' }));
    await until(() => runs.length > 0, 'the job');
    await new Promise((wake) => setTimeout(wake, 3000));
    expect(runs.length).toBeLessThan(5);
  });

  it('carries ids only', async () => {
    for (const thing of ['王小明', 'someone@example.org', 'two words', 'x'.repeat(65)])
      await expect(jobsOf().inOwnTransaction((transaction) => jobsOf().enqueue(transaction, count, { thing }))).rejects.toThrow('ids only');
  });
});

describe('an effect', () => {
  it('is made once by twenty that run the same job', async () => {
    const scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
    const job = randomUUID();
    const firsts = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        doorOf(place % 2).write(scope, (transaction) => servers[0]!.get(Effects).first(transaction, job)),
      ),
    );
    expect(firsts.filter((first) => first)).toHaveLength(1);
  });

  it('may be made again when its transaction was rolled back', async () => {
    const scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
    const job = randomUUID();
    const effects = servers[0]!.get(Effects);
    await expect(
      doorOf().write(scope, async (transaction) => {
        await effects.first(transaction, job);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await doorOf().write(scope, (transaction) => effects.first(transaction, job))).toBe(true);
  });
});

describe('the queue', () => {
  it('is closed for SQL smuggled into a request of an organisation', async () => {
    const scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
    const smuggle = (text: string) => doorOf().write(scope, (transaction) => transaction.query(named(text, [])));
    for (const table of ['job', 'job_common', 'queue', 'schedule', 'instance', 'version'])
      await expect(smuggle(`select * from jobs.${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(
      smuggle(`select jobs.enqueue('${randomUUID()}', 'mail.send', '{}', ${scope.tenant}, null, 0, '{"policy":"standard"}')`),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(smuggle(`select jobs.create_queue('x', '{"policy":"standard"}')`)).rejects.toMatchObject({ code: '42501' });
  });

  it('may not look at the statistics of indexes, and says nothing of it', async () => {
    const client = new Client({ connectionString: database.settings.jobsDatabaseUrl });
    await client.connect();
    const refused = await client.query(getIndexBloatPlans('jobs')).catch((error: Error) => error);
    await client.end();
    expect(refused).toMatchObject({ code: '42501' });
    expect(isLookAtIndexes(refused as Error)).toBe(true);
    expect(isLookAtIndexes(Object.assign(new Error('permission denied for table job'), { code: '42501' }))).toBe(false);
    expect(isLookAtIndexes(new Error('pg_stats'))).toBe(false);
  });

  it('gives its own login nothing of organisations or of the platform', async () => {
    const client = new Client({ connectionString: database.settings.jobsDatabaseUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select n.nspname as name from pg_namespace n where has_schema_privilege(n.oid, 'USAGE') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    await expect(client.query(`select cap.open('x')`)).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('set role charter_owner')).rejects.toMatchObject({ code: '42501' });
    await client.end();
    expect(rows).toEqual([{ name: 'jobs' }]);
  });
});
