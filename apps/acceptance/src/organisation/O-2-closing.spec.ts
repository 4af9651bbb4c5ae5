import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, look, register, take } from '../frame/request';

const DEPARTMENT = 'department { id active parent { id } successor { id } closedAt version }';

interface Department {
  id: string;
  active: boolean;
  parent: { id: string } | null;
  successor: { id: string } | null;
  closedAt: string | null;
  version: number;
}

interface Then {
  id: string;
  name: string;
  parentId: string | null;
  active: boolean;
}

describe('O-2 departments change, their past does not', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const treeAt = async (at: string): Promise<Then[]> => {
    const { departmentsAt } = await organisation.admin.query<{ departmentsAt: Then[] }>(
      'query ($at: DateTime!) { departmentsAt(at: $at) { id name parentId active } }',
      { at },
    );
    return departmentsAt;
  };
  const openWork = async (id: string) => {
    const { departmentOpenWork } = await organisation.admin.query<{ departmentOpenWork: { kind: string; count: number }[] }>(
      'query ($id: ID!) { departmentOpenWork(id: $id) { kind count } }',
      { id },
    );
    return Object.fromEntries(departmentOpenWork.map(({ kind, count }) => [kind, count]));
  };

  it('O-2 the tree of any day can be told, with the names and places departments had', async () => {
    const id = organisation.department('culture');
    const before = new Date().toISOString();
    const { departmentsAt } = { departmentsAt: await treeAt(before) };
    const was = departmentsAt.find((each) => each.id === id);
    const { department } = await organisation.admin.done<{ department: Department }>(
      'departmentCreate',
      { name: '新成立部', parentId: organisation.department('center') },
      DEPARTMENT,
    );
    await organisation.admin.done('departmentUpdate', { id, name: '文体部', parentId: department.id }, DEPARTMENT);
    expect((await treeAt(before)).find((each) => each.id === id)).toEqual(was);
    expect((await treeAt(before)).map((each) => each.id)).not.toContain(department.id);
    expect((await treeAt(new Date().toISOString())).find((each) => each.id === id)).toMatchObject({
      name: '文体部',
      parentId: department.id,
    });
    expect(await treeAt('2020-01-01T00:00:00Z')).toEqual([]);
  });

  it('O-2 a move changes who sees what at the next request', async () => {
    const head = await organisation.join('manager', 'living');
    const request = await register(organisation.admin);
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('legal') });
    expect(await look(head.client, request)).toBeNull();
    const move = (parent: string) =>
      organisation.admin.done(
        'departmentUpdate',
        { id: organisation.department('legal'), parentId: organisation.department(parent) },
        DEPARTMENT,
      );
    await move('living');
    expect(await look(head.client, request)).not.toBeNull();
    await move('center');
    expect(await look(head.client, request)).toBeNull();
  });

  it('O-2 a department that closes hands over people and open work; what was closed keeps the department it had', async () => {
    const [from, to] = [organisation.department('living'), organisation.department('safety')];
    const colleague = await organisation.join('handler', 'living');
    const dispatched = async (): Promise<RequestView> => {
      const request = await register(organisation.admin);
      return take(organisation.admin, 'dispatch', request, { departmentId: from, assigneeId: colleague.id });
    };
    const [open, done] = [await dispatched(), await dispatched()];
    await take(colleague.client, 'accept', done);
    await take(colleague.client, 'complete', done, { result: '已处理' });
    await take(organisation.admin, 'close', done).catch(() => undefined);
    const settled = await look(organisation.admin, done);
    const counts = await openWork(from);
    expect(counts).toMatchObject({ department: 1 });
    expect(counts['member']).toBeGreaterThan(0);

    expect(await organisation.admin.refused('departmentUpdate', { id: from, active: false })).toMatchObject({ field: ['active'] });
    const { department } = await organisation.admin.done<{ department: Department }>(
      'departmentClose',
      { id: from, successorId: to, reason: '机构改革' },
      DEPARTMENT,
    );
    expect(department).toMatchObject({ active: false, successor: { id: to }, parent: { id: to } });
    expect(await openWork(from)).toEqual({ request: 0, member: 0, department: 0 });
    const moved = await look(organisation.admin, open);
    expect(moved).toMatchObject({ department: { id: to }, assignee: { id: colleague.id } });
    expect(moved?.timeline.at(-1)).toMatchObject({ action: 'handover', reason: '机构改革' });
    // what is over stays where it was done, and whoever heads the successor still finds it
    const old = await look(organisation.admin, done);
    expect(old?.department?.id).toBe(settled?.state.type === 'CLOSED' ? from : to);
    const boss = await organisation.join('manager', 'safety');
    expect(await look(boss.client, done)).not.toBeNull();
    const { member } = await organisation.admin.query<{ member: { department: { id: string }; history: { reason: string | null }[] } }>(
      'query ($id: ID!) { member(id: $id) { department { id } history { reason } } }',
      { id: colleague.id },
    );
    expect(member.department.id).toBe(to);
    expect(member.history[0]?.reason).toBe('机构改革');
    const again = await register(organisation.admin);
    expect(await organisation.admin.refused('requestDispatch', { id: again.id, departmentId: from })).toMatchObject({
      field: ['departmentId'],
    });
  });

  it.each([
    ['itself', () => organisation.department('environment')],
    ['one that is closed', () => organisation.department('living')],
    ['nobody knows', () => 'dep_unknown'],
  ])('O-2 the successor is not %s', async (_, successor) => {
    const input = { id: organisation.department('environment'), successorId: successor(), reason: '撤并' };
    expect(await organisation.admin.refused('departmentClose', input)).toMatchObject({ code: 'FIELD_INVALID', field: ['successorId'] });
  });

  it('O-2 dispatching to a department while it closes loses nothing', async () => {
    const [from, to] = [organisation.department('health'), organisation.department('civil')];
    const requests: RequestView[] = [];
    for (let made = 0; made < 8; made += 1) requests.push(await register(organisation.admin));
    const dispatching = requests.map(({ id }) => organisation.admin.change('requestDispatch', { id, departmentId: from }, ''));
    const closing = organisation.admin.change('departmentClose', { id: from, successorId: to, reason: '撤并' }, '');
    const [closed, ...dispatched] = await Promise.all([closing, ...dispatching]);
    expect(closed.userErrors).toEqual([]);
    for (const [place, { userErrors }] of dispatched.entries()) {
      const request = await look(organisation.admin, requests[place] as RequestView);
      if (userErrors.length === 0) expect(request?.department?.id).toBe(to);
      else expect({ department: request?.department, error: userErrors[0]?.field }).toEqual({ department: null, error: ['departmentId'] });
    }
  });

  it('O-2 only whoever may change departments closes one', async () => {
    const handler = await organisation.join('handler', 'safety');
    const input = { id: organisation.department('legal'), successorId: organisation.department('civil'), reason: '撤并' };
    expect(await handler.client.mutationFailure('departmentClose', input)).toBe('FORBIDDEN');
  });
});
