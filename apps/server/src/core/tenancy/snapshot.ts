import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import { signCapability } from './capability';
import type { TenantScope } from './context';
import { Door } from './door';
import { type Statement, overRows } from './statement';
import { commit, rollback } from './transaction';
import { control } from './wire';

const begin = control({ text: 'begin isolation level repeatable read read only' });
/** Whoever reads slowly holds one connection for so long and no longer. */
const patient = control({ text: `set local idle_in_transaction_session_timeout = '5min'` });

/** Reading of many pages that all show the same moment. */
export interface Snapshot {
  read<Row extends QueryResultRow>(statement: Statement): Promise<Row[]>;
}

/** Reads an organisation as it was at one moment, however long the reading takes: for taking everything out. */
@Injectable()
export class Snapshots {
  private readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('capability');
  }

  async of<Result>(scope: TenantScope, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    const turn = await this.door.share.enter(scope.tenant);
    let client: PoolClient | undefined;
    let broken = false;
    try {
      client = await this.door.pool.connect(scope.tenant);
      await client.query(begin);
      await client.query(patient);
      const result = await work(this.reader(client, scope));
      await client.query(commit);
      return result;
    } catch (error) {
      await client?.query(rollback).catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client?.release(broken);
      this.door.share.leave(turn);
    }
  }

  /** Shows a fresh capability before every page: one lives for a minute, and without it rows would be missing in silence. */
  private reader(client: PoolClient, { tenant, actor }: TenantScope): Snapshot {
    return {
      read: async <Row extends QueryResultRow>(statement: Statement) => {
        const token = signCapability({ tenant, actor }, this.key, Date.now());
        await client.query({ text: 'select cap.open($1)', values: [token] });
        return (await client.query<Row>(overRows(statement) as QueryConfig)).rows;
      },
    };
  }
}
