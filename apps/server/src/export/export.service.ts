import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Jobs } from '../core/jobs/jobs';
import { unseal } from '../core/mail/seal';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Rows } from '../core/write/rows';
import { type ViewListName, readSettings } from '../view';
import { ExportEntity } from './export.entity';
import type { ExportCreateInput } from './export.graphql';
import { exportJob } from './kind';
import { EXPORT_TABLES } from './table';

/** How long a file may be fetched. */
const KEPT_HOURS = 24;
/** Files one member may have in the making. */
const AT_ONCE = 3;
const LONGEST_SEARCH = 200;

type ExportRow = Omit<ExportEntity, 'content' | 'asked' | 'columns' | 'memberId' | 'language'>;

/** Lists as files (导出): made by a job under the right of whoever asked, fetched by nobody else, on the trail. */
@Injectable()
export class Exports {
  readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('export');
  }

  /** Asks for a file. Programs page through the API instead: a key gives no file. */
  async create(caller: Caller, input: ExportCreateInput, schema: GraphQLSchema, now = Date.now()): Promise<object> {
    const { principal } = memberCaller(caller);
    const list = input.list as ViewListName;
    const { subject, name } = EXPORT_TABLES[list];
    if (principal.key || !principal.ability.can('exportList', subject) || !principal.ability.can('read', subject))
      throw new DomainError('FORBIDDEN');
    const search = input.search?.trim() || null;
    if ((search ?? '').length > LONGEST_SEARCH) throw new DomainError('FIELD_INVALID', { field: { zh: '搜索', en: 'search' } }, 'search');
    const asked = { filter: input.filter ?? {}, orderBy: input.orderBy ? { direction: 'ASC', ...input.orderBy } : null, search };
    readSettings(schema, list, asked);
    const id = uuidv7();
    const columns = input.columns ?? [];
    const file = { id, list, format: input.format, columns, asked, language: caller.language, memberId: principal.member.id };
    await this.door.write(principal.scope, async (transaction) => {
      await this.refuseMany(transaction.query.bind(transaction), principal.scope.schema, principal.member.id);
      this.rows.insert(transaction, ExportEntity, {
        ...file,
        state: 'waiting',
        createdAt: new Date(now),
        expiresAt: new Date(now + KEPT_HOURS * 3_600_000),
      });
      this.audit.record(
        transaction,
        auditActor(caller),
        {
          action: 'exportList',
          subject: 'Export',
          subjectId: id,
          subjectLabel: name[caller.language],
          after: { list, format: input.format, ...asked, columns },
        },
        now,
      );
      this.jobs.enqueueFor(transaction, exportJob, principal.scope.tenant, { export: id }, { id });
    });
    return this.one(caller, encodeId('exp', id));
  }

  private async refuseMany(
    query: (statement: ReturnType<typeof named>) => Promise<object[]>,
    schema: string,
    memberId: string,
  ): Promise<void> {
    // the files nobody may fetch any more go with the next that is asked for
    await query(named(`delete from ${schema}.export_file where expires_at < now() returning 1`, []));
    const making = await query(
      named(`select id from ${schema}.export_file where member_id = $1 and state in ('waiting', 'running')`, [memberId]),
    );
    if (making.length >= AT_ONCE)
      throw new DomainError('RULE_VIOLATION', {
        rule: { zh: `同时最多生成 ${AT_ONCE} 个文件，请稍候。`, en: `At most ${AT_ONCE} files are made at once; please wait.` },
      });
  }

  /** The caller's files, newest first. */
  async mine(caller: Caller): Promise<object[]> {
    return (await this.read(caller, 'true', [])).map(present);
  }

  async one(caller: Caller, publicId: string): Promise<object> {
    const id = decodeId('exp', publicId);
    const [row] = id ? await this.read(caller, 'id = $2', [id]) : [];
    if (!row) throw new DomainError('NOT_FOUND');
    return present(row);
  }

  /** The file for its maker, on record; undefined for everybody else, and once it has expired. */
  async fetch(
    caller: Caller,
    publicId: string,
    now = Date.now(),
  ): Promise<{ name: string; format: 'xlsx' | 'csv'; content: Buffer } | undefined> {
    const { principal } = memberCaller(caller);
    const id = decodeId('exp', publicId);
    if (!id || principal.key) return undefined;
    return this.door.write(principal.scope, async (transaction) => {
      const [file] = await this.rows.find(transaction, ExportEntity, { id, memberId: principal.member.id });
      if (!file?.content || file.expiresAt.getTime() < now) return undefined;
      const { name } = EXPORT_TABLES[file.list as ViewListName];
      const label = name[file.language];
      this.audit.record(
        transaction,
        auditActor(caller),
        { action: 'downloadList', subject: 'Export', subjectId: id, subjectLabel: label, after: { rows: file.rows } },
        now,
      );
      const day = new Date(file.createdAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
      return {
        name: `${label}-${day}.${file.format}`,
        format: file.format,
        content: Buffer.from(unseal(file.content, this.key, id), 'base64'),
      };
    });
  }

  private read(caller: Caller, where: string, values: unknown[]): Promise<ExportRow[]> {
    const { principal } = memberCaller(caller);
    const { schema } = principal.scope;
    return this.door.read<ExportRow>(
      principal.scope,
      named(
        `select id, list, format, state, rows, cut, created_at as "createdAt", expires_at as "expiresAt" from ${schema}.export_file
         where member_id = $1 and expires_at > now() and ${where} order by created_at desc limit 20`,
        [principal.member.id, ...values],
      ),
    );
  }
}

function present({ id, createdAt, expiresAt, ...row }: ExportRow): object {
  const publicId = encodeId('exp', id);
  const url = row.state === 'done' ? `/exports/${publicId}` : null;
  return { ...row, id: publicId, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), url };
}
