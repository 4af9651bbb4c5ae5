import { DomainError } from '@charter/kernel';
import { type Content, compareArticles, diffProvisions, provisionIdentity, provisionsByIdentity } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../../core/auth/principal';
import { OutboxRelay } from '../../core/outbox/relay';
import { Door } from '../../core/tenancy/door';
import { Rows } from '../../core/write/rows';
import { RegulationAnnouncements } from '../announcements';
import { effectiveDate, refuseOvertaking } from '../effect';
import { Publication } from '../publication.service';
import { RegulationEntity } from '../regulation.entity';
import { DraftDesk } from './desk';
import { RegulationDraftEntity } from './draft.entity';
import type { RegulationDraftPublishInput } from './draft.graphql';

/** Makes an approved revision the next version (P-1.1 发布). */
@Injectable()
export class DraftPublishing {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(RegulationAnnouncements) private readonly announcements: RegulationAnnouncements,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Publication) private readonly publication: Publication,
    @Inject(DraftDesk) private readonly desk: DraftDesk,
  ) {}

  async publish(caller: Caller, input: RegulationDraftPublishInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const reason = input.reason.trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const effectiveFrom = effectiveDate(input.effectiveFrom, now);
    const id = await this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, input.id, input.expectedVersion);
      const { regulationId, title } = draft;
      // one at a time: two publications would take the same number
      await this.rows.lock(transaction, RegulationEntity, regulationId);
      const content = await this.desk.contentFor(transaction, 'publish', draft);
      const latest = await this.publication.latest(transaction, regulationId);
      refuseOvertaking(latest, effectiveFrom);
      const before = await this.publication.content(transaction, latest.id);
      const number = await this.publication.nextNumber(transaction, regulationId);
      const version = { id: uuidv7(), regulationId, number, title, effectiveFrom, reason, ...content };
      const published = { publishedAt: new Date(now), publishedByName: principal.member.name };
      await this.publication.publish(transaction, principal.scope, { ...version, ...published });
      await this.desk.arrive(transaction, caller, draft, now);
      const state = 'published' as const;
      this.rows.update(transaction, RegulationDraftEntity, { id: draft.id }, { state, publishedId: version.id, updatedAt: new Date(now) });
      const act = { action: 'publish', reason } as const;
      this.announcements.announce(transaction, caller, version, { ...act, ...changed(before, content) }, now);
      this.desk.record(transaction, caller, draft, { ...act, before: { state: draft.state }, after: { state } }, now);
      return draft.id;
    });
    this.relay.nudge(principal.scope);
    return id;
  }
}

/** Only what differs goes on record: what stayed is in both versions. */
function changed(before: Content, after: Content): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const articles = compareArticles(before.articles, after.articles);
  const [was, is] = [provisionsByIdentity(before.provisions), provisionsByIdentity(after.provisions)];
  const provisions = diffProvisions(before.provisions, after.provisions).map(provisionIdentity);
  return {
    before: {
      ...Object.fromEntries(articles.flatMap(({ key, before: old }) => (old ? [[`article/${key}`, old]] : []))),
      ...Object.fromEntries(provisions.flatMap((identity) => (was.has(identity) ? [[identity, was.get(identity)]] : []))),
    },
    after: {
      ...Object.fromEntries(articles.flatMap(({ key, after: current }) => (current ? [[`article/${key}`, current]] : []))),
      ...Object.fromEntries(provisions.flatMap((identity) => (is.has(identity) ? [[identity, is.get(identity)]] : []))),
    },
  };
}
