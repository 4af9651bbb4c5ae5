import { DomainError, type Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { type Shelf, unshelve } from '../core/file/pieces';
import { Jobs } from '../core/jobs/jobs';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { takeoutJob } from './kind';

/** How long the file may be fetched, from when it was asked for. */
export const KEPT_HOURS = 24;

export type TakeoutState = 'waiting' | 'running' | 'done' | 'failed';

export interface TakeoutRow {
  id: string;
  member_id: string;
  reason: string;
  in_clear: boolean;
  language: Language;
  state: TakeoutState;
  tables_done: number;
  tables_all: number;
  size_bytes: string;
  created_at: Date;
  expires_at: Date;
}

/** Everything of an organisation in open formats (O-8), for its administrators: asked for with a reason, made by a job, on the trail. */
@Injectable()
export class Takeouts {
  private readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('takeout file');
  }

  /** Puts the intention on record and has the file made. */
  async ask(caller: Caller, { reason, inClear }: { reason: string; inClear: boolean }, now = Date.now()): Promise<TakeoutRow> {
    const { principal } = memberCaller(caller);
    if (principal.key) throw new DomainError('FORBIDDEN');
    const given = reason.trim();
    if (given.length < 4) throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const id = uuidv7();
    const { id: organisationId, name } = principal.organisation;
    await this.door.write(principal.scope, async (transaction) => {
      const { schema } = transaction;
      const going = await transaction.query(
        named(
          `select 1 from ${schema}.takeout where state in ('waiting', 'running') and expires_at > now() and created_at > now() - interval '1 hour'`,
          [],
        ),
      );
      if (going.length > 0) throw new DomainError('RULE_VIOLATION', { rule: ONE_AT_A_TIME });
      transaction.later(
        named(
          `insert into ${schema}.takeout (id, member_id, reason, in_clear, language, state, created_at, expires_at)
           values ($1, $2, $3, $4, $5, 'waiting', $6, $7)`,
          [id, principal.member.id, given, inClear, caller.language, new Date(now), new Date(now + KEPT_HOURS * 3_600_000)],
        ),
      );
      const act = { action: 'takeout', subject: 'Organisation', subjectId: organisationId, subjectLabel: name };
      this.audit.record(transaction, auditActor(caller), { ...act, reason: given, after: { inClear } }, now);
      this.jobs.enqueueFor(transaction, takeoutJob, principal.scope.tenant, { takeout: id }, { id });
    });
    const [row] = await this.rows(principal.scope, 'id = $1', [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The caller's own that can still be fetched or are being made, newest first. */
  mine(caller: Caller): Promise<TakeoutRow[]> {
    const { principal } = memberCaller(caller);
    return this.rows(principal.scope, 'member_id = $1 and expires_at > now()', [principal.member.id]);
  }

  /** The file for whoever asked for it, on record; undefined for everybody else, before it is made, and once it has expired. */
  async fetch(
    caller: Caller,
    id: string,
    now = Date.now(),
  ): Promise<{ name: string; size: number; content: AsyncGenerator<Buffer> } | undefined> {
    const { principal } = memberCaller(caller);
    const { scope, organisation, member } = principal;
    const which = `id = $1 and member_id = $2 and state = 'done' and expires_at > now()`;
    const [row] = await this.rows(scope, which, [id, member.id]);
    if (!row) return undefined;
    await this.door.write(scope, async (transaction) => {
      const act = { action: 'takeoutFetch', subject: 'Organisation', subjectId: organisation.id, subjectLabel: organisation.name };
      this.audit.record(transaction, auditActor(caller), { ...act, after: { inClear: row.in_clear } }, now);
    });
    const name = `${organisation.slug}-${row.created_at.toISOString().slice(0, 10)}.tar.gz`;
    return { name, size: Number(row.size_bytes), content: unshelve(this.shelf(scope, id)) };
  }

  async row(scope: TenantScope, id: string): Promise<TakeoutRow | undefined> {
    const [row] = await this.rows(scope, 'id = $1', [id]);
    return row;
  }

  /** Where the pieces of the file lie. */
  shelf(scope: TenantScope, id: string): Shelf {
    const { schema } = scope;
    return {
      file: id,
      key: this.key,
      clear: () =>
        this.door.write(scope, async (transaction) =>
          transaction.later(named(`delete from ${schema}.takeout_piece where takeout_id = $1`, [id])),
        ),
      put: (number, content) =>
        this.door.write(scope, (transaction) =>
          transaction.query(
            named(
              `insert into ${schema}.takeout_piece (takeout_id, number, content) values ($1, $2, $3)
               on conflict (takeout_id, number) do update set content = excluded.content returning 1`,
              [id, number, content],
            ),
          ),
        ),
      get: async (number) => {
        const [piece] = await this.door.read<{ content: Buffer }>(
          scope,
          named(`select content from ${schema}.takeout_piece where takeout_id = $1 and number = $2`, [id, number]),
        );
        return piece?.content;
      },
    };
  }

  private rows(scope: TenantScope, which: string, values: unknown[]): Promise<TakeoutRow[]> {
    return this.door.read<TakeoutRow & Record<string, unknown>>(
      scope,
      named(
        `select id, member_id, reason, in_clear, language, state, tables_done, tables_all, size_bytes::text, created_at, expires_at
         from ${scope.schema}.takeout where ${which} order by created_at desc limit 20`,
        values,
      ),
    );
  }
}

const ONE_AT_A_TIME = {
  zh: '正在导出全部数据，请等这一份生成完。',
  en: 'Everything is being taken out already; wait until that is made.',
};
