import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import { Door } from '../tenancy/door';
import { type Statement, named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';

export type TokenPurpose = 'reset' | 'address' | 'second-factor' | 'passkey-add' | 'passkey-login' | 'provider';

export interface TokenWanted {
  purpose: TokenPurpose;
  accountId: string | null;
  address?: string;
  detail?: object;
  minutes: number;
}

export interface TokenFound {
  hash: Buffer;
  accountId: string | null;
  address: string | null;
  detail: Record<string, unknown>;
}

interface TokenRow {
  token_hash: Buffer;
  account_id: string | null;
  address: string | null;
  detail: Record<string, unknown>;
}

/** Wrong guesses that one code or one second step bears. */
const TRIES = 5;

const LIVE = 'used_at is null and expires_at > now()';

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest();

/** A secret for a link: 256 bits, nothing in it to guess. */
export const newToken = () => randomBytes(32).toString('base64url');

const foundOf = ({ token_hash: hash, account_id: accountId, address, detail }: TokenRow): TokenFound => ({
  hash,
  accountId,
  address,
  detail,
});

/**
 * Links and codes that prove something once: kept as hashes, bound to one purpose, short-lived, and used up in the very
 * transaction that does what they allow, so that of two who come at once one fails.
 */
@Injectable()
export class Tokens {
  private readonly codeKey: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.codeKey = settings.key('address-code');
  }

  /** A token for a link; its row is written with the flush of the platform's transaction. */
  issue(transaction: Transaction, wanted: TokenWanted): string {
    const token = newToken();
    transaction.later(named(`delete from platform.account_token where expires_at < now() - interval '1 day'`, []));
    transaction.later(this.row(hashOfToken(token), wanted));
    return token;
  }

  /** Six digits for a person to type; an earlier code of the account is void. */
  async issueCode(transaction: Transaction, accountId: string, address: string, minutes: number): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await transaction.query(named(`delete from platform.account_token where account_id = $1 and purpose = 'address'`, [accountId]));
    await transaction.query(this.row(this.hashOfCode(accountId, code), { purpose: 'address', accountId, address, minutes }));
    return code;
  }

  /** What a token stands for, while it can still be used. */
  async find(purpose: TokenPurpose, token: string): Promise<TokenFound | undefined> {
    const [row] = await this.door.readPlatform<TokenRow>(
      named(
        `select token_hash, account_id, address, detail from platform.account_token where token_hash = $1 and purpose = $2 and ${LIVE}`,
        [hashOfToken(token), purpose],
      ),
    );
    return row && foundOf(row);
  }

  /** Uses the token up. Undefined when somebody else did, or it is over. */
  async use(transaction: Transaction, purpose: TokenPurpose, token: string): Promise<TokenFound | undefined> {
    return this.useHash(transaction, purpose, hashOfToken(token));
  }

  /** Counts a try of a second step before it is judged; undefined when it is over or was tried too often. */
  async tryOnce(purpose: TokenPurpose, token: string): Promise<TokenFound | undefined> {
    const [row] = await this.door.writePlatform((transaction) =>
      transaction.query<TokenRow>(
        named(
          `update platform.account_token set tries = tries + 1 where token_hash = $1 and purpose = $2 and tries < $3 and ${LIVE}
           returning token_hash, account_id, address, detail`,
          [hashOfToken(token), purpose, TRIES],
        ),
      ),
    );
    return row && foundOf(row);
  }

  /** Counts a try of the account's code; it is used up by `useCode` when it was right. */
  async tryCode(accountId: string): Promise<boolean> {
    const rows = await this.door.writePlatform((transaction) =>
      transaction.query(
        named(
          `update platform.account_token set tries = tries + 1 where account_id = $1 and purpose = 'address' and tries < $2 and ${LIVE} returning 1`,
          [accountId, TRIES],
        ),
      ),
    );
    return rows.length > 0;
  }

  useCode(transaction: Transaction, accountId: string, code: string): Promise<TokenFound | undefined> {
    return this.useHash(transaction, 'address', this.hashOfCode(accountId, code.replaceAll(/\s/g, '')));
  }

  private async useHash(transaction: Transaction, purpose: TokenPurpose, hash: Buffer): Promise<TokenFound | undefined> {
    const [row] = await transaction.query<TokenRow>(
      named(
        `update platform.account_token set used_at = now() where token_hash = $1 and purpose = $2 and ${LIVE}
         returning token_hash, account_id, address, detail`,
        [hash, purpose],
      ),
    );
    return row && foundOf(row);
  }

  private hashOfCode(accountId: string, code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(`${accountId}\n${code}`).digest();
  }

  private row(hash: Buffer, { purpose, accountId, address, detail = {}, minutes }: TokenWanted): Statement {
    return named(
      `insert into platform.account_token (token_hash, purpose, account_id, address, detail, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))
       on conflict (token_hash) do nothing`,
      [hash, purpose, accountId, address ?? null, JSON.stringify(detail), minutes],
    );
  }
}
