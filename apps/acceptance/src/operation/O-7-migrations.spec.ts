import { type ScratchDatabase, scratchDatabase } from '../frame/scratch';
import { command, startCommand } from '../frame/server';
import { present } from '../frame/present';
import { figure } from '../../../../tools/prove/figures.mjs';

/** Schemas that are migrated; the whole run sets 1000. */
const TENANTS = Number(process.env['TENANTS'] ?? 16);
const KILLS = 5;
const FIRST = '0001-foundation';

interface Row {
  schema_name: string;
  schema_version: number;
  parked_reason: string | null;
}

describe('O-7 migrations of all organisations', () => {
  let database: ScratchDatabase;
  const migrate = (...args: string[]) => command(['migrate', ...args], database.environment);
  const tenants = async () =>
    (await database.superuser.query<Row>('select schema_name, schema_version, parked_reason from platform.tenant order by number')).rows;
  const versions = async () => new Set((await tenants()).map(({ schema_version: version }) => version));

  beforeAll(async () => {
    database = await scratchDatabase();
    const { code, output } = await migrate('--until', FIRST, '--spares', String(TENANTS));
    expect({ code, output }).toMatchObject({ code: 0 });
  }, 600_000);
  afterAll(() => database.drop());

  it('O-7 a dry run says what would be done, finds who would stay behind, and changes nothing', async () => {
    expect(await versions()).toEqual(new Set([1]));
    const { code, output } = await migrate('--dry-run');
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(
      new RegExp(`would apply 0 steps to the platform and \\d+ to organisations \\(${TENANTS} schemas, 0 would stay behind\\)`),
    );
    expect(await versions()).toEqual(new Set([1]));
  }, 300_000);

  it(`O-7 killed at ${KILLS} points they go on where they were; one that fails is parked and the rest finish, all alike`, async () => {
    const all = await tenants();
    const poisoned = present(all[Math.floor(all.length / 2)], 'schema').schema_name;
    await database.superuser.query(`alter schema ${poisoned} owner to current_user`);

    const progress: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const run = startCommand(['migrate', '--verbose'], database.environment);
      const wanted = Math.max(1, Math.floor(((kill + 1) * TENANTS) / (KILLS + 2)));
      for (;;) {
        const { rows } = await database.superuser.query<{ n: number }>(
          `select count(*)::int as n from platform.tenant where schema_version > 1`,
        );
        if ((rows[0]?.n ?? 0) >= wanted || run.over()) break;
      }
      await run.end('SIGKILL');
      const { rows } = await database.superuser.query<{ n: number }>('select count(*)::int as n from platform.ledger');
      progress.push(rows[0]?.n ?? 0);
    }
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));

    const started = Date.now();
    const { code, output } = await migrate();
    const seconds = (Date.now() - started) / 1000;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(new RegExp(`${poisoned} .* stays behind: 42501: permission denied for schema`));
    expect(output).toContain('1 left behind');
    figure(`rest of ${TENANTS} schemas after ${KILLS} kills, all steps, s`, seconds);

    const after = await tenants();
    const behind = after.filter(({ parked_reason: reason }) => reason !== null);
    expect(behind).toEqual([{ schema_name: poisoned, schema_version: 1, parked_reason: expect.stringContaining('permission denied') }]);
    expect(new Set(after.filter(({ schema_name: schema }) => schema !== poisoned).map(({ schema_version: version }) => version)).size).toBe(
      1,
    );
    expect((await migrate('--strict')).code).toBe(6);

    await database.superuser.query(`alter schema ${poisoned} owner to charter_owner`);
    const healed = await migrate('--verify', '--strict');
    expect(healed).toMatchObject({ code: 0 });
    expect(healed.output).toContain(`${TENANTS} schemas in 1 form`);
    expect((await versions()).size).toBe(1);
    const { rows } = await database.superuser.query(
      `select 1 from platform.ledger l group by schema_name having count(*) <> (select count(*) from platform.ledger x join platform.tenant t using (schema_name) where t.number = 1) and schema_name <> 'platform'`,
    );
    expect(rows).toEqual([]);
  }, 600_000);

  it('O-7 a preparation that was killed leaves nothing behind', async () => {
    await database.superuser.query(
      `insert into platform.tenant (id, schema_name, state) values (gen_random_uuid(), 't_halfway234567', 'preparing')`,
    );
    await database.superuser.query('create schema t_halfway234567 authorization charter_owner');
    expect(await migrate('--verify')).toMatchObject({ code: 0 });
    const { rows } = await database.superuser.query(`select from pg_namespace where nspname = 't_halfway234567'`);
    expect(rows).toEqual([]);
    expect((await tenants()).length).toBe(TENANTS);
  });

  it('O-7 a table that differs in one organisation is found', async () => {
    const { schema_name: odd } = present((await tenants())[0], 'schema');
    await database.superuser.query(`alter table ${odd}.customer add column strange text`);
    const { code, output } = await migrate('--verify');
    expect(code).toBe(1);
    expect(output).toContain(`not like the others: ${odd}`);
    await database.superuser.query(`alter table ${odd}.customer drop column strange`);
  });
});
