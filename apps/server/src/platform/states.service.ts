import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../core/auth/principal';
import { Jobs } from '../core/jobs/jobs';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Organisations } from './organisations.service';
import { Operators } from './operators.service';
import { tenantMigrate } from './work';

/** Days between the decision to delete an organisation and its deletion. */
const WAITING_DAYS = 30;

interface Change {
  action: string;
  /** States it is possible in. */
  from: readonly string[];
  to: string;
  /** Why it is not possible otherwise. */
  otherwise: { zh: string; en: string };
  days?: number;
}

const CHANGES = {
  suspend: {
    action: 'tenant.suspend',
    from: ['active'],
    to: 'suspended',
    otherwise: { zh: '只有正常使用的机构才能停用。', en: 'Only an active organisation can be suspended.' },
  },
  resume: {
    action: 'tenant.resume',
    from: ['suspended'],
    to: 'active',
    otherwise: { zh: '只有已停用的机构才能恢复。', en: 'Only a suspended organisation can be resumed.' },
  },
  delete: {
    action: 'tenant.delete',
    from: ['active', 'suspended'],
    to: 'leaving',
    otherwise: { zh: '这家机构已经在等待删除。', en: 'The organisation is waiting for its deletion already.' },
    days: WAITING_DAYS,
  },
  keep: {
    action: 'tenant.keep',
    from: ['leaving'],
    to: 'active',
    otherwise: { zh: '这家机构没有在等待删除。', en: 'The organisation is not waiting for its deletion.' },
  },
} as const satisfies Record<string, Change>;

export type StateChange = keyof typeof CHANGES;

/** Suspension, resumption and deletion with a waiting time (O-8); each acts at the next request of a member. */
@Injectable()
export class States {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Operators) private readonly operators: Operators,
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async change(caller: Caller, change: StateChange, { id, reason }: { id: string; reason: string }): Promise<void> {
    const given = mustGive(reason);
    const { action, from, to, otherwise, days }: Change = CHANGES[change];
    const tenant = await this.organisations.row(id);
    await this.door.writePlatform(async (transaction) => {
      const changed = await transaction.query(
        named(
          `update platform.tenant set state = $3, state_reason = $4, state_changed_at = now(), epoch = epoch + 1,
             delete_at = now() + make_interval(days => $5) where id = $1 and state = any($2) returning id`,
          [tenant.id, from, to, given, days ?? null],
        ),
      );
      if (changed.length === 0) throw new DomainError('RULE_VIOLATION', { rule: otherwise }, 'id');
      this.operators.record(transaction, caller, { action, tenantId: tenant.id, tenantName: tenant.name, reason: given });
    });
  }

  /** The same for deletion, which wants its address typed again. */
  async delete(caller: Caller, input: { id: string; reason: string; confirm: string }): Promise<void> {
    const { slug } = await this.organisations.row(input.id);
    if (input.confirm.trim() !== slug) throw new DomainError('FIELD_INVALID', { field: { zh: '短网址', en: 'short address' } }, 'confirm');
    await this.change(caller, 'delete', input);
  }

  /** Has the migration of a parked organisation tried again, by whichever server has the owner's login. */
  async migrate(caller: Caller, publicId: string): Promise<void> {
    const { id, name, number } = await this.organisations.row(publicId);
    await this.door.writePlatform(async (transaction) => {
      this.jobs.enqueue(transaction, tenantMigrate, { tenant: number });
      this.operators.record(transaction, caller, { action: 'tenant.migrate', tenantId: id, tenantName: name });
    });
  }
}

/** @throws DomainError without a reason worth the name */
export function mustGive(reason: string): string {
  const given = reason.trim();
  if (given.length < 4 || given.length > 500) throw new DomainError('REASON_REQUIRED', {}, 'reason');
  return given;
}
