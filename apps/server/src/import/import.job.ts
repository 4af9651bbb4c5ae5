import { DomainError, encodeId, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { JobCallers } from '../core/auth/job-callers';
import { type MemberCaller, auditActor } from '../core/auth/principal';
import { toldFailure } from '../core/jobs/failure';
import { Jobs, type OrganisationRun } from '../core/jobs/jobs';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { ImportRowEntity, ImportRunEntity } from './import-run.entity';
import { Imports, KEPT_HOURS } from './import.service';
import type { ImportKindName, Importer, Importing } from './importer';
import { importJob } from './kind';
import { countsOf, reported } from './report';

type Run = OrganisationRun<{ import: string; step: string }>;

const MOVED_ON = {
  zh: '检查之后数据有了变化，请看有误的行后再决定。',
  en: 'Something changed since the check; look at the rows at fault and decide again.',
};
const BUILT_ON = {
  zh: '不能撤销：部分行之后又有了变化，原因见各行。什么都没有改动。',
  en: 'It cannot be undone: something was built on some rows since, as each of them says. Nothing was changed.',
};
const GONE = { zh: '导入人已离任或失去权限。', en: 'Whoever started the import has left or lost the right.' };
const FAILED = { zh: '处理失败，什么都没有改动，请重试。', en: 'It failed and nothing was changed; please try again.' };

/** Works on imports in the background, each step one transaction: the file is carried out or taken back as a whole, or not at all. */
@Injectable()
export class ImportWorker {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Imports) private readonly imports: Imports,
    @Inject(JobCallers) private readonly callers: JobCallers,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handleFor(importJob, (run) => this.run(run));
  }

  private async run({ scope, data, lastAttempt }: Run): Promise<void> {
    const found = await this.door.write(scope, (transaction) => this.rows.find(transaction, ImportRunEntity, { id: data.import }));
    const [run] = found;
    if (!run || run.state !== data.step) return;
    const correlationId = encodeId('imp', run.id);
    const caller = await this.callers.of(scope.tenant, run.memberId, { language: run.language, correlationId });
    try {
      if (!caller) throw new DomainError('RULE_VIOLATION', { rule: GONE });
      await this.step(run, caller, Date.now());
    } catch (error) {
      const problem = toldFailure(error, lastAttempt, FAILED, run.language);
      const back = { checking: 'failed', applying: 'checked', undoing: 'done' } as const;
      const state = back[run.state as keyof typeof back];
      await this.door.write(scope, async (transaction) =>
        this.rows.update(transaction, ImportRunEntity, { id: run.id }, { state, problem }),
      );
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private step(run: ImportRunEntity, caller: MemberCaller, now: number): Promise<void> {
    const importer = this.imports.importerFor(caller, run.kind as ImportKindName);
    return this.door.write(caller.principal.scope, async (transaction) => {
      const locked = await this.rows.lock(transaction, ImportRunEntity, run.id);
      // a second server that runs the same job finds the step taken
      if (locked?.state !== run.state) return;
      const importing = { transaction, caller, actor: auditActor(caller), now, invite: locked.wishes.invite ?? false };
      if (locked.state === 'undoing') await this.takeBack(importing, importer, locked);
      else await this.bringIn(importing, importer, locked);
    });
  }

  private async bringIn(importing: Importing, importer: Importer, run: ImportRunEntity): Promise<void> {
    const { transaction, now, caller } = importing;
    const plan = await importer.plan(importing, this.imports.linesOf(run));
    const counts = countsOf(plan.rows);
    const report = this.imports.sealed(run.id, reported(plan.rows, importer.columns, run.language));
    const change = (changes: Partial<ImportRunEntity>) =>
      this.rows.update(transaction, ImportRunEntity, { id: run.id }, { ...counts, report, ...changes });
    if (run.state === 'checking') return change({ state: 'checked' });
    if (counts.refused > (run.wishes.leaveOut ? run.refused : 0))
      return change({ state: 'checked', problem: inLanguage(MOVED_ON, run.language) });
    const written = await plan.write();
    await this.rows.insertAll(
      transaction,
      ImportRowEntity,
      written.map((row) => ({ importId: run.id, ...row })),
    );
    change({ state: 'done', content: null, appliedAt: new Date(now), expiresAt: new Date(now + KEPT_HOURS * 3_600_000) });
    this.onRecord(importing, run, importer, 'import', { file: run.fileName, ...counts });
    beginEpoch(transaction, caller.principal.scope);
  }

  private async takeBack(importing: Importing, importer: Importer, run: ImportRunEntity): Promise<void> {
    const { transaction, now, caller } = importing;
    const rows = await this.rows.find(transaction, ImportRowEntity, { importId: run.id }, 'line');
    const plan = await importer.undo(importing, rows);
    if (plan.problems.size > 0) return this.refuseUndo(transaction, run, rows, plan.problems);
    await plan.write();
    const undone = { state: 'undone', undoneAt: new Date(now), problem: null } as const;
    this.rows.update(transaction, ImportRunEntity, { id: run.id }, undone);
    this.onRecord(importing, run, importer, 'undoImport', { file: run.fileName, rows: rows.length });
    beginEpoch(transaction, caller.principal.scope);
  }

  /** Says of each row why it stays; rows whose words are gone with the day are named by their line. */
  private refuseUndo(
    transaction: Transaction,
    run: ImportRunEntity,
    rows: readonly ImportRowEntity[],
    problems: ReadonlyMap<number, { message: { zh: string; en: string } }[]>,
  ): void {
    const known = new Map(this.imports.opened(run.id, run.report).map((row) => [row.line, row]));
    const report = rows.map(({ line, outcome }) => ({
      ...(known.get(line) ?? { line, label: '', outcome, changes: [] }),
      problems: (problems.get(line) ?? []).map(({ message }) => ({ column: null, message: inLanguage(message, run.language) })),
    }));
    const problem = inLanguage(BUILT_ON, run.language);
    const expiresAt = new Date(Date.now() + KEPT_HOURS * 3_600_000);
    const changes = { state: 'done', problem, report: this.imports.sealed(run.id, report), expiresAt } as const;
    this.rows.update(transaction, ImportRunEntity, { id: run.id }, changes);
  }

  private onRecord({ transaction, actor, now }: Importing, run: ImportRunEntity, importer: Importer, action: string, after: object): void {
    const act = { action, subject: 'Import', subjectId: run.id, subjectLabel: importer.name[run.language] };
    this.audit.record(transaction, actor, { ...act, after }, now);
  }
}
