import { availableParallelism } from 'node:os';
import { DomainError } from '@charter/kernel';
import { PLATFORM } from './capability';

/** How long a call waits for its turn before it is told to come back. */
const WAIT_MS = 2000;
/** Calls of one organisation that may wait at once; a flood beyond is refused without waiting. */
const MOST_WAITING = 500;
/** Part of the connections that one organisation may hold at most. */
const MOST = 0.75;
/** Half of the processors may be busy with short calls of one organisation while others are served too. */
const MOST_YOUNG = Math.max(1, Math.floor(availableParallelism() / 2));
/** How long a turn is young; what takes longer, a report or a job, keeps no later call of its organisation waiting. */
const YOUNG_MS = 100;
/** For so long after its last call an organisation counts as one that is served. */
const SERVED_MS = 1000;
/** How often those who wait are looked at, for turns grow old and others fall silent without a sign. */
const LOOK_MS = 20;

/** The leave to use a connection, until it is given back. */
export interface Turn {
  readonly tenant: number;
  readonly since: number;
}

interface Waiter {
  tenant: number;
  since: number;
  enter(turn: Turn): void;
}

/** What is told of a call that had to wait. */
type Waited = (milliseconds: number, admitted: boolean) => void;

export interface ShareOptions {
  connections: number;
  waited?: Waited | undefined;
  /** Short turns of one organisation at a time while others are served. */
  mostYoung?: number;
  waitMs?: number;
  /** Milliseconds that only go up. */
  now?: () => number;
}

/**
 * Shares the connections between organisations. Whoever floods the server waits in a queue of their own: a free connection
 * goes to the organisation that holds fewest, none holds so many that nothing is left for the next one, and while others are
 * served too, only few are held for short calls, for the processor is shared as well. Nobody waits longer than two seconds;
 * a call that would is refused as UNAVAILABLE.
 */
export class Share {
  private free: number;
  private readonly most: number;
  private readonly mostYoung: number;
  private readonly waitMs: number;
  private readonly waited: Waited;
  private readonly now: () => number;
  private readonly held = new Map<number, Turn[]>();
  private readonly queues = new Map<number, Waiter[]>();
  /** The organisation that called last, and when another one did. */
  private last = { tenant: PLATFORM, at: Number.NEGATIVE_INFINITY, otherAt: Number.NEGATIVE_INFINITY };
  private looking: NodeJS.Timeout | undefined;

  constructor({ connections, waited, mostYoung, waitMs, now }: ShareOptions) {
    this.free = connections;
    this.most = Math.max(1, Math.floor(connections * MOST));
    this.mostYoung = mostYoung ?? MOST_YOUNG;
    this.waited = waited ?? (() => undefined);
    this.waitMs = waitMs ?? WAIT_MS;
    this.now = now ?? (() => performance.now());
  }

  /** A turn when the call may go on at once, which is the usual case and costs next to nothing; else the promise of one. */
  enter(tenant: number): Turn | Promise<Turn> {
    const now = this.now();
    this.notice(tenant, now);
    return this.free > 0 && !this.queues.has(tenant) && this.mayHold(tenant, now) ? this.take(tenant, now) : this.wait(tenant, now);
  }

  /** Must follow every turn that was given. */
  leave(turn: Turn): void {
    const left = this.turnsOf(turn.tenant).filter((each) => each !== turn);
    if (left.length > 0) this.held.set(turn.tenant, left);
    else this.held.delete(turn.tenant);
    this.free += 1;
    this.admit();
  }

  /** Calls that wait now. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.length;
    return count;
  }

  private turnsOf(tenant: number): readonly Turn[] {
    return this.held.get(tenant) ?? [];
  }

  private notice(tenant: number, now: number): void {
    if (tenant === PLATFORM) return;
    const { last } = this;
    this.last = { tenant, at: now, otherAt: tenant === last.tenant ? last.otherAt : last.at };
  }

  private isAlone(tenant: number, now: number): boolean {
    const { last } = this;
    return now - (tenant === last.tenant ? last.otherAt : last.at) > SERVED_MS;
  }

  private mayHold(tenant: number, now: number): boolean {
    if (tenant === PLATFORM) return true;
    const turns = this.turnsOf(tenant);
    if (turns.length >= this.most) return false;
    return this.isAlone(tenant, now) || turns.filter(({ since }) => now - since < YOUNG_MS).length < this.mostYoung;
  }

  private take(tenant: number, now: number): Turn {
    this.free -= 1;
    const turn = { tenant, since: now };
    this.held.set(tenant, [...this.turnsOf(tenant), turn]);
    return turn;
  }

  private admit(): void {
    const now = this.now();
    for (let waiter = this.next(now); waiter; waiter = this.next(now)) {
      this.forget(waiter);
      waiter.enter(this.take(waiter.tenant, now));
    }
    if (this.queues.size === 0) this.rest();
  }

  /** Of the organisations that wait and may have a free connection, the first call of the one that goes first. */
  private next(now: number): Waiter | undefined {
    if (this.free === 0) return undefined;
    let best: Waiter | undefined;
    for (const [first] of this.queues.values())
      if (first && this.mayHold(first.tenant, now) && (!best || this.goesBefore(first, best))) best = first;
    return best;
  }

  /** Whoever holds fewer connections goes first; of several, whoever has waited longer. */
  private goesBefore(one: Waiter, other: Waiter): boolean {
    const more = this.turnsOf(one.tenant).length - this.turnsOf(other.tenant).length;
    return more === 0 ? one.since < other.since : more < 0;
  }

  private wait(tenant: number, since: number): Promise<Turn> {
    const queue = this.queues.get(tenant) ?? [];
    if (queue.length >= MOST_WAITING) {
      this.waited(0, false);
      return Promise.reject(new DomainError('UNAVAILABLE'));
    }
    this.queues.set(tenant, queue);
    this.looking ??= setInterval(() => this.admit(), LOOK_MS).unref();
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        tenant,
        since,
        enter: (turn) => {
          clearTimeout(timer);
          this.waited(this.now() - since, true);
          resolve(turn);
        },
      };
      const timer = setTimeout(() => {
        this.forget(waiter);
        this.waited(this.now() - since, false);
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

  private rest(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }
}
