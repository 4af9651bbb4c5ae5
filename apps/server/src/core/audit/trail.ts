import { createHash } from 'node:crypto';
import { fieldChanges, leafHash } from '@charter/audit';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Source } from '../auth/principal';
import type { Transaction } from '../tenancy/transaction';
import { Rows } from '../write/rows';
import { type Conceal, LABEL } from './conceal';
import { AuditEventEntity, type FieldChange } from './audit.entity';

/** Who acts, as the trail keeps it. `id` is the actor of the capability; the database refuses any other. */
export interface AuditActor {
  id: string;
  name: string;
  source: Source;
  correlationId: string | null;
  /** Whom the actor stands in for, where the act is possible only by that. */
  onBehalfOfId?: string | undefined;
}

/** One act on one record. */
export interface Act {
  action: string;
  subject: string;
  subjectId: string;
  subjectLabel?: string;
  reason?: string | undefined;
  before?: object | null;
  after?: object | null;
  /** Seals what the event says of a person, so that it goes when the person is erased. */
  conceal?: Conceal;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function readable(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

const asJson = (record: object | null | undefined) => (record ? (JSON.parse(JSON.stringify(record)) as Record<string, unknown>) : record);

/** Writes the audit trail (O-6) in the transaction of the change: an act without its row, or a row without its act, cannot be. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(Rows) private readonly rows: Rows) {}

  record(transaction: Transaction, actor: AuditActor, act: Act, now: number): void {
    this.rows.insert(transaction, AuditEventEntity, this.eventOf(actor, act, now));
  }

  /** Many acts of one actor, written when this returns. */
  async recordAll(transaction: Transaction, actor: AuditActor, acts: readonly Act[], now: number): Promise<void> {
    await this.rows.insertAll(
      transaction,
      AuditEventEntity,
      acts.map((act) => this.eventOf(actor, act, now)),
    );
  }

  private eventOf(actor: AuditActor, act: Act, now: number): Omit<AuditEventEntity, 'seq' | 'onBehalfOfId'> {
    const { conceal } = act;
    const kept = (field: string, text: string | null) => (text !== null && conceal ? conceal(field, text) : text);
    const changes: FieldChange[] = fieldChanges(asJson(act.before), asJson(act.after)).map(({ field, before, after }) => ({
      field,
      before: kept(field, readable(before)),
      after: kept(field, readable(after)),
    }));
    const event = {
      id: uuidv7(),
      at: new Date(now),
      actor: actor.id,
      actorName: actor.name,
      action: act.action,
      subject: act.subject,
      subjectId: act.subjectId,
      subjectLabel: kept(LABEL, act.subjectLabel ?? null),
      reason: act.reason ?? null,
      source: actor.source,
      correlationId: actor.correlationId,
      changes,
      ...(actor.onBehalfOfId ? { onBehalfOfId: actor.onBehalfOfId } : {}),
    };
    return { ...event, leafHash: leafHash({ ...event, at: event.at.toISOString() }, sha256) };
  }
}
