import { DomainError, type Language, type Text, decodeId, encodeId, inLanguage } from '@charter/kernel';
import type { TrialFinding } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../../core/auth/principal';
import { Jobs } from '../../core/jobs/jobs';
import { Door } from '../../core/tenancy/door';
import { named } from '../../core/tenancy/statement';
import type { Transaction } from '../../core/tenancy/transaction';
import { Rows } from '../../core/write/rows';
import { DraftDesk } from '../draft/desk';
import { trialJob } from './kind';
import { RegulationTrialEntity, type TrialState } from './trial.entity';
import type { RegulationDraftTryInput, TrialRowArguments } from './trial.graphql';

/** Trials kept of one draft; older ones go when another is begun. */
const KEPT = 10;
const LONGEST_DAYS = 400;
const DAY_MS = 86_400_000;
const MOST_PAGE = 100;

interface TrialRecord {
  id: string;
  draft_id: string;
  draft_version: number;
  member_id: string;
  maker: string;
  state: TrialState;
  problem: string | null;
  findings: TrialFinding[];
  period_from: Date;
  period_to: Date;
  created_at: Date;
  finished_at: Date | null;
}

interface RowRecord {
  probe: string;
  subject_id: string;
  label: string;
  aspect: Text;
  before: Text;
  after: Text;
}

/** Drafts tried on the past before they bind (P-1.5): asked for here, worked on by a job with the eyes of whoever asked. */
@Injectable()
export class Trials {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DraftDesk) private readonly desk: DraftDesk,
  ) {}

  async begin(caller: Caller, input: RegulationDraftTryInput, now = Date.now()): Promise<object> {
    const { principal } = memberCaller(caller);
    const id = await this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, input.draftId);
      const [from, to] = periodOf(input, now);
      await this.makeRoom(transaction, draft.id);
      const trial = { id: uuidv7(), draftId: draft.id, draftVersion: draft.version, memberId: principal.member.id };
      const state = 'waiting' as const;
      const period = { periodFrom: from, periodTo: to };
      this.rows.insert(transaction, RegulationTrialEntity, {
        ...trial,
        ...period,
        state,
        language: caller.language,
        createdAt: new Date(now),
      });
      const after = { from: from.toISOString(), to: to.toISOString() };
      this.desk.record(transaction, caller, draft, { action: 'try', after }, now);
      this.jobs.enqueueFor(transaction, trialJob, principal.scope.tenant, { trial: trial.id }, { id: trial.id });
      return trial.id;
    });
    return this.one(caller, encodeId('rgt', id));
  }

  /** @throws DomainError NOT_FOUND */
  async one(caller: Caller, publicId: string): Promise<object> {
    const id = decodeId('rgt', publicId);
    const [found] = id ? await this.read(caller, 't.id = $1', [id]) : [];
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those of a draft, the newest first. */
  ofDraft(caller: Caller, draftId: string): Promise<object[]> {
    return this.read(caller, 't.draft_id = $1', [draftId]);
  }

  /** What differs, for whoever tried it: others may see less than that member. */
  async rowsOf(caller: Caller, publicId: string, { probe, first, offset }: TrialRowArguments): Promise<object[]> {
    const { scope, member } = memberCaller(caller).principal;
    const page = [Math.min(MOST_PAGE, Math.max(0, first)), Math.max(0, offset)];
    const found = await this.door.read<RowRecord & Record<string, unknown>>(
      scope,
      named(
        `select r.probe, r.subject_id, r.label, r.aspect, r.before, r.after from ${scope.schema}.regulation_trial_row r
         join ${scope.schema}.regulation_trial t on t.id = r.trial_id
         where t.id = $1 and t.member_id = $2 and ($3::text is null or r.probe = $3) order by r.probe, r.position limit $4 offset $5`,
        [decodeId('rgt', publicId) ?? null, member.id, probe ?? null, ...page],
      ),
    );
    const trial = (await this.one(caller, publicId)) as { findings: { probe: string; subject: string }[] };
    const customers = new Set(trial.findings.filter(({ subject }) => subject === 'Customer').map((finding) => finding.probe));
    const words = (text: Text) => inLanguage(text, caller.language);
    return found.map(({ probe: look, subject_id: subject, label, aspect, before, after }) => ({
      probe: look,
      subjectId: encodeId(customers.has(look) ? 'cus' : 'req', subject),
      label,
      aspect: words(aspect),
      before: words(before),
      after: words(after),
    }));
  }

  private async read(caller: Caller, where: string, values: unknown[]): Promise<object[]> {
    const { scope, member } = memberCaller(caller).principal;
    const { schema } = scope;
    const found = await this.door.read<TrialRecord & Record<string, unknown>>(
      scope,
      named(
        `select t.*, m.name as maker from ${schema}.regulation_trial t join ${schema}.member m on m.id = t.member_id where ${where} order by t.created_at desc, t.id limit ${KEPT}`,
        values,
      ),
    );
    return found.map((trial) => presented(trial, member.id, caller.language));
  }

  /** One at a time, and only so many are kept. */
  private async makeRoom(transaction: Transaction, draftId: string): Promise<void> {
    const { schema } = transaction;
    const known = await transaction.query<{ id: string; state: TrialState; fresh: boolean }>(
      named(
        `select id, state, created_at > now() - interval '10 minutes' as fresh from ${schema}.regulation_trial where draft_id = $1 order by created_at desc, id`,
        [draftId],
      ),
    );
    if (known.some(({ state, fresh }) => fresh && (state === 'waiting' || state === 'running')))
      throw new DomainError('RULE_VIOLATION', {
        rule: { zh: '这份修订稿正在试算，请等它完成。', en: 'This draft is being tried already; wait until it is done.' },
      });
    const old = known.slice(KEPT - 1).map(({ id }) => id);
    if (old.length === 0) return;
    await transaction.query(named(`delete from ${schema}.regulation_trial_row where trial_id = any($1)`, [old]));
    await transaction.query(named(`delete from ${schema}.regulation_trial where id = any($1)`, [old]));
  }
}

/** @throws DomainError FIELD_INVALID: a period that has begun, at most 400 days long. */
function periodOf({ from, to }: RegulationDraftTryInput, now: number): [Date, Date] {
  const [start, end] = [new Date(from), new Date(Math.min(new Date(to).getTime(), now))];
  if (start.getTime() >= end.getTime() || end.getTime() - start.getTime() > LONGEST_DAYS * DAY_MS) {
    const field = { zh: `试算时段（已过去的时间，最长 ${LONGEST_DAYS} 天）`, en: `period (in the past, at most ${LONGEST_DAYS} days)` };
    throw new DomainError('FIELD_INVALID', { field }, 'from');
  }
  return [start, end];
}

function presented({ findings, ...trial }: TrialRecord, memberId: string, language: Language): object {
  const words = (text: Text) => inLanguage(text, language);
  return {
    id: encodeId('rgt', trial.id),
    draftId: encodeId('rgd', trial.draft_id),
    draftVersion: trial.draft_version,
    state: trial.state,
    problem: trial.problem,
    from: trial.period_from,
    to: trial.period_to,
    createdAt: trial.created_at,
    finishedAt: trial.finished_at,
    createdByName: trial.maker,
    mine: trial.member_id === memberId,
    findings: findings.map(({ name, figures, aspects, ...finding }) => ({
      ...finding,
      name: words(name),
      figures: figures.map((figure) => ({ ...figure, name: words(figure.name) })),
      aspects: aspects.map((aspect) => ({ ...aspect, name: words(aspect.name) })),
    })),
  };
}
