import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../tenancy/transaction';
import { Rows } from '../write/rows';
import { OutboxEntity } from './outbox.entity';

/** Something that happened to a record, for listeners after the commit. */
export interface DomainEvent {
  /** "request.created": subject and past participle. */
  topic: string;
  subject: string;
  subjectId: string;
  payload?: object;
}

/** Writes events with the rows they tell of; `OutboxRelay` delivers them. */
@Injectable()
export class Outbox {
  constructor(@Inject(Rows) private readonly rows: Rows) {}

  /** Many events, written when this returns. */
  async emitAll(transaction: Transaction, events: readonly DomainEvent[], now: number): Promise<void> {
    const at = new Date(now);
    const rows = events.map(({ topic, subject, subjectId, payload = {} }) => ({ topic, subject, subjectId, payload, at }));
    await this.rows.insertAll(transaction, OutboxEntity, rows);
  }

  emit(transaction: Transaction, { topic, subject, subjectId, payload = {} }: DomainEvent, now: number): void {
    this.rows.insert(transaction, OutboxEntity, { topic, subject, subjectId, payload, at: new Date(now) });
  }
}
