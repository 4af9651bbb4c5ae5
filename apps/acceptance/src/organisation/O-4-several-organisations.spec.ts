import { Client, anyone, login, member } from '../frame/client';
import { type Organisation, SECRET_WORD, accept, founding, signUp } from '../frame/organisation';
import { register } from '../frame/request';

const VIEWER = '{ viewer { organisation { id slug } member { id name } memberships { current organisation { id slug } } } }';

interface Viewer {
  viewer: {
    organisation: { id: string; slug: string };
    member: { id: string; name: string };
    memberships: { current: boolean; organisation: { id: string; slug: string } }[];
  };
}

describe('O-4 one person in several organisations', () => {
  it('O-4 the auditor of both samples sees both and enters the one that is named', async () => {
    const { viewer } = await (await login('auditor@yangguang.example', 'charter-demo', 'hengxin')).query<Viewer>(VIEWER);
    expect(viewer.organisation.slug).toBe('hengxin');
    const slugs = (current: boolean) =>
      viewer.memberships.filter((membership) => membership.current === current).map(({ organisation }) => organisation.slug);
    expect([slugs(true), slugs(false)]).toEqual([['hengxin'], ['yangguang']]);
  });

  describe('between two organisations of one person', () => {
    let [first, second]: Organisation[] = [];
    let guest: Client;

    beforeAll(async () => {
      [first, second] = [await signUp(), await signUp()];
      const colleague = await first.join('handler', 'living', '赵文博');
      await second.admin.done(
        'memberCreate',
        { name: '赵文博', email: colleague.email, roleIds: [second.role('auditor')] },
        'member { id }',
      );
      await accept(colleague.email, '赵文博', colleague.client);
      guest = await login(colleague.email, SECRET_WORD, first.slug);
    });

    it('O-4 switching opens the other organisation with its own roles, and the old session ends', async () => {
      const before = (await guest.query<Viewer>(VIEWER)).viewer;
      expect(before.organisation.slug).toBe(first!.slug);
      expect(await guest.failure('{ auditEvents { nodes { id } } }')).toBe('FORBIDDEN');
      const other = before.memberships.find(({ current }) => !current)!.organisation;
      const { token, organisation } = await guest.done<{ token: string; organisation: { slug: string } }>(
        'sessionSwitch',
        { organisationId: other.id },
        'token organisation { slug }',
      );
      expect(organisation.slug).toBe(second!.slug);
      const switched = new Client('core', { authorization: `Bearer ${token}` });
      await expect(switched.query('{ auditEvents { nodes { id } } }')).resolves.toBeDefined();
      expect(await guest.failure(VIEWER)).toBe('UNAUTHENTICATED');
    });

    it('O-4 nobody switches into an organisation they do not belong to, and cannot tell whether it exists', async () => {
      const stranger = (await (await member('admin@yangguang.example')).query<Viewer>(VIEWER)).viewer.organisation.id;
      const { admin } = first!;
      expect(await admin.mutationFailure('sessionSwitch', { organisationId: stranger })).toBe('NOT_FOUND');
      expect(await admin.mutationFailure('sessionSwitch', { organisationId: 'org_00000000000000000000000000' })).toBe('NOT_FOUND');
    });

    it('O-4 what belongs to one organisation does not exist in the other', async () => {
      const request = await register(first!.admin);
      for (const id of [request.id, request.customer!.id, first!.department('living'), first!.role('admin'), first!.regulationId]) {
        const { node } = await second!.admin.query<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id });
        expect(node).toBeNull();
      }
      expect(await second!.admin.mutationFailure('requestDispatch', { id: request.id, departmentId: second!.department('living') })).toBe(
        'NOT_FOUND',
      );
      const mine = await register(second!.admin);
      expect(await second!.admin.refused('requestDispatch', { id: mine.id, departmentId: first!.department('living') })).toMatchObject({
        code: 'FIELD_INVALID',
      });
      expect(
        await second!.admin.refused('requestCreate', {
          item: 'consultation',
          channel: 'PHONE',
          summary: '借用',
          customerId: request.customer!.id,
        }),
      ).toMatchObject({ code: 'FIELD_INVALID', field: ['customerId'] });
      const { requests } = await second!.admin.query<{ requests: { totalCount: number } }>(
        'query ($id: ID!) { requests(filter: { customerId: { eq: $id } }) { totalCount } }',
        { id: request.customer!.id },
      );
      expect(requests.totalCount).toBe(0);
    });

    it('O-4 a person who signs up again with the right password founds a second organisation of the same account', async () => {
      const again = founding({ email: first!.email });
      const { token } = await anyone.done<{ token: string }>('signUp', again, 'token');
      const { viewer } = await new Client('core', { authorization: `Bearer ${token}` }).query<Viewer>(VIEWER);
      expect(viewer.memberships.map(({ organisation }) => organisation.slug).sort()).toEqual([first!.slug, again.slug].sort());
    });

    it('O-4 leaving one organisation leaves the other as it was', async () => {
      const colleague = await first!.join('handler', 'living');
      await second!.admin.done(
        'memberCreate',
        { name: '钱进', email: colleague.email, roleIds: [second!.role('handler')] },
        'member { id }',
      );
      await accept(colleague.email, '钱进', colleague.client);
      await first!.admin.done('memberUpdate', { id: colleague.id, active: false }, 'member { id }');
      const { viewer } = await (await login(colleague.email, SECRET_WORD)).query<Viewer>(VIEWER);
      expect(viewer.organisation.slug).toBe(second!.slug);
      expect(viewer.memberships).toHaveLength(1);
    });
  });
});
