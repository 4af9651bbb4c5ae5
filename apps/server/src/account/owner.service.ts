import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { type Caller, isConfined } from '../core/auth/principal';
import { type AccountRow, Accounts } from './accounts.service';
import { proofLimits } from './quota';

/** The owner of an account at the screen: only a session of theirs opens what concerns the account itself, no key does. */
@Injectable()
export class Owners {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  async of(caller: Caller): Promise<AccountRow> {
    const { account, session } = caller;
    if (!account) throw new DomainError('UNAUTHENTICATED');
    if (!session) throw new DomainError('FORBIDDEN');
    if (isConfined(caller)) throw new DomainError('OWN_SIGN_IN_REQUIRED');
    return this.accounts.byId(account.id);
  }

  /** The owner, who has just typed the password again. */
  async proven(caller: Caller, password: string, device: Device): Promise<AccountRow> {
    const account = await this.of(caller);
    const limits = proofLimits(account.id, device);
    await this.limits.take(limits);
    await this.accounts.confirmPassword(account, password);
    await this.limits.giveBack(limits);
    return account;
  }
}
