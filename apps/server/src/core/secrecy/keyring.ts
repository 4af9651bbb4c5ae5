import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import { type TenantNumber, type TenantScope, companions } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { TenantKeys } from './keys';
import { type MasterKeys, type WrappedKey, newDataKey, unwrap, wrap } from './master';

/** Organisations whose keys are kept in memory at most. */
const KEPT = 500;
/** How long they are kept: a key made or destroyed by another process is noticed within this time. */
const KEPT_MS = 60_000;

interface Kept {
  keys: Promise<TenantKeys>;
  until: number;
}

/** The data keys of organisations (P-2.2): made when first needed, stored wrapped, kept in memory for a minute. */
@Injectable()
export class Keyring {
  private readonly masters: MasterKeys;
  private readonly kept = new Map<TenantNumber, Kept>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.masters = settings.masterKeys;
  }

  /** Ask before a transaction opens: the keys come by a connection of their own. */
  of({ tenant }: Pick<TenantScope, 'tenant'>, now = Date.now()): Promise<TenantKeys> {
    const kept = this.kept.get(tenant);
    if (kept && kept.until > now) return kept.keys;
    const keys = this.load(tenant);
    this.kept.delete(tenant);
    this.kept.set(tenant, { keys, until: now + KEPT_MS });
    keys.catch(() => this.kept.delete(tenant));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return keys;
  }

  /** The keys, read again when one of these values was sealed by a newer one. */
  async opening(scope: Pick<TenantScope, 'tenant'>, ...sealed: (string | null | undefined)[]): Promise<TenantKeys> {
    const keys = await this.of(scope);
    if (sealed.every((value) => !value || keys.knows(value))) return keys;
    this.kept.delete(scope.tenant);
    return this.of(scope);
  }

  /** Forgets the keys of an organisation for good: everything sealed with them is erased, in every copy that lacks this table. */
  async destroy({ tenant }: Pick<TenantScope, 'tenant'>): Promise<void> {
    await this.door.writePlatform((transaction) =>
      transaction.query(named('delete from platform.data_key where tenant_number = $1 returning 1', [tenant])),
    );
    this.kept.delete(tenant);
  }

  private async load(tenant: TenantNumber): Promise<TenantKeys> {
    const rows = await companions.exit(() => this.obtained(tenant));
    return new TenantKeys(tenant, new Map(rows.map((row) => [row.version, unwrap(this.masters, tenant, row)])));
  }

  /** Every call waits for the same keys, so they are nobody's writing and wait for no check of the session that came first. */
  private async obtained(tenant: TenantNumber): Promise<WrappedKey[]> {
    const known = await this.stored(tenant);
    return known.length > 0 ? known : this.create(tenant);
  }

  private stored(tenant: TenantNumber): Promise<WrappedKey[]> {
    return this.door.readPlatform(
      named('select version, master, wrapped from platform.data_key where tenant_number = $1 order by version', [tenant]),
    );
  }

  /** Two servers may do so at once; one key wins, and both use it. */
  private async create(tenant: TenantNumber): Promise<WrappedKey[]> {
    const { version, master, wrapped } = wrap(this.masters, tenant, 1, newDataKey());
    await this.door.writePlatform((transaction) =>
      transaction.query(
        named('insert into platform.data_key (tenant_number, version, master, wrapped) values ($1, $2, $3, $4) on conflict do nothing', [
          tenant,
          version,
          master,
          wrapped,
        ]),
      ),
    );
    return this.stored(tenant);
  }
}
