import type { TenantScope } from '../src/core/tenancy/context';

/** What becomes of a hostile statement: a code of refusal, or "nothing" when it runs and finds or changes nothing. */
export type Outcome = string;

/** One statement as an attacker would have the product send it from within a request of their own organisation. */
export interface Attack {
  name: string;
  text: string;
  values?: unknown[];
  /** What the door answers. */
  door: Outcome;
  /** What the database alone answers a bare connection of the serving login that shows the attacker's capability. */
  bare?: Outcome;
}

/** What the attacker knows: the own organisation, and, to make it easy, everything about the schema of the other. */
export interface Scene {
  own: TenantScope;
  victim: TenantScope;
  /** The attacker's own capability, valid. */
  token: string;
  /** One of the victim's that has expired. */
  expired: string;
  ids: { victimCustomer: string; ownVersion: string; ownProvision: string; ownFiling: string; victimVersion: string };
}

const STOPPED = 'STATEMENT_REFUSED';
const DENIED = '42501';

const group = (door: Outcome, bare: Outcome | undefined, statements: Record<string, string>): Attack[] =>
  Object.entries(statements).map(([name, text]) => ({ name, text, door, ...(bare ? { bare } : {}) }));

function reading({ victim: { schema: b }, ids }: Scene): Attack[] {
  return group('nothing', undefined, {
    'reads the table of the other organisation': `select * from ${b}.customer`,
    'reads one row by its id': `select * from ${b}.customer where id = '${ids.victimCustomer}'`,
    'counts hidden rows': `select 1 from ${b}.customer group by 1 having count(*) > 0`,
    'joins own and foreign rows': `select c.* from ${b}.customer c left join ${b}.request r on r.customer_id = c.id`,
    'reads as JSON': `select x.j from (select json_agg(c) as j from ${b}.customer c) x where x.j is not null`,
    'reads by a lateral sub-select': `select l.* from (values (1)) v(n) cross join lateral (select * from ${b}.member limit v.n) l`,
    'reads by a recursive query': `with recursive r as (select id, parent_id from ${b}.department union all select d.id, d.parent_id from ${b}.department d join r on d.parent_id = r.id) select * from r`,
    'locks foreign rows': `select id from ${b}.customer for update`,
    'asks by an error whether a value is there': `select 1 / (length(phone_masked) - 11) from ${b}.customer`,
    'asks by a cast that fails': `select phone_masked::uuid from ${b}.customer where phone_masked::uuid is not null`,
    'asks by a leaky function in front of the policy': `select 1 from ${b}.customer where (name || phone_masked)::numeric > 0`,
    'reads the audit trail of the other': `select * from ${b}.audit_event`,
    'reads foreign provisions': `select body from ${b}.provision`,
    'reads the outbox of the other': `select payload from ${b}.outbox`,
    'samples a foreign table': `select * from ${b}.customer tablesample system (100)`,
    'reads only the physical places of rows': `select ctid, xmin from ${b}.customer`,
    'compares whole rows': `select c from ${b}.customer c where c is not null`,
    'reads accounts of the platform': 'select email, password_hash from platform.account',
    'reads sessions of the platform': 'select token_hash from platform.session',
    'reads who belongs to which organisation': 'select * from platform.membership',
    'reads the list of organisations': 'select slug, schema_name from platform.tenant',
    'reads the ledger of migrations': 'select * from platform.ledger',
    'reads the data keys of the platform': 'select wrapped from platform.data_key',
  });
}

function changing({ own: { schema: a }, victim: { schema: b }, ids }: Scene): Attack[] {
  const audit = (actor: string) =>
    `insert into ${a}.audit_event (id, at, actor, actor_name, action, subject, subject_id, source, changes, leaf_hash) values (gen_random_uuid(), now(), ${actor}, 'Somebody else', 'update', 'Request', gen_random_uuid(), 'console', '[]', '')`;
  const customer = `insert into ${b}.customer (id, name, created_at, search_text) values ('${ids.victimCustomer}', 'x', now(), '')`;
  return [
    ...group('nothing', undefined, {
      'changes foreign rows': `update ${b}.customer set name = 'x' returning *`,
      'deletes foreign rows': `delete from ${b}.customer returning *`,
      'changes an account': `update platform.account set password_hash = 'x' returning *`,
      'gives itself a membership of the other': `update platform.membership set tenant_id = tenant_id returning *`,
      'ends other sessions': 'delete from platform.session returning *',
      'changes foreign rows in a common table expression': `with gone as (delete from ${b}.department returning *) select * from gone`,
    }),
    ...group(DENIED, undefined, {
      'adds a foreign row': `insert into ${b}.customer (id, name, created_at, search_text) values (gen_random_uuid(), 'x', now(), '')`,
      'asks by a taken key whether it exists': customer,
      'asks by ON CONFLICT whether it exists': `${customer} on conflict (id) do nothing`,
      'changes by ON CONFLICT': `${customer} on conflict (id) do update set name = 'x'`,
      'merges into foreign rows': `with x as (select 1) insert into ${b}.outbox (topic, subject, subject_id, payload, at) select 'x', 'x', gen_random_uuid(), '{}', now() from x`,
      'adds a provision to a foreign version': `insert into ${b}.provision (id, version_id, kind, key, name, articles, body, position) values (gen_random_uuid(), '${ids.victimVersion}', 'limit', 'x', '{}', '[]', '{}', 0)`,
      'adds an account': `insert into platform.account (id, email, name, password_hash) values (gen_random_uuid(), 'x@x.example', 'x', 'x')`,
      'adds a session of its own making': `insert into platform.session (token_hash, account_id, expires_at) values ('x', gen_random_uuid(), now() + interval '1 day')`,
      'signs an audit row with another name': audit(`'0199aaaa-0000-7000-8000-000000000001'`),
      'signs an audit row as the platform': audit(`'platform'`),
      'changes an audit row of its own': `update ${a}.audit_event set actor_name = 'x'`,
      'deletes its own audit rows': `delete from ${a}.audit_event`,
      'changes a step that was taken': `update ${a}.request_step set actor_name = 'x'`,
      'deletes a rating': `delete from ${a}.request_rating`,
      'makes a table by SELECT INTO': `select * into ${a}.copied from ${a}.customer`,
      'makes a temporary table by SELECT INTO': `select * into temporary copied from ${a}.customer`,
    }),
    ...group('23001', undefined, {
      'changes a published version': `update ${a}.regulation_version set title = '{}' where id = '${ids.ownVersion}'`,
      'takes a published version back to draft': `update ${a}.regulation_version set state = 'draft' where id = '${ids.ownVersion}'`,
      'deletes a published version': `delete from ${a}.regulation_version where id = '${ids.ownVersion}'`,
      'changes a provision of a published version': `update ${a}.provision set body = '{}' where id = '${ids.ownProvision}'`,
      'moves a provision out of a published version': `update ${a}.provision set version_id = gen_random_uuid() where id = '${ids.ownProvision}'`,
      'deletes a provision of a published version': `delete from ${a}.provision where id = '${ids.ownProvision}'`,
      'adds a provision to a published version': `insert into ${a}.provision (id, version_id, kind, key, name, articles, body, position) values (gen_random_uuid(), '${ids.ownVersion}', 'limit', 'x', '{}', '[]', '{}', 0)`,
      'changes the text of a published version': `update ${a}.article set body = '{}'`,
      'changes accepted implementing rules': `update ${a}.filing set title = '{}' where id = '${ids.ownFiling}'`,
      'has them in force earlier': `update ${a}.filing set effective_from = now() - interval '1 year' where id = '${ids.ownFiling}'`,
      'takes them back to be written': `update ${a}.filing set state = 'drafting' where id = '${ids.ownFiling}'`,
      'changes them while repealing them': `update ${a}.filing set state = 'repealed', ended_at = now(), opinion = 'x' where id = '${ids.ownFiling}'`,
      'deletes them': `delete from ${a}.filing where id = '${ids.ownFiling}'`,
      'changes their text': `update ${a}.filing_article set body = '{}' where filing_id = '${ids.ownFiling}'`,
      'takes an article out of them': `delete from ${a}.filing_article where filing_id = '${ids.ownFiling}'`,
      'moves an article to other rules': `update ${a}.filing_article set filing_id = gen_random_uuid() where filing_id = '${ids.ownFiling}'`,
      'adds an article to them': `insert into ${a}.filing_article (id, filing_id, key, level, label, guidance, position) values (gen_random_uuid(), '${ids.ownFiling}', 'x', 'article', '{}', false, 1)`,
    }),
  ];
}

/** A token shown in one statement with the reading of foreign rows: the reading must not see what the token promised. */
function forging({ own, victim: { schema: b, tenant: n }, token, expired }: Scene): Attack[] {
  const [tenant, actor, expiry, mac] = token.split('|') as [string, string, string, string];
  const tokens = {
    'a token for the other with its own signature': `${n}|${actor}|${expiry}|${mac}`,
    'a token for the platform with its own signature': `0|${actor}|${expiry}|${mac}`,
    'a token with a later expiry': `${tenant}|${actor}|${Number(expiry) + 999}|${mac}`,
    'a token without a signature': `${n}|${actor}|${expiry}|`,
    'a token of zeros': `${n}|${actor}|${expiry}|${'0'.repeat(64)}`,
    'a token that ends in a line break': `${n}|${actor}|${expiry}|${mac}\n`,
    'an expired token of the other': expired,
    'no token': '',
  };
  return [
    ...Object.entries(tokens).map(([name, value]) => ({
      name: `shows ${name}`,
      text: `with shown as materialized (select cap.open($1)) select c.* from shown, ${b}.customer c`,
      values: [value],
      door: 'nothing',
    })),
    {
      name: 'shows its own token again',
      text: `with shown as materialized (select cap.open($1)) select c.* from shown, ${b}.customer c`,
      values: [token],
      door: 'nothing',
    },
    ...group(DENIED, undefined, {
      'reads the key': 'select * from cap.key',
      'asks for the key by its row': 'select k from cap.key k',
      'changes the key': `update cap.key set inner_key = ''`,
      'calls the inner check': 'select cap.claim(1)',
      'sets the token by set_config': `select set_config('cap.token', '${own.tenant}', false)`,
      'sets a setting by the view of settings': `update pg_settings set setting = '${own.schema}' where name = 'search_path'`,
      'turns row security off by set_config': `select set_config('row_security', 'off', true)`,
      'takes a role by set_config': `select set_config('role', 'charter_owner', true)`,
    }),
  ];
}

function indirect({ victim: { schema: b } }: Scene): Attack[] {
  return group(DENIED, undefined, {
    'reads by query_to_xml': `select query_to_xml('select * from ${b}.customer', true, false, '')`,
    'reads by table_to_xml': `select table_to_xml('${b}.customer', true, false, '')`,
    'reads by schema_to_xml': `select schema_to_xml('${b}', true, false, '')`,
    'reads by database_to_xml': `select database_to_xml(true, false, '')`,
    'reads by cursor_to_xml': `select cursor_to_xml('c', 10, true, false, '')`,
    'runs SQL by ts_stat': `select * from ts_stat('select to_tsvector(name) from ${b}.customer')`,
    'runs SQL by ts_rewrite': `select ts_rewrite('a'::tsquery, 'select name::tsquery, name::tsquery from ${b}.customer')`,
    'reads what other sessions do': 'select query from pg_stat_activity',
    'reads the function behind it': 'select * from pg_stat_get_activity(null)',
    'reads statements of another backend': 'select pg_stat_get_backend_activity(1)',
    'reads column statistics': `select most_common_vals from pg_stats where schemaname = '${b}'`,
    'reads the statistics below': 'select * from pg_statistic',
    'reads counters of foreign tables': 'select n_live_tup from pg_stat_user_tables',
    'reads a counter of a foreign table': `select pg_stat_get_live_tuples('${b}.customer'::regclass)`,
    'reads estimates of rows': `select reltuples from pg_class where relname = 'customer'`,
    'reads the size of a foreign table': `select pg_total_relation_size('${b}.customer')`,
    'reads locks': 'select * from pg_locks',
    'reads prepared statements': 'select * from pg_prepared_statements',
    'reads the function of prepared statements': 'select * from pg_prepared_statement()',
    'reads open cursors': 'select * from pg_cursor()',
    'reads a foreign sequence': `select last_value from ${b}.customer_serial_seq`,
    'advances a foreign sequence': `select nextval('${b}.customer_serial_seq')`,
    'sets a foreign sequence': `select setval('${b}.customer_serial_seq', 1)`,
    'reads passwords of the cluster': 'select * from pg_authid',
    'reads a file': `select pg_read_file('/etc/passwd')`,
    'lists a folder': `select pg_ls_dir('.')`,
    'imports a file': `select lo_import('/etc/passwd')`,
    'makes a large object': 'select lo_create(0)',
    'makes a large object of bytes': `select lo_from_bytea(0, 'x')`,
    'opens a large object': 'select lo_open(1, 131072)',
    'reads large objects': 'select * from pg_largeobject',
    notifies: `select pg_notify('x', 'y')`,
    'holds a lock beyond the transaction': 'select pg_advisory_lock(1)',
    'holds a shared lock beyond the transaction': 'select pg_advisory_lock_shared(1)',
    'asks who holds a lock': 'select pg_try_advisory_lock(1)',
    sleeps: 'select pg_sleep(10)',
    'ends another backend': 'select pg_terminate_backend(1)',
    'cancels another backend': 'select pg_cancel_backend(1)',
    'changes a threshold of the session': 'select ext.set_limit(0.1)',
    'reloads the settings': 'select pg_reload_conf()',
    'reads the database log': 'select pg_current_logfile()',
  });
}

/** Commands: they stop at the door, and would meet the database's refusal behind it. */
function commanding({ own: { schema: a }, victim: { schema: b } }: Scene): Attack[] {
  return [
    ...group(STOPPED, DENIED, {
      'takes the role of the owner': 'set role charter_owner',
      'becomes somebody else': 'set session authorization charter_owner',
      'truncates a foreign table': `truncate ${b}.customer`,
      'truncates an own table': `truncate ${a}.audit_event`,
      'drops a foreign table': `drop table ${b}.customer`,
      'drops the policy': `drop policy tenant on ${b}.customer`,
      'alters the policy': `alter policy tenant on ${b}.customer using (true)`,
      'adds a policy': `create policy open on ${b}.customer using (true)`,
      'turns row security off for a table': `alter table ${b}.customer disable row level security`,
      'stops a trigger': `alter table ${a}.provision disable trigger published`,
      'makes a table': `create table ${a}.x (id int)`,
      'makes a temporary table': 'create temporary table x (id int)',
      'makes a view': `create view ${a}.x as select * from ${b}.customer`,
      'makes a function': `create function ${a}.x() returns int language sql as 'select 1'`,
      'makes a function elsewhere': `create function ext.x() returns int language sql as 'select 1'`,
      'makes a schema': 'create schema x',
      'makes an extension': 'create extension dblink',
      'makes a role': 'create role x superuser',
      'grants itself': `grant select on cap.key to charter_serve`,
      'grants itself the owner': 'grant charter_owner to charter_serve',
      'runs a block of PL/pgSQL': `do $$ begin perform 1; end $$`,
      'replaces the check': `create or replace function cap.tenant() returns int language sql as 'select 2'`,
      'writes a file': `copy ${a}.customer to '/tmp/x'`,
      'runs a program': `copy ${a}.customer from program 'id'`,
      'reads the key by COPY': 'copy cap.key to stdout',
      'lets triggers rest': `set session_replication_role = replica`,
      'changes settings of the database': 'alter database postgres set row_security = off',
      'becomes superuser': 'alter role charter_serve superuser',
      'locks a table of the platform against reading': 'lock table cap.key in access share mode',
      'moves a table': `alter table ${b}.customer set schema ${a}`,
      'renames a column': `alter table ${b}.customer rename phone_masked to x`,
      'writes a comment': `comment on table ${b}.customer is 'x'`,
    }),
  ];
}

/** Commands that no privilege can withhold: nothing but the door stops them. */
function meddling({ victim: { schema: b }, token }: Scene): Attack[] {
  return [
    ...group(STOPPED, 'nothing', {
      'sets a token for the session': `set cap.token = '${token}'`,
      'turns row security off': 'set row_security = off',
      'changes the path of names': `set search_path = ${b}`,
      'makes later transactions read-only': 'set default_transaction_read_only = on',
      'resets all settings': 'reset all',
      'explains a foreign query, whose estimates come from hidden rows': `explain select * from ${b}.customer where phone_masked < '139'`,
      'declares a cursor': `declare c cursor with hold for select * from ${b}.customer`,
      'takes the name of a statement of the product': 'prepare session as select 1',
      'forgets the statements of the product': 'deallocate all',
      listens: 'listen everything',
      'notifies by command': `notify everything, 'x'`,
      'changes its own password': `alter role charter_serve password 'serve-password-123'`,
      'saves a point': 'savepoint x',
      'shows a setting': 'show all',
      'ends the transaction': 'commit',
      'gives the transaction up': 'rollback',
    }),
    ...group(STOPPED, undefined, {
      'discards the session': 'discard all',
      'starts a transaction': 'begin',
      'vacuums a foreign table': `vacuum ${b}.customer`,
      'changes settings of the server': 'alter system set ssl = off',
      'says nothing': '',
      'hides behind a comment': '/* select */ set role charter_owner',
      'reads in brackets': `(select * from ${b}.customer)`,
    }),
  ];
}

/** Every attack on a scene. */
export function attacks(scene: Scene): Attack[] {
  return [...reading(scene), ...changing(scene), ...forging(scene), ...indirect(scene), ...commanding(scene), ...meddling(scene)];
}
