import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';

interface PredecessorRow {
  id: string;
  account_id: string;
  agent: string;
  address: string;
  fresh: boolean;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * Renewal of a browser's session token, once a day. Every call is checked in the database, so renewal is not what makes the
 * end of a session act; it is what shows that a cookie was copied: of owner and thief one comes with the token that the
 * other has used up, and then the session ends for both.
 *
 * The successor is derived from the token, so that pages which come at once get the same one, and nothing but hashes is
 * kept. Until the browser has shown the successor the old token holds, for an answer may be lost on its way; ten seconds
 * after that it is a copy.
 */
@Injectable()
export class Renewals {
  private readonly key: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = settings.key('session-renewal');
  }

  /** The token that follows this one, the same for everybody who asks. */
  async renew(token: string): Promise<string> {
    const successor = this.successorOf(token);
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named(
          `update platform.session set token_hash = $2, previous_hash = $1, renewed_at = now(), settled_at = null where token_hash = $1 and ended_at is null`,
          [hashOf(token), hashOf(successor)],
        ),
      );
    });
    return successor;
  }

  /** The successor of a token that was renewed just now. A token used up longer ago is a copy: its session ends. */
  async successorIfFresh(token: string): Promise<string | undefined> {
    const [session] = await this.door.readPlatform<PredecessorRow>(
      named(
        `select id, account_id, agent, address, settled_at is null or settled_at > now() - interval '10 seconds' as fresh
         from platform.session where previous_hash = $1 and ended_at is null`,
        [hashOf(token)],
      ),
    );
    if (session?.fresh) return this.successorOf(token);
    if (session) await this.endCopied(session);
    return undefined;
  }

  /** Notes that a session is used, and that its token has reached the browser. */
  async touch(hash: Buffer): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named(
          `update platform.session set last_used_at = now(), settled_at = case when previous_hash is null then null else coalesce(settled_at, now()) end where token_hash = $1`,
          [hash],
        ),
      );
    });
  }

  private async endCopied({ id, account_id: accountId, agent, address }: PredecessorRow): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(named('update platform.session set ended_at = now() where id = $1 and ended_at is null', [id]));
      transaction.later(
        named(`insert into platform.account_event (id, account_id, kind, agent, address) values ($1, $2, 'session-copied', $3, $4)`, [
          uuidv7(),
          accountId,
          agent,
          address,
        ]),
      );
    });
  }

  private successorOf(token: string): string {
    return `cs_${createHmac('sha256', this.key).update(token).digest('base64url')}`;
  }
}
