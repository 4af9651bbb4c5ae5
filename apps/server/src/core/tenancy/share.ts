import { DomainError } from '@charter/kernel';
import { PLATFORM } from './capability';

/** How long a call waits for its turn before it is told to come back. */
const WAIT_MS = 2000;
/** Calls of one organisation that may wait at once; a flood beyond is refused without waiting. */
const MOST_WAITING = 500;

interface Waiter {
  tenant: number;
  since: number;
  enter(): void;
}

/** What is told of a call that had to wait. */
type Waited = (milliseconds: number, admitted: boolean) => void;

/**
 * Shares the connections between organisations. Whoever floods the server waits in a queue of their own: a free connection
 * goes to the organisation that holds fewest, and none holds so many that nothing is left for the next one. Nobody waits
 * longer than two seconds; a call that would is refused as UNAVAILABLE.
 */
export class Share {
  private free: number;
  private readonly most: number;
  private readonly held = new Map<number, number>();
  private readonly queues = new Map<number, Waiter[]>();

  constructor(
    connections: number,
    private readonly waited: Waited = () => undefined,
    private readonly waitMs = WAIT_MS,
  ) {
    this.free = connections;
    this.most = Math.max(1, Math.floor(connections * 0.75));
  }

  /** Undefined when the call may go on at once, which is the usual case and costs next to nothing. */
  enter(tenant: number): Promise<void> | undefined {
    if (this.free > 0 && !this.queues.has(tenant) && this.mayHold(tenant)) {
      this.take(tenant);
      return undefined;
    }
    return this.wait(tenant);
  }

  /** Must follow every `enter` that did not throw. */
  leave(tenant: number): void {
    this.held.set(tenant, this.heldBy(tenant) - 1);
    this.free += 1;
    this.admit();
  }

  /** Calls that wait now. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.length;
    return count;
  }

  private heldBy(tenant: number): number {
    return this.held.get(tenant) ?? 0;
  }

  private mayHold(tenant: number): boolean {
    return tenant === PLATFORM || this.heldBy(tenant) < this.most;
  }

  private take(tenant: number): void {
    this.free -= 1;
    this.held.set(tenant, this.heldBy(tenant) + 1);
  }

  private admit(): void {
    for (let waiter = this.next(); waiter; waiter = this.next()) {
      this.forget(waiter);
      this.take(waiter.tenant);
      waiter.enter();
    }
  }

  /** Of the organisations that wait and may have a free connection, the first call of the one that goes first. */
  private next(): Waiter | undefined {
    if (this.free === 0) return undefined;
    let best: Waiter | undefined;
    for (const [first] of this.queues.values())
      if (first && this.mayHold(first.tenant) && (!best || this.goesBefore(first, best))) best = first;
    return best;
  }

  /** Whoever holds fewer connections goes first; of several, whoever has waited longer. */
  private goesBefore(one: Waiter, other: Waiter): boolean {
    const more = this.heldBy(one.tenant) - this.heldBy(other.tenant);
    return more === 0 ? one.since < other.since : more < 0;
  }

  private wait(tenant: number): Promise<void> {
    const queue = this.queues.get(tenant) ?? [];
    if (queue.length >= MOST_WAITING) {
      this.waited(0, false);
      return Promise.reject(new DomainError('UNAVAILABLE'));
    }
    this.queues.set(tenant, queue);
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        tenant,
        since,
        enter: () => {
          clearTimeout(timer);
          this.waited(performance.now() - since, true);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.forget(waiter);
        this.waited(performance.now() - since, false);
        reject(new DomainError('UNAVAILABLE'));
      }, this.waitMs);
      queue.push(waiter);
    });
  }

  private forget(waiter: Waiter): void {
    const left = this.queues.get(waiter.tenant)?.filter((each) => each !== waiter) ?? [];
    if (left.length > 0) this.queues.set(waiter.tenant, left);
    else this.queues.delete(waiter.tenant);
  }
}
