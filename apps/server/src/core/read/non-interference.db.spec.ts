import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { type Answer, type Api, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { settled } from '../../../test/organisations';
import { type Question, questions } from '../../../test/questions';
import { type GrantInput, type Workplace, workplace } from '../../../test/workplace';
import { figure } from '../../../../../tools/prove/figures.mjs';

const schema = buildSchema(readFileSync(new URL('../../../../../libs/contract/core.graphql', import.meta.url), 'utf8'));
/** Questions asked about each hidden difference. */
const ASKED = Number(process.env['QUESTIONS'] ?? 60);
let asked = 0;

const read = (subject: string, scope: string, fields?: string[]): GrantInput => ({
  subject,
  actions: ['read'],
  scope,
  ...(fields ? { fields } : {}),
});

/** Readers, each of whom something is hidden from. The built-in handler reads the own department and below. */
const ROLES = {
  bare: [
    read('Request', 'ALL', []),
    read('Customer', 'ALL', ['name']),
    read('Member', 'ALL', []),
    read('Department', 'ALL', []),
    read('Regulation', 'ALL'),
  ],
  requestsOnly: [read('Request', 'ALL', ['customer', 'description', 'rating', 'clocks'])],
  ownOnly: [read('Request', 'ALL', ['customer']), read('Customer', 'OWN'), read('Member', 'DEPARTMENT'), read('Department', 'DEPARTMENT')],
  nameless: [read('Request', 'ALL', ['customer']), read('Customer', 'ALL', ['note'])],
  registrar: [read('Customer', 'ALL'), { subject: 'Customer', actions: ['create', 'reveal'], scope: 'OWN' }],
  historian: [
    read('Request', 'ALL', ['history']),
    read('Customer', 'ALL', ['name', 'history']),
    read('Member', 'ALL', ['history']),
    read('Department', 'ALL', ['history']),
  ],
};

const REQUESTS = ['requests', 'requests', 'requests', 'request', 'workbench'];
const CUSTOMERS = ['customers', 'customers', 'customer'];
const PEOPLE = ['members', 'members', 'member', 'departments', 'department', 'viewer'];
const REST = ['roles', 'auditEvents', 'node', 'organisation', 'serviceItems'];

interface Difference {
  reader: keyof typeof ROLES | 'handler';
  hidden: string;
  /** Which root fields are asked, the likelier the more often they stand here. */
  about: string[];
  /** Fields of results, filters and orders behind which the reader suspects something. */
  look: string[];
  /** Old and new values that the reader may guess. */
  guesses: string[];
  /** What is different in the second database; `$here` and `$elsewhere` are departments, `$member` is the handler. */
  sql: string[];
}

const differences: Difference[] = [
  {
    reader: 'handler',
    hidden: 'the middle of phone numbers and the end of addresses',
    look: ['phone', 'search', 'customer', 'NAME'],
    about: [...CUSTOMERS, ...REQUESTS, ...REST],
    guesses: ['13900001230', '13977771230', '0000', '7777', 'Sunshine Road 1', 'Suranger Lane'],
    sql: [`update customer set phone_sealed = 's1.1.other', phone_index = md5(phone_index), address_sealed = 's1.1.other'`],
  },
  {
    reader: 'registrar',
    hidden: 'phone numbers of customers that others registered',
    look: ['phone', 'NAME'],
    about: CUSTOMERS,
    guesses: ['13900001230', '13977771230', '13900001231', '13977771231'],
    sql: [`update customer set phone_sealed = 's1.1.other', phone_index = md5(phone_index) where created_by_id <> '$member'`],
  },
  {
    reader: 'bare',
    hidden: 'notes on customers',
    look: ['note', 'customer', 'history'],
    about: [...CUSTOMERS, ...REQUESTS],
    guesses: ['Note 1', 'Secret note'],
    sql: [`update customer set note = 'Secret note'`],
  },
  {
    reader: 'bare',
    hidden: 'what a request is about in detail',
    look: ['description', 'answers', 'requests', 'summary'],
    about: [...REQUESTS, ...CUSTOMERS],
    guesses: ['Description 1', 'Secret'],
    sql: [`update request set description = 'Secret description', answers = '[{"code":"x","value":"Secret answer"}]'`],
  },
  {
    reader: 'bare',
    hidden: 'whose request it is',
    look: ['customer', 'customerId', 'requests'],
    about: [...REQUESTS, ...CUSTOMERS],
    guesses: ['Secret person', 'Zhang Wei', 'zw'],
    sql: [
      `update request set customer_id = (select id from customer order by id desc limit 1), search_text = search_text || ' secret person'`,
    ],
  },
  {
    reader: 'bare',
    hidden: 'ratings',
    look: ['rating', 'badRating', 'state'],
    about: REQUESTS,
    guesses: ['veryDissatisfied', 'Very kind', 'Secret'],
    sql: [
      `update request_rating set comment = 'Secret comment', level = 'veryDissatisfied', bad = true, points = 1`,
      `update request set rating_bad = true, rating_level = 'veryDissatisfied' where rating_level is not null`,
    ],
  },
  {
    reader: 'bare',
    hidden: 'the steps taken and the runs of clocks',
    look: ['timeline', 'clocks', 'appliedRules', 'dueAt', 'DUE_AT'],
    about: REQUESTS,
    guesses: ['Secret', 'On my way'],
    sql: [
      `update request_step set reason = 'Secret reason', note = 'Secret note', actor_name = 'Secret actor'`,
      `update request_clock set warn_at = warn_at - interval '1 hour', started_at = started_at - interval '1 hour'`,
    ],
  },
  {
    reader: 'bare',
    hidden: 'the audit trail',
    look: ['history', 'fields'],
    about: [...REQUESTS, ...CUSTOMERS, ...PEOPLE, ...REST],
    guesses: ['Secret', 'create'],
    sql: [
      `update audit_event set reason = 'Secret reason', actor_name = 'Secret actor', changes = '[]'`,
      `delete from audit_event where seq % 3 = 0`,
    ],
  },
  {
    reader: 'bare',
    hidden: 'addresses, posts and roles of other members',
    look: ['email', 'post', 'roles', 'roleId', 'memberCount'],
    about: [...PEOPLE, ...PEOPLE, ...REQUESTS],
    guesses: ['secret', '@', 'Front desk', 'handler'],
    sql: [
      `update member set email = 'secret' || email, post = 'Secret post' where name <> 'bare'`,
      `delete from member_role where member_id in (select id from member where name like 'manager%')`,
    ],
  },
  {
    reader: 'handler',
    hidden: 'requests of another department',
    look: ['summary', 'dueAt', 'overdue', 'DUE_AT', 'PRIORITY', 'queues'],
    about: [...REQUESTS, ...PEOPLE, ...CUSTOMERS, ...REST],
    guesses: ['Secret matter', 'Matter 2', 'FW-'],
    sql: [
      `update request set summary = 'Secret matter', search_text = 'secret matter', priority = 'emergency', due_at = now() - interval '3 days', rating_bad = true, state_type = 'paused' where department_id = '$elsewhere'`,
      `update request_step set note = 'Secret note' where request_id in (select id from request where department_id = '$elsewhere')`,
    ],
  },
  {
    reader: 'handler',
    hidden: 'that there are further requests elsewhere, for people in sight',
    look: ['openRequestCount', 'requestCount', 'requests', 'assignee', 'customer', 'queues', 'members', 'head'],
    about: [...REQUESTS, ...PEOPLE, ...CUSTOMERS],
    guesses: ['Secret matter', 'Matter'],
    sql: [
      `insert into request (id, day, summary, state, state_type, priority, channel, item_id, item_key, item_family, procedure_id, regulation_version_id, customer_id, department_id, assignee_id, registered_at, updated_at, due_at, search_text)
       select gen_random_uuid(), day, 'Secret matter', request.state, 'open', priority, channel, item_id, item_key, item_family, procedure_id, regulation_version_id, customer_id, '$elsewhere', m.id, registered_at, updated_at, due_at, 'secret matter' from request, member m where m.id <> '$member'`,
    ],
  },
  {
    reader: 'nameless',
    hidden: 'names of customers that are in sight themselves',
    look: ['name', 'NAME', 'customer'],
    about: [...CUSTOMERS, ...REQUESTS],
    guesses: ['Secret person', 'secret', 'Zhang Wei', 'zhang'],
    sql: [
      `update customer set name = 'Secret person ' || md5(id::text), search_text = 'secret person'`,
      `update request set search_text = lower(summary) || ' secret person'`,
    ],
  },
  {
    reader: 'requestsOnly',
    hidden: 'names of customers',
    look: ['customer', 'name'],
    about: REQUESTS,
    guesses: ['Secret person', 'secret', 'Zhang Wei', 'zhang'],
    sql: [
      `update customer set name = 'Secret person', search_text = 'secret person'`,
      `update request set search_text = lower(summary) || ' secret person'`,
    ],
  },
  {
    reader: 'requestsOnly',
    hidden: 'who is behind a request, customers, members and departments being closed',
    look: ['customerId', 'assigneeId', 'departmentId', 'registeredById', 'customer', 'assignee', 'department'],
    about: REQUESTS,
    guesses: ['Matter 1'],
    sql: [
      `update request set customer_id = (select id from customer order by id desc limit 1), assignee_id = null, registered_by_id = null, department_id = '$elsewhere'`,
    ],
  },
  {
    reader: 'requestsOnly',
    hidden: 'members and departments',
    look: ['assignee', 'department', 'member', 'checklist'],
    about: [...REQUESTS, ...PEOPLE],
    guesses: ['Secret'],
    sql: [
      `update member set name = 'Secret member', search_text = 'secret member' where name <> 'requestsOnly'`,
      `update department set head_id = '$member', position = 99 - position where id <> '$here'`,
    ],
  },
  {
    reader: 'ownOnly',
    hidden: 'customers that others registered',
    look: ['customer', 'name', 'NAME', 'CREATED_AT'],
    about: [...CUSTOMERS, ...REQUESTS],
    guesses: ['Secret person', 'secret', '13700001111', 'Zhang Wei'],
    sql: [
      `update customer set name = 'Secret person', search_text = 'secret person', phone_masked = '137****1111', phone_index = 'other', created_at = now()`,
      `update request set search_text = lower(summary) || ' secret person'`,
      `insert into customer (id, name, created_at, search_text) values (gen_random_uuid(), 'Secret person', now(), 'secret person')`,
    ],
  },
  {
    reader: 'ownOnly',
    hidden: 'members of other departments',
    look: ['memberCount', 'head', 'name', 'active', 'checklist'],
    about: [...PEOPLE, ...PEOPLE, ...REQUESTS],
    guesses: ['Secret member', 'dispatcher'],
    sql: [
      `update member set name = 'Secret member', search_text = 'secret member', active = false where department_id is distinct from '$here'`,
      `insert into member (id, account_id, name, email, joined_at, search_text, department_id) values (gen_random_uuid(), gen_random_uuid(), 'Secret member', 's', now(), 'secret member', '$elsewhere')`,
    ],
  },
  {
    reader: 'ownOnly',
    hidden: 'other departments',
    look: ['parent', 'department', 'parentId', 'departmentId', 'POSITION', 'NAME'],
    about: [...PEOPLE, ...PEOPLE, ...REQUESTS],
    guesses: ['Secret department'],
    sql: [
      `update department set name = '{"zh":"Secret department"}', search_text = 'secret department', position = position + 50, parent_id = '$elsewhere' where id <> '$here'`,
    ],
  },
  {
    reader: 'historian',
    hidden: 'content of fields that are hidden, in their history',
    look: ['history', 'fields', 'customer'],
    about: [...CUSTOMERS, ...REQUESTS, ...PEOPLE],
    guesses: ['Note 1', 'Secret'],
    sql: ['note', 'description', 'post'].map(
      (field) =>
        `update audit_event set changes = (select jsonb_agg(case when c ->> 'field' = '${field}' then c || '{"after":"Secret"}' else c end) from jsonb_array_elements(changes) c) where changes @> '[{"field":"${field}"}]'`,
    ),
  },
];

/** Stays closed, so that it can be copied. */
let original: TestDatabase;
let calm: TestDatabase;
let api: Api;
let place: Workplace;

beforeAll(async () => {
  original = await freshDatabase();
  const building = await openApi(original);
  place = await workplace(building, 'secretive', ROLES);
  await settled(original.superuser);
  await building.app.close();
  calm = await original.copy();
  api = await openApi(calm);
});
afterAll(async () => {
  figure('requests asked of two databases that differ in something hidden', asked, { least: ASKED * differences.length });
  await api.app.close();
  await calm.drop();
  await original.drop();
});

const uuidOf = (id: string) => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** What says when a call was made, not what it found. */
const OF_THE_CALL = ['requestId', 'remaining', 'resetAt'];
const comparable = (answer: Answer) => JSON.stringify(answer, (key, value: unknown) => (OF_THE_CALL.includes(key) ? undefined : value));

async function differ({ superuser }: TestDatabase, { sql }: Difference): Promise<void> {
  await superuser.query(`set session_replication_role = replica; set search_path = ${place.schema}, pg_catalog`);
  for (const statement of sql) {
    const { rowCount } = await superuser.query(
      statement
        .replaceAll('$here', uuidOf(place.here.department))
        .replaceAll('$elsewhere', uuidOf(place.elsewhere.department))
        .replaceAll('$member', uuidOf(place.here.member)),
    );
    if (!rowCount) throw new Error(`Nothing is different: ${statement}`);
  }
}

const curiosity = ({ guesses, look }: Difference) => ({
  look,
  texts: [...guesses, ...guesses, 'Matter 1', 'open', 'inService', 'FW-', '0001', 'zh'],
  ids: [
    ...place.customers,
    ...place.requests,
    place.here.member,
    place.here.department,
    place.elsewhere.member,
    place.elsewhere.department,
    ...Object.values(place.ids),
  ],
  moments: [
    '2020-01-01T00:00:00Z',
    new Date(Date.now() - 86_400_000).toISOString(),
    new Date(Date.now() + 7_200_000).toISOString(),
    '2099-01-01T00:00:00Z',
  ],
});

/** The answer, and for a list the page after it as well. */
async function ask(server: Api, token: string, question: Question): Promise<string[]> {
  const answer = await server.call(token, question.query, question.variables);
  const page = question.list && (answer.data?.[question.list] as { pageInfo?: { endCursor: string | null } } | null);
  const after = page && page.pageInfo?.endCursor;
  if (!after || !question.query.includes('$after')) return [comparable(answer)];
  const { offset: _, ...variables } = question.variables;
  return [comparable(answer), comparable(await server.call(token, question.query, { ...variables, after }))];
}

/** What generated questions have found once, asked again in every run. */
const ASKED_AGAIN: Partial<Record<string, string[]>> = {
  'the audit trail': ['{ viewer { member { name history { actorName reason fields { after } } } } }'],
};

/** The questions that two databases answer differently. */
async function learned(other: Api, difference: Difference): Promise<{ answered: number; learned: object[] }> {
  const token = place.readers[difference.reader] ?? '';
  const found: object[] = [];
  let answered = 0;
  const again = (ASKED_AGAIN[difference.hidden] ?? []).map((query): Question => ({ query, variables: {}, list: undefined }));
  const made = fc.sample(questions(schema, difference.about, curiosity(difference)), { numRuns: ASKED, seed: 20_261_123 });
  for (const question of [...again, ...made]) {
    const [here, there] = [await ask(api, token, question), await ask(other, token, question)];
    asked += here.length;
    if (here[0]?.startsWith('{"data":{')) answered += 1;
    expect({ question, code: here.join().match(/INTERNAL|TIMEOUT/)?.[0] }).toEqual({ question, code: undefined });
    if (JSON.stringify(here) !== JSON.stringify(there)) found.push({ ...question, here, there });
  }
  return { answered, learned: found };
}

describe('a reader', () => {
  it.each(differences)(
    '$reader learns nothing of $hidden',
    async (difference) => {
      const second = await original.copy();
      const other = await openApi(second);
      try {
        await differ(second, difference);
        const result = await learned(other, difference);
        expect(result.learned.slice(0, 2)).toEqual([]);
        expect(result.answered).toBeGreaterThan(ASKED / 6);
      } finally {
        await other.app.close();
        await second.drop();
      }
    },
    600_000,
  );
});
