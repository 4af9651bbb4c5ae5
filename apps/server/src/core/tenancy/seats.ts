import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** Seconds by which the lives of two neighbouring connections differ, so that they are not all made anew at once. */
const STAGGER_SECONDS = 10;

interface Seat {
  pool: Pool;
  taken: boolean;
}

/**
 * Connections to the database, each in a seat of its own. An organisation is given the same seat again while it is free, or
 * the one next to it: a backend keeps the plans and catalogue entries of every organisation it has ever served and never
 * gives them back, so a call is fast, and a backend small, when organisations keep to few backends.
 */
export class Seats {
  private readonly seats: readonly Seat[];

  constructor(count: number, config: PoolConfig) {
    this.seats = Array.from({ length: count }, (_, place) => seatOf(config, place));
  }

  /** A connection of a free seat; when all are taken, that of the organisation's own seat when it is given back. */
  async connect(tenant = 0): Promise<PoolClient> {
    const seat = this.seatFor(tenant);
    seat.taken = true;
    try {
      return await seat.pool.connect();
    } catch (error) {
      seat.taken = false;
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.seats.map(({ pool }) => pool.end()));
  }

  get totalCount(): number {
    return this.sum(({ totalCount }) => totalCount);
  }

  get idleCount(): number {
    return this.sum(({ idleCount }) => idleCount);
  }

  get waitingCount(): number {
    return this.sum(({ waitingCount }) => waitingCount);
  }

  private seatFor(tenant: number): Seat {
    const { length } = this.seats;
    const own = this.seats[tenant % length] as Seat;
    for (let step = 0; step < length; step += 1) {
      const seat = this.seats[(tenant + step) % length] as Seat;
      if (!seat.taken) return seat;
    }
    return own;
  }

  private sum(count: (pool: Pool) => number): number {
    return this.seats.reduce((sum, { pool }) => sum + count(pool), 0);
  }
}

function seatOf(config: PoolConfig, place: number): Seat {
  const maxLifetimeSeconds = (config.maxLifetimeSeconds ?? 0) + place * STAGGER_SECONDS;
  const seat: Seat = { pool: new Pool({ ...config, max: 1, maxLifetimeSeconds }), taken: false };
  seat.pool.on('release', () => {
    seat.taken = false;
  });
  seat.pool.on('error', () => undefined);
  // a connection that ends while it is lent out says so by itself, not by the pool; unheard, that would end the process
  seat.pool.on('connect', (client) => client.on('error', () => undefined));
  return seat;
}
