import { Injectable } from '@nestjs/common';
import { named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';

/** Makes what a job does happen once, though the job may run twice: its id is written with the effect. */
@Injectable()
export class Effects {
  /**
   * Whether the effect is still to be made by this transaction. Two servers that run the same job wait here for each other.
   * A job with several effects gives each its name.
   */
  async first(transaction: Transaction, jobId: string, effect = ''): Promise<boolean> {
    const rows = await transaction.query(
      named(
        `insert into ${transaction.schema}.job_effect (job_id, effect, at) values ($1, $2, now()) on conflict do nothing returning job_id`,
        [jobId, effect],
      ),
    );
    return rows.length === 1;
  }
}
