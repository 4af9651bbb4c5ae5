import { hkdfSync } from 'node:crypto';

/** What the process is told by its environment; read once at the start. */
export interface Settings {
  host: string;
  port: number;
  /** Connection of the serving login, which owns nothing. */
  databaseUrl: string;
  /** Connection that owns the schemas: migrations and preparing schemas for new organisations. */
  migrationDatabaseUrl: string;
  /** Origin used in links, for example "https://charter.example". */
  publicUrl: string;
  production: boolean;
  /** Whoever shows it may read /metrics; without one there is no such page. */
  metricsToken: string | undefined;
  /** How long the server goes on after it was told to stop, so that balancers notice: readiness is off meanwhile. */
  noticeMs: number;
  /** Key derived from the master secret for one purpose; two purposes never share a key. */
  key(purpose: string): Buffer;
}

/** The environment lacks something or is unsafe; the message is for the person who starts the server. */
export class SettingsError extends Error {}

const DEFAULT_SECRET = 'charter-development-secret-change-me';

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new SettingsError(`${name} is not set.`);
  return value;
}

function secretOf(environment: NodeJS.ProcessEnv, production: boolean): string {
  const secret = environment['CHARTER_SECRET'] ?? (production ? '' : DEFAULT_SECRET);
  if (production && (secret === DEFAULT_SECRET || secret.length < 32)) {
    throw new SettingsError('CHARTER_SECRET must be set to at least 32 random characters in production.');
  }
  return secret;
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const production = environment['NODE_ENV'] === 'production';
  const secret = secretOf(environment, production);
  const port = Number(environment['PORT'] ?? 3000);
  const host = environment['HOST'] ?? '127.0.0.1';
  const databaseUrl = required(environment, 'DATABASE_URL');
  return {
    host,
    port,
    databaseUrl,
    migrationDatabaseUrl: environment['MIGRATION_DATABASE_URL'] ?? databaseUrl,
    publicUrl: (environment['PUBLIC_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(/\/$/, ''),
    production,
    metricsToken: environment['METRICS_TOKEN'] || undefined,
    noticeMs: Number(environment['SHUTDOWN_NOTICE_MS'] ?? 0),
    key: (purpose) => Buffer.from(hkdfSync('sha256', secret, 'charter', purpose, 32)),
  };
}
