import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, type MemberCaller, memberCaller } from '../core/auth/principal';
import { Jobs } from '../core/jobs/jobs';
import { seal, unseal } from '../core/mail/seal';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { ImportRunEntity, type ImportState } from './import-run.entity';
import type { ImportApplyInput, ImportCheckInput, ImportRowArguments, ImportUndoInput } from './import.graphql';
import { type ImportKindName, type ImportLine, type Importer, Importers } from './importer';
import { importJob } from './kind';
import type { ReportedRow } from './report';
import { MOST_BYTES, readTable } from './table';

/** How long a file that was checked may be carried out, and what rows did be read. */
export const KEPT_HOURS = 24;
/** Imports one member may have in the works. */
const AT_ONCE = 2;
const MOST_PAGE = 100;

type RunRow = Pick<ImportRunEntity, 'id' | 'createdAt' | 'appliedAt' | 'undoneAt'> & { state: ImportState };

/** Files brought in (导入, O-2): checked, then carried out as one act by a job under the rights of whoever asked. */
@Injectable()
export class Imports {
  private readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Importers) private readonly importers: Importers,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('import');
  }

  /** Reads a file and has its rows checked. */
  async check(caller: Caller, input: ImportCheckInput, now = Date.now()): Promise<object> {
    const member = memberCaller(caller);
    const importer = this.importerFor(member, input.kind);
    // four characters of base64 are three bytes; what is longer is not even decoded
    const content = input.content.length > MOST_BYTES * 2 ? Buffer.alloc(MOST_BYTES + 1) : Buffer.from(input.content, 'base64');
    const lines = await readTable(content, importer.columns);
    const id = uuidv7();
    const { scope } = member.principal;
    await this.door.write(scope, async (transaction) => {
      await this.tidy(transaction);
      await this.refuseMany(transaction, member.principal.member.id);
      this.rows.insert(transaction, ImportRunEntity, {
        id,
        memberId: member.principal.member.id,
        kind: input.kind,
        fileName: input.fileName.trim().slice(0, 200) || '—',
        language: caller.language,
        state: 'checking',
        wishes: {},
        content: this.sealed(id, lines),
        createdAt: new Date(now),
        expiresAt: new Date(now + KEPT_HOURS * 3_600_000),
      });
      this.jobs.enqueueFor(transaction, importJob, scope.tenant, { import: id, step: 'checking' });
    });
    return this.one(caller, encodeId('imp', id));
  }

  /** Has a checked file carried out. */
  apply(caller: Caller, { id, leaveOutRefused, invite }: ImportApplyInput): Promise<object> {
    return this.moveOn(caller, id, 'checked', 'applying', (run) => {
      if (run.expiresAt.getTime() < Date.now() || !run.content)
        throw violation({ zh: '这次检查已过期，请重新上传文件。', en: 'This check has expired; upload the file again.' });
      if (run.refused > 0 && !leaveOutRefused)
        throw violation({
          zh: `有 ${run.refused} 行有误：请修改文件后重新上传，或选择跳过这些行。`,
          en: `${run.refused} rows are at fault: mend the file and upload it again, or leave them out.`,
        });
      if (run.created + run.changed === 0) throw violation({ zh: '没有需要导入的内容。', en: 'There is nothing to import.' });
      return { wishes: { leaveOut: leaveOutRefused ?? false, invite: invite ?? false } };
    });
  }

  /** Has a carried-out import taken back. */
  undo(caller: Caller, { id }: ImportUndoInput): Promise<object> {
    return this.moveOn(caller, id, 'done', 'undoing', () => ({ problem: null }));
  }

  async mine(caller: Caller): Promise<object[]> {
    return (await this.read(caller, 'true', [])).map(present);
  }

  async one(caller: Caller, publicId: string): Promise<object> {
    const id = decodeId('imp', publicId);
    const [row] = id ? await this.read(caller, 'id = $2', [id]) : [];
    if (!row) throw new DomainError('NOT_FOUND');
    return present(row);
  }

  async rowsOf(caller: Caller, publicId: string, { first, offset, problemsOnly }: ImportRowArguments): Promise<ReportedRow[]> {
    const rows = await this.reportOf(caller, publicId);
    const wanted = problemsOnly ? rows.filter(({ problems }) => problems.length > 0) : rows;
    const from = Math.max(0, offset);
    return wanted.slice(from, from + Math.min(MOST_PAGE, Math.max(0, first)));
  }

  async problemCount(caller: Caller, publicId: string): Promise<number> {
    return (await this.reportOf(caller, publicId)).filter(({ problems }) => problems.length > 0).length;
  }

  linesOf(run: ImportRunEntity): ImportLine[] {
    return run.content ? (JSON.parse(unseal(run.content, this.key, run.id)) as ImportLine[]) : [];
  }

  sealed(id: string, rows: readonly object[]): Buffer {
    return seal(JSON.stringify(rows), this.key, id);
  }

  opened(id: string, report: Buffer | null): ReportedRow[] {
    return report ? (JSON.parse(unseal(report, this.key, id)) as ReportedRow[]) : [];
  }

  /** Who may neither add nor change such records brings in none; programs call the API for each instead. */
  importerFor({ principal }: MemberCaller, kind: ImportKindName): Importer {
    const importer = this.importers.of(kind);
    const may = ['create', 'update'].some((action) => principal.ability.can(action, importer.subject));
    if (principal.key || !may) throw new DomainError('FORBIDDEN');
    return importer;
  }

  private async reportOf(caller: Caller, publicId: string): Promise<ReportedRow[]> {
    const { principal } = memberCaller(caller);
    const id = decodeId('imp', publicId) ?? null;
    const statement = named(
      `select report from ${principal.scope.schema}.import_run where id = $1 and member_id = $2 and expires_at > now()`,
      [id, principal.member.id],
    );
    const [row] = await this.door.read<{ report: Buffer | null }>(principal.scope, statement);
    return id ? this.opened(id, row?.report ?? null) : [];
  }

  private async moveOn(
    caller: Caller,
    publicId: string,
    from: ImportState,
    to: ImportState,
    changes: (run: ImportRunEntity) => Partial<ImportRunEntity>,
  ): Promise<object> {
    const member = memberCaller(caller);
    const { scope } = member.principal;
    const id = decodeId('imp', publicId);
    await this.door.write(scope, async (transaction) => {
      const run = id ? await this.rows.lock(transaction, ImportRunEntity, id) : undefined;
      if (!run || run.memberId !== member.principal.member.id) throw new DomainError('NOT_FOUND');
      this.importerFor(member, run.kind as ImportKindName);
      if (run.state !== from)
        throw violation({
          zh: '导入的状态已经变化，请刷新后再看。',
          en: 'The import has moved on meanwhile; reload to see where it stands.',
        });
      this.rows.update(
        transaction,
        ImportRunEntity,
        { id: run.id },
        { problem: null, ...changes(run), state: to, language: caller.language },
      );
      this.jobs.enqueueFor(transaction, importJob, scope.tenant, { import: run.id, step: to });
    });
    return this.one(caller, publicId);
  }

  /** What is over goes with the next import: files that were never carried out, and what their rows said. */
  private async tidy(transaction: Transaction): Promise<void> {
    const { schema } = transaction;
    await transaction.query(
      named(
        `delete from ${schema}.import_run where expires_at < now() and state in ('checking', 'checked', 'failed') and applied_at is null`,
        [],
      ),
    );
    await transaction.query(named(`update ${schema}.import_run set report = null where expires_at < now() and report is not null`, []));
  }

  private async refuseMany(transaction: Transaction, memberId: string): Promise<void> {
    const working = await transaction.query(
      named(`select id from ${transaction.schema}.import_run where member_id = $1 and state in ('checking', 'applying', 'undoing')`, [
        memberId,
      ]),
    );
    if (working.length >= AT_ONCE)
      throw violation({
        zh: `同时最多处理 ${AT_ONCE} 个导入，请稍候。`,
        en: `At most ${AT_ONCE} imports are worked on at once; please wait.`,
      });
  }

  private read(caller: Caller, where: string, values: unknown[]): Promise<RunRow[]> {
    const { principal } = memberCaller(caller);
    return this.door.read<RunRow>(
      principal.scope,
      named(
        `select id, kind, file_name as "fileName", state, created, changed, same, refused, problem, created_at as "createdAt",
           applied_at as "appliedAt", undone_at as "undoneAt"
         from ${principal.scope.schema}.import_run where member_id = $1 and ${where} order by created_at desc limit 30`,
        [principal.member.id, ...values],
      ),
    );
  }
}

const violation = (rule: { zh: string; en: string }) => new DomainError('RULE_VIOLATION', { rule });

function present({ id, createdAt, appliedAt, undoneAt, ...row }: RunRow): object {
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return { ...row, id: encodeId('imp', id), createdAt: moment(createdAt), appliedAt: moment(appliedAt), undoneAt: moment(undoneAt) };
}
