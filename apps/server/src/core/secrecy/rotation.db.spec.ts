import { type Api, dataOf, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found } from '../../../test/organisations';
import { Links } from '../../service/links';
import { seal as sealText, unsealWithAny } from '../mail/seal';
import { type Settings, readSettings } from '../settings';
import type { TenantScope } from '../tenancy/context';
import { migrate } from '../tenancy/migrate';
import { Keyring } from './keyring';
import { Unreadable } from './seal';

/** Any request's id. */
const REQUEST = '01990000-0000-7000-8000-000000000000';
const PHONE = '13812345678';
const OLD = '0123456789012345678901234567890123456789';
const NEW = 'another-secret-of-enough-random-characters-1';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

function settingsWith(secrets: Record<string, string>): Settings {
  const { databaseUrl, migrationDatabaseUrl } = database.settings;
  return readSettings({ DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: migrationDatabaseUrl, PORT: '0', ...secrets });
}

const migrated = (settings: Settings) =>
  migrate(
    settings.migrationDatabaseUrl,
    settings.key('capability'),
    decodeURIComponent(new URL(settings.databaseUrl).password),
    settings.masterKeys,
    settings.keys,
  );

async function withApi<Result>(settings: Settings, work: (api: Api) => Promise<Result>): Promise<Result> {
  const api = await openApi({ ...database, settings });
  try {
    return await work(api);
  } finally {
    await api.app.close();
  }
}

const customerOf = (api: Api, token: string) =>
  api.call(token, 'mutation ($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { id } userErrors { message } } }', {
    input: { name: 'Li Na', phone: PHONE, address: 'Sunshine Road 1' },
  });
const reveal = (api: Api, token: string, id: string) =>
  api.call(token, 'mutation ($input: CustomerRevealInput!) { customerReveal(input: $input) { phone userErrors { message } } }', {
    input: { id, fields: ['phone'], reason: 'Calling back' },
  });

describe('P-2.2 the master key', () => {
  let id: string;
  let scope: TenantScope;
  let receipt: string;

  beforeAll(async () => {
    await withApi(database.settings, async (api) => {
      ({ scope } = await found(api.app, 'rotating'));
      const token = await api.signIn('admin@rotating.example');
      ({ id } = dataOf<{ customer: { id: string } }>(await customerOf(api, token), 'customerCreate').customer);
      receipt = api.app.get(Links).receiptToken(REQUEST);
      await sealByTheSecret(scope.schema);
    });
  });

  /** A webhook and a second factor, as a server with the secret of before has sealed them. */
  async function sealByTheSecret(schema: string): Promise<void> {
    const [webhookKey] = database.settings.keys('webhook');
    const [factorKey] = database.settings.keys('second-factor');
    await database.superuser.query(
      `insert into ${schema}.webhook (id, name, url, topics, active, secret, previous_secret, created_by_id, created_at)
       select $1, 'x', 'https://receiver.example', '[]', true, $2, $3, (select id from ${schema}.member limit 1), now()`,
      [REQUEST, sealText('whsec_now', webhookKey, REQUEST), sealText('whsec_before', webhookKey, REQUEST)],
    );
    const { rows } = await database.superuser.query<{ id: string }>('select id from platform.account limit 1');
    const account = rows[0]?.id ?? '';
    await database.superuser.query('update platform.account set totp_secret = $2 where id = $1', [
      account,
      sealText('otp', factorKey, account),
    ]);
  }

  const wrapped = async () =>
    (await database.superuser.query<{ master: string; wrapped: Buffer }>('select master, wrapped from platform.data_key')).rows;

  it('is not exchanged by a secret that nobody can follow: nothing is changed, and it is said what to set', async () => {
    const before = await wrapped();
    await expect(migrated(settingsWith({ CHARTER_SECRET: NEW }))).rejects.toThrow(/CHARTER_SECRET_PREVIOUS/);
    expect(await wrapped()).toEqual(before);
    await migrated(database.settings);
  });

  it('is exchanged by migrating with both; afterwards the new one alone opens everything and finds everybody', async () => {
    const before = await wrapped();
    expect((await migrated(settingsWith({ CHARTER_SECRET: NEW, CHARTER_SECRET_PREVIOUS: OLD }))).failed).toEqual([]);
    for (const [place, { master }] of (await wrapped()).entries()) expect(master).not.toBe(before[place]?.master);
    await withApi(settingsWith({ CHARTER_SECRET: NEW }), async (api) => {
      const token = await api.signIn('admin@rotating.example');
      expect(dataOf(await reveal(api, token, id), 'customerReveal')).toMatchObject({ phone: PHONE });
      const { data } = await api.call(token, '{ customers(search: "13812345678") { nodes { id } } }');
      expect(data).toEqual({ customers: { nodes: [{ id }] } });
    });
  });

  it('is given up by what keys made from it have sealed: webhooks sign, and second factors open, with the new one alone', async () => {
    const [key] = settingsWith({ CHARTER_SECRET: NEW }).keys('webhook');
    const { rows: hooks } = await database.superuser.query<{ id: string; secret: Buffer; previous_secret: Buffer }>(
      `select id, secret, previous_secret from ${scope.schema}.webhook`,
    );
    expect(hooks.map((hook) => [unsealWithAny(hook.secret, [key], hook.id), unsealWithAny(hook.previous_secret, [key], hook.id)])).toEqual([
      ['whsec_now', 'whsec_before'],
    ]);
    const { rows: factors } = await database.superuser.query<{ id: string; totp_secret: Buffer }>(
      'select id, totp_secret from platform.account where totp_secret is not null',
    );
    const [factorKey] = settingsWith({ CHARTER_SECRET: NEW }).keys('second-factor');
    expect(factors.map((row) => unsealWithAny(row.totp_secret, [factorKey], row.id))).toEqual(['otp']);
  });

  it('is still honoured as the previous one where paper carries what it signed, and by itself no more', () => {
    const opened = (secrets: Record<string, string>) => new Links(settingsWith(secrets)).open('receipt', receipt);
    expect(opened({ CHARTER_SECRET: NEW, CHARTER_SECRET_PREVIOUS: OLD })).toEqual({ id: REQUEST, round: 0 });
    expect(opened({ CHARTER_SECRET: NEW })).toBeUndefined();
    const [before] = settingsWith({ CHARTER_SECRET: OLD }).keys('second-factor');
    const sealed = sealText('otp', before, 'account');
    expect(
      unsealWithAny(sealed, settingsWith({ CHARTER_SECRET: NEW, CHARTER_SECRET_PREVIOUS: OLD }).keys('second-factor'), 'account'),
    ).toBe('otp');
    expect(() => unsealWithAny(sealed, settingsWith({ CHARTER_SECRET: NEW }).keys('second-factor'), 'account')).toThrow();
  });

  it('is worth nothing once it is the old one', async () => {
    await withApi(settingsWith({ CHARTER_SECRET: NEW }), async (api) => {
      const masters = settingsWith({ CHARTER_SECRET: OLD }).masterKeys;
      Object.assign(api.app.get(Keyring), { masters });
      await expect(api.app.get(Keyring).of(scope)).rejects.toThrow(Unreadable);
    });
  });

  it('leaves nothing to open when the data keys of an organisation are destroyed', async () => {
    await withApi(settingsWith({ CHARTER_SECRET: NEW }), async (api) => {
      const token = await api.signIn('admin@rotating.example');
      const keyring = api.app.get(Keyring);
      const before = await keyring.of(scope);
      await keyring.destroy(scope);
      expect(await keyring.of(scope)).not.toBe(before);
      const answer = await reveal(api, token, id);
      expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
      expect(JSON.stringify(answer)).not.toContain(PHONE);
    });
  });
});

describe('P-2.2 customers that were there before', () => {
  it('are sealed by the migration, and then found, masked and revealed like all others', async () => {
    const { superuser } = database;
    const { scope, token } = await withApi(settingsWith({ CHARTER_SECRET: NEW }), async (api) => ({
      scope: (await found(api.app, 'earlier')).scope,
      token: await api.signIn('admin@earlier.example'),
    }));
    // the schema as it was before the migration, with people in it
    await superuser.query(`set search_path = ${scope.schema}, pg_catalog; set session_replication_role = replica;
      alter table customer add column phone text, add column address text, drop column phone_sealed, drop column phone_masked, drop column phone_index,
        drop column address_sealed, drop column address_masked, drop column secret, drop column erased_at, drop column erasure_asked_at, drop column erasure_reason;
      drop index audit_event_disclosed;
      insert into customer (id, name, phone, address, created_at, search_text)
        select gen_random_uuid(), 'Person ' || n, '1390000' || lpad(n::text, 4, '0'), '和平区中山路' || n || '号', now(), 'person ' || n from generate_series(1, 1200) n;
      insert into customer (id, name, created_at, search_text) values (gen_random_uuid(), 'Nobody', now(), 'nobody');
      delete from platform.ledger where schema_name = '${scope.schema}' and migration = '0006-sensitive';
      reset session_replication_role`);
    expect((await migrated(settingsWith({ CHARTER_SECRET: NEW }))).failed).toEqual([]);
    const { rows } = await superuser.query<{ text: string }>(`select c::text as text from ${scope.schema}.customer c`);
    expect(rows).toHaveLength(1201);
    expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/1390000\d{4}|中山路/);
    await withApi(settingsWith({ CHARTER_SECRET: NEW }), async (api) => {
      const { data } = await api.call(token, '{ customers(search: "13900001117") { nodes { id name phoneMasked addressMasked } } }');
      const [customer] = (data as { customers: { nodes: { id: string }[] } }).customers.nodes;
      expect(customer).toMatchObject({ name: 'Person 1117', phoneMasked: '139****1117', addressMasked: '和平区****' });
      expect(dataOf(await reveal(api, token, customer?.id ?? ''), 'customerReveal')).toMatchObject({ phone: '13900001117' });
    });
  });
});
