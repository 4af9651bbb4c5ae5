/** A PostgreSQL server of its own, gone when it stops. A durable one writes as in production. */
export function throwAwayCluster(options?: { durable?: boolean }): Promise<{
  /** Of the superuser. */
  url: string;
  /** Stops it in good order, ending every connection, and starts it again where it was. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}>;
