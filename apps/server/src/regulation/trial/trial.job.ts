import { DomainError } from '@charter/kernel';
import { Tally, type TrialFinding } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { JobCallers } from '../../core/auth/job-callers';
import { type MemberCaller, readerOf } from '../../core/auth/principal';
import { toldFailure } from '../../core/jobs/failure';
import { Jobs, type OrganisationRun } from '../../core/jobs/jobs';
import { Door } from '../../core/tenancy/door';
import { Rows } from '../../core/write/rows';
import { DraftViews } from '../draft/views.service';
import { Provisions } from '../provisions.service';
import { trialJob } from './kind';
import { type TrialProbe, TrialProbes, type TrialRun } from './probe';
import { RegulationTrialEntity, RegulationTrialRowEntity } from './trial.entity';

const FAILED = { zh: '试算没有完成，请重试。', en: 'The trial did not finish; please try again.' };
const GONE = { zh: '发起试算的人已离任或失去权限。', en: 'Whoever began the trial has left or lost the right.' };

type Run = OrganisationRun<{ trial: string }>;

/** Carries out trials in the background, look by look, with the rights of whoever asked as they are now. */
@Injectable()
export class TrialWorker {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(DraftViews) private readonly views: DraftViews,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(TrialProbes) private readonly probes: TrialProbes,
    @Inject(JobCallers) private readonly callers: JobCallers,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handleFor(trialJob, (run) => this.run(run));
  }

  private async run(run: Run): Promise<void> {
    const { scope, data, lastAttempt, id: correlationId } = run;
    const [trial] = await this.door.write(scope, (transaction) => this.rows.find(transaction, RegulationTrialEntity, { id: data.trial }));
    if (!trial || trial.state === 'done' || trial.state === 'failed') return;
    try {
      const caller = await this.callers.of(scope.tenant, trial.memberId, { language: trial.language, correlationId });
      if (!caller?.principal.ability.can('read', 'RegulationDraft')) throw new DomainError('RULE_VIOLATION', { rule: GONE });
      await this.change(run, { state: 'running' });
      await this.carryOut(run, trial, caller);
    } catch (error) {
      const problem = toldFailure(error, lastAttempt, FAILED, trial.language);
      await this.change(run, { state: 'failed', problem, finishedAt: new Date() });
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private async change({ scope, data }: Run, changes: Partial<RegulationTrialEntity>): Promise<void> {
    await this.door.write(scope, async (transaction) => this.rows.update(transaction, RegulationTrialEntity, { id: data.trial }, changes));
  }

  private async carryOut(run: Run, trial: RegulationTrialEntity, caller: MemberCaller): Promise<void> {
    const { scope, signal } = run;
    const { baseId, version: after } = await this.views.read(scope, trial.draftId);
    const before = await this.provisions.version(scope, baseId);
    const looking: TrialRun = {
      reader: readerOf(caller),
      before,
      after,
      from: trial.periodFrom,
      to: trial.periodTo,
      now: trial.createdAt.getTime(),
      signal,
    };
    const findings: TrialFinding[] = [];
    for (const probe of this.probes.all) findings.push(await this.look(run, probe, looking));
    await this.change(run, { state: 'done', findings, finishedAt: new Date() });
  }

  private async look({ scope, data }: Run, probe: TrialProbe, looking: TrialRun): Promise<TrialFinding> {
    const tally = new Tally();
    const figures = await probe.run(looking, tally);
    const of = { trialId: data.trial, probe: probe.code };
    await this.door.write(scope, async (transaction) => {
      this.rows.remove(transaction, RegulationTrialRowEntity, of);
      await transaction.flush();
      await this.rows.insertAll(
        transaction,
        RegulationTrialRowEntity,
        tally.listed().map(({ record, label, aspect, before, after }, position) => {
          return { ...of, position, subjectId: record, label, aspect, before, after };
        }),
      );
    });
    const { code, name, subject } = probe;
    const { examined, differing } = tally;
    return { probe: code, name, subject, examined, differing, figures, aspects: tally.byAspect() };
  }
}
