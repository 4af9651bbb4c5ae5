import { readFileSync } from 'node:fs';
import { ID_PREFIXES, type IdKind, encodeId } from '@charter/kernel';
import { buildSchema } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { type Answer, type Api, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { fingerprint } from '../../../test/fingerprint';
import { type Operation, type Path, argumentsFor, documentFor, nestedIdArguments, operationsWithIds } from '../../../test/operations';
import { PASSWORD, settled } from '../../../test/organisations';
import { type RoleCode, type Staffed, staff } from '../../../test/staff';
import { figure } from '../../../../../tools/prove/figures.mjs';
import { Links } from '../../service/links';

const schema = buildSchema(readFileSync(new URL('../../../../../libs/contract/core.graphql', import.meta.url), 'utf8'));
const operations = operationsWithIds(schema);
const ROLES: RoleCode[] = ['admin', 'handler', 'auditor'];
const KINDS = Object.keys(ID_PREFIXES) as IdKind[];
/** FOREIGN_IDS=all puts ids of every kind into every place, not only those that fit there. */
const EVERY_KIND = process.env['FOREIGN_IDS'] === 'all';
let calls = 0;

let database: TestDatabase;
let api: Api;
let own: Staffed;
let foreign: Staffed;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openApi(database);
  own = await staff(api, 'inside');
  foreign = await staff(api, 'outside');
  await settled(database.superuser);
  await calm();
});

/** What was begun before, mails and notices of the people just made, must not be taken for a change by a test. */
async function calm(): Promise<void> {
  const before = await state();
  await new Promise((later) => setTimeout(later, 2000));
  if ((await state()) !== before) await calm();
}
afterAll(async () => {
  figure('calls with an id of another organisation', calls, { least: EVERY_KIND ? 5000 : 500 });
  await api.app.close();
  await database.drop();
});

/** The kinds of object an id at some place may name: those of its name, or any for a place that takes all. */
function kindsOf({ field, path }: Operation): IdKind[] {
  const name = path.findLast((part) => part.endsWith('Id') || part.endsWith('Ids') || part === 'id') ?? '';
  if (field === 'node' || name === 'subjectId') return KINDS;
  const words: Record<string, IdKind> = {
    assigneeId: 'Member',
    emergencyMemberIds: 'Member',
    headId: 'Member',
    receiverId: 'Member',
    recordId: 'Request',
    successorId: 'Department',
    deputyId: 'Member',
    registeredById: 'Member',
    parentId: 'Department',
    roleIds: 'Role',
  };
  const named = (text: string) =>
    KINDS.filter((kind) => text.toLowerCase().startsWith(kind.toLowerCase())).sort((a, b) => b.length - a.length)[0];
  const kind = words[name] ?? named(name) ?? named(field);
  if (!kind) throw new Error(`What does ${field}.${path.join('.')} name?`);
  return [kind];
}

/** Inputs that let a call get as far as the id in question: own ids, and values that rules accept. */
function filling(path: Path, type: string): unknown {
  const name = path.at(-1) ?? '';
  const values: Record<string, unknown> = {
    customerId: own.ids.Customer,
    // a person is named within a department
    departmentId: own.ids.Department,
    deputyId: own.colleague,
    item: own.item,
    channel: 'PHONE',
    email: 'somebody@new.example',
    password: PASSWORD,
    reason: 'because of a test',
    fields: ['phone'],
    key: 'completion',
    body: type.startsWith('LocalText') ? { zh: '正文' } : { limit: { value: 3 } },
    expectedVersionNumber: 1,
    level: 'satisfied',
    from: new Date(Date.now() + 300 * 86_400_000).toISOString(),
    until: new Date(Date.now() + 301 * 86_400_000).toISOString(),
    to: new Date(Date.now() + 301 * 86_400_000).toISOString(),
  };
  if (path[0] === 'filter') return undefined;
  return path.length === 2 && !(name === 'fields' && type !== 'String') ? values[name] : undefined;
}

/** For required ids besides the one in question. */
function withOwnIds(operation: Operation, variables: Record<string, unknown>, asked: string): Record<string, unknown> {
  const input = variables['input'] as Record<string, unknown> | undefined;
  if (!input) return variables;
  const others = Object.entries(input).filter(([name, value]) => [value].flat()[0] === asked && name !== operation.path.at(-1));
  for (const [name, value] of others) {
    const id = own.ids[kindsOf({ ...operation, path: ['input', name] })[0] as IdKind];
    input[name] = Array.isArray(value) ? [id] : id;
  }
  if (operation.field === 'requestDispatch' && operation.path.at(-1) !== 'id') input['id'] = own.undispatched;
  if (operation.field === 'requestBulkDispatch' && operation.path.at(-1) !== 'ids') input['ids'] = [own.undispatched];
  return variables;
}

function comparable(answer: Answer, id: string): string {
  return JSON.stringify(answer, (key, value: unknown) => (['requestId', 'cost'].includes(key) ? undefined : value)).replaceAll(
    id,
    'the id',
  );
}

async function ask(operation: Operation, role: RoleCode, id: string): Promise<string> {
  if (Object.values(foreign.ids).includes(id)) calls += 1;
  const variables = withOwnIds(operation, argumentsFor(schema, operation, id, filling), id);
  return comparable(await api.call(own.tokens[role], documentFor(schema, operation), variables), id);
}

const unknown = (kind: IdKind) => encodeId(ID_PREFIXES[kind], uuidv7());
const state = () => fingerprint(database.superuser, [own.schema, foreign.schema]);

describe('ids of another organisation', () => {
  it('are asked for wherever the contract takes an id', () => {
    expect(nestedIdArguments(schema)).toEqual([]);
    expect(new Set(operations.map(({ field }) => field)).size).toBeGreaterThan(30);
    expect(operations.length).toBeGreaterThan(100);
  });

  const names = [...new Set(operations.map(({ field }) => field))];
  it.each(names)(
    'are to %s like ids that do not exist',
    async (field) => {
      const changes = async () => {
        const before = await state();
        for (const operation of operations.filter((each) => each.field === field)) {
          for (const kind of EVERY_KIND ? KINDS : kindsOf(operation)) {
            for (const role of ROLES) {
              const place = `${role} ${field} ${operation.path.join('.')} ${kind}`;
              expect({ place, answer: await ask(operation, role, foreign.ids[kind]) }).toEqual({
                place,
                answer: await ask(operation, role, unknown(kind)),
              });
            }
          }
        }
        return (await state()) !== before;
      };
      // the server's own work may fall into it once, not twice
      expect((await changes()) && (await calm(), await changes())).toBe(false);
    },
    600_000,
  );

  it('are what the refusal of a change names', async () => {
    for (const operation of operations.filter(({ kind }) => kind === 'mutation')) {
      const answer = await ask(operation, 'admin', foreign.ids[kindsOf(operation)[0] as IdKind]);
      expect({ operation, answer }).toEqual({
        operation,
        answer: expect.stringMatching(
          new RegExp(`"code":"NOT_FOUND"|"field":\\["${operation.path.at(-1)?.replace(/^ids$/, 'ids?')}"\\]`),
        ) as string,
      });
    }
  });

  it('are not passed over: who is named without a department is refused', async () => {
    const input = { item: own.item, channel: 'PHONE', summary: 'x', customerId: own.ids.Customer, assigneeId: own.ids.Member };
    const { data } = await api.call(
      own.tokens.admin,
      'mutation ($input: RequestCreateInput!) { requestCreate(input: $input) { userErrors { code field } } }',
      { input },
    );
    expect(data).toEqual({ requestCreate: { userErrors: [{ code: 'FIELD_REQUIRED', field: ['departmentId'] }] } });
  });

  it('lead somewhere for whoever may see them', async () => {
    for (const kind of KINDS.filter(
      (each) =>
        ![
          'Absence',
          'Account',
          'AccountSession',
          'Article',
          'Deputyship',
          'Organisation',
          'Passkey',
          'SavedView',
          'Export',
          'Import',
          'RegulationTrial',
        ].includes(each),
    )) {
      const { data } = await api.call(foreign.tokens.admin, 'query ($id: ID!) { node(id: $id) { id } }', { id: foreign.ids[kind] });
      expect(data).toEqual({ node: { id: foreign.ids[kind] } });
    }
  });
});

describe('a session', () => {
  it('is of the organisation that was chosen, never of one the account does not belong to', async () => {
    const token = await api.signIn('admin@inside.example', 'outside');
    const { data } = await api.call(token, '{ organisation { slug } }');
    expect(data).toEqual({ organisation: { slug: 'inside' } });
  });

  it('sees nothing of the other by any list, search or count', async () => {
    for (const role of ROLES) {
      const answer = await api.call(
        own.tokens[role],
        `{ requests(search: "outside") { totalCount nodes { id } } customers(search: "outside") { totalCount nodes { id } } members(search: "outside") { totalCount } }`,
      );
      expect(answer.data).toEqual({
        requests: { totalCount: 0, nodes: [] },
        customers: { totalCount: 0, nodes: [] },
        members: { totalCount: 0 },
      });
    }
  });
});

describe('links of another organisation on the portal', () => {
  const document: Record<string, [string, (token: string) => object]> = {
    receipt: ['query ($token: String!) { receipt(token: $token) { number summary } }', (token) => ({ token })],
    ratingForm: ['query ($token: String!) { ratingForm(token: $token) { number } }', (token) => ({ token })],
    requestWithdraw: [
      'mutation ($input: PublicRequestWithdrawInput!) { requestWithdraw(input: $input) { request { number } userErrors { code message field } } }',
      (token) => ({ input: { token, reason: 'no' } }),
    ],
    requestRate: [
      'mutation ($input: PublicRequestRateInput!) { requestRate(input: $input) { request { number } userErrors { code message field } } }',
      (token) => ({ input: { token, level: 'satisfied' } }),
    ],
  };

  it.each(Object.keys(document))('are to %s like links that were never made', async (field) => {
    const [query, variablesOf] = document[field] as (typeof document)[string];
    const links = api.app.get(Links);
    const uuid = foreign.ids.Request.replace(/^req_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const tokens = (id: string) => [links.receiptToken(id), links.ratingToken(id, 0), links.ratingToken(id, 1)];
    const before = await state();
    const nobody = tokens(uuidv7());
    for (const [place, token] of tokens(uuid).entries()) {
      const answer = comparable(await api.visit('inside', query, variablesOf(token)), token);
      expect(answer).toBe(comparable(await api.visit('inside', query, variablesOf(nobody[place] ?? '')), nobody[place] ?? ''));
      expect(answer).not.toContain(foreign.number);
    }
    expect(await state()).toBe(before);
  });

  it('open at home', async () => {
    const token = foreign.receiptUrl.split('/').at(-1) ?? '';
    const { data } = await api.visit('outside', document['receipt']?.[0] ?? '', { token });
    expect(data).toMatchObject({ receipt: { number: foreign.number } });
  });

  it('cannot be had by number and phone', async () => {
    const query = 'mutation ($input: PublicRequestTrackInput!) { requestTrack(input: $input) { token userErrors { code message field } } }';
    const track = (slug: string, phoneLast4: string, number: string) => api.visit(slug, query, { input: { number, phoneLast4 } });
    expect((await track('outside', '1111', foreign.number)).data).toMatchObject({ requestTrack: { token: expect.any(String) as string } });
    await database.superuser.query(`update ${own.schema}.customer set phone_masked = '139****2222'`);
    expect((await track('inside', '1111', foreign.number)).data).toEqual((await track('inside', '1111', 'FW-20200101-0099')).data);
  });
});
