import { setTimeout } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../operation/metrics';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { type HeardEvent, Listeners } from './listeners';
import { Live } from './live';

/** Events taken at once. */
const BATCH = 100;
/** How long whoever took events may need; after that they are somebody else's. */
const CLAIM_SECONDS = 30;
/** Tries after which an event is put aside for a person to look at. */
const TRIES = 12;
const LONGEST_PAUSE_SECONDS = 3600;
/** How long a nudge waits for others to come; nobody notices, and a burst is one delivery instead of many. */
const GATHER_MS = 15;
/** What happened longer ago is nothing to call out live: whoever looks has read it already. */
const LIVE_MS = 5 * 60_000;

interface WaitingRow {
  serial: string;
  topic: string;
  subject: string;
  subject_id: string;
  payload: Record<string, unknown>;
  at: Date;
  attempts: number;
}

const FREE = 'delivered_at is null and (claimed_until is null or claimed_until < now())';

/**
 * Delivers committed events of an organisation to its listeners, at least once and in order of their writing. Nudged after
 * each write; one delivery per organisation runs at a time, so that a burst is taken in batches. What a killed server has
 * left is found by `Sweep`.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private readonly running = new Map<number, Promise<void>>();
  private readonly again = new Set<number>();
  private stopped = false;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Live) private readonly live: Live,
    @Inject(Listeners) private readonly listeners: Listeners,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** Says that the organisation may have events waiting. Returns at once. */
  nudge(scope: TenantScope): void {
    if (this.stopped) return;
    if (this.running.has(scope.tenant)) {
      this.again.add(scope.tenant);
      return;
    }
    const delivery = this.deliverAll({ ...scope, actor: 'relay' })
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.running.delete(scope.tenant);
        if (this.again.delete(scope.tenant)) this.nudge(scope);
      });
    this.running.set(scope.tenant, delivery);
  }

  /** Delivers what was left lying, and waits for it. */
  async sweep(scope: TenantScope): Promise<void> {
    const left = await this.door.read(scope, named(`select 1 from ${scope.schema}.outbox where ${FREE} limit 1`, []));
    if (left.length === 0) return;
    this.nudge(scope);
    await this.running.get(scope.tenant);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  private async deliverAll(scope: TenantScope): Promise<void> {
    await setTimeout(GATHER_MS);
    while (!this.stopped && (await this.deliverBatch(scope)) === BATCH);
  }

  private async deliverBatch(scope: TenantScope): Promise<number> {
    const rows = await this.claim(scope);
    const now = Date.now();
    for (const { serial, topic, subject, subject_id: subjectId, at, attempts } of rows)
      if (attempts === 1 && now - at.getTime() < LIVE_MS)
        this.live.publish(scope.tenant, { serial, topic, subject, subjectId, at: at.toISOString() });
    for (const { at } of rows) this.metrics.deliveries.observe(Math.max(0, now - at.getTime()) / 1000);
    const heard = rows.filter(({ topic }) => this.listeners.of(topic).length > 0);
    const failed: WaitingRow[] = [];
    for (const row of heard) if (!(await this.deliver(scope, row))) failed.push(row);
    if (heard.length > 0) await this.settle(scope, heard, failed);
    return rows.length;
  }

  /** Takes the oldest events that nobody delivers; those that nobody listens to are delivered with it. */
  private async claim(scope: TenantScope): Promise<WaitingRow[]> {
    const rows = await this.door.write(scope, (transaction) =>
      transaction.query<WaitingRow>(
        named(
          `update ${scope.schema}.outbox set attempts = attempts + 1, claimed_until = now() + $1 * interval '1 s', delivered_at = case when $2 or topic = any($3) then null else now() end where serial in (select serial from ${scope.schema}.outbox where ${FREE} order by serial limit ${BATCH} for update skip locked) returning serial, topic, subject, subject_id, payload, at, attempts`,
          [CLAIM_SECONDS, this.listeners.topics === 'all', this.listeners.topics === 'all' ? [] : [...this.listeners.topics]],
        ),
      ),
    );
    return rows.sort((a, b) => Number(a.serial) - Number(b.serial));
  }

  /** Whether every listener has heard the event. One that fails keeps no other from hearing it. */
  private async deliver(scope: TenantScope, row: WaitingRow): Promise<boolean> {
    const event: HeardEvent = { ...row, subjectId: row.subject_id };
    const outcomes = await Promise.allSettled(
      this.listeners.of(row.topic).map(({ name, listener }) =>
        this.door.write(scope, async (transaction) => {
          const first = await transaction.query(
            named(
              `insert into ${scope.schema}.outbox_effect (serial, listener, at) values ($1, $2, now()) on conflict do nothing returning serial`,
              [row.serial, name],
            ),
          );
          if (first.length > 0) await listener(event, transaction, scope);
        }),
      ),
    );
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    for (const failure of failures) this.log.error(failure instanceof Error ? failure : new Error(String(failure)));
    return failures.length === 0;
  }

  /** Notes what was delivered, and when the rest is tried again: later each time, and at last never by itself. */
  private async settle(scope: TenantScope, heard: WaitingRow[], failed: WaitingRow[]): Promise<void> {
    const serials = (rows: WaitingRow[]) => rows.map(({ serial }) => serial);
    await this.door.write(scope, async (transaction) => {
      transaction.later(
        named(`update ${scope.schema}.outbox set delivered_at = now(), claimed_until = null where serial = any($1::bigint[])`, [
          serials(heard.filter((row) => !failed.includes(row))),
        ]),
      );
      transaction.later(
        named(
          `update ${scope.schema}.outbox set claimed_until = case when attempts >= $2 then 'infinity'::timestamptz else now() + least($3, power(2, attempts)) * interval '1 s' end where serial = any($1::bigint[])`,
          [serials(failed), TRIES, LONGEST_PAUSE_SECONDS],
        ),
      );
    });
  }
}
