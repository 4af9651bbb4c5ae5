import { Inject, Injectable } from '@nestjs/common';
import { JOB_ACTOR, Jobs } from '../core/jobs/jobs';
import { platformJob } from '../core/jobs/kind';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { type Statement, named } from '../core/tenancy/statement';
import { Tenants } from '../core/tenancy/tenants';
import { Notifier } from './notify.service';

/** Looks for deadlines that come near or have passed. */
export const clockWatch = platformJob<Record<string, never>>('notice.clocks', {
  retries: 0,
  limitSeconds: 300,
  parallel: 1,
  oneWaiting: true,
});

/** Deadlines that passed longer ago are no news. */
const NEWS_HOURS = 24;
const BATCH = 500;

interface ClockRow {
  requestId: string;
  stage: 'warn' | 'due';
  code: string;
  run: number;
  moment: Date;
  assigneeId: string | null;
  headId: string | null;
}

/** Early warnings and overdue notices (S-5.3, O-10): to whoever handles the request and, when it is too late, to the head. */
@Injectable()
export class ClockWatch {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(clockWatch, ({ signal }) => this.run(signal));
    jobs.schedule(clockWatch, '* * * * *');
  }

  async run(signal: AbortSignal): Promise<void> {
    for (const number of await this.tenants.numbers()) {
      signal.throwIfAborted();
      const tenant = await this.tenants.byNumber(number, JOB_ACTOR);
      if (tenant) await this.look(tenant.scope);
    }
  }

  private async look(scope: TenantScope): Promise<void> {
    const rows = await this.door.read<ClockRow & { [column: string]: unknown }>(scope, dueClocks(scope.schema));
    if (rows.length === 0) return;
    await this.door.write(scope, async (transaction) => {
      for (const { requestId, stage, code, run, moment, assigneeId, headId } of rows) {
        const members = stage === 'due' ? [assigneeId, headId] : [assigneeId ?? headId];
        const kind = stage === 'due' ? 'clockOverdue' : 'clockWarning';
        const cause = causeOf(stage, requestId, code, run);
        const to = members.filter((member) => member !== null);
        await this.notifier.tell(transaction, scope, { kind, about: { subject: 'Request', id: requestId }, cause, at: moment }, to);
      }
    });
  }
}

const causeOf = (stage: string, requestId: string, code: string, run: number) => `clock/${requestId}/${code}/${run}/${stage}`;

/** Running clocks whose warning or deadline has come lately and of which nobody was told. A clock on hold has no deadline. */
function dueClocks(schema: string): Statement {
  return named(
    `select c.request_id as "requestId", t.stage, c.code, c.run, t.moment, q.assignee_id as "assigneeId", d.head_id as "headId"
     from ${schema}.request_clock c join ${schema}.request q on q.id = c.request_id
     cross join lateral (values ('warn', c.warn_at), ('due', c.due_at)) as t (stage, moment)
     left join ${schema}.department d on d.id = q.department_id
     where c.stopped_at is null and q.state_type = 'open' and t.moment <= now() and t.moment > now() - $1 * interval '1 hour'
       and (t.stage = 'due' or c.due_at > now())
       and coalesce(q.assignee_id, d.head_id) is not null
       and not exists (select from ${schema}.notification n where n.cause = 'clock/' || c.request_id || '/' || c.code || '/' || c.run || '/' || t.stage
         and n.member_id in (q.assignee_id, d.head_id))
     order by t.moment limit ${BATCH}`,
    [NEWS_HOURS],
  );
}
