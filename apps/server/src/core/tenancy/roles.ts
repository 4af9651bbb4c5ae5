import { createHmac } from 'node:crypto';
import { escapeLiteral } from 'pg';

/** Owner of every object, without login. */
export const OWNER = 'charter_owner';
/** Login of the running server: owns nothing, is a member of nothing, may create nothing. */
export const SERVE = 'charter_serve';
/** Login of the queue's own statements: the schema of jobs, and nothing of any organisation or of the platform. */
export const JOBS = 'charter_jobs';

/** The password of the queue's login, made from that of the serving login so that nobody has to keep a second one. */
export function jobsPassword(servePassword: string): string {
  return createHmac('sha256', servePassword).update('charter jobs login').digest('base64url');
}

/**
 * Functions that would let SQL smuggled into a request read other schemas by name, change settings, or talk to other
 * sessions. PostgreSQL grants them to everybody; here nobody but the owner of the database needs them.
 */
export const WITHHELD_FUNCTIONS = [
  'set_config(text,text,boolean)',
  'query_to_xml(text,boolean,boolean,text)',
  'query_to_xmlschema(text,boolean,boolean,text)',
  'query_to_xml_and_xmlschema(text,boolean,boolean,text)',
  'table_to_xml(regclass,boolean,boolean,text)',
  'table_to_xmlschema(regclass,boolean,boolean,text)',
  'table_to_xml_and_xmlschema(regclass,boolean,boolean,text)',
  'schema_to_xml(name,boolean,boolean,text)',
  'schema_to_xmlschema(name,boolean,boolean,text)',
  'schema_to_xml_and_xmlschema(name,boolean,boolean,text)',
  'database_to_xml(boolean,boolean,text)',
  'database_to_xmlschema(boolean,boolean,text)',
  'database_to_xml_and_xmlschema(boolean,boolean,text)',
  'cursor_to_xml(refcursor,int,boolean,boolean,text)',
  'cursor_to_xmlschema(refcursor,boolean,boolean,text)',
  'ts_stat(text)',
  'ts_stat(text,text)',
  'pg_notify(text,text)',
  'lo_create(oid)',
  'lo_creat(int)',
  'lo_from_bytea(oid,bytea)',
  'lo_open(oid,int)',
  'lo_get(oid)',
  'lo_get(oid,bigint,int)',
  'lo_put(oid,bigint,bytea)',
  'lo_unlink(oid)',
  'lowrite(int,bytea)',
  'loread(int,int)',
  'pg_sleep(double precision)',
  'pg_sleep_for(interval)',
  'pg_sleep_until(timestamptz)',
  'pg_cancel_backend(int)',
  'pg_terminate_backend(int,bigint)',
  'ts_rewrite(tsquery,text)',
  'pg_prepared_statement()',
  'pg_cursor()',
  'pg_lock_status()',
  'pg_relation_size(regclass)',
  'pg_relation_size(regclass,text)',
  'pg_table_size(regclass)',
  'pg_indexes_size(regclass)',
  'pg_total_relation_size(regclass)',
] as const;

/**
 * Functions of many forms, by the beginning of their names: the counters under the statistics views (revoking a view leaves
 * its functions open), and locks that outlive a transaction or tell who holds one.
 */
export const WITHHELD_FAMILIES = ['pg_stat_get_', 'pg_advisory_lock', 'pg_try_advisory_'] as const;

/** Columns of pg_class that tell how many rows somebody else's table holds. */
export const WITHHELD_CLASS_COLUMNS = ['reltuples', 'relpages', 'relallvisible', 'relallfrozen'] as const;

/** Views that show what other sessions and tables hold. */
export const WITHHELD_VIEWS = [
  'pg_stat_activity',
  'pg_stats',
  'pg_stats_ext',
  'pg_stats_ext_exprs',
  'pg_statio_all_tables',
  'pg_stat_all_tables',
  'pg_prepared_statements',
  'pg_cursors',
  'pg_locks',
] as const;

const createRole = (name: string, options: string) =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if; end $$`;

/** Statements that make the roles and take from the public what no request needs. Repeatable. */
export function roleStatements(servePassword: string): string[] {
  return [
    createRole(OWNER, 'nologin'),
    createRole(SERVE, 'login noinherit'),
    `alter role ${SERVE} with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(servePassword)}`,
    `alter role ${SERVE} set statement_timeout = '15s'`,
    `alter role ${SERVE} set idle_in_transaction_session_timeout = '15s'`,
    `alter role ${SERVE} set lock_timeout = '5s'`,
    `alter role ${SERVE} set timezone = 'UTC'`,
    `alter role ${SERVE} set search_path = pg_catalog`,
    createRole(JOBS, 'login noinherit'),
    `alter role ${JOBS} with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(jobsPassword(servePassword))}`,
    `alter role ${JOBS} set statement_timeout = '15s'`,
    `alter role ${JOBS} set idle_in_transaction_session_timeout = '15s'`,
    `alter role ${JOBS} set lock_timeout = '5s'`,
    `alter role ${JOBS} set timezone = 'UTC'`,
    `alter role ${JOBS} set search_path = pg_catalog`,
    `grant ${OWNER} to current_user`,
  ];
}

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

const revokeFamilies = `do $$
declare f oid;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and exists (select from unnest(array[${list(WITHHELD_FAMILIES)}]) family where starts_with(p.proname::text, family)) loop
    execute format('revoke execute on function %s from public', f::regprocedure);
  end loop;
end $$`;

const narrowClasses = `do $$
declare open_columns text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0 and not attisdropped and attname not in (${list(WITHHELD_CLASS_COLUMNS)}));
begin
  revoke select on pg_catalog.pg_class from public;
  execute format('grant select (%s) on pg_catalog.pg_class to public', open_columns);
end $$`;

/** The same for one database; only its superuser may take catalogue functions from the public. */
export function databaseStatements(database: string): string[] {
  const name = `"${database.replaceAll('"', '""')}"`;
  return [
    `revoke all on database ${name} from public`,
    `grant create, connect on database ${name} to ${OWNER}`,
    `grant connect on database ${name} to ${SERVE}, ${JOBS}`,
    'revoke all on schema public from public',
    'create schema if not exists ext',
    'create extension if not exists pg_trgm schema ext',
    `grant usage on schema ext to ${OWNER}, ${SERVE}`,
  ];
}

export const hardeningStatements: string[] = [
  ...WITHHELD_FUNCTIONS.map((signature) => `revoke execute on function pg_catalog.${signature} from public`),
  `grant execute on function pg_catalog.set_config(text,text,boolean) to ${OWNER}`,
  revokeFamilies,
  // the queue lets one server at a time look after the jobs of those that died
  `grant execute on function pg_catalog.pg_try_advisory_xact_lock(bigint) to ${JOBS}`,
  narrowClasses,
  'revoke execute on function ext.set_limit(real) from public',
  ...WITHHELD_VIEWS.map((view) => `revoke select on pg_catalog.${view} from public`),
  'revoke usage on language plpgsql from public',
  `grant usage on language plpgsql to ${OWNER}`,
];
