import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { oldestServed } from '../migrations/tenant';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { PlatformStatus, PlatformTenant, PlatformTenantState } from './platform.graphql';

interface TenantRow {
  id: string;
  number: number;
  schema_name: string;
  name: string;
  slug: string | null;
  kind: string | null;
  state: PlatformTenantState;
  state_reason: string | null;
  sample: boolean;
  created_at: Date;
  last_active_at: Date | null;
  schema_version: number;
  parked_reason: string | null;
  delete_at: Date | null;
  held_until: Date | null;
  member_count: number;
  usage: { sizeBytes: string; members: number; customers: number; requests: number; measuredAt: string } | null;
  support: { id: string; operator: string; reason: string; startedAt: string; endsAt: string }[];
  total: number;
}

export interface TenantQuery {
  first: number;
  offset: number;
  state?: PlatformTenantState | undefined;
  search?: string | undefined;
  behind?: boolean | undefined;
}

/** Only tables of the platform: an operator's query could not name a table of an organisation even if it wanted to. */
const columns = `
  t.id, t.number, t.schema_name, coalesce(t.name, '') as name, t.slug, t.kind, t.state, t.state_reason, t.sample, t.created_at, t.schema_version, t.parked_reason, t.delete_at,
  case when t.held_until > now() then t.held_until end as held_until,
  greatest(t.last_active_at, (select max(m.last_used_at) from platform.membership m where m.tenant_id = t.id)) as last_active_at,
  (select count(*)::int from platform.membership m where m.tenant_id = t.id and m.active) as member_count,
  (select json_build_object('sizeBytes', u.size_bytes::text, 'members', u.members, 'customers', u.customers, 'requests', u.requests, 'measuredAt', u.measured_at)
     from platform.tenant_usage u where u.tenant_id = t.id) as usage,
  coalesce((select json_agg(json_build_object('id', s.id, 'operator', s.account_name, 'reason', s.reason, 'startedAt', s.started_at, 'endsAt', s.ends_at) order by s.started_at)
     from platform.support_entry s where s.tenant_id = t.id and s.ended_at is null and s.ends_at > now()), '[]') as support`;

const listSql = `
  select ${columns}, count(*) over ()::int as total from platform.tenant t
  where t.state not in ('preparing', 'spare')
    and ($1::text is null or t.state = $1) and ($1::text is not null or t.state <> 'deleted')
    and ($2::text is null or t.name ilike $2 or t.slug ilike $2)
    and (not $3::boolean or (t.state <> 'deleted' and (t.schema_version < ${oldestServed()} or t.parked_at is not null)))
  order by t.created_at desc, t.id limit $4 offset $5`;

const like = (search: string | undefined) => (search?.trim() ? `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%` : null);

/** Organisations as the operator sees them (O-7): state, version, size, activity; nothing of what they hold. */
@Injectable()
export class Organisations {
  constructor(@Inject(Door) private readonly door: Door) {}

  async list({ first, offset, state, search, behind = false }: TenantQuery): Promise<{ nodes: PlatformTenant[]; totalCount: number }> {
    const page = [Math.min(Math.max(first, 1), 100), Math.min(Math.max(offset, 0), 100_000)];
    const rows = await this.door.readPlatform<TenantRow>(named(listSql, [state ?? null, like(search), behind, ...page]));
    return { nodes: rows.map(tenantOf), totalCount: rows[0]?.total ?? 0 };
  }

  /** The row of an organisation by its public id. @throws DomainError when there is none */
  async row(publicId: string): Promise<TenantRow> {
    const [row] = await this.door.readPlatform<TenantRow>(
      named(`select ${columns}, 1 as total from platform.tenant t where t.id = $1 and t.state not in ('preparing', 'spare')`, [
        decodeId('org', publicId) ?? null,
      ]),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async one(publicId: string): Promise<PlatformTenant> {
    return tenantOf(await this.row(publicId));
  }

  async status(): Promise<PlatformStatus> {
    const [row] = await this.door.readPlatform<Omit<PlatformStatus, 'schemaVersion'>>(
      named(
        `select count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'suspended')::int as suspended,
           count(*) filter (where state = 'leaving')::int as leaving, count(*) filter (where state = 'spare')::int as spares,
           count(*) filter (where state in ('active', 'suspended', 'leaving') and (schema_version < ${oldestServed()} or parked_at is not null))::int as behind,
           (select count(*)::int from platform.account) as accounts from platform.tenant`,
        [],
      ),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return { ...row, schemaVersion: oldestServed() };
  }
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

function tenantOf(row: TenantRow): PlatformTenant {
  return {
    id: encodeId('org', row.id),
    name: row.name,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    stateReason: row.state_reason,
    sample: row.sample,
    createdAt: row.created_at.toISOString(),
    lastActiveAt: iso(row.last_active_at),
    schemaVersion: row.schema_version,
    current: row.schema_version >= oldestServed(),
    parkedReason: row.parked_reason,
    deleteAt: iso(row.delete_at),
    heldUntil: iso(row.held_until),
    memberCount: row.member_count,
    usage: row.usage,
    support: row.support,
  };
}
