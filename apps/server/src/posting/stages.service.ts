import { DomainError, type Text, inLanguage } from '@charter/kernel';
import { PERSONAL_KINDS, type PersonalFinding, type PostingStep, periodEnd } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller } from '../core/auth/principal';
import type { TenantScope } from '../core/tenancy/context';
import { Rows } from '../core/write/rows';
import { readReason } from '../customer';
import { Provisions } from '../regulation';
import { personalDataOf, readResult, refuseStep, sealOf } from './content';
import { type InHand, PostingDesk } from './desk';
import { Periods } from './period.service';
import { PostingEntity } from './posting.entity';
import type { PostingConcludeInput, PostingOpenInput, PostingWithdrawInput } from './posting-input.graphql';
import { PostingSources } from './source';

/** A posting on its way: opened for its period, closed when that is over, its result published; or withdrawn. */
@Injectable()
export class PostingStages {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(PostingDesk) private readonly desk: PostingDesk,
    @Inject(PostingSources) private readonly sources: PostingSources,
    @Inject(Periods) private readonly periods: Periods,
    @Inject(Provisions) private readonly provisions: Provisions,
  ) {}

  /** Freezes the content and shows it to the public until the period is over. */
  open(caller: Caller, input: PostingOpenInput, now = Date.now()): Promise<string> {
    const { scope } = memberCaller(caller).principal;
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        refuse('open', inHand, now);
        const { posting, transaction } = inHand;
        await this.refuseOutdated(scope, posting, now);
        const personalDataReason = reasonFor(personalDataOf(posting), input.personalDataReason);
        const inForce = await this.provisions.inForce(scope, now);
        const { compiled } = inForce.calendar(inForce.of('calendar')[0]?.key ?? '');
        const [opensAt, endsAt] = [
          new Date(now),
          new Date(periodEnd(compiled, now, { value: posting.periodValue, unit: posting.periodUnit })),
        ];
        const { digest } = sealOf({ ...posting, opensAt, endsAt }, await this.periods.versionNumber(scope, posting));
        this.rows.update(transaction, PostingEntity, { id: posting.id }, { state: 'open', opensAt, endsAt, digest, personalDataReason });
        return { action: 'openPeriod', reason: personalDataReason ?? undefined, after: { digest, opensAt, endsAt } };
      },
      now,
    );
  }

  /** Publishes what came of it; every objection has its answer by then. */
  conclude(caller: Caller, input: PostingConcludeInput, now = Date.now()): Promise<string> {
    const { scope } = memberCaller(caller).principal;
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        refuse('conclude', inHand, now);
        const { posting, transaction } = inHand;
        const result = readResult(input.result);
        refusePersonal(result, posting);
        if (posting.state === 'open') await this.periods.close(transaction, scope, posting, { caller }, now);
        this.rows.update(transaction, PostingEntity, { id: posting.id }, { state: 'concluded', result, concludedAt: new Date(now) });
        return { action: 'conclude', after: { result: result.zh, digest: posting.digest } };
      },
      now,
    );
  }

  withdraw(caller: Caller, input: PostingWithdrawInput, now = Date.now()): Promise<string> {
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        refuse('withdraw', inHand, now);
        const { posting, transaction } = inHand;
        const reason = readReason(input.reason);
        const change = { state: 'withdrawn' as const, withdrawnAt: new Date(now), withdrawalReason: reason };
        this.rows.update(transaction, PostingEntity, { id: posting.id }, change);
        return { action: 'withdraw', reason, before: { state: posting.state }, after: { state: 'withdrawn' } };
      },
      now,
    );
  }

  /** What is shown must be what is in force when it opens, and what whoever opens it has looked at. */
  private async refuseOutdated(scope: TenantScope, { kind, title, body }: PostingEntity, now: number): Promise<void> {
    const source = this.sources.of(kind);
    if (!source) return;
    const current = await source.snapshot(scope, now);
    if (isSame(current.title, title) && isSame(current.body, body)) return;
    throw new DomainError('RULE_VIOLATION', { rule: OUTDATED }, 'id');
  }
}

const OUTDATED = {
  zh: '起草之后现行制度有了新内容。请先“更新内容”，核对后再开始公示。',
  en: 'The regulation in force has changed since this was drafted. Take the content anew, look at it, then open.',
};

const isSame = (one: Text, other: Text) => one.zh === other.zh && inLanguage(one, 'en') === inLanguage(other, 'en');

function refuse(step: PostingStep, { posting, unanswered, may }: InHand, now: number): void {
  refuseStep(step, { state: posting.state, endsAt: posting.endsAt?.getTime() ?? null, unanswered }, may, now);
}

/** Why personal data stand in the content; null when there are none. @throws DomainError when they must be masked, or no reason is given */
function reasonFor(findings: readonly PersonalFinding[], given: string | null | undefined): string | null {
  const forbidden = findings.filter(({ never }) => never);
  if (forbidden.length > 0) throw new DomainError('RULE_VIOLATION', { rule: mustBeMasked(forbidden) }, 'id');
  if (findings.length === 0) return null;
  const reason = given?.trim() ?? '';
  if (reason.length < 2) throw new DomainError('RULE_VIOLATION', { rule: mustBeConfirmed(findings) }, 'personalDataReason');
  return readReason(reason);
}

/** A result is written after the content was frozen; what may not be shown there may not be shown here. */
function refusePersonal(result: Text, { kind }: PostingEntity): void {
  const forbidden = personalDataOf({ kind, title: result, body: { zh: '' } }).filter(({ never }) => never);
  if (forbidden.length > 0) throw new DomainError('RULE_VIOLATION', { rule: mustBeMasked(forbidden) }, 'result');
}

/** Kinds and how many of each; the data themselves are not repeated. */
function kindsIn(findings: readonly PersonalFinding[], language: 'zh' | 'en'): string {
  const counts = Map.groupBy(findings, ({ kind }) => kind);
  const parts = [...counts].map(([kind, those]) => `${PERSONAL_KINDS[kind][language]} × ${those.length}`);
  return parts.join(language === 'zh' ? '、' : ', ');
}

const mustBeMasked = (findings: readonly PersonalFinding[]): Text => ({
  zh: `内容里有不能公开的个人信息（${kindsIn(findings, 'zh')}），请先脱敏。`,
  en: `The content holds personal data that may not be public (${kindsIn(findings, 'en')}); mask them first.`,
});

const mustBeConfirmed = (findings: readonly PersonalFinding[]): Text => ({
  zh: `内容里可能有个人信息（${kindsIn(findings, 'zh')}）。请脱敏，或说明为什么可以公开。`,
  en: `The content may hold personal data (${kindsIn(findings, 'en')}). Mask them, or say why they may be public.`,
});
