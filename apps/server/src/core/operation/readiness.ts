import { Inject, Injectable } from '@nestjs/common';
import { platformMigrations } from '../../migrations/platform';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';

/** Why the server should get no requests now. */
export type Unready = 'stopping' | 'database' | 'migrations';

/** A probe per second of several balancers must not be a load. */
const KEPT_MS = 500;

/** Whether requests should be sent here: the database answers, the platform is migrated, and the server is not stopping. */
@Injectable()
export class Readiness {
  private stopping = false;
  private known: { at: number; answer: Promise<Unready | undefined> } | undefined;

  constructor(@Inject(Door) private readonly door: Door) {}

  /** From now on nothing new should come. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Undefined when requests are welcome. */
  async unready(now = Date.now()): Promise<Unready | undefined> {
    if (this.stopping) return 'stopping';
    if (!this.known || now - this.known.at > KEPT_MS) this.known = { at: now, answer: this.ask() };
    return this.known.answer;
  }

  private async ask(): Promise<Unready | undefined> {
    try {
      const rows = await this.door.readPlatform<{ migration: string }>(
        named(`select migration from platform.ledger where schema_name = 'platform'`, []),
      );
      const applied = new Set(rows.map(({ migration }) => migration));
      return platformMigrations.every(({ id }) => applied.has(id)) ? undefined : 'migrations';
    } catch {
      return 'database';
    }
  }
}
