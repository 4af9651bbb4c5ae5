import pg from 'pg';

const REQUESTS = 200_000;
const CUSTOMERS = 50_000;
const MEMBERS = 300;

/** Login of the head of the branch, with the administrator's password. */
export const MANAGER = 'manager@bench.example';

/** Departments, members and customers. */
async function addPeople(client, branch) {
  await client.query(
    `insert into department (id, code, name, parent_id, position, search_text)
    select gen_random_uuid(), 'bench-' || n, jsonb_build_object('zh', '部门 ' || n), case when n % 4 = 0 then $1 else (select id from department where parent_id is null limit 1) end, 100 + n, 'bench'
    from generate_series(1, 30) n`,
    [branch],
  );
  await client.query(`insert into member (id, account_id, name, email, department_id, joined_at, search_text)
    select gen_random_uuid(), gen_random_uuid(), '成员 ' || n, n || '@bench.example', (array(select id from department where code like 'bench-%' order by code))[1 + n % 30], now(), 'bench' from generate_series(1, ${MEMBERS}) n`);
  await client.query(`insert into customer (id, name, phone_masked, address_masked, created_at, search_text)
    select gen_random_uuid(), '客户 ' || n, '154****' || lpad((n % 10000)::text, 4, '0'), '和平路****', now() - n * interval '1 minute', 'bench ' || n from generate_series(1, ${CUSTOMERS}) n`);
}

/** A department head whose page the list is; invited people would have to answer a mail. */
async function addManager(client, tenant, department) {
  await client.query(
    `with a as (insert into platform.account (id, email, name, password_hash, verified_at)
        select gen_random_uuid(), $1, '负责人', password_hash, now() from platform.account where email = 'admin@bench.example' returning id),
      m as (insert into member (id, account_id, name, email, department_id, joined_at, search_text) select gen_random_uuid(), id, '负责人', $1, $3, now(), 'bench' from a returning id, account_id),
      r as (insert into member_role (member_id, role_id) select m.id, role.id from m, role where role.code = 'manager')
    insert into platform.membership (account_id, tenant_id, member_id) select account_id, $2, id from m`,
    [MANAGER, tenant, department],
  );
}

/** Fills an organisation as its owner would see it after years: set-based, as superuser. Returns what the contenders need. */
export async function fill(url, slug) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (text, values) => (await client.query(text, values)).rows[0];
  const tenant = await one('select id, schema_name, number from platform.tenant where slug = $1', [slug]);
  const S = tenant.schema_name;
  await client.query(`set search_path = ${S}, pg_catalog; set session_replication_role = replica`);
  const branch = await one(`select id from department where parent_id is not null order by position limit 1`);
  await addPeople(client, branch.id);
  const governing =
    await one(`select v.id as version, (select id from provision p where p.version_id = v.id and kind = 'procedure' limit 1) as procedure,
      (select id from provision p where p.version_id = v.id and kind = 'limit' limit 1) as limit, (select id from provision p where p.version_id = v.id and kind = 'calendar' limit 1) as calendar
    from regulation_version v where state = 'published' order by number desc limit 1`);
  const item = await one(
    `select id, key, body ->> 'family' as family from provision where version_id = $1 and kind = 'serviceItem' and body -> 'channels' ? 'phone' and (select count(*) from jsonb_array_elements(body -> 'fields') f where (f ->> 'required')::boolean) = 0 order by position limit 1`,
    [governing.version],
  );
  await client.query(
    `with m as (select array_agg(id order by email) as ids, array_agg(department_id order by email) as departments from member where email like '%@bench.example'),
      c as (select array_agg(id) as ids from customer)
    insert into request (id, day, summary, description, state, state_type, priority, channel, item_id, item_key, item_family, procedure_id, regulation_version_id, customer_id, department_id, assignee_id, registered_at, updated_at, due_at, promised_at, search_text)
    select gen_random_uuid(), (now() - n * interval '2 minutes')::date, '诉求 ' || n, '情况说明 ' || n, case when n % 5 = 0 then 'inService' else 'closed' end, case when n % 5 = 0 then 'open' else 'closed' end,
      case when n % 11 = 0 then 'urgent' else 'ordinary' end, 'phone', $1, $2, $3, $4, $5, c.ids[1 + (n * 7919) % ${CUSTOMERS}], m.departments[1 + n % ${MEMBERS}], m.ids[1 + n % ${MEMBERS}],
      now() - n * interval '2 minutes', now() - n * interval '2 minutes', case when n % 5 = 0 then now() + ((n * 31) % 20000 - 4000) * interval '1 minute' end, now(), '诉求 ' || n
    from generate_series(1, ${REQUESTS}) n, m, c`,
    [item.id, item.key, item.family, governing.procedure, governing.version],
  );
  await addManager(client, tenant.id, branch.id);
  await openToPostGraphile(client, S);
  await client.query('vacuum analyze');
  const { ids } = await one(
    `with recursive below as (select id from department where id = $1 union all select d.id from department d join below on d.parent_id = below.id) select array_agg(id::text) as ids from below`,
    [branch.id],
  );
  const customer = await one('select id from customer limit 1');
  const { rows } = await client.query(`select id from request where state_type = 'open' and department_id = any($1::uuid[]) limit 500`, [
    ids,
  ]);
  await client.end();
  return {
    schema: S,
    tenant: tenant.number,
    branch: branch.id,
    departments: ids,
    item: item.id,
    itemKey: item.key,
    family: item.family,
    ...governing,
    customer: customer.id,
    requests: rows.map(({ id }) => id),
  };
}

/** R1 as a function, because PostGraphile filters by equality only. */
async function openToPostGraphile(client, S) {
  await client.query('create schema bench');
  await client.query(`create function bench.open_requests(departments uuid[]) returns setof ${S}.request language sql stable as
    $$ select * from ${S}.request where state_type = 'open' and department_id = any(departments) order by due_at, id $$`);
  await client.query('grant usage on schema bench to charter_serve; grant execute on all functions in schema bench to charter_serve');
}
