import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import type { TenantNumber } from './context';
import { Door } from './door';
import { soleOwner } from './owner';
import { prepareSpares } from './provision';
import { named } from './statement';

export interface Spare {
  id: string;
  number: TenantNumber;
  schema_name: string;
}

/** Prepared schemas for new organisations: a sign-up takes one, and the next is made behind its back. */
@Injectable()
export class Spares {
  private readonly log = new Logger(Spares.name);
  private preparing: Promise<void> = Promise.resolve();
  private readonly taken = new Set<string>();
  /** Spares that became an organisation's; a look into the database that began before may still show them as spare. */
  private readonly gone = new Set<string>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Gives work a prepared schema. The work makes it an organisation's in its own transaction; when it fails the schema is a
   * spare again.
   */
  async withSpare<Result>(work: (spare: Spare) => Promise<Result>): Promise<Result> {
    const spare = await this.take();
    try {
      const result = await work(spare);
      this.gone.add(spare.id);
      return result;
    } finally {
      if (!this.gone.has(spare.id)) this.taken.delete(spare.id);
      this.refill().catch((error: unknown) => this.log.error(error instanceof Error ? error.message : String(error)));
    }
  }

  private async take(): Promise<Spare> {
    for (let tries = 0; tries < 5; tries += 1) {
      const goneBefore = [...this.gone];
      const spares = await this.door.readPlatform<Spare>(
        named(`select id, number, schema_name from platform.tenant where state = 'spare' order by number`, []),
      );
      for (const id of goneBefore) {
        this.gone.delete(id);
        this.taken.delete(id);
      }
      const free = spares.find(({ id }) => !this.taken.has(id));
      if (free) {
        this.taken.add(free.id);
        return free;
      }
      await this.refill(this.taken.size + 2);
    }
    throw new Error('No schema could be prepared');
  }

  /** Prepares further schemas, one preparation after the other: each counts anew what was taken meanwhile. */
  private refill(wanted?: number): Promise<void> {
    // a server without the owner's login: the keeper prepares, once a minute and when it starts
    if (this.settings.migrationDatabaseUrl === this.settings.databaseUrl) return new Promise((later) => setTimeout(later, 1000));
    this.preparing = this.preparing.catch(() => undefined).then(() => this.prepare(wanted));
    return this.preparing;
  }

  private async prepare(wanted: number | undefined): Promise<void> {
    const { migrationDatabaseUrl: url, masterKeys: masters } = this.settings;
    const authority = { url, key: this.settings.key('capability'), masters };
    const owner = await soleOwner(authority.url, authority.key);
    try {
      await prepareSpares(owner, authority, wanted);
    } finally {
      await owner.end();
    }
  }
}
