/** How much may be spent at once, and how fast it comes back. */
export interface Allowance {
  capacity: number;
  /** Points a second. */
  refill: number;
}

/** What is left of a budget at a moment. */
export interface Standing {
  limit: number;
  remaining: number;
  /** Seconds until the budget is full again. */
  resetSeconds: number;
}

/** A budget that fills by itself and is emptied by calls. Moments are milliseconds. */
export class Bucket {
  /** Spent since the servers agreed last. */
  private spent = 0;

  constructor(
    readonly allowance: Allowance,
    private at: number,
    private level = allowance.capacity,
  ) {}

  /** Takes the cost, or says how many seconds to wait until it could be taken. */
  take(cost: number, now: number): number {
    this.fill(now);
    if (cost > this.level) return Math.max(1, Math.ceil((Math.min(cost, this.allowance.capacity) - this.level) / this.allowance.refill));
    this.level -= cost;
    this.spent += cost;
    return 0;
  }

  /** Gives back what a call was charged and did not cost. */
  giveBack(cost: number): void {
    this.level = Math.min(this.allowance.capacity, this.level + cost);
    this.spent -= cost;
  }

  standing(now: number): Standing {
    this.fill(now);
    const { capacity, refill } = this.allowance;
    return { limit: capacity, remaining: Math.max(0, Math.floor(this.level)), resetSeconds: Math.ceil((capacity - this.level) / refill) };
  }

  /** What the other servers have to be told; nothing when nothing was spent. */
  owed(): number {
    const { spent } = this;
    this.spent = 0;
    return spent;
  }

  /** Takes over what the servers agreed on; what was spent meanwhile is still to be told. */
  agree(level: number, now: number): void {
    this.level = level - this.spent;
    this.at = now;
  }

  isFull(now: number): boolean {
    this.fill(now);
    return this.spent === 0 && this.level >= this.allowance.capacity;
  }

  private fill(now: number): void {
    const { capacity, refill } = this.allowance;
    this.level = Math.min(capacity, this.level + (Math.max(0, now - this.at) / 1000) * refill);
    this.at = now;
  }
}
