import { DomainError, type Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { Tokens } from '../core/auth/tokens';
import { Mail } from '../core/mail/mail';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { refusingTaken } from '../core/write/unique';
import { accountEvent } from './account-events';
import { type AccountRow, Accounts } from './accounts.service';
import { changedLetter, noAccountLetter, resetLetter } from './letters';
import { linkLimits, resetLimits } from './quota';

const RESET_MINUTES = 10;

const CHANGED = { zh: '您的密码已更改', en: 'Your password was changed' };

/** New passwords: by a link to the account's address, or by the one who knows the old. */
@Injectable()
export class Recoveries {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Sends a link, or to an address without an account the word that it has none: the same work and the same answer. */
  async request(email: string, language: Language, device: Device): Promise<void> {
    const address = this.accounts.checkEmail(email);
    await this.limits.take(resetLimits(address, device));
    const [account] = await this.accounts.candidates(address);
    await this.door.writePlatform(async (transaction) => {
      const wanted = { purpose: 'reset', accountId: account?.id ?? null, address, minutes: RESET_MINUTES } as const;
      const token = this.tokens.issue(transaction, wanted);
      const mail = account
        ? resetLetter({ to: account.email, language: account.locale }, `${this.settings.publicUrl}/console/reset/${token}`, RESET_MINUTES)
        : noAccountLetter({ to: address, language }, `${this.settings.publicUrl}/console/login`);
      this.mail.sendWith(transaction, mail);
    });
  }

  /** Sets the password by a link. The link proves the address; every session ends. */
  async reset(token: string, password: string, device: Device): Promise<void> {
    await this.limits.take(linkLimits(device));
    const found = await this.tokens.find('reset', token);
    if (!found?.accountId) throw new DomainError('LINK_EXPIRED');
    const account = await this.accounts.byId(found.accountId);
    const passwordHash = await this.accounts.hashOf(password, account.email);
    await refusingTaken({ account_email: () => new DomainError('LINK_EXPIRED') }, () =>
      this.door.writePlatform(async (transaction) => {
        const used = await this.tokens.use(transaction, 'reset', token);
        if (used?.address?.toLowerCase() !== account.email.toLowerCase()) throw new DomainError('LINK_EXPIRED');
        if (!account.verified) await this.clearClaims(transaction, account.id);
        await this.set(transaction, account, passwordHash);
        await transaction.query(
          named('update platform.session set ended_at = now() where account_id = $1 and ended_at is null', [account.id]),
        );
        transaction.later(accountEvent(account.id, 'password-reset', device));
      }),
    );
  }

  /** A new password by whoever knows the old one; every other session ends. */
  async change(account: AccountRow, password: string, session: Buffer | undefined, device: Device): Promise<void> {
    const passwordHash = await this.accounts.hashOf(password, account.email, 'newPassword');
    await this.door.writePlatform(async (transaction) => {
      await transaction.query(named(`update platform.account set password_hash = $2 where id = $1`, [account.id, passwordHash]));
      await transaction.query(named(`delete from platform.account_token where account_id = $1 and purpose = 'reset'`, [account.id]));
      await transaction.query(
        named('update platform.session set ended_at = now() where account_id = $1 and ended_at is null and token_hash <> $2', [
          account.id,
          session ?? Buffer.alloc(0),
        ]),
      );
      transaction.later(accountEvent(account.id, 'password-changed', device));
      this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, CHANGED));
    });
  }

  private async set(transaction: Transaction, account: AccountRow, passwordHash: string): Promise<void> {
    await transaction.query(
      named(
        `update platform.account set password_hash = $2, verified_at = coalesce(verified_at, now()), provisioned = false where id = $1`,
        [account.id, passwordHash],
      ),
    );
    await transaction.query(named(`delete from platform.account_token where account_id = $1`, [account.id]));
    this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, CHANGED));
  }

  /** Whoever only claimed the address keeps no way in: their second factor and their passkeys go. */
  private async clearClaims(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.query(
      named('update platform.account set totp_secret = null, totp_since = null, totp_step = null where id = $1', [accountId]),
    );
    await transaction.query(named('delete from platform.account_passkey where account_id = $1', [accountId]));
    await transaction.query(named('delete from platform.account_backup_code where account_id = $1', [accountId]));
  }
}
