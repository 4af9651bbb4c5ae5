import type { Client } from 'pg';
import { withoutValues } from '../operation/journal';
import { type Target, applyToTenant, tryOnTenant } from './apply';
import { type Authority, actAsOwner } from './owner';

/** What became of one organisation's schema. */
export interface TenantReport {
  schema: string;
  tenant: number;
  /** Steps that were applied, or would be. */
  steps: string[];
  milliseconds: number;
  /** Why it stays behind; undefined when it is at this program's version. */
  reason: string | undefined;
}

export interface Rollout {
  authority: Authority;
  targets: readonly Target[];
  /** Schemas worked on at once. */
  workers: number;
  /** Everything is tried and undone. */
  dryRun?: boolean;
  /** Told of every schema as it is done. */
  done?(report: TenantReport): void;
}

/** A backend keeps what it read of every catalogue; a new one starts lean. */
const SCHEMAS_PER_CONNECTION = 200;
const TRIES = 12;
/** A lock that did not come, two that waited for each other, a connection that was cut: worth another try. */
const PASSING = ['55P03', '40P01', '57P01', '57P02', '57P03', '08006', '08003', 'ECONNREFUSED', 'ECONNRESET'];

/** One after the other takes from the targets until none is left. */
class Worker {
  private client: Client | undefined;
  private used = 0;

  constructor(private readonly rollout: Rollout) {}

  async run(queue: Iterator<Target>, reports: TenantReport[]): Promise<void> {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const report = await this.bring(next.value);
      reports.push(report);
      this.rollout.done?.(report);
    }
    await this.client?.end();
  }

  private async bring(target: Target): Promise<TenantReport> {
    const started = performance.now();
    const reason = await this.reasonAgainst(target);
    return {
      schema: target.schema,
      tenant: target.tenant,
      steps: target.pending.map(({ id }) => id),
      milliseconds: Math.round(performance.now() - started),
      reason,
    };
  }

  /** Why it did not work, parked as such; undefined when it did. */
  private async reasonAgainst(target: Target): Promise<string | undefined> {
    let error: unknown;
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        const client = await this.connection();
        await (this.rollout.dryRun
          ? tryOnTenant(client, target, this.rollout.authority)
          : applyToTenant(client, target, this.rollout.authority));
        return undefined;
      } catch (failure) {
        error = failure;
        if (!isPassing(failure)) break;
        await this.renew();
      }
    }
    const reason = reasonOf(error);
    if (!this.rollout.dryRun) await this.park(target, reason);
    return reason;
  }

  private async park({ schema }: Target, reason: string): Promise<void> {
    await (
      await this.connection()
    )
      .query('update platform.tenant set parked_at = now(), parked_reason = $2 where schema_name = $1', [schema, reason])
      .catch(() => undefined);
  }

  private async connection(): Promise<Client> {
    this.used += 1;
    if (this.client && this.used % SCHEMAS_PER_CONNECTION === 0) await this.renew();
    this.client ??= await actAsOwner(this.rollout.authority.url, this.rollout.authority.key);
    return this.client;
  }

  private async renew(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }
}

const isPassing = (error: unknown) =>
  PASSING.includes(String((error as { code?: unknown }).code)) || /Connection terminated/.test(String((error as Error).message));

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `${code ? `${code}: ` : ''}${withoutValues(message ?? String(error))}`.slice(0, 300);
}

/**
 * Brings the schemas of organisations to this program's version, several at a time. Every step is a transaction with its line
 * in the ledger, so a run that was killed anywhere goes on where it was. One that fails is parked with its reason, is not
 * served until a later run succeeds, and keeps nobody else from going on.
 */
export async function rollOut(rollout: Rollout): Promise<TenantReport[]> {
  const reports: TenantReport[] = [];
  const queue = rollout.targets.values();
  const count = Math.min(rollout.workers, rollout.targets.length);
  await Promise.all(Array.from({ length: count }, () => new Worker(rollout).run(queue, reports)));
  return reports.sort((a, b) => a.tenant - b.tenant);
}
