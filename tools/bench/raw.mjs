/**
 * The raw contender: `http` and `pg`, hand-written SQL, but the same session check and the same isolation as the product:
 * `node raw.mjs <url> <capability key as hex> <port> <facts as JSON>`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { caller, capability, flush } from './isolation.mjs';

const [connectionString, keyHex, port, factsJson] = process.argv.slice(2);
const facts = JSON.parse(factsJson);
const key = Buffer.from(keyHex, 'hex');
const pool = new pg.Pool({ connectionString, max: 16, pipeline: true });
const S = facts.schema;

const member = `(select json_build_object('name', a.name, 'department', (select json_build_object('name', d.name ->> 'zh') from ${S}.department d where d.id = a.department_id)) from ${S}.member a where a.id = q.assignee_id)`;
const number = `'FW-' || to_char(q.day, 'YYYYMMDD') || '-' || lpad(q.serial::text, greatest(4, length(q.serial::text)), '0')`;
const where = `q.state_type = 'open' and q.department_id = any($1::uuid[])`;
const count = (exact) =>
  exact
    ? `(select count(*) from ${S}.request q where ${where})`
    : `(select count(*) from (select 1 from ${S}.request q where ${where} limit 1001) n)`;
const list = (exact) => `select json_build_object('totalCount', ${count(exact)}, 'nodes', coalesce((select json_agg(json_build_object(
    'id', q.id, 'number', ${number}, 'summary', q.summary, 'state', json_build_object('code', q.state), 'priority', q.priority, 'dueAt', q.due_at,
    'customer', (select json_build_object('name', c.name) from ${S}.customer c where c.id = q.customer_id), 'assignee', ${member}) order by q.due_at, q.id)
  from (select * from ${S}.request q where ${where} order by due_at, id limit 25) q), '[]'))::text as j`;
const one = `select json_build_object('id', q.id, 'number', ${number}, 'summary', q.summary, 'description', q.description, 'state', json_build_object('code', q.state), 'priority', q.priority,
    'dueAt', q.due_at, 'customer', (select json_build_object('name', c.name) from ${S}.customer c where c.id = q.customer_id), 'assignee', ${member},
    'department', (select json_build_object('name', d.name ->> 'zh') from ${S}.department d where d.id = q.department_id))::text as j from ${S}.request q where q.id = $1`;
const create = `with q as (insert into ${S}.request (id, day, summary, state, state_type, priority, channel, item_id, item_key, item_family, procedure_id, regulation_version_id, customer_id, registered_by_id, registered_at, updated_at, due_at, promised_at, search_text)
    values ($1, current_date, $2, 'registered', 'open', 'ordinary', 'phone', $3, $4, $5, $6, $7, $8, $9, now(), now(), now() + interval '4 hours', now() + interval '5 days', $2) returning *),
  s as (insert into ${S}.request_step (request_id, seq, at, action, to_state, actor_id, actor_name) select id, 1, now(), 'register', 'registered', $9, 'raw' from q),
  c1 as (insert into ${S}.request_clock (request_id, code, run, limit_id, calendar_id, started_at, due_at, warn_at) select id, 'dispatch', 1, $10, $11, now(), due_at, due_at from q),
  c2 as (insert into ${S}.request_clock (request_id, code, run, limit_id, calendar_id, started_at, due_at, warn_at, promised) select id, 'handle', 1, $10, $11, now(), promised_at, promised_at, true from q),
  e as (insert into ${S}.audit_event (id, at, actor, actor_name, action, subject, subject_id, subject_label, source, changes, leaf_hash) select $12, now(), cap.actor(), 'raw', 'create', 'Request', id, summary, 'api', $13::jsonb, $14 from q),
  o as (insert into ${S}.outbox (topic, subject, subject_id, payload, at) select 'request.created', 'Request', id, '{}', now() from q)
  select json_build_object('id', id, 'number', ${number}, 'state', json_build_object('code', state), 'dueAt', due_at, 'promisedAt', promised_at)::text as j from q`;

async function answer({ operation, id, exact, summary }, who) {
  const token = capability(key, who.number, who.member_id);
  if (operation === 'R1')
    return flush(pool, token, 'begin read only', {
      name: exact ? 'exact' : 'list',
      text: list(exact),
      values: [facts.departments],
    });
  if (operation === 'R2') return flush(pool, token, 'begin read only', { name: 'one', text: one, values: [id] });
  const changes = JSON.stringify([{ field: 'summary', before: null, after: summary }]);
  const hash = createHash('sha256').update(changes).digest('hex');
  const values = [
    randomUUID(),
    summary,
    facts.item,
    facts.itemKey,
    facts.family,
    facts.procedure,
    facts.version,
    facts.customer,
    who.member_id,
    facts.limit,
    facts.calendar,
    randomUUID(),
    changes,
    hash,
  ];
  return flush(pool, token, 'begin', { name: 'create', text: create, values });
}

async function respond(authorization, body, response) {
  try {
    const who = await caller(pool, key, authorization);
    const [{ j }] = await answer(JSON.parse(body), who);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(`{"data":${j}}`);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void respond(request.headers.authorization, Buffer.concat(chunks).toString(), response));
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
