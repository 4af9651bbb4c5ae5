import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import type { TenantNumber } from './context';
import { Door } from './door';
import { soleOwner } from './owner';
import { FREE_SPARE, SPARES, prepareSpares } from './provision';
import { named } from './statement';

export interface Spare {
  id: string;
  number: TenantNumber;
  schema_name: string;
}

/** A sign-up that died gives its schema back after so long; one that lives is done within seconds. */
const TAKEN_SECONDS = 60;
const TRIES = 5;

const takeSql = `
  update platform.tenant set taken_until = now() + make_interval(secs => ${TAKEN_SECONDS})
  where id = (select id from platform.tenant where ${FREE_SPARE} order by number limit 1 for update skip locked)
  returning id, number, schema_name`;

/** Prepared schemas for new organisations: a sign-up takes one, and the next is made behind its back. */
@Injectable()
export class Spares {
  private readonly log = new Logger(Spares.name);
  private preparing: Promise<void> = Promise.resolve();
  /** Sign-ups that found none; each goes on when one is made. */
  private waiting: (() => void)[] = [];

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Gives work a prepared schema that no other server gives away. The work makes it an organisation's in its own
   * transaction; when it fails the schema is a spare again.
   */
  async withSpare<Result>(work: (spare: Spare) => Promise<Result>): Promise<Result> {
    const spare = await this.take();
    try {
      return await work(spare);
    } catch (error) {
      // what cannot be given back is free again after a minute
      await this.giveBack(spare).catch(() => undefined);
      throw error;
    } finally {
      this.refill().catch((error: unknown) => this.log.error(error instanceof Error ? error.message : String(error)));
    }
  }

  private async take(): Promise<Spare> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [spare] = await this.door.writePlatform((transaction) => transaction.query<Spare>(named(takeSql, [])));
      if (spare) return spare;
      await this.made();
    }
    throw new Error('No schema could be prepared');
  }

  /** The first schema that is made for this sign-up, or the end of the preparation. @throws what ended it */
  private async made(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.push(resolve);
    try {
      const refilled = this.refill(this.waiting.length + SPARES);
      // a preparation that fails after the schema was made is told to the next that needs it
      refilled.catch(() => undefined);
      await Promise.race([promise, refilled]);
    } finally {
      this.waiting = this.waiting.filter((each) => each !== resolve);
    }
  }

  private giveBack({ id }: Spare): Promise<unknown> {
    return this.door.writePlatform((transaction) =>
      transaction.query(named(`update platform.tenant set taken_until = null where id = $1 and state = 'spare' returning 1`, [id])),
    );
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
      await prepareSpares(owner, authority, wanted, undefined, () => this.waiting.shift()?.());
    } finally {
      await owner.end();
    }
  }
}
