import { DomainError, USUAL_TIME_ZONE } from '@charter/kernel';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { uuidv7 } from 'uuidv7';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import type { TenantNumber, TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { Tenants } from '../tenancy/tenants';
import type { Transaction } from '../tenancy/transaction';
import { SCHEMA } from './install';
import { type JobData, type JobKind, type OrganisationJob, type PlatformJob, mustBeIds, queueOf } from './kind';

/** Who acts when a job does. */
export const JOB_ACTOR = 'job';

/** One try of a job. */
export interface JobRun<Data extends JobData> {
  id: string;
  data: Data;
  /** 1 for the first try. */
  attempt: number;
  lastAttempt: boolean;
  /** Aborted when the job has taken too long or the server ends. */
  signal: AbortSignal;
}

/** One try of a job of an organisation: it opens the door with the scope of that organisation and no other. */
export interface OrganisationRun<Data extends JobData> extends JobRun<Data> {
  scope: TenantScope;
}

/** What may be said of a new job. */
export interface JobWishes {
  /** The same id is the same job, and done once; without one it gets its own. */
  id?: string;
  /** What the job is about, for kinds of which only one waits. */
  key?: string;
  afterSeconds?: number;
}

/**
 * Once a day the queue looks whether its indexes have grown out of proportion, in statistics that no login that serves may
 * read. Its own log line about that would tell nobody anything.
 */
export const isLookAtIndexes = ({ code, message }: Error & { code?: string }) =>
  code === '42501' && /pg_stats|pg_class|pg_relation_size/.test(message);

type Work = (job: JobWithMetadata<Carried>) => Promise<void>;
type Carried = { tenant?: TenantNumber; ids: JobData };

/** How long jobs in flight get to end when the server is told to. */
const ENDING_MS = 6000;
const CONNECTIONS = 4;
/** How often servers look for jobs whose server has gone silent; a look needs both of the queue's clocks. */
const LOOK_SECONDS = 4;
/** Between two tries to reach the queue at the start. */
const PAUSE_MS = 1000;

/**
 * Work after the commit, kept in PostgreSQL and done by whichever server is free, at least once: whoever handles a job makes
 * its effect unique by the job's id (`Effects`).
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly kinds = new Map<string, { kind: JobKind<JobData>; work: Work }>();
  private readonly schedules: { name: string; cron: string; timeZone: string }[] = [];
  private readonly workers = new Map<string, string[]>();
  private boss: PgBoss | undefined;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Tenants) private readonly tenants: Tenants,
  ) {}

  /** Says who does the jobs of a kind of the platform. To be called while the application is put together. */
  handle<Data extends JobData>(kind: PlatformJob<Data>, handler: (run: JobRun<Data>) => Promise<void>): void {
    this.register(kind, (job) => handler(runOf<Data>(job)));
  }

  /** The same for a kind of an organisation. One that is not served any more has its jobs dropped. */
  handleFor<Data extends JobData>(kind: OrganisationJob<Data>, handler: (run: OrganisationRun<Data>) => Promise<void>): void {
    this.register(kind, async (job) => {
      const tenant = await this.tenants.byNumber(job.data.tenant ?? 0, JOB_ACTOR);
      if (!tenant || tenant.closed === 'TENANT_SUSPENDED') return;
      // behind this program: tried again when its schema may have been brought on
      if (tenant.closed) throw new DomainError(tenant.closed);
      await handler({ ...runOf<Data>(job), scope: tenant.scope });
    });
  }

  /** Has a job of a handled kind of the platform made again and again, once for all servers: minute hour day month weekday. */
  schedule(kind: PlatformJob<Record<string, never>>, cron: string, timeZone = USUAL_TIME_ZONE): void {
    this.schedules.push({ name: kind.name, cron, timeZone });
  }

  /** Makes a job with the transaction: it is there exactly when the transaction is committed. Returns its id. */
  enqueue<Data extends JobData>(transaction: Transaction, kind: PlatformJob<Data>, ids: Data, wishes: JobWishes = {}): string {
    return this.add(transaction, kind, { ids }, wishes);
  }

  /** The same for an organisation. */
  enqueueFor<Data extends JobData>(
    transaction: Transaction,
    kind: OrganisationJob<Data>,
    tenant: TenantNumber,
    ids: Data,
    wishes: JobWishes = {},
  ): string {
    return this.add(transaction, kind, { tenant, ids }, wishes);
  }

  /** Makes jobs in a transaction of their own. */
  inOwnTransaction(make: (transaction: Transaction) => void): Promise<void> {
    return this.door.writePlatform(async (transaction) => make(transaction));
  }

  /**
   * Begins to work as soon as the database lets it; a server starts without waiting for that. Only a server does; commands
   * make jobs and leave them to it.
   */
  start(): void {
    if (this.boss) return;
    const boss = new PgBoss({
      connectionString: this.settings.jobsDatabaseUrl,
      schema: SCHEMA,
      max: CONNECTIONS,
      application_name: 'charter jobs',
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      superviseIntervalSeconds: LOOK_SECONDS,
      monitorIntervalSeconds: LOOK_SECONDS,
      cronMonitorIntervalSeconds: 20,
      openTelemetry: { enabled: false },
    });
    boss.on('error', (error: Error) => {
      if (!isLookAtIndexes(error)) this.log.error(`The queue: ${error.message}`);
    });
    this.boss = boss;
    this.starting = this.begin(boss);
  }

  /** Settles when every worker works. */
  async started(): Promise<void> {
    await this.starting;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const boss = this.boss;
    this.boss = undefined;
    await boss?.stop({ graceful: true, timeout: ENDING_MS });
    await this.starting;
  }

  private async begin(boss: PgBoss): Promise<void> {
    while (this.boss === boss) {
      try {
        await boss.start();
        for (const { kind, work } of this.kinds.values()) await this.workOn(boss, kind, work);
        for (const { name, cron, timeZone } of this.schedules) await boss.schedule(name, cron, { ids: {} }, { tz: timeZone });
        return;
      } catch (error) {
        if (this.boss !== boss) return;
        this.log.warn(`The queue waits for the database: ${error instanceof Error ? error.message : String(error)}`);
        await new Promise((wake) => setTimeout(wake, PAUSE_MS).unref());
      }
    }
  }

  private register<Data extends JobData>(kind: JobKind<Data>, work: Work): void {
    if (this.kinds.has(kind.name)) throw new Error(`Two handle jobs "${kind.name}"`);
    this.kinds.set(kind.name, { kind: kind as unknown as JobKind<JobData>, work });
  }

  private async workOn(boss: PgBoss, kind: JobKind<JobData>, work: Work): Promise<void> {
    const { policy, ...options } = queueOf(kind);
    await boss.createQueue(kind.name, { policy, ...options });
    await boss.updateQueue(kind.name, options);
    if (this.workers.has(kind.name)) return;
    const ids = [];
    for (let worker = 0; worker < kind.parallel; worker += 1) {
      ids.push(
        await boss.work(kind.name, { includeMetadata: true, pollingIntervalSeconds: 2 }, async ([job]: JobWithMetadata<Carried>[]) => {
          if (job) await this.attempt(job, work);
        }),
      );
    }
    this.workers.set(kind.name, ids);
  }

  /** What the queue keeps of a failure is its kind only: a message could hold what a job must not. */
  private async attempt(job: JobWithMetadata<Carried>, work: Work): Promise<void> {
    try {
      await work(job);
    } catch (error) {
      const { name, code } = error as { name?: string; code?: unknown };
      const what = typeof code === 'string' ? code : (name ?? 'Error');
      this.log.warn(`Job ${job.name} ${job.id} failed at try ${job.retryCount + 1}: ${what}`);
      throw new Error(what);
    }
  }

  private add(
    transaction: Transaction,
    kind: JobKind<JobData>,
    carried: Carried,
    { id = uuidv7(), key, afterSeconds = 0 }: JobWishes,
  ): string {
    mustBeIds(kind, carried.ids);
    const { policy, ...options } = queueOf(kind);
    transaction.laterOnPlatform(
      named(`select ${SCHEMA}.enqueue($1, $2, $3, $4, $5, $6, $7)`, [
        id,
        kind.name,
        JSON.stringify(carried),
        carried.tenant ?? null,
        key ?? null,
        afterSeconds,
        JSON.stringify({ policy, ...options }),
      ]),
    );
    if (afterSeconds === 0) transaction.whenCommitted(() => this.wake(kind.name));
    return id;
  }

  /** Spares a job made here the wait for the next look into the queue. */
  private wake(name: string): void {
    for (const worker of this.workers.get(name) ?? []) this.boss?.notifyWorker(worker);
  }
}

const runOf = <Data extends JobData>({ id, data, retryCount, retryLimit, signal }: JobWithMetadata<Carried>): JobRun<Data> => ({
  id,
  data: data.ids as Data,
  attempt: retryCount + 1,
  lastAttempt: retryCount >= retryLimit,
  signal,
});
