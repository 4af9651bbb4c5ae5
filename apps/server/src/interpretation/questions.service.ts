import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { refuseStale } from '../core/write/version';
import { versionInForce } from '../regulation';
import { ArticleQuestionEntity } from './question.entity';
import type { ArticleQuestionAnswerInput, ArticleQuestionAskInput } from './question.graphql';

const QUESTION = { label: { zh: '问题', en: 'question' }, longest: 2000 };
const ANSWER = { label: { zh: '答复', en: 'answer' }, longest: 5000 };

/** Questions on articles and their interpretation by whoever holds that right (解释权, P-1.1). */
@Injectable()
export class Questions {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  async ask(caller: Caller, input: ArticleQuestionAskInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    // a key acts for a program, and a program has no questions
    if (principal.key) throw new DomainError('FORBIDDEN');
    const regulationId = decodeId('reg', input.regulationId);
    if (!regulationId) throw new DomainError('NOT_FOUND');
    const text = readText(input.text, 'text', QUESTION);
    const { articleKey } = input;
    const id = uuidv7();
    await this.door.write(principal.scope, async (transaction) => {
      const { schema } = transaction;
      const [article] = await transaction.query<{ versionId: string; label: string }>(
        named(
          `select a.version_id as "versionId", a.label ->> 'zh' as label from ${schema}.article a where a.version_id = ${versionInForce(schema, '$1::uuid')} and a.key = $2`,
          [regulationId, articleKey],
        ),
      );
      if (!article) throw new DomainError('NOT_FOUND');
      const { versionId, label } = article;
      const asked = { id, regulationId, versionId, articleKey, text, askedById: principal.member.id, askedAt: new Date(now) };
      this.rows.insert(transaction, ArticleQuestionEntity, asked);
      const about = { subject: 'ArticleQuestion', subjectId: id };
      this.audit.record(transaction, auditActor(caller), { action: 'ask', ...about, subjectLabel: label, after: { text } }, now);
      this.outbox.emit(transaction, { topic: 'articleQuestion.asked', ...about }, now);
    });
    this.relay.nudge(principal.scope);
    return id;
  }

  /** The answer is about the article as it read when it was asked about. */
  async answer(caller: Caller, input: ArticleQuestionAnswerInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('qst', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const answer = readText(input.answer, 'answer', ANSWER);
    const [official, open] = [input.official === true, input.public === true];
    if (open && !official) refusePublic();
    await this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, ArticleQuestionEntity, id);
      if (!before) throw new DomainError('NOT_FOUND');
      await refuseStale(transaction, 'ArticleQuestion', before, input.expectedVersion);
      const changes = { answer, official, public: open };
      const answered = { answeredAt: new Date(now), answeredById: principal.member.id };
      this.rows.update(transaction, ArticleQuestionEntity, { id }, { ...changes, ...answered });
      const about = { subject: 'ArticleQuestion', subjectId: id };
      const was = { answer: before.answer, official: before.official, public: before.public };
      const act = { action: 'answer', ...about, subjectLabel: before.text.slice(0, 100), before: was, after: changes };
      this.audit.record(transaction, auditActor(caller), act, now);
      this.outbox.emit(transaction, { topic: 'articleQuestion.answered', ...about }, now);
    });
    this.relay.nudge(principal.scope);
    return id;
  }
}

function refusePublic(): never {
  const rule = {
    zh: '只有正式解释才能对外公开。',
    en: 'Only an official interpretation can be made public.',
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'public');
}
