import { type Api, dataOf, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { type Staffed, register, staff } from '../../../test/staff';

let database: TestDatabase;
let here: Api;
/** A second server on the same database, which hears of changes by nothing but the database. */
let there: Api;
let organisation: Staffed;

beforeAll(async () => {
  database = await freshDatabase();
  here = await openApi(database);
  there = await openApi(database);
  organisation = await staff(here, 'two-servers');
});
afterAll(async () => {
  await here.app.close();
  await there.app.close();
  await database.drop();
});

const codes = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.map(({ extensions }) => extensions.code);

async function change(field: string, type: string, input: object): Promise<void> {
  dataOf(
    await here.call(organisation.tokens.admin, `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { message } } }`, {
      input,
    }),
    field,
  );
}

interface Person {
  id: string;
  roles: { id: string; code: string }[];
}

async function person(token: string): Promise<Person> {
  return dataOf<{ member: Person }>(await here.call(token, '{ viewer { member { id roles { id code } } } }'), 'viewer').member;
}

describe('a change of permission', () => {
  it('acts at the next request of every server when roles are taken and given', async () => {
    const { handler } = organisation.tokens;
    const audit = '{ auditEvents { totalCount } }';
    const both = async () => [codes(await here.call(handler, audit)), codes(await there.call(handler, audit))];
    expect(await both()).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    const { id, roles } = await person(handler);
    const auditor = (await person(organisation.tokens.auditor)).roles[0];
    await change('memberUpdate', 'MemberUpdateInput', { id, roleIds: [...roles, auditor].map((role) => role?.id) });
    expect(await both()).toEqual([undefined, undefined]);
    await change('memberUpdate', 'MemberUpdateInput', { id, roleIds: roles.map((role) => role.id) });
    expect(await both()).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
  });

  it('acts at the next request when what a role gives is changed', async () => {
    const { auditor } = organisation.tokens;
    const { roles } = await person(auditor);
    const count = async (api: Api) =>
      (await api.call(auditor, '{ requests { totalCount } }')).data?.['requests'] as { totalCount: number } | undefined;
    expect((await count(there))?.totalCount).toBeGreaterThan(0);
    await change('roleUpdate', 'RoleUpdateInput', {
      id: roles[0]?.id,
      grants: [{ subject: 'Request', actions: ['read'], scope: 'ASSIGNED' }],
    });
    expect(await count(there)).toEqual({ totalCount: 0 });
    expect(await count(here)).toEqual({ totalCount: 0 });
  });

  it('acts at the next request when the member changes departments', async () => {
    const { handler, admin } = organisation.tokens;
    const seen = async () => (await there.call(handler, '{ requests { totalCount } }')).data?.['requests'] as { totalCount: number };
    const before = (await seen()).totalCount;
    const { nodes: departments } = dataOf<{ nodes: { id: string }[] }>(
      await here.call(admin, '{ departments { nodes { id } } }'),
      'departments',
    );
    const elsewhere = departments.find(({ id }) => id !== organisation.ids.Department && id !== departments[0]?.id)?.id;
    await register(here, admin, {
      item: organisation.item,
      customerId: organisation.ids.Customer,
      departmentId: organisation.ids.Department,
    });
    expect((await seen()).totalCount).toBe(before + 1);
    await change('memberUpdate', 'MemberUpdateInput', { id: (await person(handler)).id, departmentId: elsewhere });
    expect(await seen()).toEqual({ totalCount: 0 });
  });

  it('acts at the next request when the member leaves, and when they come back', async () => {
    const { dispatcher } = organisation.tokens;
    const { id } = await person(dispatcher);
    const ask = async () => codes(await there.call(dispatcher, '{ organisation { slug } }'));
    expect(await ask()).toBeUndefined();
    await change('memberUpdate', 'MemberUpdateInput', { id, active: false });
    expect(await ask()).toEqual(['FORBIDDEN']);
    await change('memberUpdate', 'MemberUpdateInput', { id, active: true });
    expect(await ask()).toBeUndefined();
  });

  it('ends with the session, on every server', async () => {
    const token = await here.signIn('manager@two-servers.example');
    expect(codes(await there.call(token, '{ organisation { slug } }'))).toBeUndefined();
    await here.call(token, 'mutation { logout { done } }');
    expect(codes(await there.call(token, '{ organisation { slug } }'))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await here.call('cs_unknown', '{ organisation { slug } }'))).toEqual(['UNAUTHENTICATED']);
  });
});
