import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { PLATFORM, Signer } from './capability';
import { type TenantScope, companions, openTransaction } from './context';
import { Flight } from './flight';
import { Seats } from './seats';
import { Share } from './share';
import { type Statement, overRows } from './statement';
import { Transaction, commit, rollback } from './transaction';
import { type Opened, Whole, concluding, wholeFor } from './whole';
import { ExtendedClient, control, inOneWrite } from './wire';

export interface DoorOptions {
  url: string;
  key: Buffer;
  connections: number;
  /** Told of every call that had to wait for its turn. */
  waited?: (milliseconds: number, admitted: boolean) => void;
}

/** A connection for the time of one transaction. */
interface Lent {
  client: PoolClient;
  release(broken?: boolean): void;
}

/** How long opening a connection may take; how long a call waits for its turn is a matter of `Share`. */
const CONNECT_MS = 2000;

const beginReading = control({ text: 'begin read only', name: 'begin-read' });
const open = (token: string) => ({ name: 'open', text: 'select cap.open($1)', values: [token] });
const openReading = (token: string) => ({ name: 'open-reading', text: 'select cap.open_reading($1)', values: [token] });

/**
 * The only door to the database. Every transaction shows a signed capability for one organisation or for the platform, and
 * goes over the wire in as few flushes as can be; nothing is left in the session of a pooled connection.
 */
@Injectable()
export class Door {
  readonly pool: Seats;
  readonly share: Share;
  private readonly signer: Signer;

  constructor(options: DoorOptions) {
    this.share = new Share(options);
    this.signer = new Signer(options.key);
    this.pool = new Seats(options.connections, {
      connectionString: options.url,
      connectionTimeoutMillis: CONNECT_MS,
      idleTimeoutMillis: 30_000,
      maxUses: 20_000,
      maxLifetimeSeconds: 900,
      pipeline: true,
      Client: ExtendedClient,
    });
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /**
   * One reading statement under the organisation's capability; the first column of the first row as text. The call's
   * companion, if one waits, travels with it: under the platform's capability, which the organisation's then replaces.
   */
  async readText(scope: TenantScope, statement: Statement): Promise<string | null> {
    const whole = wholeFor(scope);
    if (whole?.hasBegun) return whole.readText(statement);
    const own = [openReading(this.token(scope)), statement];
    const call = companions.getStore();
    const companion = call?.waiting;
    if (!companion) return this.fly(scope.tenant, own);
    call.waiting = undefined;
    try {
      const flight = new Flight([openReading(this.platformToken()), companion.statement, ...own]);
      const [, heard = null, , answer = null] = await this.send(scope.tenant, flight);
      companion.hear(heard);
      return answer;
    } catch (error) {
      call.waiting = companion;
      throw error;
    }
  }

  /** One reading statement over the platform's own tables; the first column of the first row as text. */
  readPlatformText(statement: Statement): Promise<string | null> {
    return this.fly(PLATFORM, [openReading(this.platformToken()), statement]);
  }

  /** One reading statement under the organisation's capability, in one flush. */
  read<Row extends QueryResultRow>(scope: TenantScope, statement: Statement): Promise<Row[]> {
    const whole = wholeFor(scope);
    if (whole?.hasBegun) return whole.read(statement);
    return this.flush(scope.tenant, this.token(scope), statement);
  }

  /** One reading statement over the platform's own tables. */
  readPlatform<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    return this.flush(PLATFORM, this.platformToken(), statement);
  }

  /** A writing transaction of an organisation. It commits when `work` ends and rolls back when `work` throws. */
  write<Result>(scope: TenantScope, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return wholeFor(scope)?.write(work) ?? this.transact(work, scope);
  }

  /** A transaction that spans all that some work reads and writes in the organisation. Whoever asks for it ends it. */
  whole(scope: TenantScope): Whole {
    return new Whole(scope, () => this.open(scope));
  }

  /** A writing transaction over the platform's own tables. */
  writePlatform<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.transact(work);
  }

  /** A connection when it is the organisation's turn; giving it back ends the turn. */
  private async lend(tenant: number): Promise<Lent> {
    const given = this.share.enter(tenant);
    const turn = given instanceof Promise ? await given : given;
    try {
      const client = await this.pool.connect(tenant);
      const release = (broken = false) => {
        client.release(broken);
        this.share.leave(turn);
      };
      return { client, release };
    } catch (error) {
      this.share.leave(turn);
      throw error;
    }
  }

  private token(scope: TenantScope): string {
    if (!(scope.tenant > PLATFORM)) throw new Error('There is no organisation in this call');
    return this.signer.token(scope, Date.now());
  }

  private platformToken(): string {
    return this.signer.token({ tenant: PLATFORM, actor: 'platform' }, Date.now());
  }

  private async fly(tenant: number, statements: readonly Statement[]): Promise<string | null> {
    return (await this.send(tenant, new Flight(statements))).at(-1) ?? null;
  }

  private async send(tenant: number, flight: Flight): Promise<(string | null)[]> {
    const { client, release } = await this.lend(tenant);
    try {
      client.query(flight);
      return await flight.landed;
    } finally {
      release();
    }
  }

  private async flush<Row extends QueryResultRow>(tenant: number, token: string, statement: Statement): Promise<Row[]> {
    const wanted = overRows(statement) as QueryConfig;
    const { client, release } = await this.lend(tenant);
    const answers = inOneWrite(
      client,
      () => [client.query(beginReading), client.query(open(token)), client.query<Row>(wanted), client.query(commit)] as const,
    );
    return this.settle({ client, release }, answers, async () => (await answers[2]).rows);
  }

  private async open(scope?: TenantScope): Promise<Opened> {
    const options = {
      schema: scope?.schema ?? 'platform',
      open: open(scope ? this.token(scope) : this.platformToken()),
      asPlatform: open(this.platformToken()),
    };
    // nothing is written for a session that was only presumed
    await companions.getStore()?.confirm();
    // taken last: a scope that is refused must not keep a connection
    const { client, release } = await this.lend(scope?.tenant ?? PLATFORM);
    return { client, release, transaction: new Transaction(client, options) };
  }

  private async transact<Result>(work: (transaction: Transaction) => Promise<Result>, scope?: TenantScope): Promise<Result> {
    const opened = await this.open(scope);
    return concluding(opened, () => openTransaction.run(opened.client, () => work(opened.transaction)));
  }

  /** Waits for every answer of a flush before the connection goes back, so that none reaches the next user of it. */
  private async settle<Result>(
    { client, release }: Lent,
    answers: readonly Promise<unknown>[],
    result: () => Promise<Result>,
  ): Promise<Result> {
    const outcomes = await Promise.allSettled(answers);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) await client.query(rollback).catch(() => undefined);
    release();
    if (failure) throw (failure as PromiseRejectedResult).reason;
    return result();
  }
}
