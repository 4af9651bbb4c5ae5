import { createHmac, randomInt } from 'node:crypto';
import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { Tokens } from '../core/auth/tokens';
import { Mail } from '../core/mail/mail';
import { seal, unsealWithAny } from '../core/mail/seal';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { accountEvent } from './account-events';
import { type AccountRow, Accounts } from './accounts.service';
import { changedLetter } from './letters';
import { linkLimits, proofLimits } from './quota';

const BACKUP_CODES = 10;
/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 10;
const STEP_SECONDS = 30;
const STEP_MINUTES = 10;

interface SecretRow {
  totp_secret: Buffer | null;
}

/**
 * The second factor: codes of an authenticator app (TOTP) with ten backup codes for the day the phone is lost. The shared
 * secret lies sealed; each code of either kind works once.
 */
@Injectable()
export class SecondFactors {
  private readonly sealKeys: readonly [Buffer, ...Buffer[]];
  private readonly codeKeys: readonly [Buffer, ...Buffer[]];

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.sealKeys = settings.keys('second-factor');
    this.codeKeys = settings.keys('backup-code');
  }

  /** After the right password: what the second step is tied to. */
  begin(accountId: string, slug: string | undefined): Promise<string> {
    return this.door.writePlatform(async (transaction) =>
      this.tokens.issue(transaction, {
        purpose: 'second-factor',
        accountId,
        detail: slug === undefined ? {} : { slug },
        minutes: STEP_MINUTES,
      }),
    );
  }

  /** @throws DomainError when the code is wrong or was used, or the step is over */
  async complete(secondStep: string, code: string, device: Device): Promise<{ accountId: string; slug: string | undefined }> {
    await this.limits.take(linkLimits(device));
    const found = await this.tokens.tryOnce('second-factor', secondStep);
    if (!found?.accountId) throw new DomainError('LINK_EXPIRED');
    const { accountId, detail } = found;
    const limits = proofLimits(accountId, device);
    await this.limits.take(limits);
    await this.door.writePlatform(async (transaction) => {
      await this.take(transaction, accountId, code, device);
      if (!(await this.tokens.use(transaction, 'second-factor', secondStep))) throw new DomainError('LINK_EXPIRED');
    });
    await this.limits.giveBack(limits);
    return { accountId, slug: typeof detail['slug'] === 'string' ? detail['slug'] : undefined };
  }

  /** A new secret to be read by the app; it counts once a code of it has been entered. */
  async prepare(account: AccountRow): Promise<{ secret: string; uri: string }> {
    if (account.second_factor)
      throw new DomainError('RULE_VIOLATION', { rule: { zh: '两步验证已经开启。', en: 'Two-step verification is on already.' } });
    const secret = generateSecret();
    await this.door.writePlatform((transaction) =>
      transaction.query(
        named('update platform.account set totp_secret = $2 where id = $1 and totp_since is null', [
          account.id,
          seal(secret, this.sealKeys[0], account.id),
        ]),
      ),
    );
    return { secret, uri: generateURI({ issuer: 'Charter', label: account.email, secret }) };
  }

  /** Turns the second factor on and returns the backup codes, which are shown this once. */
  async enable(account: AccountRow, code: string, device: Device): Promise<string[]> {
    const limits = proofLimits(account.id, device);
    await this.limits.take(limits);
    const codes = newCodes();
    await this.door.writePlatform(async (transaction) => {
      if (!(await this.takeAppCode(transaction, account.id, code))) throw new DomainError('CODE_WRONG', {}, 'code');
      await transaction.query(named('update platform.account set totp_since = now() where id = $1 and totp_since is null', [account.id]));
      await this.keepCodes(transaction, account.id, codes);
      this.tell(transaction, account, 'second-factor-on', device);
    });
    await this.limits.giveBack(limits);
    return codes;
  }

  async disable(account: AccountRow, device: Device): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      await transaction.query(
        named('update platform.account set totp_secret = null, totp_since = null, totp_step = null where id = $1', [account.id]),
      );
      await transaction.query(named('delete from platform.account_backup_code where account_id = $1', [account.id]));
      this.tell(transaction, account, 'second-factor-off', device);
    });
  }

  async renewCodes(account: AccountRow, device: Device): Promise<string[]> {
    if (!account.second_factor)
      throw new DomainError('RULE_VIOLATION', { rule: { zh: '两步验证没有开启。', en: 'Two-step verification is off.' } });
    const codes = newCodes();
    await this.door.writePlatform(async (transaction) => {
      await this.keepCodes(transaction, account.id, codes);
      transaction.later(accountEvent(account.id, 'backup-codes-renewed', device));
    });
    return codes;
  }

  private async take(transaction: Transaction, accountId: string, code: string, device: Device): Promise<void> {
    const typed = code.replaceAll(/[\s-]/g, '').toLowerCase();
    if (
      /^\d{6}$/.test(typed)
        ? await this.takeAppCode(transaction, accountId, typed)
        : await this.takeBackupCode(transaction, accountId, typed, device)
    )
      return;
    throw new DomainError('CODE_WRONG', {}, 'code');
  }

  /** A code is good for its half minute and the one before and after, and for one use: time steps only go forward. */
  private async takeAppCode(transaction: Transaction, accountId: string, code: string): Promise<boolean> {
    const typed = code.replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(typed)) return false;
    const [row] = await transaction.query<SecretRow>(
      named('select totp_secret from platform.account where id = $1 for update', [accountId]),
    );
    if (!row?.totp_secret) return false;
    const now = Math.floor(Date.now() / 1000);
    const result = await verify({
      secret: unsealWithAny(row.totp_secret, this.sealKeys, accountId),
      token: typed,
      epoch: now,
      epochTolerance: STEP_SECONDS,
    });
    if (!result.valid) return false;
    const rows = await transaction.query(
      named('update platform.account set totp_step = $2 where id = $1 and (totp_step is null or totp_step < $2) returning 1', [
        accountId,
        Math.floor(now / STEP_SECONDS) + result.delta,
      ]),
    );
    return rows.length > 0;
  }

  private async takeBackupCode(transaction: Transaction, accountId: string, code: string, device: Device): Promise<boolean> {
    const rows = await transaction.query(
      named(
        'update platform.account_backup_code set used_at = now() where account_id = $1 and code_hash = any($2::bytea[]) and used_at is null returning 1',
        [accountId, this.codeKeys.map((key) => hashOf(key, accountId, code))],
      ),
    );
    if (rows.length > 0) transaction.later(accountEvent(accountId, 'backup-code-used', device));
    return rows.length > 0;
  }

  private async keepCodes(transaction: Transaction, accountId: string, codes: string[]): Promise<void> {
    await transaction.query(named('delete from platform.account_backup_code where account_id = $1', [accountId]));
    await transaction.query(
      named('insert into platform.account_backup_code (account_id, code_hash) select $1, unnest($2::bytea[])', [
        accountId,
        codes.map((code) => hashOf(this.codeKeys[0], accountId, code.replaceAll('-', ''))),
      ]),
    );
  }

  private tell(transaction: Transaction, account: AccountRow, kind: 'second-factor-on' | 'second-factor-off', device: Device): void {
    transaction.later(accountEvent(account.id, kind, device));
    const on = kind === 'second-factor-on';
    const what = on
      ? { zh: '您的账户已开启两步验证', en: 'Two-step verification was turned on' }
      : { zh: '您的账户已关闭两步验证', en: 'Two-step verification was turned off' };
    this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, what));
  }
}

const hashOf = (key: Buffer, accountId: string, code: string) => createHmac('sha256', key).update(`${accountId}\n${code}`).digest();

function newCodes(): string[] {
  const part = () => Array.from({ length: CODE_LENGTH / 2 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: BACKUP_CODES }, () => `${part()}-${part()}`);
}
