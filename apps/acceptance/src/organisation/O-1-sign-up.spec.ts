import { Client, anyone, visitor } from '../frame/client';
import { SECRET_WORD, founding, signUp, unique } from '../frame/organisation';
import { look, register, take } from '../frame/request';

const SESSION = 'token organisation { slug name kind }';

interface Opened {
  token: string;
  organisation: { slug: string; name: string; kind: string };
}

const templates = () =>
  anyone.query<{ templates: { code: string; kinds: string[]; name: string; summary: string; articleCount: number; itemCount: number }[] }>(
    '{ templates { code kinds name summary articleCount itemCount } }',
  );

describe('O-1 sign-up', () => {
  it('O-1 opens an organisation that can be worked in at once: catalogue, departments, roles, regulation in force', async () => {
    const input = founding({ name: '周岚' });
    const { token, organisation } = await anyone.done<Opened>('signUp', input, SESSION);
    expect(organisation).toEqual({ slug: input.slug, name: input.organisationName, kind: 'community' });
    const founder = new Client('core', { authorization: `Bearer ${token}` });
    const start = await founder.query<{
      viewer: { member: { name: string; roles: { code: string }[] }; organisation: { slug: string; sample: boolean } };
      serviceItems: { key: string }[];
      departments: { totalCount: number };
      roles: { nodes: { code: string }[] };
      regulations: { title: string; inForce: { number: number; articles: { key: string }[] } }[];
      workbench: { checklist: { code: string; done: boolean }[]; queues: { code: string; count: number }[] };
    }>(`{ viewer { member { name roles { code } } organisation { slug sample } } serviceItems { key } departments { totalCount }
      roles { nodes { code } } regulations { title inForce { number articles { key } } }
      workbench { checklist { code done } queues { code count } } }`);
    expect(start.viewer.member).toEqual({ name: '周岚', roles: [{ code: 'admin' }] });
    expect(start.viewer.organisation).toEqual({ slug: input.slug, sample: false });
    expect(start.serviceItems.length).toBeGreaterThan(20);
    expect(start.departments.totalCount).toBeGreaterThan(5);
    expect(start.roles.nodes.map(({ code }) => code).sort()).toEqual([
      'admin',
      'auditor',
      'dispatcher',
      'handler',
      'manager',
      'supervisor',
    ]);
    expect(start.regulations[0]).toMatchObject({ title: '社区服务管理制度', inForce: { number: 1 } });
    expect(start.regulations[0]!.inForce.articles.length).toBeGreaterThan(30);
    expect(start.workbench.checklist.find(({ code }) => code === 'members')).toEqual({ code: 'members', done: false });
    expect(start.workbench.queues.every(({ count }) => count === 0)).toBe(true);
  });

  it('O-1 the portal of a new organisation is open, and its first request goes from registration to the end', async () => {
    const { slug, admin, department } = await opened();
    const portal = await visitor(slug).query<{ organisation: { name: string }; items: { key: string; promise: string }[] }>(
      '{ organisation { name } items { key promise } }',
    );
    expect(portal.organisation.name).toContain(slug);
    expect(portal.items.length).toBeGreaterThan(20);
    expect(portal.items.every(({ promise }) => promise !== '')).toBe(true);

    const request = await register(admin);
    expect(request.number).toMatch(/^FW-\d{8}-0001$/);
    await take(admin, 'dispatch', request, { departmentId: department });
    await take(admin, 'accept', request);
    await take(admin, 'complete', request, { result: '已更换灯泡' });
    await take(admin, 'close', request);
    expect((await look(admin, request))?.state).toMatchObject({ code: 'closed', type: 'CLOSED' });
  });

  async function opened() {
    const organisation = await signUp();
    return { slug: organisation.slug, admin: organisation.admin, department: organisation.department('reception') };
  }

  it('O-1 every template founds an organisation whose items each have a promise and a first department', async () => {
    const { templates: offered } = await templates();
    expect(offered.length).toBeGreaterThanOrEqual(2);
    for (const template of offered) {
      const organisation = await signUp({ template: template.code, kind: template.kinds[0] });
      const { serviceItems } = await organisation.admin.query<{ serviceItems: { key: string; promise: string }[] }>(
        '{ serviceItems { key promise } }',
      );
      expect(serviceItems.length).toBe(template.itemCount);
      for (const { key, promise } of serviceItems) {
        const { requestPreview } = await organisation.admin.query<{
          requestPreview: { promise: string; promisedAt: string; department: { code: string } | null };
        }>('query ($item: String!) { requestPreview(input: { item: $item }) { promise promisedAt department { code } } }', { item: key });
        expect(requestPreview).toMatchObject({ promise, department: { code: expect.any(String) } });
        expect(Date.parse(requestPreview.promisedAt)).toBeGreaterThan(Date.now());
      }
    }
  });

  it('O-1 a short address is suggested from the Chinese name, and the next free one when it is taken', async () => {
    const suggest = async (name: string) =>
      (
        await anyone.query<{ slugSuggestion: { slug: string; available: boolean } }>(
          'query ($name: String!) { slugSuggestion(name: $name) { slug available } }',
          { name },
        )
      ).slugSuggestion;
    expect((await suggest('阳光社区服务中心')).slug).toMatch(/^yangguang-\d+$/);
    expect(await suggest('和平里街道养老服务中心')).toMatchObject({ slug: expect.stringMatching(/^hepingli/), available: true });
    expect(await suggest('yangguang')).toMatchObject({ available: false });
  });

  it.each([
    ['an address that is taken', { slug: 'yangguang' }, 'TAKEN', 'slug'],
    ['an address the product needs itself', { slug: 'console' }, 'FIELD_INVALID', 'slug'],
    ['an address of two letters', { slug: 'ab' }, 'FIELD_INVALID', 'slug'],
    ['an address with a path in it', { slug: 'a/../b' }, 'FIELD_INVALID', 'slug'],
    ['capital letters in the address', { slug: 'Sunshine' }, 'FIELD_INVALID', 'slug'],
    ['a short password', { password: 'kurz123' }, 'FIELD_INVALID', 'password'],
    ['a password that everybody uses', { password: 'password123' }, 'FIELD_INVALID', 'password'],
    ['the e-mail address as password', { email: 'somebody@new.example', password: 'somebody@new.example' }, 'FIELD_INVALID', 'password'],
    ['something that is no e-mail address', { email: 'somebody' }, 'FIELD_INVALID', 'email'],
    ['no name', { organisationName: '  ' }, 'FIELD_REQUIRED', 'organisationName'],
    ['an unknown template', { template: 'nothing' }, 'FIELD_INVALID', 'template'],
    ['an unknown kind', { kind: 'circus' }, 'FIELD_INVALID', 'kind'],
  ])('O-1 refuses %s and names the field', async (_, more, code, field) => {
    const refusal = await anyone.refused('signUp', founding(more));
    expect(refusal).toMatchObject({ code, field: [field] });
    expect(refusal.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('O-1 a refused sign-up leaves nothing behind: no account, no address', async () => {
    const input = founding({ slug: 'yangguang' });
    await anyone.refused('signUp', input);
    expect(await anyone.refused('login', { email: input.email, password: input.password })).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    const again = await anyone.done<Opened>('signUp', { ...input, slug: unique('t') }, SESSION);
    expect(again.organisation.name).toBe(input.organisationName);
  });

  it('O-1 of many who want the same address at once exactly one gets it, and the others keep no account', async () => {
    const slug = unique('t');
    const founders = Array.from({ length: 8 }, () => ({ ...founding(), slug }));
    const answers = await Promise.all(founders.map((input) => anyone.change<Opened>('signUp', input, SESSION)));
    const won = answers.flatMap(({ userErrors }, place) => (userErrors.length === 0 ? [place] : []));
    expect(won).toHaveLength(1);
    for (const { userErrors } of answers.filter((_, place) => !won.includes(place))) {
      expect(userErrors).toEqual([expect.objectContaining({ code: 'TAKEN', field: ['slug'] })]);
    }
    const logins = await Promise.all(
      founders.map(({ email }) => anyone.change<{ token: string | null }>('login', { email, password: SECRET_WORD }, 'token')),
    );
    expect(logins.flatMap(({ token }, place) => (token ? [place] : []))).toEqual(won);
  });

  it('O-1 of many who sign up with one new e-mail address at once none gets the account of another', async () => {
    const email = `${unique('same')}@same.example`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        anyone.change<Opened>('signUp', { ...founding(), email, password: `${SECRET_WORD} ${place}` }, SESSION),
      ),
    );
    const seen = await Promise.all(
      answers.map(async ({ token, organisation }) => {
        const client = new Client('core', { authorization: `Bearer ${token}` });
        const { viewer } = await client.query<{ viewer: { account: { id: string }; memberships: { organisation: { slug: string } }[] } }>(
          '{ viewer { account { id } memberships { organisation { slug } } } }',
        );
        expect(viewer.memberships.map((membership) => membership.organisation.slug)).toEqual([organisation.slug]);
        return viewer.account.id;
      }),
    );
    expect(new Set(seen).size).toBe(answers.length);
  });

  it('O-1 signing out ends the session at once', async () => {
    const { admin } = await opened();
    await admin.done('logout', undefined, 'done');
    expect(await admin.failure('{ viewer { account { email } } }')).toBe('UNAUTHENTICATED');
  });
});
