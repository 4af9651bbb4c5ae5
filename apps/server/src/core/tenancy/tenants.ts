import { Inject, Injectable } from '@nestjs/common';
import type { Organisation } from '../auth/principal';
import { type Closed, KNOWN_STATES, closedSql } from './closed';
import type { TenantNumber, TenantScope } from './context';
import { Door } from './door';
import { named } from './statement';

interface TenantRow {
  id: string;
  number: TenantNumber;
  schema_name: string;
  slug: string;
  name: string;
  kind: string;
  sample: boolean;
  epoch: number;
  closed: Closed | null;
}

/** An organisation and where its rows are. */
export interface Tenant {
  organisation: Organisation;
  scope: TenantScope;
  closed: Closed | undefined;
}

const tenantSql = `
  select t.id, t.number, t.schema_name, t.slug, t.name, t.kind, t.sample, t.epoch, ${closedSql('t')} as closed
  from platform.tenant t where t.state in ${KNOWN_STATES}`;

/** Who acts when an anonymous visitor of the portal causes a change. */
export const PORTAL_ACTOR = 'portal';

/** Finds organisations by the address in the portal's links. */
@Injectable()
export class Tenants {
  constructor(@Inject(Door) private readonly door: Door) {}

  async bySlug(slug: string, actor = PORTAL_ACTOR): Promise<Tenant | undefined> {
    const [row] = await this.door.readPlatform<TenantRow>(named(`${tenantSql} and t.slug = $1`, [slug]));
    return row && tenantOf(row, actor);
  }

  /** The organisation of a job; undefined when it is gone. */
  async byNumber(number: number, actor: string): Promise<Tenant | undefined> {
    const [row] = await this.door.readPlatform<TenantRow>(named(`${tenantSql} and t.number = $1`, [number]));
    return row && tenantOf(row, actor);
  }

  /** The numbers of all organisations that are served. */
  async numbers(): Promise<TenantNumber[]> {
    const rows = await this.door.readPlatform<{ number: TenantNumber }>(
      named(`select number from platform.tenant t where ${closedSql('t')} is null order by number`, []),
    );
    return rows.map(({ number }) => number);
  }
}

function tenantOf({ id, number, schema_name: schema, slug, name, kind, sample, epoch, closed }: TenantRow, actor: string): Tenant {
  return { organisation: { id, slug, name, kind, sample }, scope: { tenant: number, schema, actor, epoch }, closed: closed ?? undefined };
}
