import { Inject, Injectable } from '@nestjs/common';
import { JOB_ACTOR, Jobs } from '../core/jobs/jobs';
import { platformJob } from '../core/jobs/kind';
import { Tenants } from '../core/tenancy/tenants';
import { Periods } from './period.service';

/** Looks for postings whose period is over. */
export const postingWatch = platformJob<Record<string, never>>('posting.close', {
  retries: 0,
  limitSeconds: 300,
  parallel: 1,
  oneWaiting: true,
});

/** Ends the periods of all organisations. Until it has come, the moment itself decides: nobody objects after it. */
@Injectable()
export class PostingWatch {
  constructor(
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Periods) private readonly periods: Periods,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(postingWatch, ({ signal }) => this.run(signal));
    jobs.schedule(postingWatch, '*/5 * * * *');
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (const number of await this.tenants.numbers()) {
      signal.throwIfAborted();
      const tenant = await this.tenants.byNumber(number, JOB_ACTOR);
      if (tenant) await this.periods.closeDue(tenant.scope);
    }
  }
}
