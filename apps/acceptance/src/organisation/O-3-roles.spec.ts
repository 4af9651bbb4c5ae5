import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { type RequestView, look, mutationName, register, take } from '../frame/request';

interface Grant {
  subject: string;
  actions: string[];
  scope: string;
  fields?: string[];
}

const ROLE = 'role { id code name builtIn memberCount grants { subject actions scope fields } version }';

interface Role {
  id: string;
  code: string;
  grants: (Grant & { fields: string[] | null })[];
  version: number;
}

describe('O-3 roles', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const roleOf = async (...grants: Grant[]) =>
    (await organisation.admin.done<{ role: Role }>('roleCreate', { name: `角色${unique()}`, grants }, ROLE)).role;

  /** A new member of a department whose only role is made of these grants. */
  const memberWith = async (department: string, ...grants: Grant[]): Promise<Colleague & { roleId: string }> => {
    const { id: roleId } = await roleOf(...grants);
    const colleague = await organisation.hire({ roleIds: [roleId], departmentId: organisation.department(department), name: '测试员' });
    return { ...colleague, roleId };
  };

  const seenBy = async (client: Client) => {
    const { requests } = await client.query<{ requests: { totalCount: number; nodes: { id: string }[] } }>(
      '{ requests(first: 100) { totalCount nodes { id } } }',
    );
    expect(requests.totalCount).toBe(requests.nodes.length);
    return requests.nodes.map(({ id }) => id);
  };

  describe('whose', () => {
    let inLiving: RequestView;
    let inHomeCare: RequestView;
    let inSafety: RequestView;
    let nowhere: RequestView;

    beforeAll(async () => {
      const { admin } = organisation;
      [inLiving, inHomeCare, inSafety, nowhere] = [
        await register(admin),
        await register(admin),
        await register(admin),
        await register(admin),
      ];
      await take(admin, 'dispatch', inLiving, { departmentId: organisation.department('living') });
      await take(admin, 'dispatch', inHomeCare, { departmentId: organisation.department('home-care') });
      await take(admin, 'dispatch', inSafety, { departmentId: organisation.department('safety') });
    });

    const readWith = (scope: string): Grant => ({ subject: 'Request', actions: ['read'], scope });

    it.each([
      ['ALL', () => [inLiving, inHomeCare, inSafety, nowhere]],
      ['DEPARTMENT_TREE', () => [inLiving, inHomeCare]],
      ['DEPARTMENT', () => [inLiving]],
    ])('O-3 a role for %s reaches just those records, in lists, counts and one by one', async (scope, expected) => {
      const { client } = await memberWith('living', readWith(scope));
      const ids = expected().map(({ id }) => id);
      const seen = await seenBy(client);
      expect(seen).toEqual(expect.arrayContaining(ids));
      const strangers = [inLiving, inHomeCare, inSafety, nowhere].filter(({ id }) => !ids.includes(id));
      for (const { id } of strangers) {
        expect(seen).not.toContain(id);
        const { request, node } = await client.query<{ request: null; node: null }>(
          'query ($id: ID!) { request(id: $id) { id } node(id: $id) { id } }',
          { id },
        );
        expect({ request, node }).toEqual({ request: null, node: null });
      }
    });

    it('O-3 a role for what is ASSIGNED reaches what one has in hand, as long as one has it', async () => {
      const { client, id } = await memberWith('living', readWith('ASSIGNED'));
      const request = await register(organisation.admin);
      await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living'), assigneeId: id });
      expect(await seenBy(client)).toEqual([request.id]);
      await take(organisation.admin, 'transfer', request, { departmentId: organisation.department('safety'), reason: '不属于生活服务' });
      expect(await seenBy(client)).toEqual([]);
      expect(await look(client, request)).toBeNull();
    });

    it('O-3 a role for one’s OWN reaches what one registered', async () => {
      const { client } = await memberWith(
        'living',
        { subject: 'Request', actions: ['read', 'create'], scope: 'OWN' },
        { subject: 'Customer', actions: ['read', 'create'], scope: 'ALL' },
      );
      const mine = await register(client);
      expect(await seenBy(client)).toEqual([mine.id]);
    });

    it('O-3 the department tree is read at the moment: a department moved below adds its records', async () => {
      const { client } = await memberWith('culture', readWith('DEPARTMENT_TREE'));
      expect(await seenBy(client)).toEqual([]);
      await organisation.admin.done(
        'departmentUpdate',
        { id: organisation.department('safety'), parentId: organisation.department('culture') },
        'department { id }',
      );
      expect(await seenBy(client)).toContain(inSafety.id);
    });
  });

  it('O-3 a changed role acts at the next call', async () => {
    const { client, roleId } = await memberWith('living', { subject: 'Request', actions: ['read'], scope: 'ALL' });
    await seenBy(client);
    await organisation.admin.done('roleUpdate', { id: roleId, grants: [{ subject: 'Regulation', actions: ['read'], scope: 'ALL' }] }, ROLE);
    expect(await client.failure('{ requests { totalCount } }')).toBe('FORBIDDEN');
    await expect(client.query('{ regulations { id } }')).resolves.toBeDefined();
    await organisation.admin.done('roleUpdate', { id: roleId, grants: [{ subject: 'Request', actions: ['read'], scope: 'ALL' }] }, ROLE);
    await expect(seenBy(client)).resolves.toBeDefined();
  });

  describe('nobody grants more than they hold', () => {
    let maker: Colleague;
    const held: Grant[] = [
      { subject: 'Role', actions: ['read', 'create', 'update'], scope: 'ALL' },
      { subject: 'Member', actions: ['read', 'create', 'update'], scope: 'ALL' },
      { subject: 'Request', actions: ['read', 'accept'], scope: 'DEPARTMENT_TREE' },
      { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['name', 'note'] },
    ];

    beforeAll(async () => {
      maker = await memberWith('living', ...held);
    });

    it.each<[string, Grant]>([
      ['a wider scope', { subject: 'Request', actions: ['read'], scope: 'ALL' }],
      ['another action', { subject: 'Request', actions: ['read', 'dispatch'], scope: 'DEPARTMENT' }],
      ['another subject', { subject: 'AuditEvent', actions: ['read'], scope: 'ALL' }],
      ['what one registered oneself, which lies outside the department', { subject: 'Request', actions: ['read'], scope: 'OWN' }],
      ['what one has in hand, which may lie outside the department', { subject: 'Request', actions: ['read'], scope: 'ASSIGNED' }],
      ['a sensitive field', { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['name', 'phone'] }],
      ['all ordinary fields when only some are held', { subject: 'Customer', actions: ['read'], scope: 'ALL' }],
    ])('O-3 not %s', async (_, grant) => {
      const input = { name: '超出的角色', grants: [grant] };
      const refusal = await maker.client.refused('roleCreate', input);
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field: ['grants'] });
      expect(refusal.message).toContain(grant.subject);
      const own = (await maker.client.done<{ role: Role }>('roleCreate', { name: '够用的角色', grants: [held[2]] }, ROLE)).role;
      expect(await maker.client.refused('roleUpdate', { id: own.id, grants: [grant] })).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('O-3 not through a role somebody else made either: by hiring, by changing a member, or to oneself', async () => {
      const admin = organisation.role('admin');
      const hire = {
        name: '同谋',
        email: `${unique('h')}@${organisation.slug}.example`,
        roleIds: [admin],
      };
      expect(await maker.client.refused('memberCreate', hire)).toMatchObject({ code: 'FORBIDDEN', field: ['roleIds'] });
      const other = await organisation.join('handler', 'living');
      expect(await maker.client.refused('memberUpdate', { id: other.id, roleIds: [admin] })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await maker.client.refused('memberUpdate', { id: maker.id, roleIds: [admin] })).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('O-3 what is held can be given on, also in part', async () => {
      const narrower: Grant[] = [
        { subject: 'Request', actions: ['read'], scope: 'DEPARTMENT' },
        { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['name'] },
      ];
      const { role } = await maker.client.done<{ role: Role }>('roleCreate', { name: '更窄的角色', grants: narrower }, ROLE);
      expect(role.grants).toEqual([
        { subject: 'Request', actions: ['read'], scope: 'DEPARTMENT', fields: null },
        { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['name'] },
      ]);
    });

    it('O-3 nor can what outranks one be lessened or taken over: a role one could not make cannot be changed', async () => {
      const name = { id: organisation.role('admin'), name: '被改名' };
      const before = await maker.client.query<{ role: Role }>(`query ($id: ID!) { ${ROLE.replace('role', 'role(id: $id)')} }`, {
        id: name.id,
      });
      const empty = await maker.client.change('roleUpdate', { id: name.id, grants: [] }, '');
      expect(empty.userErrors).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
      const after = await maker.client.query<{ role: Role }>(`query ($id: ID!) { ${ROLE.replace('role', 'role(id: $id)')} }`, {
        id: name.id,
      });
      expect(after.role.grants).toEqual(before.role.grants);
    });
  });

  it.each<[string, Grant]>([
    ['a subject', { subject: 'Spaceship', actions: ['read'], scope: 'ALL' }],
    ['an action', { subject: 'Request', actions: ['burn'], scope: 'ALL' }],
    ['a field', { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['shoeSize'] }],
    ['a scope that the subject does not have', { subject: 'Regulation', actions: ['read'], scope: 'OWN' }],
  ])('O-3 no role is made of %s nobody knows', async (_, grant) => {
    expect(await organisation.admin.refused('roleCreate', { name: '奇怪的角色', grants: [grant] })).toMatchObject({
      code: 'FIELD_INVALID',
      field: ['grants'],
    });
  });

  describe('what', () => {
    /** Reads requests without their customers, deadlines and ratings. */
    const narrow: Grant = { subject: 'Request', actions: ['read'], scope: 'ALL', fields: ['description'] };
    let reader: Client;
    let request: RequestView;

    beforeAll(async () => {
      request = await register(organisation.admin, { summary: '核对字段权限', newCustomer: { name: '慕容雪', phone: '13900001234' } });
      ({ client: reader } = await memberWith('living', narrow));
    });

    it('O-3 a field outside the role is empty', async () => {
      const { request: seen } = await reader.query<{ request: Record<string, unknown> }>(
        'query ($id: ID!) { request(id: $id) { summary customer { name } clocks { code } rating { level } timeline { seq } history { id } answers { code } } }',
        { id: request.id },
      );
      expect(seen).toEqual({
        summary: '核对字段权限',
        customer: null,
        clocks: null,
        rating: null,
        timeline: null,
        history: null,
        answers: null,
      });
    });

    it.each([
      ['filtered by', `requests(filter: { customerId: { isNull: false } }) { totalCount }`],
      ['filtered by, also where it is not', `requests(filter: { not: { customerId: { isNull: true } } }) { totalCount }`],
      ['filtered by inside or', `requests(filter: { or: [{ overdue: { eq: true } }] }) { totalCount }`],
      ['filtered by its deadline', `requests(filter: { dueAt: { isNull: false } }) { totalCount }`],
      ['filtered by its rating', `requests(filter: { badRating: { eq: true } }) { totalCount }`],
      ['sorted by', `requests(orderBy: { field: DUE_AT }) { totalCount }`],
    ])('O-3 a field outside the role cannot be %s', async (_, selection) => {
      expect(await reader.failure(`{ ${selection} }`)).toBe('BAD_USER_INPUT');
      await expect(organisation.admin.query(`{ ${selection} }`)).resolves.toBeDefined();
    });

    it('O-3 a field outside the role cannot be searched: the customer’s name finds nothing, the summary does', async () => {
      const find = async (client: Client, search: string) => {
        const { requests } = await client.query<{ requests: { nodes: { id: string }[] } }>(
          'query ($search: String!) { requests(search: $search) { nodes { id } } }',
          { search },
        );
        return requests.nodes.map(({ id }) => id);
      };
      for (const search of ['慕容雪', 'murongxue', 'mrx']) {
        expect(await find(organisation.admin, search)).toEqual([request.id]);
        expect(await find(reader, search)).toEqual([]);
      }
      expect(await find(reader, '核对字段权限')).toEqual([request.id]);
    });
  });

  describe('each step is a right of its own', () => {
    const STEPS = [
      'dispatch',
      'accept',
      'return',
      'transfer',
      'escalate',
      'suspend',
      'resume',
      'complete',
      'reopen',
      'close',
      'withdraw',
      'rate',
    ];
    const inputs = () => ({
      departmentId: organisation.department('living'),
      reason: '核对权限',
      result: '核对权限',
      level: 'satisfied',
    });
    const INPUTS_OF: Record<string, string[]> = {
      dispatch: ['departmentId'],
      return: ['reason'],
      transfer: ['departmentId', 'reason'],
      escalate: ['reason'],
      suspend: ['reason'],
      complete: ['result'],
      reopen: ['reason'],
      withdraw: ['reason'],
      rate: ['level'],
    };
    const inputOf = (step: string) => Object.fromEntries(Object.entries(inputs()).filter(([name]) => INPUTS_OF[step]?.includes(name)));

    it('O-3 a member who may only read may take none of them, and each says so', async () => {
      const { client } = await memberWith('living', { subject: 'Request', actions: ['read'], scope: 'ALL' });
      const request = await register(organisation.admin);
      const seen = await look(client, request);
      for (const { action, allowed, reasons } of seen!.availableActions) {
        expect([action, allowed]).toEqual([action, false]);
        expect(reasons.map(({ code }) => code)).toContain('NOT_PERMITTED');
      }
      for (const step of STEPS)
        expect([step, await client.mutationFailure(mutationName(step), { id: request.id, ...inputOf(step) })]).toEqual([step, 'FORBIDDEN']);
      expect(await look(client, request)).toMatchObject({ version: 1, state: { code: 'registered' } });
    });

    it('O-3 the answer of every step equals what its button said, for every built-in role', async () => {
      for (const role of ['manager', 'dispatcher', 'handler', 'auditor']) {
        const { client } = await organisation.join(role, 'living');
        const request = await register(organisation.admin);
        await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living') });
        for (const step of STEPS) {
          const before = await look(client, request);
          const button = before!.availableActions.find(({ action }) => action === step)!;
          if (button.allowed) continue;
          const answer = await client.send<Record<string, { userErrors: { code: string }[] }>>(
            `mutation ($input: ${inputType(step)}!) { ${mutationName(step)}(input: $input) { userErrors { code } } }`,
            { input: { id: request.id, ...inputOf(step) } },
          );
          const code = answer.errors?.[0]?.extensions.code ?? answer.data?.[mutationName(step)]?.userErrors[0]?.code;
          expect([role, step, code]).toEqual([role, step, expect.stringMatching(/^(FORBIDDEN|TRANSITION_NOT_ALLOWED)$/)]);
          expect((await look(organisation.admin, request))?.version).toBe(before!.version);
        }
      }
    });

    const TYPES: Record<string, string> = {
      dispatch: 'RequestDispatchInput',
      transfer: 'RequestTransferInput',
      complete: 'RequestCompleteInput',
      rate: 'RequestRatingRecordInput',
    };
    const inputType = (step: string) => TYPES[step] ?? (inputOf(step)['reason'] ? 'RequestReasonInput' : 'RequestStepInput');
  });
});
