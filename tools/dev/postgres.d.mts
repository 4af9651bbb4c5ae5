/** A PostgreSQL server of its own, gone when it stops. */
export function throwAwayCluster(): Promise<{ url: string; stop(): Promise<void> }>;
