import { DomainError, type Instant } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type AuditActor } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { Directories } from '../organisation';
import { Provisions } from '../regulation';
import { RequestRatingEntity } from './rating.entity';
import { RequestEntity } from './request.entity';
import type { RequestRatingRecordInput } from './request-input.graphql';
import { type AnswerOf, Requests } from './request.service';
import { type RequestInHand, Steps } from './steps.service';
import { type StepTaker, takerOf } from './taker';

export interface GivenRating {
  level: string;
  comment?: string | null | undefined;
}

const LONGEST_COMMENT = 1000;

/** Ratings (评价, P-3.3): one for each time a request was answered, by one-time link or recorded by phone. */
@Injectable()
export class Ratings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Requests) private readonly requests: Requests,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** A rating told by phone, recorded by a member. */
  async record(caller: Caller, input: RequestRatingRecordInput, answer: AnswerOf, now = Date.now()): Promise<string | null> {
    const member = memberCaller(caller);
    const { scope } = member.principal;
    const { text } = await this.door.write(scope, async (transaction) => {
      const inHand = await this.requests.visible(transaction, member, input.id);
      await refuseStale(transaction, 'Request', inHand.request, input.expectedVersion);
      await this.rate(transaction, scope, inHand, input, takerOf(member, inHand.request), auditActor(caller), now);
      return { text: transaction.last(answer(inHand.request.id)) };
    });
    this.relay.nudge(scope);
    return text;
  }

  /** Writes the rating and takes the step that the procedure has for it. @throws DomainError RATING_USED */
  async rate(
    transaction: Transaction,
    scope: TenantScope,
    inHand: RequestInHand,
    { level, comment }: GivenRating,
    taker: StepTaker,
    actor: AuditActor,
    now: Instant,
  ): Promise<void> {
    const { request } = inHand;
    const round = request.answered;
    const rated = await this.rows.find(transaction, RequestRatingEntity, { requestId: request.id, round });
    if (rated.length > 0) throw new DomainError('RATING_USED');
    if ((comment ?? '').length > LONGEST_COMMENT)
      throw new DomainError('FIELD_INVALID', { field: { zh: '意见', en: 'comment' } }, 'comment');
    const version = await this.provisions.version(scope, request.regulationVersionId);
    const [scale] = version.of('ratingScale');
    const chosen = scale?.body.levels.find(({ code }) => code === level);
    if (!scale || !chosen) throw new DomainError('FIELD_INVALID', { field: { zh: '评价等级', en: 'level' } }, 'level');
    await this.steps.take(
      transaction,
      scope,
      inHand,
      'rate',
      { note: chosen.name.zh, rating: level },
      taker,
      actor,
      await this.directories.of(scope),
      now,
    );
    this.rows.insert(transaction, RequestRatingEntity, {
      id: uuidv7(),
      requestId: request.id,
      round,
      scaleId: scale.id,
      level,
      points: chosen.points,
      bad: chosen.bad,
      comment: comment?.trim() || null,
      ratedAt: new Date(now),
      recordedById: taker.memberId,
    });
    await transaction.flush();
    const changes = { ratingLevel: level, ratingBad: chosen.bad };
    this.rows.update(transaction, RequestEntity, { id: request.id }, changes);
    Object.assign(request, changes, { version: request.version + 1 });
    this.outbox.emit(
      transaction,
      { topic: chosen.bad ? 'request.ratedBad' : 'request.rated', subject: 'Request', subjectId: request.id, payload: { level } },
      now,
    );
  }
}
