import { DetailedError } from '../graphql/user-error.graphql';
import { named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';

interface Versioned {
  id: string;
  version: number;
}

/**
 * Refuses a change that was made from an older version of the record, naming the fields that changed since.
 *
 * @throws DomainError VERSION_CONFLICT
 */
export async function refuseStale(
  transaction: Transaction,
  subject: string,
  record: Versioned,
  expected: number | null | undefined,
): Promise<void> {
  if (expected === null || expected === undefined || expected === record.version) return;
  const rows = await transaction.query<{ field: string }>(
    named(
      `select distinct c.change ->> 'field' as field
       from (select changes from ${transaction.schema}.audit_event where subject = $1 and subject_id = $2 order by at desc, id desc limit $3) recent,
         jsonb_array_elements(recent.changes) as c(change) order by 1`,
      [subject, record.id, Math.max(1, Math.min(50, record.version - expected))],
    ),
  );
  const changedFields = rows.map(({ field }) => field);
  throw new DetailedError(
    'VERSION_CONFLICT',
    {},
    'VersionConflict',
    () => ({ currentVersion: record.version, changedFields }),
    'expectedVersion',
  );
}
