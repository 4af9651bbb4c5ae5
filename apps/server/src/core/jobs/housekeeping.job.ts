import { Inject, Injectable } from '@nestjs/common';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { Tenants } from '../tenancy/tenants';
import { JOB_ACTOR, Jobs } from './jobs';
import { platformJob } from './kind';

/** Removes what is kept for a while only. */
export const housekeeping = platformJob<Record<string, never>>('housekeeping', { limitSeconds: 600, parallel: 1, oneWaiting: true });

/** How long mail is kept, sent or not. */
const MAIL_HOURS = 24;
/** How long it is known what a job has done: longer than the queue keeps the job. */
const EFFECT_DAYS = 14;

@Injectable()
export class Housekeeping {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(housekeeping, ({ signal }) => this.run(signal));
    jobs.schedule(housekeeping, '17 * * * *');
  }

  private async run(signal: AbortSignal): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(named(`delete from platform.mail where created_at < now() - $1 * interval '1 hour'`, [MAIL_HOURS]));
      transaction.later(named(`delete from platform.job_effect where at < now() - $1 * interval '1 day'`, [EFFECT_DAYS]));
    });
    for (const number of await this.tenants.numbers()) {
      signal.throwIfAborted();
      const tenant = await this.tenants.byNumber(number, JOB_ACTOR);
      if (!tenant) continue;
      await this.door.write(tenant.scope, async (transaction) => {
        for (const table of ['job_effect', 'outbox_effect'])
          transaction.later(named(`delete from ${transaction.schema}.${table} where at < now() - $1 * interval '1 day'`, [EFFECT_DAYS]));
      });
    }
  }
}
