import { standIn } from './standing';
import { type IdKind, decodeId, encodeId } from '@charter/kernel';
import { uuidv7 } from 'uuidv7';
import type { Api } from './api';
import { postTo } from './posting';
import { dataOf } from './api';
import { Door } from '../src/core/tenancy/door';
import { named } from '../src/core/tenancy/statement';
import { found } from './organisations';

export type RoleCode = 'admin' | 'manager' | 'dispatcher' | 'handler' | 'auditor';

/** An organisation at work: a member of every role, a customer, a request, and the ids of one thing of each kind. */
export interface Staffed {
  slug: string;
  schema: string;
  tokens: Record<RoleCode, string>;
  ids: Record<IdKind, string>;
  /** Another member than the one of `ids`. */
  colleague: string;
  number: string;
  receiptUrl: string;
  /** A request that waits to be dispatched. */
  undispatched: string;
  /** Key of an item whose form asks for nothing. */
  item: string;
}

const SEEN = `{
  organisation { id } viewer { account { id } member { id } } accountSecurity { sessions { id } }
  departments { nodes { id code } } roles { nodes { id code } } regulations { id inForce { id articles { id } provisions { id } } } auditEvents(first: 1) { nodes { id } }
  serviceItems { key channels fields { required } }
}`;

interface Seen {
  organisation: { id: string };
  viewer: { account: { id: string }; member: { id: string } };
  accountSecurity: { sessions: { id: string }[] };
  departments: { nodes: { id: string; code: string }[] };
  roles: { nodes: { id: string; code: RoleCode }[] };
  regulations: { id: string; inForce: { id: string; articles: { id: string }[]; provisions: { id: string }[] } }[];
  auditEvents: { nodes: { id: string }[] };
  serviceItems: { key: string; channels: string[]; fields: { required: boolean }[] }[];
}

/** What one mutation makes of plain words. */
const MADE = {
  ApiKey: { name: 'ERP', scopes: ['Request:read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  SavedView: { list: 'REQUESTS', name: 'Everything', sharing: 'ORGANISATION' },
  Export: { list: 'REQUESTS', format: 'CSV' },
} satisfies Partial<Record<IdKind, object>>;

/** Founds an organisation and lets its administrator fill it through the API. */
export async function staff(api: Api, slug: string): Promise<Staffed> {
  const { scope } = await found(api.app, slug);
  const admin = await api.signIn(`admin@${slug}.example`);
  const seen = (await api.call(admin, SEEN)).data as unknown as Seen;
  const departmentId = seen.departments.nodes.at(-1)?.id ?? '';
  const tokens = { admin } as Record<RoleCode, string>;
  let memberId = '';
  for (const { id, code } of seen.roles.nodes.filter((role) => role.code !== 'admin')) {
    const email = `${code}@${slug}.example`;
    const input = { email, name: `${code} of ${slug}`, departmentId, roleIds: [id] };
    const created = await api.call(
      admin,
      'mutation ($input: MemberCreateInput!) { memberCreate(input: $input) { member { id } userErrors { message } } }',
      { input },
    );
    memberId = dataOf<{ member: { id: string } }>(created, 'memberCreate').member.id;
    tokens[code] = await api.join(email);
  }
  const item = simpleItem(seen);
  const request = await register(api, admin, {
    item,
    departmentId,
    newCustomer: { name: `Zhang of ${slug}`, phone: '13800001111', address: `Street of ${slug}`, note: `Note of ${slug}` },
  });
  const { id: undispatched } = await register(api, admin, { item, customerId: request.customer.id });
  // what somebody else gives the administrator is a notice to the administrator
  await register(api, tokens.dispatcher, { item, customerId: request.customer.id, departmentId, assigneeId: seen.viewer.member.id });
  const away = await standIn(api, admin, memberId, seen.viewer.member.id);
  const ids = {
    ...idsOf(seen),
    ...away,
    Request: request.id,
    Customer: request.customer.id,
    Member: memberId,
    Department: departmentId,
    ...(await make(api, admin)),
    ...(await webhook(api, admin)),
    Passkey: await passkey(api, seen.viewer.account.id),
    Notice: await noticeOf(api, admin),
    Import: await bringIn(api, admin),
    ...(await postTo(api, admin, slug)),
    ...(await revise(api, admin, seen.regulations[0]?.id ?? '')),
    ArticleQuestion: await question(api, admin, seen.regulations[0]?.id ?? ''),
    Filing: await file(api, admin, departmentId, seen.regulations[0]?.id ?? ''),
  };
  const colleague = seen.viewer.member.id;
  return { slug, schema: scope.schema, tokens, colleague, item, undispatched, number: request.number, receiptUrl: request.receiptUrl, ids };
}

/** An item that can be asked for by phone without filling in a form. */
function simpleItem({ serviceItems }: Seen): string {
  return serviceItems.find(({ channels, fields }) => channels.includes('PHONE') && !fields.some(({ required }) => required))?.key ?? '';
}

/** One id of each kind of what a founding brings along. */
function idsOf({ roles, regulations, auditEvents, organisation, viewer, accountSecurity }: Seen) {
  const [role, regulation, event] = [roles.nodes[0], regulations[0], auditEvents.nodes[0]];
  const [provision, article] = [regulation?.inForce.provisions[0], regulation?.inForce.articles[0]];
  if (!role || !regulation || !event || !provision || !article) throw new Error('The founding left something out');
  return {
    Role: role.id,
    Regulation: regulation.id,
    RegulationVersion: regulation.inForce.id,
    Provision: provision.id,
    Article: article.id,
    AuditEvent: event.id,
    Organisation: organisation.id,
    Account: viewer.account.id,
    AccountSession: accountSecurity.sessions[0]?.id ?? '',
  };
}

/** One of each kind that is made by its own create mutation. */
async function make(api: Api, token: string): Promise<Record<keyof typeof MADE, string>> {
  const ids: [string, string][] = [];
  for (const [kind, input] of Object.entries(MADE)) {
    const field = kind.replace(/^./, (letter) => letter.toLowerCase());
    const document = `mutation ($input: ${kind}CreateInput!) { ${field}Create(input: $input) { made: ${field} { id } userErrors { message } } }`;
    ids.push([kind, dataOf<{ made: { id: string } }>(await api.call(token, document, { input }), `${field}Create`).made.id]);
  }
  return Object.fromEntries(ids) as Record<keyof typeof MADE, string>;
}

/** A revision of the regulation with a remark on it, tried on the past. */
async function revise(
  api: Api,
  admin: string,
  regulationId: string,
): Promise<Record<'RegulationDraft' | 'DraftComment' | 'RegulationTrial', string>> {
  const begun = await api.call(
    admin,
    'mutation ($input: RegulationDraftCreateInput!) { regulationDraftCreate(input: $input) { draft { id } userErrors { message } } }',
    { input: { regulationId, reason: 'Yearly review' } },
  );
  const { draft } = dataOf<{ draft: { id: string } }>(begun, 'regulationDraftCreate');
  const remarked = await api.call(
    admin,
    'mutation ($input: RegulationDraftCommentInput!) { regulationDraftComment(input: $input) { draft { comments { id } } userErrors { message } } }',
    { input: { draftId: draft.id, text: 'Shorter, please' } },
  );
  const { draft: after } = dataOf<{ draft: { comments: { id: string }[] } }>(remarked, 'regulationDraftComment');
  const tried = await api.call(
    admin,
    'mutation ($input: RegulationDraftTryInput!) { regulationDraftTry(input: $input) { trial { id } userErrors { message } } }',
    { input: { draftId: draft.id, from: new Date(Date.now() - 86_400_000).toISOString(), to: new Date().toISOString() } },
  );
  const { trial } = dataOf<{ trial: { id: string } }>(tried, 'regulationDraftTry');
  return { RegulationDraft: draft.id, DraftComment: after.comments[0]?.id ?? '', RegulationTrial: trial.id };
}

/** A question on the first article of the regulation. */
async function question(api: Api, admin: string, regulationId: string): Promise<string> {
  const read = await api.call(admin, 'query ($id: ID!) { regulation(id: $id) { inForce { articles { key } } } }', { id: regulationId });
  const { inForce } = dataOf<{ inForce: { articles: { key: string }[] } }>(read, 'regulation');
  const asked = await api.call(
    admin,
    'mutation ($input: ArticleQuestionAskInput!) { articleQuestionAsk(input: $input) { articleQuestion { id } userErrors { message } } }',
    { input: { regulationId, articleKey: inForce.articles[0]?.key, text: 'What does it mean?' } },
  );
  return dataOf<{ articleQuestion: { id: string } }>(asked, 'articleQuestionAsk').articleQuestion.id;
}

/** Implementing rules of a department, filed. */
async function file(api: Api, admin: string, departmentId: string, regulationId: string): Promise<string> {
  const article = { key: 'r1', level: 'article', label: { zh: '第一条' }, body: { zh: '每日巡查一次。' } };
  const begun = await api.call(
    admin,
    'mutation ($input: FilingCreateInput!) { filingCreate(input: $input) { filing { id } userErrors { message } } }',
    { input: { departmentId, regulationId, title: { zh: '巡查细则' }, articles: [article] } },
  );
  const { id } = dataOf<{ filing: { id: string } }>(begun, 'filingCreate').filing;
  await api.call(admin, 'mutation ($input: FilingStepInput!) { filingFile(input: $input) { userErrors { message } } }', { input: { id } });
  return id;
}

/** A passkey as a browser would have made it, so far as its row goes. */
async function passkey(api: Api, accountId: string): Promise<string> {
  const id = uuidv7();
  await api.app
    .get(Door)
    .writePlatform((transaction) =>
      transaction.query(
        named(
          `insert into platform.account_passkey (id, credential_id, account_id, name, public_key, counter, transports) values ($1::uuid, $1::text, $2, 'Phone', '', 0, '{}')`,
          [id, decodeId('acc', accountId)],
        ),
      ),
    );
  return encodeId('pky', id);
}

/** A file of departments that was checked. */
async function bringIn(api: Api, token: string): Promise<string> {
  const answer = await api.call(
    token,
    'mutation ($input: ImportCheckInput!) { importCheck(input: $input) { import { id } userErrors { message } } }',
    { input: { kind: 'DEPARTMENTS', fileName: 'departments.csv', content: Buffer.from('部门名称\n夜班组').toString('base64') } },
  );
  return dataOf<{ import: { id: string } }>(answer, 'importCheck').import.id;
}

/** An address that is told of events, and a message to it. */
async function webhook(api: Api, token: string): Promise<{ Webhook: string; WebhookDelivery: string }> {
  const made = await api.call(
    token,
    'mutation ($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } userErrors { message } } }',
    { input: { name: 'ERP', url: 'https://erp.invalid/hook', topics: ['regulation.published'] } },
  );
  const { id } = dataOf<{ webhook: { id: string } }>(made, 'webhookCreate').webhook;
  const sent = await api.call(
    token,
    'mutation ($input: WebhookTestInput!) { webhookTest(input: $input) { delivery { id } userErrors { message } } }',
    { input: { id } },
  );
  return { Webhook: id, WebhookDelivery: dataOf<{ delivery: { id: string } }>(sent, 'webhookTest').delivery.id };
}

/** The first notice a member gets; they are made after the answer. */
async function noticeOf(api: Api, token: string): Promise<string> {
  const answer = await api.call(token, '{ notices { nodes { id } } }');
  const { nodes } = dataOf<{ nodes: { id: string }[] }>(answer, 'notices');
  if (nodes[0]) return nodes[0].id;
  await new Promise((later) => setTimeout(later, 50));
  return noticeOf(api, token);
}

interface Registered {
  id: string;
  number: string;
  receiptUrl: string;
  customer: { id: string };
}

/** Registers a request by phone. */
export async function register(api: Api, token: string, input: object): Promise<Registered> {
  const answer = await api.call(
    token,
    'mutation ($input: RequestCreateInput!) { requestCreate(input: $input) { request { id number receiptUrl customer { id } } userErrors { message } } }',
    {
      input: { summary: 'The lift stands still', channel: 'PHONE', ...input },
    },
  );
  return dataOf<{ request: Registered }>(answer, 'requestCreate').request;
}
