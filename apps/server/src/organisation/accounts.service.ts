import { DomainError, type Language } from '@charter/kernel';
import { checkPassword } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Passwords } from '../core/auth/passwords';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';

interface AccountRow {
  id: string;
  name: string;
  password_hash: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** An account that already exists, or the row of one to be made. */
export interface AccountSeat {
  id: string;
  isNew: boolean;
  statement: ReturnType<typeof named> | undefined;
}

/** Accounts: persons with a login, known to the platform only (O-4). */
@Injectable()
export class Accounts {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Passwords) private readonly passwords: Passwords,
  ) {}

  async byEmail(email: string): Promise<AccountRow | undefined> {
    const [row] = await this.door.readPlatform<AccountRow>(
      named('select id, name, password_hash from platform.account where lower(email) = lower($1)', [email.trim()]),
    );
    return row;
  }

  /** The account of the credentials. Unknown address and wrong password cost the same and answer the same. */
  async authenticate(email: string, password: string): Promise<AccountRow> {
    const account = await this.byEmail(email);
    if (!(await this.passwords.fits(password, account?.password_hash)) || !account)
      throw new DomainError('WRONG_CREDENTIALS', {}, 'password');
    return account;
  }

  /** A new account as a row to be written with the rest. @throws DomainError when address or password will not do. */
  async prepare(input: { email: string; password: string; name: string; locale: Language }): Promise<AccountSeat> {
    const email = this.checkEmail(input.email);
    const weakness = checkPassword(input.password, email);
    if (weakness) throw new DomainError('PASSWORD_WEAK', { reason: weakness }, 'password');
    const id = uuidv7();
    const statement = named('insert into platform.account (id, email, name, password_hash, locale) values ($1, $2, $3, $4, $5)', [
      id,
      email,
      input.name.trim() || email,
      await this.passwords.hash(input.password),
      input.locale,
    ]);
    return { id, isNew: true, statement };
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
