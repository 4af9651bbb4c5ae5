import { createHash } from 'node:crypto';
import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';

/** So many attempts of one kind by one caller within a window. */
export interface Limit {
  kind: string;
  who: string;
  most: number;
  seconds: number;
}

/** Too many attempts; the answer carries `Retry-After`. */
export class LimitReached extends DomainError {
  constructor(readonly retryAfter: number) {
    super('RATE_LIMITED');
  }
}

interface Counted {
  key: Buffer;
  count: number;
  rest: number;
}

/** Rows swept with each attempt, so that what is over does not pile up. */
const SWEPT = 20;

const keyOf = ({ kind, who }: Limit) => createHash('sha256').update(`${kind}\n${who.trim().toLowerCase()}`).digest();

/** Limits kept in the database, so that they hold for all servers together and over a restart. */
@Injectable()
export class Limits {
  constructor(@Inject(Door) private readonly door: Door) {}

  /**
   * Counts an attempt, or several that belong together, before it is made, so that many at once cannot slip through together.
   * @throws LimitReached when one of the limits is used up
   */
  async take(limits: Limit[], attempts = 1): Promise<void> {
    const counted = await this.door.writePlatform((transaction) => {
      transaction.later(
        named(
          `delete from platform.attempt where key in
             (select key from platform.attempt where ends_at < now() - interval '1 minute' order by ends_at limit $1 for update skip locked)`,
          [SWEPT],
        ),
      );
      return transaction.query<Counted>(
        named(
          `insert into platform.attempt (key, count, ends_at)
           select k, $3::int, now() + make_interval(secs => s) from unnest($1::bytea[], $2::int[]) as t(k, s) order by k
           on conflict (key) do update set
             count = case when attempt.ends_at <= now() then excluded.count else attempt.count + excluded.count end,
             ends_at = case when attempt.ends_at <= now() then excluded.ends_at else attempt.ends_at end
           returning key, count, ceil(extract(epoch from ends_at - now()))::int as rest`,
          [limits.map(keyOf), limits.map(({ seconds }) => seconds), attempts],
        ),
      );
    });
    const spent = counted.filter(({ key, count }) => limits.some((limit) => keyOf(limit).equals(key) && count > limit.most));
    if (spent.length > 0) throw new LimitReached(Math.max(1, ...spent.map(({ rest }) => rest)));
  }

  /** Gives an attempt back that was none: it succeeded. */
  async giveBack(limits: Limit[], attempts = 1): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named('update platform.attempt set count = greatest(count - $2, 0) where key = any($1::bytea[])', [limits.map(keyOf), attempts]),
      );
    });
  }
}
