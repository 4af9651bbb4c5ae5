import { Inject, Injectable } from '@nestjs/common';
import { journal } from '../core/operation/journal';
import { Jobs } from '../core/jobs/jobs';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import { retryTenant } from '../core/tenancy/migrate';
import { type Authority, connectOwner, inTransaction, soleOwner } from '../core/tenancy/owner';
import { clearUnfinished, prepareSpares } from '../core/tenancy/provision';
import { sparesPrepare, tenantMigrate, tenantsMeasure, tenantsRemove } from './work';

/** Only sizes and the planner's estimates of how many rows there are; no row is read. */
const MEASURE = `
  insert into platform.tenant_usage (tenant_id, size_bytes, members, customers, requests, measured_at)
  select t.id, coalesce(sum(pg_total_relation_size(c.oid)), 0), (select count(*) from platform.membership m where m.tenant_id = t.id and m.active),
    coalesce(max(c.reltuples) filter (where c.relname = 'customer' and c.reltuples > 0), 0)::bigint,
    coalesce(max(c.reltuples) filter (where c.relname = 'request' and c.reltuples > 0), 0)::bigint, now()
  from platform.tenant t join pg_namespace n on n.nspname = t.schema_name left join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
  where t.state in ('active', 'suspended', 'leaving') group by t.id
  on conflict (tenant_id) do update set size_bytes = excluded.size_bytes, members = excluded.members, customers = excluded.customers,
    requests = excluded.requests, measured_at = excluded.measured_at`;

/** Rows of the platform that point to an organisation, whatever tables there are; what operators did stays. */
const POINTING = `
  select c.conrelid::regclass::text as table, a.attname as column, f.attname as to from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
  where c.contype = 'f' and c.confrelid = 'platform.tenant'::regclass and c.conrelid <> 'platform.support_entry'::regclass`;

interface Leaving {
  id: string;
  number: number;
  schema_name: string;
}

/** What only the owner of the schemas can do, done wherever its login is at hand: in the keeper's process, or in a server that was given it. */
@Injectable()
export class OwnerWork {
  private readonly authority: Authority;

  constructor(@Inject(SETTINGS) settings: Settings, @Inject(Jobs) jobs: Jobs) {
    this.authority = { url: settings.migrationDatabaseUrl, key: settings.key('capability'), masters: settings.masterKeys };
    if (settings.migrationDatabaseUrl === settings.databaseUrl) return;
    jobs.handle(tenantMigrate, ({ data }) => this.migrate(data.tenant));
    jobs.handle(tenantsMeasure, () => this.measure());
    jobs.handle(tenantsRemove, () => this.removeDue());
    jobs.handle(sparesPrepare, () => this.prepare());
    jobs.schedule(tenantsMeasure, '23 * * * *');
    jobs.schedule(tenantsRemove, '41 * * * *');
    jobs.schedule(sparesPrepare, '* * * * *');
  }

  /** All that is due, once. */
  async everything(): Promise<void> {
    await this.prepare();
    await this.removeDue();
    await this.measure();
  }

  async measure(): Promise<void> {
    const client = await connectOwner(this.authority.url, this.authority.key);
    try {
      await client.query(MEASURE);
    } finally {
      await client.end();
    }
  }

  async prepare(): Promise<void> {
    const client = await soleOwner(this.authority.url, this.authority.key);
    try {
      await clearUnfinished(client);
      await prepareSpares(client, this.authority);
    } finally {
      await client.end();
    }
  }

  /**
   * Deletes organisations whose waiting time is over: the schema, its data keys (so that what backups hold of sensitive
   * fields stays unreadable), and every row of the platform that points to it. Its number and name stay on record.
   */
  async removeDue(): Promise<void> {
    const client = await soleOwner(this.authority.url, this.authority.key);
    try {
      const { rows: due } = await client.query<Leaving>(
        `select id, number, schema_name from platform.tenant where state = 'leaving' and delete_at <= now() order by delete_at`,
      );
      const { rows: pointing } = await client.query<{ table: string; column: string; to: 'id' | 'number' }>(POINTING);
      for (const tenant of due) {
        await inTransaction(client, async () => {
          for (const { table, column, to } of pointing) await client.query(`delete from ${table} where ${column} = $1`, [tenant[to]]);
          await client.query(`drop schema if exists ${tenant.schema_name} cascade`);
          await client.query('delete from platform.ledger where schema_name = $1', [tenant.schema_name]);
          await client.query(
            `update platform.tenant set state = 'deleted', slug = null, epoch = epoch + 1, state_changed_at = now(), parked_at = null, parked_reason = null where id = $1`,
            [tenant.id],
          );
        });
        journal.tell('info', 'organisation deleted', { tenant: tenant.number, part: 'owner' });
      }
    } finally {
      await client.end();
    }
  }

  private async migrate(number: number): Promise<void> {
    const schema = await this.schemaOf(number);
    if (schema) await retryTenant(this.authority, schema);
  }

  private async schemaOf(number: number): Promise<string | undefined> {
    const client = await connectOwner(this.authority.url, this.authority.key);
    try {
      const { rows } = await client.query<{ schema_name: string }>('select schema_name from platform.tenant where number = $1', [number]);
      return rows[0]?.schema_name;
    } finally {
      await client.end();
    }
  }
}
