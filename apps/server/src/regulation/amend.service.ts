import { DomainError, decodeId, localDateOf } from '@charter/kernel';
import type { Article, Provision } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import type { ProvisionAmendInput } from './amend.graphql';
import { ArticleEntity } from './article.entity';
import { changedBody, kindOf } from './change';
import { Publication } from './publication.service';
import { RegulationEntity } from './regulation.entity';
import { ProvisionEntity } from './provision.entity';
import { readProvision, refuseUnsound } from './soundness';

interface Latest {
  id: string;
  number: number;
  effective_from: Date;
  title: { zh: string; en?: string };
}

/** Amendments (修订, P-1.1): one change, published as the next version; whatever was decided under older ones stays. */
@Injectable()
export class Amendments {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Publication) private readonly publication: Publication,
  ) {}

  /** Publishes the change and returns the id of the new version. */
  async amend(caller: Caller, input: ProvisionAmendInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const regulationId = decodeId('reg', input.regulationId);
    if (!regulationId) throw new DomainError('NOT_FOUND');
    if (input.reason.trim() === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const effectiveFrom = effectiveDate(input.effectiveFrom, now);
    const versionId = await this.door.write(principal.scope, async (transaction) => {
      const latest = await this.lockLatest(transaction, principal.scope, regulationId, input.expectedVersionNumber);
      refuseOvertaking(latest, effectiveFrom);
      const articles = await this.articlesOf(transaction, latest.id);
      const before = await this.provisionsOf(transaction, latest.id);
      const { provisions, old, changed } = applyChange(before, input, articles);
      const id = uuidv7();
      await this.publication.publish(transaction, principal.scope, {
        id,
        regulationId,
        number: latest.number + 1,
        title: latest.title,
        effectiveFrom,
        publishedAt: new Date(now),
        publishedByName: principal.member.name,
        reason: input.reason.trim(),
        articles,
        provisions,
      });
      const act = {
        action: 'publish',
        subject: 'Regulation',
        subjectId: regulationId,
        subjectLabel: `${latest.title.zh} ${latest.number + 1}`,
        reason: input.reason.trim(),
      };
      this.audit.record(transaction, auditActor(caller), { ...act, before: summaryOf(old), after: summaryOf(changed) }, now);
      this.outbox.emit(transaction, { topic: 'regulation.published', subject: 'Regulation', subjectId: regulationId }, now);
      return id;
    });
    this.relay.nudge(principal.scope);
    return versionId;
  }

  private async lockLatest(transaction: Transaction, scope: TenantScope, regulationId: string, expected: number): Promise<Latest> {
    const regulation = await this.rows.lock(transaction, RegulationEntity, regulationId);
    if (!regulation) throw new DomainError('NOT_FOUND');
    const [latest] = await transaction.query<Latest>(
      named(
        `select id, number, title, effective_from from ${scope.schema}.regulation_version where regulation_id = $1 and state = 'published' order by number desc limit 1`,
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

  private async articlesOf(transaction: Transaction, versionId: string): Promise<Article[]> {
    const rows = await this.rows.find(transaction, ArticleEntity, { versionId }, 'position');
    return rows.map(({ key, parentKey, level, label, title, body, guidance }) => ({
      key,
      level: level as Article['level'],
      label,
      guidance,
      ...(parentKey ? { parent: parentKey } : {}),
      ...(title ? { title } : {}),
      ...(body ? { body } : {}),
    }));
  }

  private async provisionsOf(transaction: Transaction, versionId: string): Promise<Provision[]> {
    const rows = await this.rows.find(transaction, ProvisionEntity, { versionId }, 'position');
    return rows.map(({ kind, key, name, articles, body }) => ({ kind, key, name, articles, body }));
  }
}

function effectiveDate(given: string | undefined, now: number): Date {
  if (!given) return new Date(now);
  const date = new Date(given);
  // the clock of the browser may be a little behind
  if (date.getTime() < now - 5 * 60_000)
    throw new DomainError(
      'FIELD_INVALID',
      { field: { zh: '生效时间（不能早于现在）', en: 'effective date (not in the past)' } },
      'effectiveFrom',
    );
  return date.getTime() < now ? new Date(now) : date;
}

/**
 * Every version is made from the one before, so it must not take effect earlier: what was scheduled would govern too soon, and
 * then take back what overtook it.
 */
function refuseOvertaking({ number, effective_from: scheduled }: Latest, effectiveFrom: Date): void {
  if (effectiveFrom >= scheduled) return;
  const day = localDateOf(scheduled.getTime(), 'Asia/Shanghai');
  const rule = {
    zh: `第 ${number} 版将于 ${day} 生效，在它之后修订的内容不能更早生效。`,
    en: `Version ${number} takes effect on ${day}; what is amended after it cannot take effect earlier.`,
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'effectiveFrom');
}

function summaryOf(provision: Provision | undefined): Record<string, unknown> | null {
  return provision
    ? { [`${provision.kind}/${provision.key}`]: { name: provision.name, articles: provision.articles, body: provision.body } }
    : null;
}

function applyChange(
  before: Provision[],
  input: ProvisionAmendInput,
  articles: Article[],
): { provisions: Provision[]; old: Provision | undefined; changed: Provision | undefined } {
  const kind = kindOf(input.body);
  const old = before.find((provision) => provision.kind === kind && provision.key === input.key);
  const others = before.filter((provision) => provision !== old);
  if (input.retire) {
    if (!old) throw new DomainError('NOT_FOUND');
    refuseUnsound(others);
    return { provisions: others, old, changed: undefined };
  }
  const changed = readProvision({
    kind,
    key: input.key,
    name: nameOf(old, input),
    articles: boundArticles(old, input, articles),
    body: changedBody(old, input.body),
  });
  const provisions = old ? before.map((provision) => (provision === old ? changed : provision)) : [...before, changed];
  refuseUnsound(provisions);
  return { provisions, old, changed };
}

function nameOf(old: Provision | undefined, { name }: ProvisionAmendInput): Provision['name'] {
  if (name) return { ...old?.name, ...name };
  if (old) return old.name;
  throw new DomainError('FIELD_REQUIRED', { field: 'name' }, 'name');
}

function boundArticles(old: Provision | undefined, { articles }: ProvisionAmendInput, known: Article[]): string[] {
  const bound = articles ?? old?.articles ?? [];
  const unknown = bound.find((key) => !known.some((article) => article.key === key));
  if (unknown) throw new DomainError('FIELD_INVALID', { field: unknown }, 'articles');
  return bound;
}
