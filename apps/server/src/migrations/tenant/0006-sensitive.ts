import { maskAddress, maskPhone } from '@charter/customer';
import type { Client } from 'pg';
import { TenantKeys, newSecret } from '../../core/secrecy/keys';
import { newDataKey, unwrap, wrap, type WrappedKey } from '../../core/secrecy/master';
import type { Conversion, Migration } from '../migration';

interface ClearRow {
  id: string;
  phone: string | null;
  address: string | null;
}

/** Rows sealed with one statement. */
const BATCH = 1000;

async function keysOf({ client, tenant, masters }: Conversion): Promise<TenantKeys> {
  if (!masters) throw new Error('There are customers to seal and no master key');
  const { version, master, wrapped } = wrap(masters, tenant, 1, newDataKey());
  await client.query(
    'insert into platform.data_key (tenant_number, version, master, wrapped) values ($1, $2, $3, $4) on conflict do nothing',
    [tenant, version, master, wrapped],
  );
  const { rows } = await client.query<WrappedKey>('select version, master, wrapped from platform.data_key where tenant_number = $1', [
    tenant,
  ]);
  return new TenantKeys(tenant, new Map(rows.map((row) => [row.version, unwrap(masters, tenant, row)])));
}

async function sealCustomers(client: Client, keys: TenantKeys): Promise<void> {
  const { rows } = await client.query<ClearRow>('select id, phone, address from customer where secret is null order by id limit $1', [
    BATCH,
  ]);
  if (rows.length === 0) return;
  const sealed = rows.map(({ id, phone, address }) => {
    const secret = newSecret();
    const spot = (column: string) => ({ table: 'customer', column, row: id });
    return [
      id,
      secret,
      phone && keys.seal(spot('phone'), phone, secret),
      phone && maskPhone(phone),
      phone && keys.index({ table: 'customer', column: 'phone' }, phone),
      address && keys.seal(spot('address'), address, secret),
      address && maskAddress(address),
    ];
  });
  await client.query(
    `update customer set secret = s.secret, phone_sealed = s.phone, phone_masked = s.phone_masked, phone_index = s.phone_index, address_sealed = s.address, address_masked = s.address_masked
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as s(id, secret, phone, phone_masked, phone_index, address, address_masked)
     where customer.id = s.id`,
    [0, 1, 2, 3, 4, 5, 6].map((place) => sealed.map((values) => values[place])),
  );
  await sealCustomers(client, keys);
}

/** What built-in roles gain: the rights over personal data that did not exist before. */
const GAINED = [
  ['admin', 'Customer', ['entrust', 'export', 'erase']],
  ['admin', 'Request', ['reveal']],
  ['manager', 'Request', ['reveal']],
  ['dispatcher', 'Request', ['reveal']],
  ['handler', 'Request', ['reveal']],
] as const;

async function widenRoles(client: Client): Promise<void> {
  for (const [code, subject, actions] of GAINED)
    await client.query(
      `update role set grants = (select jsonb_agg(case when g ->> 'subject' = $2 and (g -> 'actions') ?| array['rate', 'update'] then jsonb_set(g, '{actions}', (g -> 'actions') || $3::jsonb) else g end) from jsonb_array_elements(grants) g)
       where code = $1 and built_in`,
      [code, subject, JSON.stringify(actions)],
    );
}

/** Phone and address of customers are sealed (P-2.2); in the clear there is only their masked form. */
export const sensitive: Migration = {
  id: '0006-sensitive',
  sql: `
alter table customer
  add column phone_sealed text,
  add column phone_masked text,
  add column phone_index text,
  add column address_sealed text,
  add column address_masked text,
  add column secret text,
  add column erased_at timestamptz,
  add column erasure_asked_at timestamptz,
  add column erasure_reason text;
create index customer_phone_index on customer (phone_index);
create index customer_phone_end on customer (right(phone_masked, 4));
create index audit_event_disclosed on audit_event (actor, at) where action in ('reveal', 'export');
`,
  async convert(conversion) {
    const { client, inTenant } = conversion;
    let customers = 0;
    await inTenant(async () => {
      const { rows } = await client.query<{ customers: number }>('select count(*)::int as customers from customer');
      customers = rows[0]?.customers ?? 0;
      await widenRoles(client);
    });
    if (customers > 0) {
      const keys = await keysOf(conversion);
      await inTenant(() => sealCustomers(client, keys));
    }
    await client.query('alter table customer drop column phone, drop column address');
  },
};
