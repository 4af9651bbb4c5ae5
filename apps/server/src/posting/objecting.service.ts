import { DomainError, type Text, USUAL_TIME_ZONE, inLanguage, localDateOf } from '@charter/kernel';
import { takesObjections } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { Keyring } from '../core/secrecy/keyring';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { Links, type Visit, refuseKeyless, visitorActor } from '../service';
import { postingNumber } from './content';
import { ObjectionEntity } from './objection.entity';
import { objectionNumber, sealObjector } from './objector';
import type { PublicObjection, PublicObjectionSubmitInput } from './portal.graphql';
import { byNumber } from './portal.service';
import { PostingEntity } from './posting.entity';

const TEXT = { label: { zh: '异议内容', en: 'objection' }, longest: 5000 };

interface OwnRow {
  [column: string]: unknown;
  day: string;
  serial: string;
  postingDay: string;
  postingSerial: string;
  title: Text;
  text: string;
  submittedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

/** Objecting from the portal (提出异议, Q-2.4): within the period, named where the posting asks for it, followed by a link. */
@Injectable()
export class Objecting {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Links) private readonly links: Links,
  ) {}

  /** Takes an objection; the same form sent again is the same objection. Returns the token of its link. */
  async submit(visit: Visit, input: PublicObjectionSubmitInput, now = Date.now()): Promise<string> {
    refuseKeyless(input.idempotencyKey);
    const text = readText(input.text, 'text', TEXT);
    const keys = await this.keyring.of(visit.scope);
    const id = await this.door.write(visit.scope, async (transaction) => {
      // the lock makes a second sending wait for the first and then find it
      await transaction.query(named('select pg_advisory_xact_lock(hashtextextended($1, $2))', [input.idempotencyKey, visit.scope.tenant]));
      const [sent] = await this.rows.find(transaction, ObjectionEntity, { idempotencyKey: input.idempotencyKey });
      if (sent) return sent.id;
      const posting = await this.posting(transaction, input.posting);
      if (!takesObjections({ state: posting.state, endsAt: posting.endsAt?.getTime() ?? null }, now))
        throw new DomainError('RULE_VIOLATION', { rule: OUT_OF_PERIOD }, 'posting');
      const objectionId = uuidv7();
      this.rows.insert(transaction, ObjectionEntity, {
        id: objectionId,
        day: localDateOf(now, USUAL_TIME_ZONE),
        postingId: posting.id,
        text,
        ...sealObjector(keys, objectionId, input, { required: posting.namedObjections }),
        idempotencyKey: input.idempotencyKey,
        submittedAt: new Date(now),
      });
      const about = { subject: 'Posting', subjectId: posting.id, subjectLabel: posting.title.zh };
      this.audit.record(transaction, visitorActor(visit), { action: 'object', ...about }, now);
      this.outbox.emit(
        transaction,
        { topic: 'objection.submitted', subject: 'Objection', subjectId: objectionId, payload: { posting: posting.id } },
        now,
      );
      return objectionId;
    });
    this.relay.nudge(visit.scope);
    return this.links.objectionToken(id);
  }

  /** The objection of a link; null when the link is not one of ours. */
  async own(visit: Visit, token: string): Promise<PublicObjection | null> {
    const opened = this.links.open('objection', token);
    if (!opened) return null;
    const { schema } = visit.scope;
    const [row] = await this.door.read<OwnRow>(
      visit.scope,
      named(
        `select o.day::text, o.serial::text, p.day::text as "postingDay", p.serial::text as "postingSerial", p.title, o.text,
           o.submitted_at as "submittedAt", o.answer, o.answered_at as "answeredAt"
         from ${schema}.objection o join ${schema}.posting p on p.id = o.posting_id where o.id = $1`,
        [opened.id],
      ),
    );
    if (!row) return null;
    return {
      number: objectionNumber(row),
      postingNumber: postingNumber({ day: row.postingDay, serial: row.postingSerial }),
      postingTitle: inLanguage(row.title, visit.language),
      text: row.text,
      submittedAt: row.submittedAt.toISOString(),
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    };
  }

  private async posting(transaction: Transaction, number: string): Promise<PostingEntity> {
    const found = byNumber(number);
    const [row] = found
      ? await transaction.query<{ id: string }>(
          named(`select p.id from ${transaction.schema}.posting p where ${found.where}`, found.values),
        )
      : [];
    const [posting] = row ? await this.rows.find(transaction, PostingEntity, { id: row.id }) : [];
    if (!posting) throw new DomainError('FIELD_INVALID', { field: { zh: '公示编号', en: 'posting' } }, 'posting');
    return posting;
  }
}

const OUT_OF_PERIOD = {
  zh: '不在公示期内，不能再提异议。有意见请直接联系机构。',
  en: 'The period is over, so objections are not taken any more. Please contact the organisation directly.',
};
