import { anyone, login } from '../frame/client';
import { type Organisation, SECRET_WORD, accept, signUp, unique } from '../frame/organisation';
import { register, take } from '../frame/request';

const MEMBER = 'member { id name email post active version department { id } roles { code } openRequestCount }';

interface Member {
  id: string;
  name: string;
  email: string;
  post: string | null;
  active: boolean;
  version: number;
  department: { id: string } | null;
  roles: { code: string }[];
  openRequestCount: number;
}

describe('O-2 members', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-2 a member is added with department, post and roles, joins by the invitation, and signs in', async () => {
    const email = `${unique('chen')}@${organisation.slug}.example`;
    const input = {
      name: '陈静',
      email,
      post: '受理专员',
      departmentId: organisation.department('reception'),
      roleIds: [organisation.role('dispatcher'), organisation.role('handler')],
    };
    const { member } = await organisation.admin.done<{ member: Member }>('memberCreate', input, MEMBER);
    expect(member).toMatchObject({ name: '陈静', email, post: '受理专员', active: true, department: { id: input.departmentId } });
    expect(member.roles.map(({ code }) => code).sort()).toEqual(['dispatcher', 'handler']);
    await accept(email, '陈静');
    const session = await login(email, SECRET_WORD);
    const { viewer } = await session.query<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }');
    expect(viewer.member.id).toBe(member.id);
  });

  it('O-2 members are found by name, pinyin and initials', async () => {
    const { id } = await organisation.join('handler', 'living', '欧阳修远');
    for (const search of ['欧阳', 'ouyang', 'oyxy']) {
      const { members } = await organisation.admin.query<{ members: { nodes: { id: string }[] } }>(
        'query ($search: String!) { members(search: $search) { nodes { id } } }',
        { search },
      );
      expect(members.nodes).toEqual([{ id }]);
    }
  });

  it('O-2 a deactivated member is out at the next call and cannot sign in to the organisation again', async () => {
    const colleague = await organisation.join('handler', 'living');
    await colleague.client.query('{ requests { nodes { id } } }');
    await organisation.admin.done('memberUpdate', { id: colleague.id, active: false }, MEMBER);
    const failed = await colleague.client.failure('{ requests { nodes { id } } }');
    expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(failed);
    const again = await anyone.change<{ organisation: object | null }>(
      'login',
      { email: colleague.email, password: SECRET_WORD },
      'organisation { slug }',
    );
    expect(again.organisation).toBeNull();

    await organisation.admin.done('memberUpdate', { id: colleague.id, active: true }, MEMBER);
    await expect((await login(colleague.email, SECRET_WORD)).query('{ requests { nodes { id } } }')).resolves.toBeDefined();
  });

  it('O-2 nobody deactivates themselves', async () => {
    const { viewer } = await organisation.admin.query<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }');
    expect(await organisation.admin.refused('memberUpdate', { id: viewer.member.id, active: false })).toMatchObject({
      code: 'RULE_VIOLATION',
      field: ['active'],
    });
  });

  it('O-2 a request is not given to a member who has left', async () => {
    const colleague = await organisation.join('handler', 'living');
    await organisation.admin.done('memberUpdate', { id: colleague.id, active: false }, MEMBER);
    const request = await register(organisation.admin);
    const input = { id: request.id, departmentId: organisation.department('living'), assigneeId: colleague.id };
    expect(await organisation.admin.refused('requestDispatch', input)).toMatchObject({ code: 'FIELD_INVALID', field: ['assigneeId'] });
  });

  it('O-2 what a member has in hand is counted', async () => {
    const colleague = await organisation.join('handler', 'living');
    const request = await register(organisation.admin);
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living'), assigneeId: colleague.id });
    const count = async () => {
      const { member } = await organisation.admin.query<{ member: Member }>(
        `query ($id: ID!) { ${MEMBER.replace('member', 'member(id: $id)')} }`,
        { id: colleague.id },
      );
      return member.openRequestCount;
    };
    expect(await count()).toBe(1);
    await take(colleague.client, 'accept', request);
    await take(colleague.client, 'complete', request, { result: '已处理' });
    expect(await count()).toBe(0);
  });

  it.each([
    ['without a name', { name: ' ' }, 'FIELD_REQUIRED', 'name'],
    ['with something that is no e-mail address', { email: 'nobody' }, 'FIELD_INVALID', 'email'],
    ['with a role that does not exist', { roleIds: ['rol_unknown'] }, 'FIELD_INVALID', 'roleIds'],
    ['in a department that does not exist', { departmentId: 'dep_unknown' }, 'FIELD_INVALID', 'departmentId'],
  ])('O-2 no member %s', async (_, wrong, code, field) => {
    const input = {
      name: '新人',
      email: `${unique('n')}@${organisation.slug}.example`,
      roleIds: [organisation.role('handler')],
    };
    expect(await organisation.admin.refused('memberCreate', { ...input, ...wrong })).toMatchObject({ code, field: [field] });
  });

  it('O-2 one person has one seat in an organisation', async () => {
    const colleague = await organisation.join('handler', 'living');
    const again = { name: '又一次', email: colleague.email, roleIds: [organisation.role('handler')] };
    expect(await organisation.admin.refused('memberCreate', again)).toMatchObject({ code: 'TAKEN', field: ['email'] });
    const newcomer = {
      name: '同时',
      email: `${unique('p')}@${organisation.slug}.example`,
      roleIds: [organisation.role('handler')],
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => organisation.admin.change('memberCreate', newcomer, '')));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });
});
