import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../auth/principal';
import type { Visited } from '../graphql/context';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { type Allowance, Bucket, type Standing } from './bucket';

/** A program with a key. */
const KEY: Allowance = { capacity: 5000, refill: 100 };
/** Everybody without a login on one organisation's portal, together. */
const PORTAL: Allowance = { capacity: 20_000, refill: 1000 };
/** Seconds of its refill that an organisation may spend at once. */
const ORGANISATION_BURST = 20;

const SETTLED_EVERY_MS = 1000;

/**
 * Brings a budget of all servers up to date: what came back since, less what this server let be spent. A server that starts
 * believes in a full budget for its first second.
 */
const SETTLE = `
  insert into platform.call_budget as known (holder, level, at)
  select holder, capacity - spent, now() from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) as told(holder, spent, capacity, refill)
  order by holder
  on conflict (holder) do update set at = now(), level = (
    select greatest(-told.capacity, least(told.capacity, known.level + told.refill * extract(epoch from now() - known.at)) - told.spent)
    from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) as told(holder, spent, capacity, refill) where told.holder = known.holder)
  returning holder, level`;

/** What a call was charged, so that it can be told and put right. */
export interface Charge {
  cost: number;
  /** Seconds to wait when it could not be charged; 0 when it was. */
  wait: number;
  buckets: Bucket[];
}

/**
 * Budgets of calls (O-5): one for each key, one for each organisation, so that no program takes the share of the rest. Kept in
 * memory, for no call should wait for its own accounting, and settled between the servers every second.
 */
@Injectable()
export class Budgets implements BeforeApplicationShutdown {
  private readonly log = new Logger(Budgets.name);
  private readonly buckets = new Map<string, Bucket>();
  private readonly organisation: Allowance;
  private settling: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) { organisationBudget }: Settings,
  ) {
    this.organisation = { capacity: organisationBudget * ORGANISATION_BURST, refill: organisationBudget };
  }

  /** Charges everybody whose budget a call is part of, or nobody. */
  charge(caller: Caller, visited: Visited | undefined, cost: number, now = Date.now()): Charge {
    const charged: Bucket[] = [];
    for (const bucket of this.of(caller, visited, now)) {
      const wait = bucket.take(cost, now);
      if (wait > 0) {
        for (const before of charged) before.giveBack(cost);
        return { cost, wait, buckets: [bucket] };
      }
      charged.push(bucket);
    }
    if (charged.length > 0) this.timer ??= setTimeout(() => void this.settle(), SETTLED_EVERY_MS).unref();
    return { cost, wait: 0, buckets: charged };
  }

  /** What is left of the budget that is nearest to its caller. */
  standing({ buckets: [nearest] }: Charge, now = Date.now()): Standing | undefined {
    return nearest?.standing(now);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.settle();
  }

  /** Tells the other servers what was spent here and learns what is left. */
  settle(): Promise<void> {
    this.settling ??= this.agree()
      .catch((error: unknown) => this.log.warn(`Budgets are not settled: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        this.settling = undefined;
        this.timer = undefined;
      });
    return this.settling;
  }

  private of({ principal }: Caller, visited: Visited | undefined, now: number): Bucket[] {
    if (visited) return [this.bucket(`portal:${visited.scope.tenant}`, PORTAL, now)];
    if (!principal) return [];
    const organisation = this.bucket(`organisation:${principal.scope.tenant}`, this.organisation, now);
    return principal.key ? [this.bucket(`key:${principal.key.id}`, KEY, now), organisation] : [organisation];
  }

  private bucket(holder: string, allowance: Allowance, now: number): Bucket {
    let bucket = this.buckets.get(holder);
    if (!bucket) this.buckets.set(holder, (bucket = new Bucket(allowance, now)));
    return bucket;
  }

  private async agree(): Promise<void> {
    const told = [...this.buckets].map(([holder, bucket]) => ({ holder, bucket, spent: bucket.owed() })).filter(({ spent }) => spent !== 0);
    for (const [holder, bucket] of this.buckets) if (bucket.isFull(Date.now())) this.buckets.delete(holder);
    if (told.length === 0) return;
    const rows = await this.door.writePlatform((transaction) =>
      transaction.query<{ holder: string; level: number }>(
        named(SETTLE, [
          told.map(({ holder }) => holder),
          told.map(({ spent }) => spent),
          told.map(({ bucket }) => bucket.allowance.capacity),
          told.map(({ bucket }) => bucket.allowance.refill),
        ]),
      ),
    );
    for (const { holder, level } of rows) this.buckets.get(holder)?.agree(level, Date.now());
  }
}
