import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AuditTrail } from '../core/audit/trail';
import { JobCallers } from '../core/auth/job-callers';
import type { MemberCaller } from '../core/auth/principal';
import { shelve } from '../core/file/pieces';
import { printContract } from '../core/graphql/idempotent';
import { membersSchema } from '../core/graphql/members-schema';
import { Jobs, type OrganisationRun } from '../core/jobs/jobs';
import { Keyring } from '../core/secrecy/keyring';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { Snapshots } from '../core/tenancy/snapshot';
import { named } from '../core/tenancy/statement';
import { tenantMigrations } from '../migrations/tenant';
import { Notifier } from '../notification';
import { type Archive, archiveOf } from './archive';
import { inClear } from './clear';
import { takeoutClear, takeoutJob } from './kind';
import { SIGNING, signatureOf } from './signature';
import { type TakeoutRow, type TakeoutState, KEPT_HOURS, Takeouts } from './takeout.service';

/** Bytes of a file at most. */
const MOST = 16 * 2 ** 30;

/** Makes the file of everything in the background: of one moment, read page by page, packed and sealed as it comes. */
@Injectable()
export class TakeoutMaker {
  private readonly signingKey: Buffer;

  constructor(
    @Inject(Takeouts) private readonly takeouts: Takeouts,
    @Inject(Door) private readonly door: Door,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(JobCallers) private readonly callers: JobCallers,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.signingKey = settings.key(SIGNING);
    jobs.handleFor(takeoutJob, (run) => this.run(run));
    jobs.handleFor(takeoutClear, async ({ scope, data }) => void (await this.takeouts.shelf(scope, data.takeout).clear()));
  }

  private async run({ scope, data, lastAttempt, signal, id: jobId }: OrganisationRun<{ takeout: string }>): Promise<void> {
    const row = await this.takeouts.row(scope, data.takeout);
    if (!row || row.state === 'done' || row.state === 'failed') return;
    const caller = await this.callerOf(scope, row, jobId);
    if (!caller) return this.note(scope, row.id, 'failed');
    await this.note(scope, row.id, 'running');
    try {
      const size = await this.make(caller, row, signal);
      await this.finish(caller, row, size);
    } catch (error) {
      await this.note(scope, row.id, lastAttempt ? 'failed' : 'waiting');
      throw error;
    }
  }

  /** The member who asked, as of now: whoever has left or lost the right gets no file. */
  private async callerOf(
    scope: TenantScope,
    { member_id: member, language }: TakeoutRow,
    jobId: string,
  ): Promise<MemberCaller | undefined> {
    const caller = await this.callers.of(scope.tenant, member, { language, correlationId: jobId });
    return caller?.principal.ability.can('update', 'Organisation') ? caller : undefined;
  }

  private async make({ principal }: MemberCaller, { id, in_clear }: TakeoutRow, signal: AbortSignal): Promise<number> {
    const { scope, organisation } = principal;
    const keys = in_clear ? await this.keyring.of(scope) : undefined;
    const { id: organisationId, name, slug, kind } = organisation;
    const archive: Archive = {
      organisation: { id: organisationId, name, slug, kind },
      schema: scope.schema,
      migrations: tenantMigrations.map((migration) => migration.id),
      sdl: printContract(membersSchema(this.modules)),
      takenAt: new Date(),
      inClear: in_clear,
      sign: (manifest) => signatureOf(manifest, this.signingKey),
      clear: (table, row) => (keys ? inClear(keys, table, row) : row),
      progress: (done, all) => this.progress(scope, id, done, all),
    };
    const shelf = this.takeouts.shelf(scope, id);
    return this.snapshots.of(scope, async (snapshot) => {
      const packed = createGzip();
      const packing = pipeline(Readable.from(archiveOf(snapshot, archive)), packed, { signal, end: true });
      const [size] = await Promise.all([shelve(shelf, packed, MOST), packing]);
      return size;
    });
  }

  private async progress(scope: TenantScope, id: string, done: number, all: number): Promise<void> {
    await this.door.write(scope, async (transaction) =>
      transaction.later(named(`update ${transaction.schema}.takeout set tables_done = $2, tables_all = $3 where id = $1`, [id, done, all])),
    );
  }

  private async note(scope: TenantScope, id: string, state: TakeoutState): Promise<void> {
    await this.door.write(scope, async (transaction) =>
      transaction.later(
        named(
          `update ${transaction.schema}.takeout set state = $2, started_at = coalesce(started_at, now()), ended_at = case when $2 = 'failed' then now() end
           where id = $1`,
          [id, state],
        ),
      ),
    );
  }

  /** The file is there: on the trail, and told to whoever asked. */
  private async finish({ principal, correlationId }: MemberCaller, { id, in_clear: inClearToo }: TakeoutRow, size: number): Promise<void> {
    const { scope, organisation, member } = principal;
    const at = new Date();
    await this.door.write(scope, async (transaction) => {
      transaction.later(
        named(
          `update ${transaction.schema}.takeout set state = 'done', ended_at = now(), size_bytes = $2, tables_done = tables_all where id = $1`,
          [id, size],
        ),
      );
      const actor = { id: scope.actor, name: member.name, source: 'job' as const, correlationId };
      const act = { action: 'takeoutMade', subject: 'Organisation', subjectId: organisation.id, subjectLabel: organisation.name };
      this.audit.record(transaction, actor, { ...act, after: { inClear: inClearToo, bytes: size } }, at.getTime());
      const about = { subject: 'Organisation', id: organisation.id } as const;
      this.jobs.enqueueFor(transaction, takeoutClear, scope.tenant, { takeout: id }, { afterSeconds: KEPT_HOURS * 3600 });
      await this.notifier.tell(transaction, scope, { kind: 'takeoutReady', about, cause: `takeout/${id}`, at }, [member.id]);
    });
  }
}
