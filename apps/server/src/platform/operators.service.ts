import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Account, Caller } from '../core/auth/principal';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';

/** Something an operator did, as it stays on the platform's record. */
export interface OperatorAct {
  action: string;
  tenantId?: string;
  tenantName?: string;
  reason?: string;
  detail?: object;
}

/** Who an act is put down to. */
export interface Doer {
  id: string;
  name: string;
}

/** No account stands behind the command line. */
export const COMMAND_LINE: Doer = { id: '00000000-0000-0000-0000-000000000000', name: 'command line' };

export interface ActRow {
  id: string;
  at: Date;
  account_name: string;
  action: string;
  tenant_name: string | null;
  reason: string | null;
}

/** Operators of the platform (O-7): accounts that were made so on the command line, and the record of what they do. */
@Injectable()
export class Operators {
  constructor(@Inject(Door) private readonly door: Door) {}

  /** Makes the account of an address an operator, or ends that. @throws DomainError when there is no such account. */
  async appoint(email: string, appointed: boolean): Promise<void> {
    const [account] = await this.door.readPlatform<{ id: string }>(
      named('select id from platform.account where lower(email) = lower($1) and verified_at is not null', [email.trim()]),
    );
    if (!account) throw new DomainError('NOT_FOUND');
    const change = appointed
      ? 'insert into platform.operator (account_id) values ($1) on conflict do nothing'
      : 'delete from platform.operator where account_id = $1';
    await this.door.writePlatform(async (transaction) => transaction.later(named(change, [account.id])));
  }

  list(): Promise<{ email: string; granted_at: Date }[]> {
    return this.door.readPlatform(
      named('select a.email, o.granted_at from platform.operator o join platform.account a on a.id = o.account_id order by 1', []),
    );
  }

  acts(first: number, offset: number): Promise<ActRow[]> {
    return this.door.readPlatform<ActRow>(
      named(
        'select id, at, account_name, action, tenant_name, reason from platform.operator_act order by at desc, id desc limit $1 offset $2',
        [first, offset],
      ),
    );
  }

  /** Writes an act with what it changes. */
  record(transaction: Transaction, caller: Caller, act: OperatorAct): void {
    this.note(transaction, operatorOf(caller), act);
  }

  /** The same for an operator whose call is over, or who works at the command line. */
  note(transaction: Transaction, { id, name }: Doer, { action, tenantId, tenantName, reason, detail = {} }: OperatorAct): void {
    transaction.laterOnPlatform(
      named(
        `insert into platform.operator_act (id, at, account_id, account_name, action, tenant_id, tenant_name, reason, detail)
         values ($1, now(), $2, $3, $4, $5, $6, $7, $8::jsonb)`,
        [uuidv7(), id, name, action, tenantId ?? null, tenantName ?? null, reason ?? null, JSON.stringify(detail)],
      ),
    );
  }
}

/** The operator of a call, the guard having seen to it. */
export function operatorOf({ account, operator }: Caller): Account {
  if (!account || !operator) throw new DomainError('FORBIDDEN');
  return account;
}
