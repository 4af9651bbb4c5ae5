import { Inject, Injectable } from '@nestjs/common';
import { JOB_ACTOR, Jobs } from '../jobs/jobs';
import { platformJob } from '../jobs/kind';
import { Tenants } from '../tenancy/tenants';
import { OutboxRelay } from './relay';

/** Looks for events that a killed server has left. */
export const sweep = platformJob<Record<string, never>>('outbox.sweep', { retries: 0, limitSeconds: 300, parallel: 1, oneWaiting: true });

@Injectable()
export class Sweep {
  constructor(
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(sweep, ({ signal }) => this.run(signal));
    jobs.schedule(sweep, '* * * * *');
  }

  async run(signal: AbortSignal): Promise<void> {
    for (const number of await this.tenants.numbers()) {
      signal.throwIfAborted();
      const tenant = await this.tenants.byNumber(number, JOB_ACTOR);
      if (tenant) await this.relay.sweep(tenant.scope);
    }
  }
}
