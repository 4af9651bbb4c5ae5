import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller } from '../core/auth/principal';
import { OutboxRelay } from '../core/outbox/relay';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { Rows } from '../core/write/rows';
import type { RegulationVersionWithdrawInput } from './amend.graphql';
import { RegulationAnnouncements } from './announcements';
import { RegulationEntity, RegulationVersionEntity } from './regulation.entity';

/** Takes back a version that has not taken effect yet (撤回, P-1.1); it stays on record as withdrawn. */
@Injectable()
export class Withdrawals {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(RegulationAnnouncements) private readonly announcements: RegulationAnnouncements,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  async withdraw(caller: Caller, input: RegulationVersionWithdrawInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('rgv', input.id);
    const reason = input.reason.trim();
    if (!id) throw new DomainError('NOT_FOUND');
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    await this.door.write(principal.scope, async (transaction) => {
      const [version] = await this.rows.find(transaction, RegulationVersionEntity, { id, state: 'published' });
      if (!version) throw new DomainError('NOT_FOUND');
      const { regulationId } = version;
      await this.rows.lock(transaction, RegulationEntity, regulationId);
      refuseInForce(version, now);
      const published = await this.rows.find(transaction, RegulationVersionEntity, { regulationId, state: 'published' });
      refuseBuiltOn(version, published);
      const withdrawal = { state: 'withdrawn' as const, withdrawnAt: new Date(now), withdrawnByName: principal.member.name };
      this.rows.update(transaction, RegulationVersionEntity, { id }, { ...withdrawal, withdrawalReason: reason });
      beginEpoch(transaction, principal.scope);
      const act = { action: 'withdraw', reason, before: { effectiveFrom: version.effectiveFrom }, after: {} } as const;
      this.announcements.announce(transaction, caller, version, act, now);
    });
    this.relay.nudge(principal.scope);
    return id;
  }
}

function refuseInForce({ effectiveFrom }: RegulationVersionEntity, now: number): void {
  if (effectiveFrom.getTime() > now) return;
  const rule = {
    zh: '已经生效的版本不能撤回，请发布修订。',
    en: 'A version that has taken effect cannot be withdrawn; publish a revision.',
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'id');
}

/** Every version is made from the one before: what was built on this one goes first. */
function refuseBuiltOn({ number }: RegulationVersionEntity, published: readonly RegulationVersionEntity[]): void {
  const later = published.find((other) => other.number > number);
  if (!later) return;
  const rule = {
    zh: `请先撤回第 ${later.number} 版，它以本版为基础。`,
    en: `Withdraw version ${later.number} first, which was made from this one.`,
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'id');
}
