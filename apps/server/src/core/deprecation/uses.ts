import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Principal } from '../auth/principal';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { Deprecated } from './find';

/** Uses are gathered so long before they are written: a program that calls often costs no more than one that calls once. */
const GATHERED_MS = 1000;

interface Use extends Deprecated {
  keyId: string;
  calls: number;
  firstAt: Date;
  lastAt: Date;
}

const WRITE = (schema: string) => `
  insert into ${schema}.deprecated_use as known (key_id, field, reason, calls, first_at, last_at)
  select key_id, field, reason, calls, first_at, last_at
  from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[]) as told(key_id, field, reason, calls, first_at, last_at)
  on conflict (key_id, field) do update
  set reason = excluded.reason, calls = known.calls + excluded.calls, last_at = greatest(known.last_at, excluded.last_at)`;

/** Keeps which key uses what although it is to go (O-5), so that whoever made it can change the program in time. */
@Injectable()
export class DeprecatedUses implements BeforeApplicationShutdown {
  private readonly log = new Logger(DeprecatedUses.name);
  private gathered = new Map<TenantScope, Map<string, Use>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(Door) private readonly door: Door) {}

  /** Notes one call of a key; people need no telling, for they use what the console sends. */
  note({ key, scope }: Principal, used: readonly Deprecated[], now = new Date()): void {
    if (!key || used.length === 0) return;
    const uses = this.gathered.get(scope) ?? new Map<string, Use>();
    this.gathered.set(scope, uses);
    for (const { name, reason } of used) {
      const use = uses.get(name) ?? { name, reason, keyId: key.id, calls: 0, firstAt: now, lastAt: now };
      uses.set(name, { ...use, calls: use.calls + 1, lastAt: now });
    }
    this.timer ??= setTimeout(() => void this.write(), GATHERED_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.write();
  }

  private async write(): Promise<void> {
    const gathered = this.gathered;
    this.gathered = new Map();
    this.timer = undefined;
    await Promise.all([...gathered].map(([scope, uses]) => this.writeFor(scope, [...uses.values()])));
  }

  /** What could not be written is counted no more: the program will call again. */
  private async writeFor(scope: TenantScope, uses: Use[]): Promise<void> {
    const column = <Value>(of: (use: Use) => Value) => uses.map((use) => of(use));
    const values = [
      column(({ keyId }) => keyId),
      column(({ name }) => name),
      column(({ reason }) => reason),
      column(({ calls }) => calls),
      column(({ firstAt }) => firstAt),
      column(({ lastAt }) => lastAt),
    ];
    await this.door
      .write(scope, async (transaction) => transaction.later(named(WRITE(scope.schema), values)))
      .catch((error: unknown) => this.log.warn(error instanceof Error ? error.message : String(error)));
  }
}
