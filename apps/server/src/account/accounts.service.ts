import { randomBytes } from 'node:crypto';
import { DomainError, type Language } from '@charter/kernel';
import { checkPassword } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Passwords } from '../core/auth/passwords';
import { Door } from '../core/tenancy/door';
import { type Statement, named } from '../core/tenancy/statement';

export interface AccountRow {
  id: string;
  email: string;
  name: string;
  locale: Language;
  password_hash: string;
  verified: boolean;
  second_factor: boolean;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Accounts that one address and password are tried on: the proven one, and the two eldest that have not proven it yet. */
const CANDIDATES = 3;

const COLUMNS = `id, email, name, locale, password_hash, verified_at is not null as verified, totp_since is not null as second_factor`;

/** Accounts: persons with a login, known to the platform only (O-4). */
@Injectable()
export class Accounts {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Passwords) private readonly passwords: Passwords,
  ) {}

  /** The account that has proven this address. */
  async byAddress(email: string): Promise<AccountRow | undefined> {
    const [account] = await this.candidates(email);
    return account?.verified ? account : undefined;
  }

  /** The accounts of an address: the proven one first, then those that only claim it, the eldest first. */
  candidates(email: string): Promise<AccountRow[]> {
    return this.door.readPlatform<AccountRow>(
      named(
        `select ${COLUMNS} from platform.account where lower(email) = lower($1) order by verified_at is null, created_at, id limit ${CANDIDATES}`,
        [email.trim()],
      ),
    );
  }

  async byId(id: string): Promise<AccountRow> {
    const [row] = await this.door.readPlatform<AccountRow>(named(`select ${COLUMNS} from platform.account where id = $1`, [id]));
    if (!row) throw new DomainError('UNAUTHENTICATED');
    return row;
  }

  /** The account that address and password fit. As many passwords are worked through whether the address is known or not. */
  async matching(email: string, password: string): Promise<AccountRow | undefined> {
    const candidates = await this.candidates(email);
    const slots = Array.from({ length: CANDIDATES }, (_, place) => candidates[place]);
    const fits = await Promise.all(slots.map((account) => this.passwords.fits(password, account?.password_hash)));
    return slots.find((_, place) => fits[place]);
  }

  /** @throws DomainError when it is not the account's password */
  async confirmPassword(account: AccountRow, password: string): Promise<void> {
    if (!(await this.passwords.fits(password, account.password_hash))) throw new DomainError('WRONG_PASSWORD', {}, 'password');
  }

  /** A new account as a row to be written with the rest. @throws DomainError when address or password will not do. */
  async prepare(input: {
    email: string;
    password: string;
    name: string;
    locale: Language;
    verified: boolean;
  }): Promise<{ id: string; statement: Statement }> {
    const email = this.checkEmail(input.email);
    const passwordHash = await this.hashOf(input.password, email);
    const id = uuidv7();
    const statement = named(
      `insert into platform.account (id, email, name, password_hash, locale, verified_at) values ($1, $2, $3, $4, $5, case when $6 then now() end)`,
      [id, email, input.name.trim() || email, passwordHash, input.locale, input.verified],
    );
    return { id, statement };
  }

  /**
   * An account for somebody whom an organisation's provider vouches for. It claims no address, for the provider's word counts
   * in its organisation only, and no password fits it until its owner sets one by mail.
   */
  async prepareProvisioned(input: { email: string; name: string; locale: Language }): Promise<{ id: string; statement: Statement }> {
    const id = uuidv7();
    const nobodys = await this.passwords.hash(randomBytes(32).toString('base64url'));
    const statement = named(
      'insert into platform.account (id, email, name, password_hash, locale, provisioned) values ($1, $2, $3, $4, $5, true)',
      [id, this.checkEmail(input.email), input.name, nobodys, input.locale],
    );
    return { id, statement };
  }

  /** @throws DomainError when the password will not do */
  async hashOf(password: string, email: string, field = 'password'): Promise<string> {
    const weakness = checkPassword(password, email);
    if (weakness) throw new DomainError('PASSWORD_WEAK', { reason: weakness }, field);
    return this.passwords.hash(password);
  }

  checkEmail(email: string): string {
    const trimmed = email.trim();
    if (!EMAIL.test(trimmed) || trimmed.length > 200)
      throw new DomainError('FIELD_INVALID', { field: { zh: '邮箱', en: 'e-mail' } }, 'email');
    return trimmed;
  }

  async update(id: string, changes: { name?: string | undefined; locale?: Language | undefined }): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named('update platform.account set name = coalesce($2, name), locale = coalesce($3, locale) where id = $1', [
          id,
          changes.name?.trim() || null,
          changes.locale ?? null,
        ]),
      );
    });
  }
}
