import { DomainError, decodeId } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../core/auth/principal';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { OutboxRelay } from '../core/outbox/relay';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import type { ProvisionAmendInput } from './amend.graphql';
import { RegulationAnnouncements } from './announcements';
import { applyChange } from './apply';
import { effectiveDate, refuseOvertaking } from './effect';
import { Publication } from './publication.service';
import { RegulationEntity } from './regulation.entity';
import { refuseUnsound } from './soundness';

interface Latest {
  id: string;
  number: number;
  effectiveFrom: Date;
  title: { zh: string; en?: string };
}

/** Amendments (修订, P-1.1): one change, published as the next version; whatever was decided under older ones stays. */
@Injectable()
export class Amendments {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(RegulationAnnouncements) private readonly announcements: RegulationAnnouncements,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Publication) private readonly publication: Publication,
  ) {}

  /** Publishes the change and returns the id of the new version. */
  async amend(caller: Caller, input: ProvisionAmendInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const regulationId = decodeId('reg', input.regulationId);
    if (!regulationId) throw new DomainError('NOT_FOUND');
    const reason = input.reason.trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const effectiveFrom = effectiveDate(input.effectiveFrom, now);
    const versionId = await this.door.write(principal.scope, async (transaction) => {
      const latest = await this.lockLatest(transaction, principal.scope, regulationId, input.expectedVersionNumber);
      refuseOvertaking(latest, effectiveFrom);
      const { articles, provisions: before } = await this.publication.content(transaction, latest.id);
      const { provisions, old, changed } = applyChange(before, input, articles);
      refuseUnsound(provisions);
      const number = await this.publication.nextNumber(transaction, regulationId);
      const version = { id: uuidv7(), regulationId, number, title: latest.title, effectiveFrom, reason, articles, provisions };
      const published = { publishedAt: new Date(now), publishedByName: principal.member.name };
      await this.publication.publish(transaction, principal.scope, { ...version, ...published });
      const act = { action: 'publish', reason, before: summaryOf(old), after: summaryOf(changed) } as const;
      this.announcements.announce(transaction, caller, version, act, now);
      return version.id;
    });
    this.relay.nudge(principal.scope);
    return versionId;
  }

  private async lockLatest(transaction: Transaction, scope: TenantScope, regulationId: string, expected: number): Promise<Latest> {
    const regulation = await this.rows.lock(transaction, RegulationEntity, regulationId);
    if (!regulation) throw new DomainError('NOT_FOUND');
    const [latest] = await transaction.query<Latest>(
      named(
        `select id, number, title, effective_from as "effectiveFrom" from ${scope.schema}.regulation_version where regulation_id = $1 and state = 'published' order by number desc limit 1`,
        [regulationId],
      ),
    );
    if (!latest) throw new DomainError('NOT_FOUND');
    if (latest.number !== expected) {
      throw new DetailedError(
        'VERSION_CONFLICT',
        {},
        'VersionConflict',
        () => ({ currentVersion: latest.number, changedFields: [] }),
        'expectedVersionNumber',
      );
    }
    return latest;
  }
}

function summaryOf(provision: Provision | undefined): Record<string, unknown> | null {
  return provision
    ? { [`${provision.kind}/${provision.key}`]: { name: provision.name, articles: provision.articles, body: provision.body } }
    : null;
}
