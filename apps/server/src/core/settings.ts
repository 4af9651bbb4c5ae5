import { hkdfSync } from 'node:crypto';
import { JOBS, jobsPassword } from './tenancy/roles';
import type { MasterKeys } from './secrecy/master';

/** What the process is told by its environment; read once at the start. */
export interface Settings {
  host: string;
  port: number;
  /** Connection of the serving login, which owns nothing. */
  databaseUrl: string;
  /** Connection that owns the schemas: migrations and preparing schemas for new organisations. */
  migrationDatabaseUrl: string;
  /** Connection of the queue's login, which sees the jobs and nothing else. */
  jobsDatabaseUrl: string;
  /** Origin used in links, for example "https://charter.example". */
  publicUrl: string;
  production: boolean;
  /** Whoever shows it may read /metrics; without one there is no such page. */
  metricsToken: string | undefined;
  /** How long the server goes on after it was told to stop, so that balancers notice: readiness is off meanwhile. */
  noticeMs: number;
  mail: MailSettings;
  /** Inner hosts that webhooks may reach all the same, over plain HTTP too: systems beside the server that the operator names. */
  webhookInnerHosts: string[];
  /** The same for providers of identities. */
  providerInnerHosts: string[];
  /** Points of call cost a second that one organisation may spend in the long run. */
  organisationBudget: number;
  /** Key derived from the master secret for one purpose; two purposes never share a key. */
  key(purpose: string): Buffer;
  /** The same, then that of CHARTER_SECRET_PREVIOUS: for what was sealed or signed before the secret was exchanged. */
  keys(purpose: string): readonly [Buffer, ...Buffer[]];
  /** What the data keys of organisations are wrapped with: first the one in use, then that of CHARTER_SECRET_PREVIOUS. */
  masterKeys: MasterKeys;
}

/** Where mail goes. Without a server it is kept for a day, and shown at /outbox where the installation is a local one. */
export interface MailSettings {
  /** "smtps://user:password@mail.example:465" */
  smtpUrl: string | undefined;
  /** "Charter <charter@example.org>" */
  from: string;
  outboxPage: boolean;
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

function mailOf(environment: NodeJS.ProcessEnv, production: boolean): MailSettings {
  const smtpUrl = environment['SMTP_URL'] || undefined;
  if (smtpUrl && !/^smtps?:\/\/[^/]+/.test(smtpUrl)) throw new SettingsError('SMTP_URL must begin with smtp:// or smtps://.');
  const from = environment['MAIL_FROM'] || undefined;
  if (smtpUrl && !from) throw new SettingsError('MAIL_FROM must be set where SMTP_URL is.');
  return {
    smtpUrl,
    from: from ?? 'Charter <charter@localhost>',
    outboxPage: !smtpUrl && (!production || environment['CHARTER_OUTBOX'] === 'local'),
  };
}

function jobsUrl(environment: NodeJS.ProcessEnv, databaseUrl: string): string {
  const given = environment['JOBS_DATABASE_URL'];
  if (given) return given;
  const url = new URL(databaseUrl);
  url.username = JOBS;
  url.password = jobsPassword(decodeURIComponent(new URL(databaseUrl).password));
  return url.href;
}
const hostsOf = (list = '') => list.split(',').flatMap((host) => host.trim() || []);

const derivedKey = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'charter', purpose, 32));

/** Points of call cost a second: some hundred pages of a list, or some hundred changes. */
const ORGANISATION_BUDGET = 5000;

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const production = environment['NODE_ENV'] === 'production';
  const secret = secretOf(environment, production);
  const previous = environment['CHARTER_SECRET_PREVIOUS'];
  const keys = (purpose: string): readonly [Buffer, ...Buffer[]] => [
    derivedKey(secret, purpose),
    ...(previous ? [derivedKey(previous, purpose)] : []),
  ];
  const port = Number(environment['PORT'] ?? 3000);
  const host = environment['HOST'] ?? '127.0.0.1';
  const databaseUrl = required(environment, 'DATABASE_URL');
  return {
    host,
    port,
    databaseUrl,
    migrationDatabaseUrl: environment['MIGRATION_DATABASE_URL'] ?? databaseUrl,
    jobsDatabaseUrl: jobsUrl(environment, databaseUrl),
    publicUrl: (environment['PUBLIC_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(/\/$/, ''),
    production,
    metricsToken: environment['METRICS_TOKEN'] || undefined,
    webhookInnerHosts: hostsOf(environment['WEBHOOK_INNER_HOSTS']),
    providerInnerHosts: hostsOf(environment['PROVIDER_INNER_HOSTS']),
    organisationBudget: Number(environment['ORGANISATION_BUDGET'] ?? ORGANISATION_BUDGET),
    noticeMs: Number(environment['SHUTDOWN_NOTICE_MS'] ?? 0),
    mail: mailOf(environment, production),
    key: (purpose) => derivedKey(secret, purpose),
    keys,
    masterKeys: keys('data keys'),
  };
}
