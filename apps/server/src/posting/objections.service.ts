import { DomainError, decodeId } from '@charter/kernel';
import { maskNumbers } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { mayAct } from '../core/permission/restriction';
import { Keyring } from '../core/secrecy/keyring';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { refuseStale } from '../core/write/version';
import { Disclosures, readReason } from '../customer';
import { personalDataOf, refuseStep } from './content';
import { ObjectionEntity } from './objection.entity';
import { objectionNumber, openObjector } from './objector';
import { PostingEntity } from './posting.entity';
import type { ObjectionAnswerInput, ObjectionRevealInput } from './posting-input.graphql';

const ANSWER = { label: { zh: '答复', en: 'answer' }, longest: 5000 };
const PUBLIC_TEXT = { label: { zh: '公开的异议内容', en: 'public wording' }, longest: 5000 };

interface Found {
  objection: ObjectionEntity;
  posting: PostingEntity;
}

/** Objections as staff handle them: answered once, in public words that tell nothing of who objected. */
@Injectable()
export class Objections {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
  ) {}

  async answer(caller: Caller, input: ObjectionAnswerInput, now = Date.now()): Promise<string> {
    const { scope, ability, member } = memberCaller(caller).principal;
    const keys = await this.keyring.of(scope);
    const id = await this.door.write(scope, async (transaction) => {
      const { objection, posting } = await this.find(transaction, caller, input.id);
      await refuseStale(transaction, 'Objection', objection, input.expectedVersion);
      const facts = { state: posting.state, endsAt: posting.endsAt?.getTime() ?? null, unanswered: 1 };
      refuseStep('answer', facts, (right) => mayAct(ability, right, 'Posting', posting), now);
      if (objection.answeredAt) throw new DomainError('RULE_VIOLATION', { rule: ANSWERED }, 'id');
      const answer = readText(input.answer, 'answer', ANSWER);
      const { name } = openObjector(keys, objection);
      const publicText = withoutObjector(
        input.publicText?.trim() ? readText(input.publicText, 'publicText', PUBLIC_TEXT) : objection.text,
        name,
      );
      refuseForbidden(answer, 'answer', posting);
      const change = { answer, publicText, answeredAt: new Date(now), answeredById: member.id };
      this.rows.update(transaction, ObjectionEntity, { id: objection.id }, change);
      const about = { subject: 'Posting', subjectId: posting.id, subjectLabel: posting.title.zh };
      this.audit.record(
        transaction,
        auditActor(caller),
        { action: 'answer', ...about, after: { objection: objectionNumber(objection), answer } },
        now,
      );
      this.outbox.emit(transaction, { topic: 'objection.answered', subject: 'Objection', subjectId: objection.id }, now);
      return objection.id;
    });
    this.relay.nudge(scope);
    return id;
  }

  /** Shows once who objected and how to reach them; who saw it and why stays on record. */
  async reveal(caller: Caller, input: ObjectionRevealInput, now = Date.now()): Promise<{ name: string | null; contact: string | null }> {
    const { scope, ability } = memberCaller(caller).principal;
    const keys = await this.keyring.of(scope);
    return this.door.write(scope, async (transaction) => {
      const { objection, posting } = await this.find(transaction, caller, input.id);
      if (!mayAct(ability, 'reveal', 'Posting', posting)) throw new DomainError('FORBIDDEN');
      const reason = readReason(input.reason);
      await this.disclosures.refuseFlood(transaction, scope, now);
      const about = { subject: 'Posting', subjectId: posting.id, subjectLabel: posting.title.zh };
      this.audit.record(
        transaction,
        auditActor(caller),
        { action: 'reveal', ...about, reason, after: { objection: objectionNumber(objection) } },
        now,
      );
      return openObjector(keys, objection);
    });
  }

  private async find(transaction: Transaction, caller: Caller, publicId: string): Promise<Found> {
    const { ability } = memberCaller(caller).principal;
    const id = decodeId('obj', publicId);
    const objection = id ? await this.rows.lock(transaction, ObjectionEntity, id) : undefined;
    const posting = objection && (await this.rows.lock(transaction, PostingEntity, objection.postingId));
    if (!objection || !posting || !mayAct(ability, 'read', 'Posting', posting)) throw new DomainError('NOT_FOUND');
    return { objection, posting };
  }
}

const ANSWERED = {
  zh: '这条异议已经答复，答复公布后不能改动。',
  en: 'This objection has its answer, and an answer that was published does not change.',
};

/** The words of an objection without whoever wrote them. */
function withoutObjector(text: string, name: string | null): string {
  const unnamed = name ? text.replaceAll(name, '***') : text;
  return maskNumbers(unnamed);
}

function refuseForbidden(text: string, field: string, { kind }: PostingEntity): void {
  const forbidden = personalDataOf({ kind, title: { zh: text }, body: { zh: '' } }).some(({ never }) => never);
  if (!forbidden) return;
  const rule = {
    zh: '答复会公开，不能含有个人信息，请先脱敏。',
    en: 'The answer becomes public and may not hold personal data; mask them first.',
  };
  throw new DomainError('RULE_VIOLATION', { rule }, field);
}
