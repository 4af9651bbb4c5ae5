import { DomainError } from '@charter/kernel';
import { type FilingAction, FILING_STEPS } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller } from '../core/auth/principal';
import { OutboxRelay } from '../core/outbox/relay';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { effectiveDate } from '../regulation';
import { FilingDesk, type FilingInHand } from './desk';
import { FilingEntity } from './filing.entity';
import type { FilingAcceptInput, FilingReasonInput, FilingStepInput } from './filing.graphql';

const OPINION = { label: { zh: '审核意见', en: 'opinion' }, longest: 2000, optional: true } as const;
const REASON = { label: { zh: '理由', en: 'reason' }, longest: 2000 };

/** Steps that somebody else waits for. */
const TOPICS: Partial<Record<FilingAction, string>> = {
  file: 'filing.filed',
  accept: 'filing.accepted',
  return: 'filing.returned',
  withdraw: 'filing.ended',
  repeal: 'filing.ended',
};

/** The trail's words for steps that are another thing elsewhere. */
const RECORDED: Partial<Record<FilingAction, string>> = { accept: 'admit' };

/** What a step changes besides the state. */
type Changes = Partial<FilingEntity>;

/** Filing, accepting, returning and ending implementing rules (备案, P-1.2). */
@Injectable()
export class FilingSteps {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(FilingDesk) private readonly desk: FilingDesk,
  ) {}

  file(caller: Caller, input: FilingStepInput, now = Date.now()): Promise<string> {
    const { member } = memberCaller(caller).principal;
    return this.take(caller, 'file', input, () => ({ filedAt: new Date(now), filedById: member.id }), now);
  }

  recall(caller: Caller, input: FilingStepInput, now = Date.now()): Promise<string> {
    return this.take(caller, 'recall', input, () => ({}), now);
  }

  /** From a date that does not lie before that of the rules they supersede. */
  accept(caller: Caller, input: FilingAcceptInput, now = Date.now()): Promise<string> {
    const { member } = memberCaller(caller).principal;
    const opinion = readText(input.opinion, 'opinion', OPINION);
    const effectiveFrom = effectiveDate(input.effectiveFrom ?? undefined, now);
    const decision = { opinion, effectiveFrom, decidedAt: new Date(now), decidedById: member.id };
    return this.take(
      caller,
      'accept',
      input,
      async ({ filing }, transaction) => {
        await this.refuseOvertaking(transaction, filing, effectiveFrom);
        return decision;
      },
      now,
    );
  }

  giveBack(caller: Caller, input: FilingReasonInput, now = Date.now()): Promise<string> {
    const { member } = memberCaller(caller).principal;
    const opinion = reasonOf(input);
    return this.take(caller, 'return', input, () => ({ opinion, decidedAt: new Date(now), decidedById: member.id }), now, opinion);
  }

  withdraw(caller: Caller, input: FilingReasonInput, now = Date.now()): Promise<string> {
    return this.end(caller, 'withdraw', input, now);
  }

  repeal(caller: Caller, input: FilingReasonInput, now = Date.now()): Promise<string> {
    return this.end(caller, 'repeal', input, now);
  }

  /** The department has looked them over: they stand as they are under the parent's latest version. */
  lookOver(caller: Caller, input: FilingStepInput, now = Date.now()): Promise<string> {
    return this.take(caller, 'lookOver', input, ({ latestId }) => ({ lookedOverId: latestId }), now);
  }

  private end(caller: Caller, action: 'withdraw' | 'repeal', input: FilingReasonInput, now: number): Promise<string> {
    const endReason = reasonOf(input);
    return this.take(caller, action, input, () => ({ endedAt: new Date(now), endReason }), now, endReason);
  }

  private async take(
    caller: Caller,
    action: FilingAction,
    { id: publicId, expectedVersion }: FilingStepInput,
    changesOf: (inHand: FilingInHand, transaction: Transaction) => Changes | Promise<Changes>,
    now: number,
    reason?: string,
  ): Promise<string> {
    const { scope } = memberCaller(caller).principal;
    const id = await this.desk.seen(caller, publicId);
    await this.door.write(scope, async (transaction) => {
      const inHand = await this.desk.open(transaction, caller, action, { id, expectedVersion });
      const { filing, state: from } = inHand;
      const { right, to } = FILING_STEPS[action];
      const changes = await changesOf(inHand, transaction);
      const state = to ?? filing.state;
      this.rows.update(transaction, FilingEntity, { id }, { ...changes, ...(to ? { state: to } : {}), updatedAt: new Date(now) });
      const { effectiveFrom, opinion } = changes;
      const after = { state, ...(effectiveFrom ? { effectiveFrom } : {}), ...(opinion ? { opinion } : {}) };
      const topic = TOPICS[action];
      const act = {
        right,
        action: RECORDED[action] ?? action,
        before: { state: from },
        after,
        ...(reason ? { reason } : {}),
        ...(topic ? { topic } : {}),
      };
      this.desk.record(transaction, caller, filing, act, now);
    });
    this.relay.nudge(scope);
    return id;
  }

  private async refuseOvertaking(transaction: Transaction, { replacesId }: FilingEntity, effectiveFrom: Date): Promise<void> {
    const [earlier] = replacesId ? await this.rows.find(transaction, FilingEntity, { id: replacesId }) : [];
    if (!earlier?.effectiveFrom || earlier.effectiveFrom <= effectiveFrom) return;
    const rule = {
      zh: '不能早于被替代的实施细则的生效时间。',
      en: 'They cannot take effect before the rules that they supersede.',
    };
    throw new DomainError('RULE_VIOLATION', { rule }, 'effectiveFrom');
  }
}

function reasonOf({ reason }: FilingReasonInput): string {
  if (reason.trim() === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
  return readText(reason, 'reason', REASON);
}
