import { createHash } from 'node:crypto';
import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';
import { openReply, sealReply } from './reply';

/** For so long a sending has the call to itself; longer than any statement may run. */
const LEASE_SECONDS = 30;
const KEPT_HOURS = 24;
/** Entries past their day that one call clears away. */
const CLEARED = 20;

/** One sending of a call: whose it is, its key, and what it says. */
export interface Sending {
  scope: TenantScope;
  key: string;
  /** Operation and variables. */
  call: string;
  /** Whether the first reply is given again; otherwise only that the call was carried out is kept. */
  keepsReply: boolean;
}

/** A sending that may carry the call out. */
export interface Claim extends Sending {
  id: string;
}

export type Outcome = { claim: Claim } | { reply: Record<string, unknown> };

/** Stands in place of a reply that is not kept. */
const NOT_KEPT = 'notKept';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

const claimSql = (schema: string) => `
  insert into ${schema}.idempotency as known (principal, key_hash, call_hash, claim, lease_until, at)
  values ($1, $2, $3, $4, now() + make_interval(secs => ${LEASE_SECONDS}), now())
  on conflict (principal, key_hash) do update
    set call_hash = excluded.call_hash, claim = excluded.claim, lease_until = excluded.lease_until, at = excluded.at, reply = null
    where known.at < now() - interval '${KEPT_HOURS} hours'
      or (known.reply is null and known.lease_until < now() and known.call_hash = excluded.call_hash)
  returning 1 as claimed`;

const clearSql = (schema: string) => `
  delete from ${schema}.idempotency where (principal, key_hash) in (
    select principal, key_hash from ${schema}.idempotency where at < now() - interval '${KEPT_HOURS} hours'
    order by at limit ${CLEARED} for update skip locked)`;

interface KnownRow {
  call_hash: Buffer;
  reply: Buffer | null;
}

/**
 * Calls that carry an Idempotency-Key (O-5). A sending first claims the key; the effect, the first reply and the end of the
 * claim are one transaction, so that however often a call is sent, and wherever a server dies, it has one effect.
 */
@Injectable()
export class IdempotencyLedger {
  private readonly secret: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.secret = settings.key('idempotency');
  }

  /** @throws DomainError when another sending is at work, the key was used for another call, or the reply was not kept */
  async claim(sending: Sending): Promise<Outcome> {
    const { scope, key, call } = sending;
    const { schema, actor } = scope;
    const claim = { ...sending, id: uuidv7() };
    return this.door.write(scope, async (transaction) => {
      const [claimed] = await transaction.query(named(claimSql(schema), [actor, sha256(key), sha256(call), claim.id]));
      if (claimed) {
        transaction.later(named(clearSql(schema), []));
        return { claim };
      }
      const [known] = await transaction.query<KnownRow>(
        named(`select call_hash, reply from ${schema}.idempotency where principal = $1 and key_hash = $2`, [actor, sha256(key)]),
      );
      if (known && !known.call_hash.equals(sha256(call))) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
      if (!known?.reply) throw new DomainError('IDEMPOTENCY_IN_PROGRESS');
      const reply = openReply(known.reply, this.secret, key, actor);
      if (reply[NOT_KEPT]) throw new DomainError('IDEMPOTENCY_REPLY_NOT_KEPT');
      return { reply };
    });
  }

  /** Keeps the reply with the effect. @throws DomainError when the lease ran out and another sending took over */
  async conclude(transaction: Transaction, { scope, key, id, keepsReply }: Claim, reply: object): Promise<void> {
    const sealed = sealReply(keepsReply ? reply : { [NOT_KEPT]: true }, this.secret, key, scope.actor);
    const kept = await transaction.query(
      named(
        `update ${scope.schema}.idempotency set reply = $4 where principal = $1 and key_hash = $2 and claim = $3 and reply is null returning 1 as kept`,
        [scope.actor, sha256(key), id, sealed],
      ),
    );
    if (kept.length === 0) throw new DomainError('IDEMPOTENCY_IN_PROGRESS');
  }

  /** Gives the key back: the call had no effect, and may be sent again once what stood against it is mended. */
  async release({ scope, key, id }: Claim): Promise<void> {
    await this.door.write(scope, async (transaction) => {
      transaction.later(
        named(`delete from ${scope.schema}.idempotency where principal = $1 and key_hash = $2 and claim = $3 and reply is null`, [
          scope.actor,
          sha256(key),
          id,
        ]),
      );
    });
  }
}
