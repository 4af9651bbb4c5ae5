import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { type RequestView, look, register, take } from '../frame/request';

const MEMBER = 'member { id active version }';

interface Left {
  member: { id: string; active: boolean; version: number };
}

describe('O-2 leaving', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const given = async (to: Colleague, count = 1): Promise<RequestView[]> => {
    const requests: RequestView[] = [];
    for (let made = 0; made < count; made += 1) {
      const request = await register(organisation.admin);
      const place = { departmentId: organisation.department('living'), assigneeId: to.id };
      requests.push(await take(organisation.admin, 'dispatch', request, place));
    }
    return requests;
  };

  const openWork = async (by: Client, { id }: { id: string }) => {
    const { memberOpenWork } = await by.query<{ memberOpenWork: { kind: string; count: number }[] }>(
      'query ($id: ID!) { memberOpenWork(id: $id) { kind count } }',
      { id },
    );
    return Object.fromEntries(memberOpenWork.map(({ kind, count }) => [kind, count]));
  };

  const leave = (colleague: Colleague, receiverId?: string) =>
    organisation.admin.done<Left>('memberLeave', { id: colleague.id, receiverId, reason: '离职' }, MEMBER);

  it('O-2 everything open goes to the receiver, each piece with a line in its history', async () => {
    const [leaver, receiver] = [await organisation.join('handler', 'living', '王芳'), await organisation.join('handler', 'living', '李四')];
    const [waiting, accepted, done] = (await given(leaver, 3)) as [RequestView, RequestView, RequestView];
    await take(leaver.client, 'accept', accepted);
    await take(leaver.client, 'accept', done);
    await take(leaver.client, 'complete', done, { result: '已处理' });
    await organisation.admin.done('departmentUpdate', { id: organisation.department('home-care'), headId: leaver.id }, 'department { id }');
    expect(await openWork(organisation.admin, leaver)).toEqual({ headship: 1, request: 3 });

    const { member } = await leave(leaver, receiver.id);
    expect(member.active).toBe(false);
    expect(await openWork(organisation.admin, receiver)).toEqual({ headship: 1, request: 3 });
    const before = accepted.clocks.map(({ code, dueAt }) => ({ code, dueAt }));
    for (const request of [waiting, accepted, done]) {
      const now = await look(receiver.client, request);
      expect(now?.assignee?.id).toBe(receiver.id);
      expect(now?.timeline.at(-1)).toMatchObject({ action: 'handover', reason: '离职', assigneeName: '李四', actorName: '周岚' });
    }
    // a handover is no event of the procedure: no clock starts, stops or moves by it
    const after = await look(receiver.client, accepted);
    expect(after?.clocks.map(({ code, dueAt }) => ({ code, dueAt }))).toEqual(expect.arrayContaining(before));
    const finished = await take(receiver.client, 'complete', accepted, { result: '接手办结' });
    expect(finished.state.type).toBe('DONE');
    const { department } = await organisation.admin.query<{ department: { head: { id: string } } }>(
      'query ($id: ID!) { department(id: $id) { head { id } } }',
      { id: organisation.department('home-care') },
    );
    expect(department.head.id).toBe(receiver.id);
    const { member: record } = await organisation.admin.query<{ member: { history: { action: string; reason: string }[] } }>(
      'query ($id: ID!) { member(id: $id) { history { action reason } } }',
      { id: leaver.id },
    );
    expect(record.history[0]).toEqual({ action: 'leave', reason: '离职' });
  });

  it('O-2 nobody leaves while open work has no receiver, by whatever way', async () => {
    const leaver = await organisation.join('handler', 'living');
    await given(leaver);
    const { id } = leaver;
    expect(await organisation.admin.refused('memberLeave', { id, reason: '离职' })).toMatchObject({
      code: 'RULE_VIOLATION',
      field: ['receiverId'],
      message: expect.stringContaining('1 件未结案的诉求') as string,
    });
    expect(await organisation.admin.refused('memberUpdate', { id, active: false })).toMatchObject({ code: 'RULE_VIOLATION' });
    await expect(leaver.client.query('{ requests { nodes { id } } }')).resolves.toBeDefined();
  });

  it.each([
    ['oneself', (leaver: Colleague) => leaver.id, 'FIELD_INVALID'],
    ['nobody known', () => 'mem_unknown', 'FIELD_INVALID'],
  ])('O-2 the receiver is not %s', async (_, receiver, code) => {
    const leaver = await organisation.join('handler', 'living');
    const input = { id: leaver.id, receiverId: receiver(leaver), reason: '离职' };
    expect(await organisation.admin.refused('memberLeave', input)).toMatchObject({ code, field: ['receiverId'] });
  });

  it('O-2 the receiver is at work, and may see what they receive', async () => {
    const [leaver, gone] = [await organisation.join('handler', 'living'), await organisation.join('handler', 'living')];
    await given(leaver);
    await leave(gone);
    const input = { id: leaver.id, reason: '离职' };
    expect(await organisation.admin.refused('memberLeave', { ...input, receiverId: gone.id })).toMatchObject({
      code: 'FIELD_INVALID',
      field: ['receiverId'],
    });
    const blind = await organisation.hire({ roleIds: [], name: '无角色' });
    expect(await organisation.admin.refused('memberLeave', { ...input, receiverId: blind.id })).toMatchObject({
      code: 'RULE_VIOLATION',
      field: ['receiverId'],
    });
  });

  it('O-2 only whoever may change a member may let them go', async () => {
    const [leaver, other] = [await organisation.join('handler', 'living'), await organisation.join('handler', 'living')];
    expect(await other.client.mutationFailure('memberLeave', { id: leaver.id, reason: '离职' })).toBe('FORBIDDEN');
    const { viewer } = await organisation.admin.query<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }');
    expect(await organisation.admin.refused('memberLeave', { id: viewer.member.id, reason: '离职' })).toMatchObject({
      code: 'RULE_VIOLATION',
    });
  });

  it('O-2 whoever comes back has their seat and roles again', async () => {
    const leaver = await organisation.join('handler', 'living');
    await leave(leaver);
    expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(await leaver.client.failure('{ requests { nodes { id } } }'));
    const { member } = await organisation.admin.done<Left>(
      'memberReturn',
      { id: leaver.id, departmentId: organisation.department('safety') },
      MEMBER,
    );
    expect(member.active).toBe(true);
    await expect(leaver.client.query('{ requests { nodes { id } } }')).resolves.toBeDefined();
  });

  it('O-2 dispatching and leaving at the same moment loses nothing', async () => {
    organisation = await signUp();
    const { admin } = organisation;
    const receiver = await organisation.join('handler', 'living');
    for (let round = 0; round < 4; round += 1) {
      const leaver = await organisation.join('handler', 'living');
      const requests = [];
      for (let made = 0; made < 6; made += 1) requests.push(await register(admin));
      const place = { departmentId: organisation.department('living'), assigneeId: leaver.id };
      const dispatching = requests.map(({ id }) => admin.change('requestDispatch', { id, ...place }, ''));
      const leaving = admin.change('memberLeave', { id: leaver.id, receiverId: receiver.id, reason: '离职' }, '');
      const [left, ...dispatched] = await Promise.all([leaving, ...dispatching]);
      expect(left.userErrors).toEqual([]);
      expect(await openWork(admin, leaver)).toEqual({ headship: 0, request: 0 });
      for (const [place_, { userErrors }] of dispatched.entries()) {
        const request = await look(admin, requests[place_] as RequestView);
        if (userErrors.length === 0) expect(request?.assignee?.id).toBe(receiver.id);
        else expect({ assignee: request?.assignee, error: userErrors[0]?.field }).toEqual({ assignee: null, error: ['assigneeId'] });
      }
    }
  });

  it('O-2 two who leave to one another, and steps meanwhile, end with everything in one hand', async () => {
    const { admin } = organisation;
    const [one, other] = [await organisation.join('handler', 'living'), await organisation.join('handler', 'living')];
    const requests = [...(await given(one, 3)), ...(await given(other, 3))];
    const acts = [
      admin.change('memberLeave', { id: one.id, receiverId: other.id, reason: '离职' }, ''),
      admin.change('memberLeave', { id: other.id, receiverId: one.id, reason: '离职' }, ''),
      ...requests.map(({ id }, place) =>
        (place < 3 ? one : other).client.send(`mutation { requestAccept(input: { id: "${id}" }) { userErrors { code } } }`),
      ),
    ];
    const [first, second] = (await Promise.all(acts)) as { userErrors: unknown[] }[];
    expect((first?.userErrors.length ?? 0) + (second?.userErrors.length ?? 0)).toBe(1);
    const stays = first?.userErrors.length === 0 ? other : one;
    for (const request of requests) expect((await look(admin, request))?.assignee?.id).toBe(stays.id);
  });
});
