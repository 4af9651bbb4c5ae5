import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { SubjectDefinition } from '@charter/kernel';
import { AuditTrail } from './audit/trail';
import { Budgets } from './budget/budgets';
import { ApiKeys } from './auth/api-keys';
import { JobCallers } from './auth/job-callers';
import { Limits } from './auth/limits';
import { Passwords } from './auth/passwords';
import { Principals } from './auth/principals';
import { Renewals } from './auth/renewal';
import { Sessions } from './auth/sessions';
import { Tokens } from './auth/tokens';
import { DeprecatedUses } from './deprecation/uses';
import { Watch } from './auth/watch';
import { DateTimeScalar } from './graphql/scalar';
import { Effects } from './jobs/effects';
import { Housekeeping } from './jobs/housekeeping.job';
import { Jobs } from './jobs/jobs';
import { Mail } from './mail/mail';
import { MailSender } from './mail/send.job';
import { Listeners } from './outbox/listeners';
import { IdempotencyLedger } from './idempotency/ledger';
import { Idempotency } from './idempotency/once';
import { Live } from './outbox/live';
import { Metrics } from './operation/metrics';
import { Readiness } from './operation/readiness';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/relay';
import { Replay } from './outbox/replay';
import { Sweep } from './outbox/sweep.job';
import { Subjects } from './permission/subjects';
import { Reads } from './read/reads';
import type { Settings } from './settings';
import { Keyring } from './secrecy/keyring';
import { SETTINGS } from './settings-token';
import { openDataSource } from './tenancy/data-source';
import { Door } from './tenancy/door';
import { Snapshots } from './tenancy/snapshot';
import { Spares } from './tenancy/spares';
import { Tenants } from './tenancy/tenants';
import { References } from './write/references';
import { Rows } from './write/rows';

const CONNECTIONS = 16;

const services = [
  ApiKeys,
  AuditTrail,
  Budgets,
  DateTimeScalar,
  DeprecatedUses,
  Effects,
  Housekeeping,
  Idempotency,
  IdempotencyLedger,
  JobCallers,
  Jobs,
  Keyring,
  Limits,
  Listeners,
  Live,
  Mail,
  MailSender,
  Metrics,
  Outbox,
  OutboxRelay,
  Replay,
  Passwords,
  Principals,
  Readiness,
  Reads,
  References,
  Renewals,
  Rows,
  Sessions,
  Snapshots,
  Spares,
  Sweep,
  Tenants,
  Tokens,
  Watch,
];

/** Everything the contexts stand on: the door to the database, permission, reading, writing, audit and events. */
@Global()
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(
    private readonly door: Door,
    private readonly dataSource: DataSource,
  ) {}

  static with(settings: Settings, entities: EntityTarget<ObjectLiteral>[], subjects: SubjectDefinition[]): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Subjects, useValue: new Subjects(subjects) },
        {
          provide: Door,
          inject: [Metrics],
          useFactory: (metrics: Metrics) =>
            new Door({
              url: settings.databaseUrl,
              key: settings.key('capability'),
              connections: CONNECTIONS,
              waited: (milliseconds, admitted) =>
                metrics.waits.observe({ outcome: admitted ? 'admitted' : 'refused' }, milliseconds / 1000),
            }),
        },
        { provide: DataSource, useFactory: () => openDataSource(settings.databaseUrl, entities) },
        ...services,
      ],
      exports: [SETTINGS, Subjects, Door, DataSource, ...services],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
    await this.door.close();
  }
}
