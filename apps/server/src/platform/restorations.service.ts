import { DomainError, type Text, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '../core/auth/principal';
import type { Shelf } from '../core/file/pieces';
import { Jobs } from '../core/jobs/jobs';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import type { RestoreReport } from '../takeout';
import { Operators, operatorOf } from './operators.service';
import { Organisations } from './organisations.service';
import { mustGive } from './states.service';
import { restorationsClear, tenantRestore } from './work';

/** How long a file waits for what is to be done with it. */
const KEPT_HOURS = 24;

export type RestorationState = 'uploading' | 'trying' | 'tried' | 'restoring' | 'done' | 'refused';

export interface RestorationRow {
  id: string;
  tenant_id: string;
  slug: string | null;
  account_id: string;
  account_name: string;
  reason: string;
  file_name: string | null;
  size_bytes: string;
  state: RestorationState;
  taken_at: Date | null;
  report: RestoreReport | null;
  problem: Required<Text> | null;
  created_at: Date;
}

/** What became of a restoration. */
export interface Outcome {
  state: RestorationState;
  takenAt?: string;
  report?: RestoreReport;
  problem?: Required<Text>;
}

const listed = (which: string) => `
  select r.id, r.tenant_id, t.slug, r.account_id, r.account_name, r.reason, r.file_name, r.size_bytes::text, r.state, r.taken_at, r.report, r.problem, r.created_at
  from platform.restoration r join platform.tenant t on t.id = r.tenant_id where ${which}`;

/** Organisations put back by page (O-7): a file is brought, tried, and put back once its operator says so. */
@Injectable()
export class Restorations {
  private readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Operators) private readonly operators: Operators,
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('restoration');
    jobs.handle(restorationsClear, () => this.clearExpired());
    jobs.schedule(restorationsClear, '37 * * * *');
  }

  /** Makes room for a file, with the reason that stays on record. What was begun for the organisation before gives way. */
  async begin(caller: Caller, { id, reason, fileName }: { id: string; reason: string; fileName?: string | null }): Promise<RestorationRow> {
    const given = mustGive(reason);
    const tenant = await this.organisations.row(id);
    const restoration = uuidv7();
    await this.door.writePlatform(async (transaction) => {
      const going = await transaction.query(
        named(`select 1 from platform.restoration where tenant_id = $1 and state = 'restoring' and expires_at > now()`, [tenant.id]),
      );
      if (going.length > 0) throw new DomainError('RULE_VIOLATION', { rule: GOING_ON }, 'id');
      await transaction.query(
        named(`delete from platform.restoration where state not in ('done', 'restoring') and tenant_id = $1 returning 1`, [tenant.id]),
      );
      transaction.later(
        named(
          `insert into platform.restoration (id, tenant_id, account_id, account_name, reason, file_name, state, expires_at)
           values ($1, $2, $3, $4, $5, $6, 'uploading', now() + make_interval(hours => $7))`,
          [restoration, tenant.id, operatorOf(caller).id, operatorOf(caller).name, given, fileName?.slice(0, 200) ?? null, KEPT_HOURS],
        ),
      );
    });
    return this.one(restoration);
  }

  /** The restoration whose file the caller may bring now; undefined for everybody else, and once it was brought. */
  async awaited(caller: Caller, id: string): Promise<RestorationRow | undefined> {
    const row = await this.row(id);
    return row?.state === 'uploading' && row.account_id === caller.account?.id ? row : undefined;
  }

  /** Has a file that was brought tried. */
  async brought(id: string, size: number): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      const changed = await transaction.query(
        named(
          `update platform.restoration set state = 'trying', size_bytes = $2, changed_at = now() where id = $1 and state = 'uploading' returning id`,
          [id, size],
        ),
      );
      if (changed.length > 0) this.jobs.enqueue(transaction, tenantRestore, { restoration: id });
    });
  }

  /** Puts the organisation back for good: after a trial, with its address typed again. */
  async carryOut(caller: Caller, { id, confirm }: { id: string; confirm: string }): Promise<RestorationRow> {
    const row = await this.one(id);
    if (confirm.trim() !== row.slug) throw new DomainError('FIELD_INVALID', { field: { zh: '短网址', en: 'short address' } }, 'confirm');
    const { id: account, name } = operatorOf(caller);
    await this.door.writePlatform(async (transaction) => {
      const changed = await transaction.query(
        named(
          `update platform.restoration set state = 'restoring', account_id = $2, account_name = $3, changed_at = now()
           where id = $1 and state = 'tried' and expires_at > now() returning id`,
          [id, account, name],
        ),
      );
      if (changed.length === 0) throw new DomainError('RULE_VIOLATION', { rule: NOT_TRIED }, 'id');
      this.jobs.enqueue(transaction, tenantRestore, { restoration: id });
    });
    return this.one(id);
  }

  /** @throws DomainError when there is none */
  async one(id: string): Promise<RestorationRow> {
    const row = await this.row(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Of one organisation, newest first. */
  of(publicId: string): Promise<RestorationRow[]> {
    return this.door.readPlatform<RestorationRow>(
      named(`${listed('r.tenant_id = $1')} order by r.created_at desc limit 10`, [decodeId('org', publicId) ?? null]),
    );
  }

  /** Where the pieces of a file lie. */
  shelf(id: string): Shelf {
    return {
      file: id,
      key: this.key,
      clear: () => this.door.writePlatform(async (transaction) => this.dropPieces(transaction, id)),
      put: (number, content) =>
        this.door.writePlatform((transaction) =>
          transaction.query(
            named(
              `insert into platform.restoration_piece (restoration_id, number, content) values ($1, $2, $3)
               on conflict (restoration_id, number) do update set content = excluded.content returning 1`,
              [id, number, content],
            ),
          ),
        ),
      get: async (number) => {
        const [piece] = await this.door.readPlatform<{ content: Buffer }>(
          named('select content from platform.restoration_piece where restoration_id = $1 and number = $2', [id, number]),
        );
        return piece?.content;
      },
    };
  }

  /** Notes what became of it; the file is kept only for what can still be done with it. */
  async end(id: string, { state, takenAt, report, problem }: Outcome): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named(
          `update platform.restoration set state = $2, taken_at = coalesce($3, taken_at), report = coalesce($4::jsonb, report), problem = $5::jsonb,
             changed_at = now() where id = $1`,
          [id, state, takenAt ?? null, report ? JSON.stringify(report) : null, problem ? JSON.stringify(problem) : null],
        ),
      );
      if (state !== 'tried') this.dropPieces(transaction, id);
    });
  }

  /** Removes files that nobody waits for any more. */
  private async clearExpired(): Promise<void> {
    await this.door.writePlatform(async (transaction) =>
      transaction.later(named(`delete from platform.restoration where state not in ('done', 'restoring') and expires_at < now()`, [])),
    );
  }

  private dropPieces(transaction: Transaction, id: string): void {
    transaction.later(named('delete from platform.restoration_piece where restoration_id = $1', [id]));
  }

  private async row(id: string): Promise<RestorationRow | undefined> {
    const [row] = UUID.test(id) ? await this.door.readPlatform<RestorationRow>(named(listed('r.id = $1'), [id])) : [];
    return row;
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const GOING_ON = { zh: '这家机构正在恢复，请等它结束。', en: 'The organisation is being put back already; wait until that is over.' };
const NOT_TRIED = {
  zh: '只有试运行成功、且文件还在保存期内的才能恢复；请重新上传。',
  en: 'Only a file whose trial went well, and that is still kept, can be put back; bring it once more.',
};
