import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { Metrics } from '../operation/metrics';
import { Live, type LiveEvent } from './live';

/** Events taken at once. */
const BATCH = 200;

interface WaitingRow {
  serial: string;
  topic: string;
  subject: string;
  subject_id: string;
  at: Date;
}

/**
 * Delivers committed events of an organisation, at least once and in order of their writing. Nudged after each write; one
 * delivery per organisation runs at a time, so that a burst is taken in batches.
 */
@Injectable()
export class OutboxRelay implements OnApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private readonly running = new Map<number, Promise<void>>();
  private readonly again = new Set<number>();
  private stopped = false;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Live) private readonly live: Live,
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

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  private async deliverAll(scope: TenantScope): Promise<void> {
    while ((await this.deliverBatch(scope)) === BATCH);
  }

  private async deliverBatch(scope: TenantScope): Promise<number> {
    const events = await this.door.write(scope, (transaction) =>
      transaction.query<WaitingRow>(
        named(
          `update ${scope.schema}.outbox set delivered_at = now() where serial in (select serial from ${scope.schema}.outbox where delivered_at is null order by serial limit ${BATCH} for update skip locked) returning serial, topic, subject, subject_id, at`,
          [],
        ),
      ),
    );
    for (const event of events.sort((a, b) => Number(a.serial) - Number(b.serial))) {
      this.metrics.deliveries.observe(Math.max(0, Date.now() - event.at.getTime()) / 1000);
      this.live.publish(scope.tenant, toLive(event));
    }
    return events.length;
  }
}

function toLive({ topic, subject, subject_id: subjectId, at }: WaitingRow): LiveEvent {
  return { topic, subject, subjectId, at: at.toISOString() };
}
