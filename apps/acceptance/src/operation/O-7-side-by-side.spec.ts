import { Client, anyone, login } from '../frame/client';
import { type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { command, environmentOf } from '../frame/server';
import pg from 'pg';

const LIST = '{ requests(first: 5) { totalCount } }';

describe('O-7 old and new side by side', () => {
  let first: Organisation;
  let second: Organisation;
  let superuser: pg.Client;
  beforeAll(async () => {
    first = await signUp();
    second = await signUp();
    superuser = new pg.Client({ connectionString: environmentOf()['MIGRATION_DATABASE_URL'] });
    await superuser.connect();
  });
  afterAll(() => superuser.end());

  it('O-7 an organisation that could not be migrated answers that it is being upgraded, in both languages; all others work', async () => {
    await superuser.query(
      'update platform.tenant set schema_version = schema_version - 1, parked_at = now(), parked_reason = $2 where slug = $1',
      [first.slug, 'x'],
    );
    const { errors } = await first.admin.send(LIST);
    expect(errors).toMatchObject([{ extensions: { code: 'TENANT_UNAVAILABLE' } }]);
    expect((await first.admin.with({ 'accept-language': 'en' }).send(LIST)).errors?.[0]?.message).toContain('being upgraded');
    expect(await first.visitor.failure('{ items { key } }')).toBe('TENANT_UNAVAILABLE');
    expect(await first.visitor.failure('{ organisation { name } }')).toBe('TENANT_UNAVAILABLE');
    const { viewer } = await first.admin.query<{ viewer: { closed: string | null; organisation: object | null } }>(
      '{ viewer { closed organisation { name } } }',
    );
    expect(viewer).toEqual({ closed: expect.stringContaining('升级'), organisation: null });
    // signing in still works, and says the same
    const again = await login(first.email, SECRET_WORD);
    expect(await again.failure(LIST)).toBe('TENANT_UNAVAILABLE');
    expect(await second.admin.failure(LIST)).toBeUndefined();
    expect(await second.visitor.failure('{ items { key } }')).toBeUndefined();

    await superuser.query(
      'update platform.tenant set schema_version = schema_version + 1, parked_at = null, parked_reason = null where slug = $1',
      [first.slug],
    );
    expect(await first.admin.failure(LIST)).toBeUndefined();
  });

  it('O-7 a server goes on with organisations that a newer program has migrated, and its own program leaves them alone', async () => {
    const { rows } = await superuser.query<{ schema_name: string }>('select schema_name from platform.tenant where slug = $1', [
      second.slug,
    ]);
    const schema = rows[0]?.schema_name ?? '';
    await superuser.query(`alter table ${schema}.customer add column of_the_next_version text`);
    await superuser.query(`insert into platform.ledger (schema_name, migration, checksum) values ($1, '9999-next', 'x')`, [schema]);
    await superuser.query('update platform.tenant set schema_version = schema_version + 1 where slug = $1', [second.slug]);
    const load = await Promise.all(Array.from({ length: 20 }, () => second.admin.failure(LIST)));
    expect(new Set(load)).toEqual(new Set([undefined]));
    const { code, output } = await command(['migrate']);
    expect({ code, output }).toMatchObject({ code: 3, output: expect.stringContaining('newer version') });
    await superuser.query(`alter table ${schema}.customer drop column of_the_next_version`);
    await superuser.query(`delete from platform.ledger where migration = '9999-next'`);
    await superuser.query('update platform.tenant set schema_version = schema_version - 1 where slug = $1', [second.slug]);
    expect(await anyone.failure('{ templates { code } }')).toBeUndefined();
    expect(second.admin).toBeInstanceOf(Client);
  });
});
