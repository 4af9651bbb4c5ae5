import type { Client } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found, settled } from '../../../test/organisations';
import { createContext } from '../../app';
import { signCapability } from './capability';
import { APPEND_ONLY } from './isolation';
import { migrate } from './migrate';
import { JOBS, OWNER, SERVE, WITHHELD_CLASS_COLUMNS, WITHHELD_FAMILIES, WITHHELD_FUNCTIONS, WITHHELD_VIEWS } from './roles';

let database: TestDatabase;
let superuser: Client;
/** Every schema with rows of somebody: the platform's and those of all organisations, prepared ones too. */
let schemas: Map<string, number>;

beforeAll(async () => {
  database = await freshDatabase();
  superuser = database.superuser;
  const app = await createContext(database.settings);
  await found(app, 'first');
  await found(app, 'second', 'process');
  await settled(superuser);
  await app.close();
  const { rows } = await superuser.query<{ schema_name: string; number: number }>('select schema_name, number from platform.tenant');
  schemas = new Map([['platform', 0], ...rows.map(({ schema_name: schema, number }) => [schema, number] as const)]);
});
afterAll(() => database.drop());

const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await superuser.query(text, values)).rows as Row[];

interface Table {
  schema: string;
  name: string;
  kind: string;
  owner: string;
  secured: boolean;
  forced: boolean;
  keyed: boolean;
  grants: string[];
}

const tables = () =>
  ask<Table>(
    `select n.nspname as schema, c.relname as name, c.relkind as kind, c.relowner::regrole::text as owner, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p') as keyed,
       (select coalesce(array_agg(coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') || ' ' || a.privilege_type order by a.privilege_type), '{}') from aclexplode(c.relacl) a where a.grantee <> c.relowner) as grants
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1, 2`,
    [[...schemas.keys()]],
  );

describe('the catalogue', () => {
  it('knows two organisations, two spares and the platform', () => {
    expect(schemas.size).toBe(5);
  });

  it('has every table secured, forced, keyed and owned by the owner, with just the grants of serving', async () => {
    const found = await tables();
    expect(found.length).toBeGreaterThan(16 * 4);
    for (const { schema, name, grants, ...table } of found) {
      const allowed = (APPEND_ONLY as readonly string[]).includes(name) ? ['INSERT', 'SELECT'] : ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
      expect({ schema, name, grants, ...table }).toEqual({
        schema,
        name,
        kind: 'r',
        owner: OWNER,
        secured: true,
        forced: true,
        keyed: true,
        grants: allowed.map((privilege) => `${SERVE} ${privilege}`),
      });
    }
  });

  it('has exactly the one policy on every table, for everybody and every command', async () => {
    const policies = await ask<{
      schemaname: string;
      tablename: string;
      policyname: string;
      permissive: string;
      roles: string;
      cmd: string;
      qual: string;
      with_check: string;
    }>('select schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check from pg_policies');
    expect(policies.map(({ schemaname, tablename }) => `${schemaname}.${tablename}`).sort()).toEqual(
      (await tables()).map(({ schema, name }) => `${schema}.${name}`).sort(),
    );
    for (const { schemaname, tablename, qual, with_check: check, ...policy } of policies) {
      // verified once per statement, not once per row
      const own = `(( SELECT cap.admits(${schemas.get(schemaname)}) AS admits) IS NOT NULL)`;
      const signed = tablename === 'audit_event' ? `(${own} AND (actor = ( SELECT cap.actor() AS actor)))` : own;
      expect({ schemaname, tablename, qual, check, ...policy }).toEqual({
        schemaname,
        tablename,
        policyname: 'tenant',
        permissive: 'PERMISSIVE',
        roles: '{public}',
        cmd: 'ALL',
        qual: own,
        check: signed,
      });
    }
  });

  it('gives no schema of ours to the public and lets the serving login create nowhere', async () => {
    const grants = await ask<{ schema: string; grantee: string; privilege: string }>(
      `select n.nspname as schema, coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') as grantee, a.privilege_type as privilege
       from pg_namespace n, aclexplode(n.nspacl) a where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee <> n.nspowner order by 1, 2, 3`,
    );
    for (const { schema, grantee, privilege } of grants) {
      if ((grantee === OWNER && schema === 'ext') || (grantee === JOBS && schema === 'jobs')) continue;
      expect({ schema, grantee, privilege }).toEqual({ schema, grantee: SERVE, privilege: 'USAGE' });
    }
    const [creating] = await ask(`select count(*)::int as n from pg_namespace where has_schema_privilege($1, oid, 'CREATE')`, [SERVE]);
    expect(creating).toEqual({ n: 0 });
    const [inDatabase] = await ask(
      `select has_database_privilege($1, current_database(), 'CREATE') as create, has_database_privilege($1, current_database(), 'TEMP') as temp`,
      [SERVE],
    );
    expect(inDatabase).toEqual({ create: false, temp: false });
  });

  it('gives sequences, the key and its table to nobody', async () => {
    const open = await ask(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where (n.nspname = any($1) and c.relkind = 'S' or n.nspname = 'cap' and c.relkind in ('r', 'S', 'v', 'm')) and exists (select from aclexplode(c.relacl) a where a.grantee <> c.relowner)`,
      [[...schemas.keys()]],
    );
    expect(open).toEqual([]);
  });

  it('fixes the path of names of every function that runs with the rights of its owner, temporary names last', async () => {
    const definers = await ask<{ name: string; config: string[] | null }>(
      `select p.oid::regprocedure::text as name, p.proconfig as config from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    expect(definers.length).toBeGreaterThan(4);
    for (const { name, config } of definers)
      expect({ name, fixed: (config ?? []).some((setting) => /^search_path=.*pg_temp$/.test(setting)) }).toEqual({ name, fixed: true });
  });

  it('lets the serving login call of our functions only those of the capability and the one that makes a job', async () => {
    const callable = await ask<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname not in ('pg_catalog', 'information_schema', 'ext') and has_function_privilege($1, p.oid, 'EXECUTE') order by 1`,
      [SERVE],
    );
    expect(callable.map(({ name }) => name)).toEqual([
      'cap.actor()',
      'cap.admits(integer)',
      'cap.open(text)',
      'cap.open_reading(text)',
      'cap.tenant()',
      'jobs.enqueue(uuid,text,jsonb,integer,text,integer,jsonb)',
    ]);
  });

  it('withholds what would go round the door', async () => {
    for (const signature of WITHHELD_FUNCTIONS) {
      const [may] = await ask(`select has_function_privilege($1, $2::regprocedure, 'EXECUTE') as may`, [SERVE, `pg_catalog.${signature}`]);
      expect({ signature, ...may }).toEqual({ signature, may: false });
    }
    const families = await ask(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and exists (select from unnest($2::text[]) family where starts_with(p.proname::text, family)) and has_function_privilege($1, p.oid, 'EXECUTE')`,
      [SERVE, WITHHELD_FAMILIES],
    );
    expect(families).toEqual([]);
    for (const view of WITHHELD_VIEWS)
      expect(await ask(`select has_table_privilege($1, $2, 'SELECT') as may`, [SERVE, `pg_catalog.${view}`])).toEqual([{ may: false }]);
    const columns = await ask(
      `select attname from pg_attribute where attrelid = 'pg_class'::regclass and attname = any($2) and has_column_privilege($1, attrelid, attnum, 'SELECT')`,
      [SERVE, WITHHELD_CLASS_COLUMNS],
    );
    expect(columns).toEqual([]);
    expect(
      await ask(`select lanname from pg_language where lanpltrusted and has_language_privilege($1, oid, 'USAGE') and lanname <> 'sql'`, [
        SERVE,
      ]),
    ).toEqual([]);
  });

  it('has no view that reads with the rights of its owner, no rule, no foreign data', async () => {
    const views = await ask(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and not coalesce('security_invoker=true' = any(c.reloptions), false)`,
    );
    expect(views).toEqual([]);
    expect(await ask('select fdwname from pg_foreign_data_wrapper')).toEqual([]);
    expect(await ask(`select extname from pg_extension where extname not in ('plpgsql', 'pg_trgm')`)).toEqual([]);
  });

  it('has no key from one organisation to another', async () => {
    expect(
      await ask(
        `select conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid where k.contype = 'f' and a.relnamespace <> b.relnamespace`,
      ),
    ).toEqual([]);
  });

  it('has the same tables, columns, indexes and triggers in every schema of an organisation', async () => {
    const shapes = await ask<{ shape: string }>(
      `select md5(string_agg(line, E'\\n' order by line)) as shape from (
         select n.oid, c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull as line
           from pg_namespace n join pg_class c on c.relnamespace = n.oid and c.relkind = 'r' join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         union all select n.oid, replace(pg_get_indexdef(i.indexrelid), n.nspname, '') from pg_namespace n join pg_class c on c.relnamespace = n.oid join pg_index i on i.indrelid = c.oid
         union all select n.oid, replace(pg_get_triggerdef(t.oid), n.nspname, '') from pg_namespace n join pg_class c on c.relnamespace = n.oid join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
       ) lines join pg_namespace n on n.oid = lines.oid where n.nspname ~ '^t_' group by n.oid`,
    );
    expect(shapes).toHaveLength(4);
    expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(1);
  });
});

describe('the roles', () => {
  it('are three, of which the two that serve may nothing by themselves', async () => {
    const roles = await ask(
      `select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls from pg_roles where rolname like 'charter\\_%' order by 1`,
    );
    const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolbypassrls: false };
    expect(roles).toEqual([
      { rolname: JOBS, rolinherit: false, rolcanlogin: true, ...none },
      { rolname: OWNER, rolinherit: true, rolcanlogin: false, ...none },
      { rolname: SERVE, rolinherit: false, rolcanlogin: true, ...none },
    ]);
  });

  it('are members of each other in no pair, and the serving one of none at all', async () => {
    const pairs = await ask<{ member: string; of: string; is: boolean }>(
      `select m.rolname as member, r.rolname as of, pg_has_role(m.oid, r.oid, 'MEMBER') as is from pg_roles m, pg_roles r where m.oid <> r.oid and not m.rolsuper and m.rolname in ($1, $2, $3)`,
      [OWNER, SERVE, JOBS],
    );
    expect(pairs.length).toBeGreaterThan(2);
    expect(pairs.filter(({ is }) => is)).toEqual([]);
    expect(
      await ask(
        `select rolname from pg_roles r where not rolsuper and rolname !~ '^pg_' and rolname not in ($1, $2, $3) and (pg_has_role(r.oid, $1, 'MEMBER') or pg_has_role(r.oid, $2, 'MEMBER') or pg_has_role(r.oid, $3, 'MEMBER'))`,
        [OWNER, SERVE, JOBS],
      ),
    ).toEqual([]);
  });

  it('leave those that serve without anything of their own', async () => {
    expect(
      await ask(
        `select classid::regclass::text as kind, objid from pg_shdepend where refobjid in ($1::regrole, $2::regrole) and deptype = 'o'`,
        [SERVE, JOBS],
      ),
    ).toEqual([]);
  });

  it('cannot take each other, each tried on a connection of the serving login', async () => {
    const client = await database.serve();
    for (const { rolname } of await ask<{ rolname: string }>('select rolname from pg_roles where rolname <> $1', [SERVE])) {
      await expect(client.query(`set role "${rolname}"`)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`set session authorization "${rolname}"`)).rejects.toMatchObject({ code: '42501' });
    }
    await client.end();
  });
});

describe('a pair of organisations', () => {
  it('finds nothing in the tables of each other, over all pairs and tables', async () => {
    const client = await database.serve();
    const all = await tables();
    for (const tenant of schemas.values()) {
      await client.query('begin');
      await client.query('select cap.open($1)', [
        signCapability({ tenant, actor: 'pairs' }, database.settings.key('capability'), Date.now()),
      ]);
      const counts = all.map(({ schema, name }) => `select '${schema}' as schema, count(*)::int as n from ${schema}.${name}`);
      const { rows } = await client.query<{ schema: string; n: number }>(
        `select schema, sum(n)::int as n from (${counts.join(' union all ')}) each group by schema`,
      );
      await client.query('rollback');
      expect(rows.filter(({ schema, n }) => n > 0 && schemas.get(schema) !== tenant)).toEqual([]);
    }
    await client.end();
  });
});

describe('a table without a policy', () => {
  it('has no grants, hence is unreadable', async () => {
    const [schema] = [...schemas.keys()].filter((name) => name.startsWith('t_'));
    await superuser.query(`set role ${OWNER}`);
    await superuser.query(`create table ${schema}.forgotten (id uuid primary key)`);
    await superuser.query('reset role');
    expect(await ask(`select has_table_privilege($1, '${schema}.forgotten', 'SELECT') as may`, [SERVE])).toEqual([{ may: false }]);
    await superuser.query(`drop table ${schema}.forgotten`);
  });

  it('is what migrating again leaves none of', async () => {
    const before = await tables();
    const { migrationDatabaseUrl, databaseUrl, key, masterKeys } = database.settings;
    const report = await migrate(migrationDatabaseUrl, key('capability'), new URL(databaseUrl).password, masterKeys);
    expect(report).toMatchObject({ applied: 0, failed: [] });
    expect(await tables()).toEqual(before);
  });
});
