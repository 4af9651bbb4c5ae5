import { DomainError, type Instant, type Language, inLanguage, stateOf } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '../core/audit/trail';
import type { Caller } from '../core/auth/principal';
import type { Visited } from '../core/graphql/context';
import { OutboxRelay } from '../core/outbox/relay';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { PORTAL_ACTOR } from '../core/tenancy/tenants';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { CustomerEntity, Customers, PHONE, readDraft } from '../customer';
import { Directories } from '../organisation';
import { Provisions } from '../regulation';
import { promiseOf, procedureOf } from './fields.resolver';
import { Links } from './links';
import type {
  PublicRequest,
  PublicRequestRateInput,
  PublicRequestSubmitInput,
  PublicRequestTrackInput,
  PublicRequestWithdrawInput,
} from './portal.graphql';
import { Ratings } from './rating.service';
import { Registrations, newRequestId } from './registration.service';
import { RequestEntity } from './request.entity';
import { type RequestInHand, Steps } from './steps.service';
import type { StepTaker } from './taker';

/** A visitor of one organisation's portal. */
export interface Visit extends Visited {
  language: Language;
  correlationId: string;
}

export function visitOf(visited: Visited | undefined, { language, correlationId }: Caller): Visit {
  if (!visited) throw new DomainError('NOT_FOUND');
  if (visited.closed) throw new DomainError(visited.closed);
  return { ...visited, language, correlationId };
}

const VISITOR = { zh: '客户', en: 'Customer' };
const taker: StepTaker = { by: 'customer', memberId: null, name: VISITOR.zh, permitted: () => true };
/** A visitor as the audit trail keeps one. */
export const visitorActor = ({ correlationId }: Visit): AuditActor => ({ id: PORTAL_ACTOR, name: '门户', source: 'portal', correlationId });

/** A form says by a key of its own that it is the same form. @throws DomainError FIELD_INVALID */
export function refuseKeyless(idempotencyKey: string): void {
  if (!/^[\w-]{16,100}$/.test(idempotencyKey)) throw new DomainError('FIELD_INVALID', { field: 'idempotencyKey' }, 'idempotencyKey');
}

/** Requests as the person served sees them (S-4.1, S-4.5): submitting, following, withdrawing, rating; never anything personal. */
@Injectable()
export class PortalRequests {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(Ratings) private readonly ratings: Ratings,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Links) private readonly links: Links,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Registers what a visitor wrote; the same form sent again answers the same request. Returns the receipt's token. */
  async submit(visit: Visit, input: PublicRequestSubmitInput, now = Date.now()): Promise<string> {
    refuseKeyless(input.idempotencyKey);
    if (input.phone.trim() === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '电话', en: 'phone' } }, 'phone');
    const governing = await this.registrations.governing(visit.scope, input.item, now);
    if (!governing.item.body.public) throw new DomainError('FIELD_INVALID', { field: { zh: '服务事项', en: 'service item' } }, 'item');
    const keys = await this.keyring.of(visit.scope);
    const id = await this.door.write(visit.scope, async (transaction) => {
      // the lock makes a second sending wait for the first and then find it
      await transaction.query(named('select pg_advisory_xact_lock(hashtextextended($1, $2))', [input.idempotencyKey, visit.scope.tenant]));
      const [sent] = await this.rows.find(transaction, RequestEntity, { idempotencyKey: input.idempotencyKey });
      if (sent) return sent.id;
      const customer = await this.customerOf(transaction, visit, input, keys, now);
      const request = this.registrations.register(
        transaction,
        governing,
        {
          id: newRequestId(),
          keys,
          item: input.item,
          customerId: customer.id,
          customerName: customer.name,
          summary: input.summary,
          description: input.description,
          channel: 'web',
          answers: input.answers ?? [],
          registeredById: null,
          actorName: VISITOR.zh,
          idempotencyKey: input.idempotencyKey,
        },
        visitorActor(visit),
        now,
      );
      return request.id;
    });
    this.relay.nudge(visit.scope);
    return this.links.receiptToken(id);
  }

  /** The receipt of a link; null when the link is not one of ours. */
  async receipt(visit: Visit, token: string, now = Date.now()): Promise<PublicRequest | null> {
    const opened = this.links.open('receipt', token);
    if (!opened) return null;
    const inHand = await this.door.write(visit.scope, (transaction) => this.look(transaction, opened.id));
    return inHand ? this.present(visit, inHand, now) : null;
  }

  /** The receipt's link for who knows the number and the end of the phone number. */
  async track(visit: Visit, { number, phoneLast4 }: PublicRequestTrackInput): Promise<string> {
    const [, day, serial] = /^\s*FW-?(\d{8})-?0*(\d{1,9})\s*$/i.exec(number) ?? [];
    const digits = phoneLast4.trim();
    if (!day || !serial || !/^\d{4}$/.test(digits)) throw unknown();
    const [row] = await this.door.read<{ id: string }>(
      visit.scope,
      named(
        `select q.id from ${visit.scope.schema}.request q join ${visit.scope.schema}.customer c on c.id = q.customer_id
         where q.serial = $1::bigint and to_char(q.day, 'YYYYMMDD') = $2 and right(c.phone_masked, 4) = $3`,
        [serial, day, digits],
      ),
    );
    if (!row) throw unknown();
    return this.links.receiptToken(row.id);
  }

  async withdraw(visit: Visit, { token, reason }: PublicRequestWithdrawInput, now = Date.now()): Promise<PublicRequest> {
    const opened = this.links.open('receipt', token);
    if (!opened) throw new DomainError('NOT_FOUND');
    const changed = await this.door.write(visit.scope, async (transaction) => {
      const inHand = await this.steps.load(transaction, opened.id);
      if (!inHand) throw new DomainError('NOT_FOUND');
      await this.steps.take(
        transaction,
        visit.scope,
        inHand,
        'withdraw',
        { reason },
        taker,
        visitorActor(visit),
        await this.directories.of(visit.scope),
        now,
      );
      return inHand;
    });
    this.relay.nudge(visit.scope);
    return this.present(visit, changed, now);
  }

  /** One rating by one-time link. @throws DomainError RATING_USED when the link was used or is no longer valid */
  async rate(visit: Visit, { token, level, comment }: PublicRequestRateInput, now = Date.now()): Promise<PublicRequest> {
    const opened = this.links.open('rating', token);
    if (!opened) throw new DomainError('NOT_FOUND');
    const changed = await this.door.write(visit.scope, async (transaction) => {
      const inHand = await this.steps.load(transaction, opened.id);
      if (!inHand || !(await this.mayRate(visit, inHand, opened.round, now))) throw new DomainError('RATING_USED');
      await this.ratings.rate(transaction, visit.scope, inHand, { level, comment }, taker, visitorActor(visit), now);
      return inHand;
    });
    this.relay.nudge(visit.scope);
    return this.present(visit, changed, now);
  }

  /** What a rating link opens; null when it was used or is no longer valid. */
  async ratingForm(visit: Visit, token: string, now = Date.now()): Promise<{ number: string; itemName: string; levels: object[] } | null> {
    const opened = this.links.open('rating', token);
    if (!opened) return null;
    const inHand = await this.door.write(visit.scope, (transaction) => this.look(transaction, opened.id));
    if (!inHand || !(await this.mayRate(visit, inHand, opened.round, now))) return null;
    const version = await this.provisions.version(visit.scope, inHand.request.regulationVersionId);
    const levels = version.of('ratingScale')[0]?.body.levels ?? [];
    const { number, itemName } = await this.present(visit, inHand, now);
    return { number, itemName, levels: levels.map((each) => ({ ...each, name: inLanguage(each.name, visit.language) })) };
  }

  private async mayRate(visit: Visit, { request, steps }: RequestInHand, round: number, now: Instant): Promise<boolean> {
    if (request.stateType !== 'done' || request.answered !== round) return false;
    const version = await this.provisions.version(visit.scope, request.regulationVersionId);
    const validDays = version.of('ratingScale')[0]?.body.validDays ?? 0;
    return now - (steps.at(-1)?.at.getTime() ?? 0) <= validDays * 86_400_000;
  }

  private async look(transaction: Transaction, requestId: string): Promise<RequestInHand | undefined> {
    return this.steps.load(transaction, requestId);
  }

  /** The customer of this phone number and name, or a new one: a second request of a person joins the first. */
  private async customerOf(
    transaction: Transaction,
    visit: Visit,
    input: PublicRequestSubmitInput,
    keys: TenantKeys,
    now: Instant,
  ): Promise<{ id: string; name: string }> {
    const draft = readDraft(input);
    const same = await this.rows.find(transaction, CustomerEntity, {
      phoneIndex: keys.lookups(PHONE, draft.phone ?? ''),
      name: draft.name,
    });
    if (same[0]) return same[0];
    const id = await this.customers.add(
      transaction,
      { ...input, note: null, allowDuplicate: true },
      { keys, actor: visitorActor(visit), createdById: null, now },
    );
    return { id, name: draft.name };
  }

  private async present(visit: Visit, inHand: RequestInHand, now: Instant): Promise<PublicRequest> {
    const { request, steps } = inHand;
    const words = (text: { zh: string; en?: string | undefined }) => inLanguage(text, visit.language);
    const version = await this.provisions.version(visit.scope, request.regulationVersionId);
    const procedure = procedureOf(version, request.procedureId);
    const item = version.of('serviceItem').find(({ id }) => id === request.itemId);
    const available = await this.steps.available(visit.scope, request, taker);
    return {
      number: numberOf(request),
      itemName: item ? words(item.name) : '',
      summary: request.summary,
      status: words(stateOf(procedure, request.state).publicName),
      statusType: request.stateType,
      responsible: await this.responsible(visit, request),
      registeredAt: request.registeredAt.toISOString(),
      promisedAt: request.promisedAt?.toISOString() ?? null,
      promise: promiseOf(version, request.itemKey, visit.language, request.priority, request.registeredAt.getTime()),
      overdue: request.promisedAt !== null && ['open', 'paused'].includes(request.stateType) && request.promisedAt.getTime() < now,
      timeline: steps.map((step) => ({
        at: step.at.toISOString(),
        text: plainWords(words(stateOf(procedure, step.toState).publicName), step),
      })),
      canWithdraw: available.some(({ action, allowed }) => action === 'withdraw' && allowed),
      ratingToken: (await this.mayRate(visit, inHand, request.answered, now)) ? this.links.ratingToken(request.id, request.answered) : null,
      ratedLevel: await this.ratedLevel(visit, request),
      receiptUrl: this.links.receiptUrl(visit.organisation.slug, request.id),
    };
  }

  /** Department and surname, as one would be told at the counter; the front desk while nobody has it. */
  private async responsible(visit: Visit, { departmentId, assigneeId, stateType }: RequestEntity): Promise<string> {
    const directory = await this.directories.of(visit.scope);
    const department = directory.department(departmentId);
    if (!department || stateType === 'cancelled') return visit.language === 'en' ? 'Front desk' : '受理台';
    const surname = [...(directory.member(assigneeId)?.name ?? '')][0];
    const name = inLanguage(department.name, visit.language);
    if (!surname) return name;
    return visit.language === 'en' ? `${name} (${surname}**)` : `${name} ${surname}**`;
  }

  private async ratedLevel(visit: Visit, { ratingLevel, regulationVersionId }: RequestEntity): Promise<string | null> {
    if (!ratingLevel) return null;
    const version = await this.provisions.version(visit.scope, regulationVersionId);
    const level = version.of('ratingScale')[0]?.body.levels.find(({ code }) => code === ratingLevel);
    return level ? inLanguage(level.name, visit.language) : ratingLevel;
  }
}

/** Unknown number and wrong digits are one answer, so that nobody learns which numbers exist. */
function unknown(): DomainError {
  return new DomainError('FIELD_INVALID', { field: { zh: '编号或电话后四位', en: 'number or last four digits' } }, 'number');
}

function numberOf({ day, serial }: RequestEntity): string {
  return `FW-${day.replaceAll('-', '')}-${serial.padStart(4, '0')}`;
}

/** The public name of the state entered; what was done is told, inner reasons are not. */
function plainWords(state: string, { action, note }: { action: string; note: string | null }): string {
  return action === 'complete' && note ? `${state}：${note}` : state;
}
