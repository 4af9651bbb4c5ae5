import { type Api, dataOf } from './api';
import { type Staffed, register, staff } from './staff';

/** A grant as the API takes it. */
export interface GrantInput {
  subject: string;
  actions: string[];
  scope: string;
  fields?: string[];
}

/** An organisation with work in two departments and with readers whose roles hide something. */
export interface Workplace extends Staffed {
  here: { department: string; member: string };
  elsewhere: { department: string; member: string };
  customers: string[];
  requests: string[];
  readers: Record<string, string>;
}

const PEOPLE = ['Zhang Wei', 'Li Na', 'Wang Fang', 'Liu Yang', 'Chen Jing'];

/** Fills an organisation: five customers, requests in both departments and all states, one reader for each role. */
export async function workplace(api: Api, slug: string, roles: Record<string, GrantInput[]>): Promise<Workplace> {
  const staffed = await staff(api, slug);
  const { admin } = staffed.tokens;
  const change = async (field: string, type: string, input: object, answer: string): Promise<Record<string, string>> => {
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} { id } userErrors { message } } }`;
    return dataOf<Record<string, Record<string, string>>>(await api.call(admin, document, { input }), field)[answer] ?? {};
  };
  const seen = (await api.call(admin, '{ departments { nodes { id } } members { nodes { id email } } }')).data as unknown as {
    departments: { nodes: { id: string }[] };
    members: { nodes: { id: string; email: string }[] };
  };
  const member = (code: string) => seen.members.nodes.find(({ email }) => email.startsWith(`${code}@`))?.id ?? '';
  const here = { department: staffed.ids.Department, member: member('handler') };
  const elsewhere = { department: seen.departments.nodes.at(-2)?.id ?? '', member: member('dispatcher') };
  await change(
    'memberUpdate',
    'MemberUpdateInput',
    { id: elsewhere.member, departmentId: elsewhere.department, post: 'Front desk' },
    'member',
  );
  const customers: string[] = [];
  for (const [n, name] of PEOPLE.entries()) {
    customers.push(
      (
        await change(
          'customerCreate',
          'CustomerCreateInput',
          { name, phone: `1390000123${n}`, address: `Sunshine Road ${n}`, note: `Note ${n}` },
          'customer',
        )
      )['id'] ?? '',
    );
  }
  const requests: string[] = [];
  for (const n of Array(12).keys()) {
    const place = n % 3 === 2 ? elsewhere : here;
    const dispatched = n % 4 === 3 ? {} : { departmentId: place.department, assigneeId: place.member };
    const input = {
      item: staffed.item,
      customerId: customers[n % customers.length],
      summary: `Matter ${n}`,
      description: `Description ${n}`,
      ...dispatched,
    };
    requests.push((await register(api, admin, input)).id);
  }
  await change('customerUpdate', 'CustomerUpdateInput', { id: customers[0], note: 'Note changed', phone: '13900001239' }, 'customer');
  await change('requestUpdate', 'RequestUpdateInput', { id: requests[0], description: 'Description changed' }, 'request');
  await work(api, staffed, requests);
  const readers = await addReaders(api, change, { slug, roles, departmentId: here.department });
  return { ...staffed, here, elsewhere, customers, requests, readers: { ...readers, handler: staffed.tokens.handler } };
}

type Change = (field: string, type: string, input: object, answer: string) => Promise<Record<string, string>>;

/** One member for each role, signed in. */
async function addReaders(
  api: Api,
  change: Change,
  { slug, roles, departmentId }: { slug: string; roles: Record<string, GrantInput[]>; departmentId: string },
): Promise<Record<string, string>> {
  const readers: Record<string, string> = {};
  for (const [name, grants] of Object.entries(roles)) {
    const { id } = await change('roleCreate', 'RoleCreateInput', { name, grants }, 'role');
    const email = `${name}@${slug}.example`;
    await change('memberCreate', 'MemberCreateInput', { email, name, departmentId, roleIds: [id] }, 'member');
    readers[name] = await api.join(email);
  }
  return readers;
}

/** Lets the handler take some requests on, answer one and have it rated. */
async function work(api: Api, { tokens, slug }: Staffed, requests: string[]): Promise<void> {
  const step = async (field: string, type: string, input: object) => {
    dataOf(
      await api.call(tokens.handler, `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { message } } }`, { input }),
      field,
    );
  };
  const [first, second] = requests;
  for (const id of [first, second]) await step('requestAccept', 'RequestStepInput', { id, note: 'On my way' });
  await step('requestComplete', 'RequestCompleteInput', { id: first, result: 'Done well' });
  const { ratingUrl } = dataOf<{ ratingUrl: string }>(
    await api.call(tokens.handler, 'query ($id: ID!) { request(id: $id) { ratingUrl } }', { id: first }),
    'request',
  );
  const token = ratingUrl.split('/').at(-1);
  const form = dataOf<{ levels: { code: string }[] }>(
    await api.visit(slug, 'query ($token: String!) { ratingForm(token: $token) { levels { code } } }', { token }),
    'ratingForm',
  );
  dataOf(
    await api.visit(slug, 'mutation ($input: PublicRequestRateInput!) { requestRate(input: $input) { userErrors { message } } }', {
      input: { token, level: form.levels[0]?.code, comment: 'Very kind' },
    }),
    'requestRate',
  );
}
