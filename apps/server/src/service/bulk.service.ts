import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../core/auth/principal';
import { toRowError } from '../core/graphql/user-error.graphql';
import { journal } from '../core/operation/journal';
import { named } from '../core/tenancy/statement';
import { apart } from '../core/tenancy/whole';
import { Requests } from './request.service';
import type { StepInputs } from './placement';

/** Records of one call at most; more are for a job. */
const MOST = 100;

export interface BulkRow {
  id: string;
  ok: boolean;
  userErrors: object[];
}

/** The same step on many requests (批量办理): each by the rule that holds for it alone, in a transaction of its own. */
@Injectable()
export class BulkSteps {
  constructor(@Inject(Requests) private readonly requests: Requests) {}

  /** @throws DomainError when there is nothing to do or too much */
  take(caller: Caller, action: string, { ids, ...inputs }: StepInputs & { ids: string[] }): Promise<BulkRow[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) throw new DomainError('FIELD_REQUIRED', { field: { zh: '诉求', en: 'requests' } }, 'ids');
    if (wanted.length > MOST)
      throw new DomainError(
        'FIELD_INVALID',
        { field: { zh: `诉求（每次最多 ${MOST} 条）`, en: `requests (at most ${MOST} at once)` } },
        'ids',
      );
    return apart(async () => {
      const results: BulkRow[] = [];
      for (const id of wanted) results.push(await this.one(caller, action, { ...inputs, id }));
      return results;
    });
  }

  private async one(caller: Caller, action: string, input: StepInputs & { id: string }): Promise<BulkRow> {
    try {
      await this.requests.step(caller, action, input, () => named('select null::text', []));
      return { id: input.id, ok: true, userErrors: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) journal.fault(error, { requestId: caller.correlationId, part: 'bulk' });
      return { id: input.id, ok: false, userErrors: [toRowError(error, caller.language)] };
    }
  }
}
