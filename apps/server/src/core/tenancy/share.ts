import { DomainError } from '@charter/kernel';
import { PLATFORM } from './capability';

/** How long a call waits for its turn before it is told to come back. */
const WAIT_MS = 2000;
/** Calls of one organisation that may wait at once; a flood beyond is refused without waiting. */
const MOST_WAITING = 500;

interface Waiter {
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
    const held = (this.held.get(tenant) ?? 1) - 1;
    if (held === 0) this.held.delete(tenant);
    else this.held.set(tenant, held);
    this.free += 1;
    if (this.queues.size > 0) this.admit();
  }

  /** Calls that wait now. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.length;
    return count;
  }

  private mayHold(tenant: number): boolean {
    return tenant === PLATFORM || (this.held.get(tenant) ?? 0) < this.most;
  }

  private take(tenant: number): void {
    this.free -= 1;
    this.held.set(tenant, (this.held.get(tenant) ?? 0) + 1);
  }

  private admit(): void {
    while (this.free > 0) {
      const next = this.next();
      if (next === undefined) return;
      const queue = this.queues.get(next) ?? [];
      const waiter = queue.shift();
      if (queue.length === 0) this.queues.delete(next);
      this.take(next);
      waiter?.enter();
    }
  }

  /** The waiting organisation that holds fewest connections; of several the one that has waited longest. */
  private next(): number | undefined {
    let best: { tenant: number; held: number; since: number } | undefined;
    for (const [tenant, [first]] of this.queues) {
      if (!first || !this.mayHold(tenant)) continue;
      const held = this.held.get(tenant) ?? 0;
      if (!best || held < best.held || (held === best.held && first.since < best.since)) best = { tenant, held, since: first.since };
    }
    return best?.tenant;
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
        since,
        enter: () => {
          clearTimeout(timer);
          this.waited(performance.now() - since, true);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.forget(tenant, waiter);
        this.waited(performance.now() - since, false);
        reject(new DomainError('UNAVAILABLE'));
      }, this.waitMs);
      queue.push(waiter);
    });
  }

  private forget(tenant: number, waiter: Waiter): void {
    const queue = this.queues.get(tenant);
    if (!queue) return;
    queue.splice(queue.indexOf(waiter), 1);
    if (queue.length === 0) this.queues.delete(tenant);
  }
}
