import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';

/** Ends leave and every standing-in of or for a member who goes; what is over already stays as it was. */
export async function endStandingIn(transaction: Transaction, memberId: string, now: number): Promise<void> {
  const { schema } = transaction;
  const at = new Date(now);
  await transaction.query(
    named(
      `update ${schema}.deputyship set ended_at = $2, version = version + 1 where (member_id = $1 or deputy_id = $1) and ended_at is null and until_at > $2`,
      [memberId, at],
    ),
  );
  await transaction.query(
    named(`update ${schema}.absence set ended_at = $2, version = version + 1 where member_id = $1 and ended_at is null and until_at > $2`, [
      memberId,
      at,
    ]),
  );
}
