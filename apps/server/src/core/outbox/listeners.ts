import { Injectable } from '@nestjs/common';
import type { TenantScope } from '../tenancy/context';
import type { Transaction } from '../tenancy/transaction';

/** An event as listeners hear it. */
export interface HeardEvent {
  /** Grows with the order of writing within the organisation; the same event always has the same. */
  serial: string;
  topic: string;
  subject: string;
  subjectId: string;
  payload: Readonly<Record<string, unknown>>;
  at: Date;
}

/** What a listener does with an event: rows and jobs of this transaction, nothing outside of it. */
export type Listener = (event: HeardEvent, transaction: Transaction, scope: TenantScope) => Promise<void>;

interface Registered {
  name: string;
  topics: ReadonlySet<string> | 'all';
  listener: Listener;
}

/**
 * Who hears which events of all organisations. An event comes at least once, and what the listener writes is written once:
 * its transaction also notes the serial of the event. What leaves the database is a job, made in that transaction.
 */
@Injectable()
export class Listeners {
  private readonly registered: Registered[] = [];

  /** Registers a listener under a name that stays, for it is what remembers the events heard. */
  on(name: string, topics: readonly string[] | 'all', listener: Listener): void {
    if (this.registered.some((each) => each.name === name)) throw new Error(`Two listeners are called "${name}"`);
    this.registered.push({ name, topics: topics === 'all' ? 'all' : new Set(topics), listener });
  }

  /** Every topic that somebody hears. */
  get topics(): ReadonlySet<string> | 'all' {
    if (this.registered.some(({ topics }) => topics === 'all')) return 'all';
    return new Set(this.registered.flatMap(({ topics }) => [...topics]));
  }

  /** Who hears a topic. */
  of(topic: string): { name: string; listener: Listener }[] {
    return this.registered.filter(({ topics }) => topics === 'all' || topics.has(topic));
  }
}
