import { type Actor, type Grant, SCOPES, type SubjectDefinition, abilityFrom, rulesOf, subjectOf } from '@charter/kernel';
import fc from 'fast-check';
import type { Client } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { bareScopes } from '../../../test/door';
import { figure } from '../../../../../tools/prove/figures.mjs';
import { type Saying, sayingsOn } from '../../../test/sayings';
import { subjects } from '../../app.module';
import { fieldRestriction, mayAct, opensWithRow, rowRestriction } from './restriction';

const IDS = [...Array(5).keys()].map((n) => `0199aaaa-0000-7000-8000-00000000000${n}`);
/** Sets of roles drawn for each subject. */
const RUNS = Number(process.env['PARITY'] ?? 700);
let compared = 0;
const MOMENTS = ['2026-11-01T00:00:00Z', '2026-11-23T08:00:00.5Z', '2027-01-01T00:00:00Z'];

/** A subject of the product with the table that its scopes are decided by. */
interface Case {
  subject: string;
  table: string;
  columns: Record<string, string>;
}

const cases: Case[] = [
  {
    subject: 'Request',
    table: 'request',
    columns: {
      departmentId: 'department_id',
      assigneeId: 'assignee_id',
      registeredById: 'registered_by_id',
      priority: 'priority',
      itemFamily: 'item_family',
      description: 'description',
      registeredAt: 'registered_at',
      dueAt: 'due_at',
      ratingBad: 'rating_bad',
      answered: 'answered',
    },
  },
  {
    subject: 'Customer',
    table: 'customer',
    columns: { createdById: 'created_by_id', name: 'name', note: 'note', createdAt: 'created_at' },
  },
  { subject: 'Member', table: 'member', columns: { departmentId: 'department_id', id: 'id' } },
];

let database: TestDatabase;
let superuser: Client;
let schema: string;

beforeAll(async () => {
  database = await freshDatabase();
  superuser = database.superuser;
  const [scope] = await bareScopes(database, 1);
  schema = scope?.schema ?? '';
  await superuser.query(`set session_replication_role = replica; set search_path = ${schema}, pg_catalog`);
  const some = (of: string[], place: string) => `(array[${of.join(', ')}])[1 + (${place}) % ${of.length}]`;
  const words = ["'甲'", "'甲乙'", "'乙甲%'", "''", 'null'];
  const moments = MOMENTS.map((moment) => `'${moment}'::timestamptz`);
  const pick = (place: string) => `(array[${IDS.map((id) => `'${id}'`).join(', ')}, null])[${place}]::uuid`;
  // every combination of ids and of nothing
  await superuser.query(
    `insert into request (id, day, summary, state, state_type, priority, channel, item_id, item_key, item_family, procedure_id, regulation_version_id, customer_id, registered_at, updated_at, search_text, department_id, assignee_id, registered_by_id, description, due_at, rating_bad, answered)
     select gen_random_uuid(), now(), '', '', 'open', ${some(["'ordinary'", "'urgent'", "'emergency'"], 'd + a')}, '', u, '', ${some(["'甲'", "'甲乙'", "''"], 'a + r')}, u, u, u, ${some(moments, 'd + r')}, now(), '', ${pick('d')}, ${pick('a')}, ${pick('r')},
       ${some(words, 'd + a + r')}, ${some([...moments, 'null'], 'd * a + r')}, (d + r) % 4 = 0, (a + r) % 3
     from gen_random_uuid() u, generate_series(2, 6, 2) d, generate_series(2, 6, 2) a, generate_series(4, 6, 2) r`,
  );
  await superuser.query(
    `insert into customer (id, name, created_at, search_text, created_by_id, note) select gen_random_uuid(), ${some(["'甲'", "'甲乙'"], 'c')}, ${some(moments, 'c')}, '', ${pick('c')}, ${some(words, 'c')} from generate_series(1, 6) c`,
  );
  await superuser.query(
    `insert into member (id, account_id, name, email, joined_at, search_text, department_id) select ${pick('m')}, gen_random_uuid(), '', '', now(), '', ${pick('7 - m')} from generate_series(1, 5) m`,
  );
  await superuser.query('reset session_replication_role');
});
afterAll(async () => {
  figure('sets of roles drawn', RUNS * cases.length, { least: RUNS * cases.length });
  figure('answers of memory and SQL compared', compared);
  await database.drop();
});

/** What a grant says, without any of the machinery: the words of O-3. */
function gives(
  grant: Grant,
  definition: SubjectDefinition,
  actor: Actor,
  action: string,
  record: Record<string, unknown>,
  field?: string,
): boolean {
  if (grant.subject !== definition.subject || !grant.actions.includes(action)) return false;
  if (
    field !== undefined &&
    !(grant.fields ?? definition.fields.map(({ code }) => code).filter((code) => !definition.sensitive.includes(code))).includes(field)
  )
    return false;
  return grant.scope === 'rule'
    ? (SAYINGS.get(grant.rule ?? '')?.(record, actor) ?? false)
    : scopeGives(grant.scope, definition, actor, record);
}

function scopeGives(
  scope: Exclude<Grant['scope'], 'rule'>,
  definition: SubjectDefinition,
  actor: Actor,
  record: Record<string, unknown>,
): boolean {
  if (scope === 'all') return true;
  const property = definition.scopes[scope];
  const value = property === undefined ? null : record[property];
  if (value === null) return false;
  if (scope === 'departmentTree') return actor.departmentTree.includes(value as string);
  return value === (scope === 'department' ? actor.departmentId : actor.memberId);
}

const id = fc.constantFrom(...IDS);
const actors: fc.Arbitrary<Actor> = fc.record({ memberId: id, departmentId: fc.option(id), departmentTree: fc.subarray(IDS) });
const grantsOn = (definition: SubjectDefinition, columns: Record<string, string>): fc.Arbitrary<Grant> => {
  const { subject, actions, fields } = definition;
  const rules = definition.ruleFields ? sayingsOn(definition, columns, IDS, MOMENTS) : fc.constant({ text: '', says: () => false });
  return fc
    .record({
      subject: fc.constant(subject),
      actions: fc.subarray(
        actions.map(({ code }) => code),
        { minLength: 1 },
      ),
      fields: fc.option(fc.subarray(fields.map(({ code }) => code)), { nil: undefined }),
      scope: fc.constantFrom(...SCOPES),
      saying: rules,
    })
    .map(({ fields: named, saying: { text, says }, ...grant }) => {
      if (grant.scope === 'rule') SAYINGS.set(text, says);
      return { ...grant, ...(named === undefined ? {} : { fields: named }), ...(grant.scope === 'rule' ? { rule: text } : {}) };
    });
};

/** What the rules that were made mean. */
const SAYINGS = new Map<string, Saying['says']>();

/** One statement that answers for every row: may the action be done, and may each field be read. */
async function inSql(
  { table, columns }: Case,
  conditions: (bind: (value: unknown) => string) => string[],
): Promise<{ record: Record<string, unknown>; answers: boolean[] }[]> {
  const values: unknown[] = [];
  const answers = conditions((value) => `$${values.push(value)}`);
  const record = Object.entries({ id: 'id', ...columns }).map(([property, column]) => `'${property}', ${column}`);
  const { rows } = await superuser.query<{ record: Record<string, unknown>; answers: boolean[] }>(
    `select json_build_object(${record.join(', ')}) as record, array[${answers.map((answer) => `(${answer}) is true`).join(', ')}] as answers from ${schema}.${table}`,
    values,
  );
  return rows;
}

describe.each(cases)('permission on $subject', (given) => {
  const definition = subjects.find(({ subject }) => subject === given.subject) as SubjectDefinition;
  const fields = definition.fields.map(({ code }) => code);
  const columnOf = (property: string) => ({ id: 'id', ...given.columns })[property] ?? 'no_such_column';

  it('is the same in the words of the role, in memory and in SQL, for every row and field', async () => {
    await fc.assert(
      fc.asyncProperty(
        actors,
        fc.array(grantsOn(definition, given.columns), { maxLength: 4 }),
        fc.constantFrom(...definition.actions.map(({ code }) => code)),
        async (actor, grants, action) => {
          const ability = abilityFrom(rulesOf(grants, actor, subjects));
          const rows = await inSql(given, (bind) => [
            rowRestriction(ability, action, given.subject, columnOf, bind),
            ...fields.map((field) => fieldRestriction(ability, 'read', given.subject, field, columnOf, bind)),
          ]);
          for (const { record, answers } of rows) {
            const said = (what: string, field?: string) => grants.some((grant) => gives(grant, definition, actor, what, record, field));
            const held = (what: string, field?: string) => ability.can(what, subjectOf(given.subject, record), field);
            compared += answers.length;
            expect(answers).toEqual([said(action), ...fields.map((field) => said('read', field))]);
            expect([held(action), ...fields.map((field) => held('read', field))]).toEqual(answers);
            expect(mayAct(ability, action, given.subject, record)).toBe(answers[0]);
            for (const [place, field] of fields.entries()) {
              // what opens with the row may be compared: so it must open in every row that is seen
              if (opensWithRow(ability, given.subject, field) && said('read'))
                expect({ field, open: answers[place + 1] }).toEqual({ field, open: true });
            }
          }
        },
      ),
      { numRuns: RUNS, seed: 20_261_123 },
    );
  }, 600_000);
});

describe('a rule that SQL could not repeat', () => {
  it('is refused rather than guessed', () => {
    const ability = abilityFrom([{ action: 'read', subject: 'Request', conditions: { state: { $ne: 'closed' } } }]);
    const inverted = abilityFrom([{ action: 'read', subject: 'Request', inverted: true }]);
    const bind = () => '$1';
    expect(() => rowRestriction(ability, 'read', 'Request', (property) => property, bind)).toThrow('in a way that SQL cannot repeat');
    expect(() => rowRestriction(inverted, 'read', 'Request', (property) => property, bind)).toThrow('they do not forbid');
    expect(rowRestriction(abilityFrom([]), 'read', 'Request', (property) => property, bind)).toBe('false');
  });
});
