/** A PostgreSQL server of its own, gone when it stops. */
export function throwAwayCluster(options?: { durable?: boolean }): Promise<{ url: string; stop(): Promise<void> }>;
