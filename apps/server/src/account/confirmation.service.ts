import { DomainError, type Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { Tokens } from '../core/auth/tokens';
import { Mail } from '../core/mail/mail';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { refusingTaken } from '../core/write/unique';
import { accountEvent } from './account-events';
import { type AccountRow, Accounts } from './accounts.service';
import { changedLetter, codeLetter } from './letters';
import { codeLimits, proofLimits } from './quota';
import { Seats } from './seats.service';

const CODE_MINUTES = 30;

/** The address was proven by another account before; the seats went there. */
class KnownAlready extends Error {}

/** How an address was proven: by this account, or the account joined the one that had proven it before. */
export type Confirmed = 'confirmed' | 'joined';

/**
 * Proof of an address by a code sent to it: of the one somebody signed up with, and of one it is to be changed to. Only
 * whoever reads the address's mail learns whether it has an account.
 */
@Injectable()
export class Confirmations {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  /** Sends a code to the address that is to be proven. */
  async send(account: AccountRow, email: string, language: Language): Promise<void> {
    const address = this.accounts.checkEmail(email);
    await this.limits.take(codeLimits(account.id));
    await this.door.writePlatform((transaction) => this.sendWith(transaction, account.id, address, language));
  }

  async sendWith(transaction: Transaction, accountId: string, address: string, language: Language): Promise<void> {
    const code = await this.tokens.issueCode(transaction, accountId, address, CODE_MINUTES);
    this.mail.sendWith(transaction, codeLetter({ to: address, language }, code, CODE_MINUTES));
  }

  async confirm(account: AccountRow, code: string, device: Device, correlationId: string): Promise<Confirmed> {
    const limits = proofLimits(account.id, device);
    await this.limits.take(limits);
    if (!(await this.tokens.tryCode(account.id))) throw new DomainError('CODE_WRONG', {}, 'code');
    try {
      const address = await refusingTaken({ account_email: () => new KnownAlready() as never }, () => this.prove(account, code, device));
      await this.limits.giveBack(limits);
      if (address !== account.email) await this.seats.addressChanged(account.id, address, correlationId);
      return 'confirmed';
    } catch (error) {
      if (!(error instanceof KnownAlready)) throw error;
    }
    if (account.verified) throw new DomainError('EMAIL_TAKEN', {}, 'code');
    await this.join(account, code);
    return 'joined';
  }

  private prove(account: AccountRow, code: string, device: Device): Promise<string> {
    return this.door.writePlatform(async (transaction) => {
      const found = await this.tokens.useCode(transaction, account.id, code);
      if (!found?.address) throw new DomainError('CODE_WRONG', {}, 'code');
      const changed = found.address !== account.email;
      await transaction.query(
        named('update platform.account set email = $2, verified_at = now() where id = $1', [account.id, found.address]),
      );
      // links sent to the old address prove nothing of the new one
      await transaction.query(named(`delete from platform.account_token where account_id = $1 and purpose = 'reset'`, [account.id]));
      transaction.later(accountEvent(account.id, changed ? 'address-changed' : 'address-confirmed', device));
      if (changed && account.verified) {
        const what = { zh: `登录邮箱已改为 ${found.address}`, en: `The sign-in address was changed to ${found.address}` };
        this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, what));
      }
      return found.address;
    });
  }

  /**
   * The address has an account already: what was founded with it goes there, and the account that only claimed the address
   * ends. Whoever did it signs in with the account that stays; reading its mail alone does not open it.
   */
  private async join(account: AccountRow, code: string): Promise<void> {
    const address = await this.door.writePlatform((transaction) => this.tokens.useCode(transaction, account.id, code));
    const owner = address?.address ? await this.accounts.byAddress(address.address) : undefined;
    if (!owner) throw new DomainError('CODE_WRONG', {}, 'code');
    await this.seats.move(account.id, owner.id);
    await this.door.writePlatform(async (transaction) => {
      await transaction.query(named('delete from platform.session where account_id = $1', [account.id]));
      await transaction.query(named('delete from platform.membership where account_id = $1', [account.id]));
      await transaction.query(named('delete from platform.account where id = $1 and verified_at is null', [account.id]));
    });
  }
}
