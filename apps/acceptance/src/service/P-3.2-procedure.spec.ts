import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { type RequestView, look, mutationName, register, take } from '../frame/request';

describe('P-3.2 handling', () => {
  let organisation: Organisation;
  let desk: Colleague;
  let staff: Colleague;
  let mate: Colleague;
  let living: string;

  beforeAll(async () => {
    organisation = await signUp();
    living = organisation.department('living');
    desk = await organisation.join('dispatcher', 'reception', '陈静');
    staff = await organisation.join('handler', 'living', '张伟');
    mate = await organisation.join('handler', 'living', '刘洋');
  });

  /** A request in hand of the handler. */
  const inService = async (): Promise<RequestView> => {
    const request = await register(desk.client, { departmentId: living, assigneeId: staff.id });
    return take(staff.client, 'accept', request);
  };

  it('P-3.2 a request goes from the front desk to the end, each step by whom it belongs to, all on one timeline', async () => {
    const request = await register(desk.client);
    await take(desk.client, 'dispatch', request, { departmentId: living, note: '请今天联系' });
    await take(staff.client, 'accept', request);
    await take(staff.client, 'suspend', request, { reason: '等配件' });
    await take(staff.client, 'resume', request);
    await take(staff.client, 'complete', request, { result: '已更换灯泡' });
    const closed = await take(desk.client, 'close', request);
    expect(closed).toMatchObject({ state: { code: 'closed', type: 'CLOSED' }, assignee: { id: staff.id }, dueAt: null });
    expect(
      closed.timeline.map(({ seq, action, actorName, fromState, toState }) => [seq, action, actorName, fromState ?? '', toState]),
    ).toEqual([
      [1, 'register', '陈静', '', 'registered'],
      [2, 'dispatch', '陈静', 'registered', 'dispatched'],
      [3, 'accept', '张伟', 'dispatched', 'inService'],
      [4, 'suspend', '张伟', 'inService', 'suspended'],
      [5, 'resume', '张伟', 'suspended', 'inService'],
      [6, 'complete', '张伟', 'inService', 'responded'],
      [7, 'close', '陈静', 'responded', 'closed'],
    ]);
    expect(closed.timeline.map(({ note, reason }) => note ?? reason)).toEqual([
      null,
      '请今天联系',
      null,
      '等配件',
      null,
      '已更换灯泡',
      null,
    ]);
    const times = closed.timeline.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('P-3.2 what one department cannot do goes back with the reason and is sent elsewhere', async () => {
    const request = await register(desk.client, { departmentId: living, assigneeId: staff.id });
    await take(staff.client, 'return', request, { reason: '属于物业维修范围' });
    const returned = present(await look(desk.client, request), 'request');
    expect(returned).toMatchObject({ state: { code: 'returned' }, department: null, assignee: null });
    expect(returned.timeline.at(-1)).toMatchObject({ action: 'return', reason: '属于物业维修范围' });
    const again = await take(desk.client, 'dispatch', request, { departmentId: organisation.department('safety') });
    expect(again).toMatchObject({ state: { code: 'dispatched' }, department: { code: 'safety' } });
  });

  it('P-3.2 what a step takes out of one’s sight is done, and gone', async () => {
    const request = await inService();
    const input = { departmentId: organisation.department('legal'), reason: '需要法律意见' };
    expect(await take(staff.client, 'transfer', request, input)).toBeNull();
    expect(await look(staff.client, request)).toBeNull();
  });

  it('P-3.2 a hand-over names the new department and the reason', async () => {
    const request = await inService();
    await take(staff.client, 'transfer', request, { departmentId: organisation.department('legal'), reason: '需要法律意见' });
    const moved = present(await look(desk.client, request), 'request');
    expect(moved).toMatchObject({ state: { code: 'dispatched' }, department: { code: 'legal' }, assignee: null });
    expect(await organisation.admin.refused('requestTransfer', { id: moved.id, departmentId: living, reason: ' ' })).toMatchObject({
      code: 'FIELD_REQUIRED',
      field: ['reason'],
    });
  });

  it('P-3.2 what cannot be solved goes up level by level: to the own head, to the department above, and not beyond the top', async () => {
    const fresh = await signUp();
    const chief = await fresh.join('manager', 'center', '主任');
    const head = await fresh.join('manager', 'living', '部长');
    const worker = await fresh.join('handler', 'home-care', '师傅');
    await fresh.admin.done('departmentUpdate', { id: fresh.department('center'), headId: chief.id }, 'department { id }');
    await fresh.admin.done('departmentUpdate', { id: fresh.department('living'), headId: head.id }, 'department { id }');
    const request = await register(fresh.admin, { departmentId: fresh.department('home-care'), assigneeId: worker.id });
    await take(worker.client, 'escalate', request, { reason: '超出能力' });
    expect(await look(head.client, request)).toMatchObject({
      state: { code: 'dispatched' },
      department: { code: 'living' },
      assignee: { name: '部长' },
    });
    await take(head.client, 'escalate', request, { reason: '需要中心协调' });
    expect(await look(chief.client, request)).toMatchObject({ department: { code: 'center' }, assignee: { name: '主任' } });
    expect(await chief.client.refused('requestEscalate', { id: request.id, reason: '再往上' })).toMatchObject({
      code: 'RULE_VIOLATION',
      message: expect.stringContaining('最上一级'),
    });
    expect((await look(chief.client, request))!.timeline.filter(({ action }) => action === 'escalate').map(({ reason }) => reason)).toEqual(
      ['超出能力', '需要中心协调'],
    );
  });

  it('P-3.2 a department with a head escalates to that head first', async () => {
    const fresh = await signUp();
    const head = await fresh.join('manager', 'living', '部长');
    const worker = await fresh.join('handler', 'living', '专员');
    await fresh.admin.done('departmentUpdate', { id: fresh.department('living'), headId: head.id }, 'department { id }');
    const request = await register(fresh.admin, { departmentId: fresh.department('living'), assigneeId: worker.id });
    expect(await take(worker.client, 'escalate', request, { reason: '需要部长决定' })).toMatchObject({
      department: { code: 'living' },
      assignee: { name: '部长' },
    });
  });

  it.each<[string, object, string]>([
    ['return', { reason: '' }, 'reason'],
    ['suspend', { reason: '  ' }, 'reason'],
    ['escalate', { reason: '\n' }, 'reason'],
    ['complete', { result: ' ' }, 'result'],
  ])('P-3.2 a step that needs words is refused without them: %s', async (step, input, field) => {
    const request = step === 'return' ? await register(desk.client, { departmentId: living, assigneeId: staff.id }) : await inService();
    expect(await staff.client.refused(mutationName(step), { id: request.id, ...input })).toMatchObject({
      code: 'FIELD_REQUIRED',
      field: [field],
    });
    expect((await look(staff.client, request))!.version).toBe(request.version);
  });

  it('P-3.2 each step that is not possible says why, and taking it is refused with the same words', async () => {
    const request = await register(desk.client, { departmentId: living, assigneeId: staff.id });
    const seen = present(await look(staff.client, request), 'request');
    const refusals = seen.availableActions.filter(({ allowed }) => !allowed);
    expect(refusals.map(({ action }) => action).sort()).toEqual([
      'close',
      'complete',
      'dispatch',
      'rate',
      'reopen',
      'resume',
      'suspend',
      'withdraw',
    ]);
    const complete = refusals.find(({ action }) => action === 'complete')!;
    expect(complete.reasons).toEqual([{ code: 'WRONG_STATE', message: '现在是“已派单”，只有“办理中”才能办结。' }]);
    const refusal = await staff.client.refused('requestComplete', { id: request.id, result: '已完成' });
    expect(refusal).toMatchObject({
      __typename: 'TransitionNotAllowed',
      from: '已派单',
      reasons: complete.reasons,
      message: complete.reasons[0]!.message,
    });
  });

  it('P-3.2 a colleague’s request cannot be worked on, and says so', async () => {
    const request = await inService();
    const { availableActions } = present(await look(mate.client, request), 'request');
    expect(availableActions.find(({ action }) => action === 'complete')!.reasons.map(({ code }) => code)).toEqual(['NOT_PERMITTED']);
    expect(await mate.client.refused('requestComplete', { id: request.id, result: '代办' })).toMatchObject({
      __typename: 'TransitionNotAllowed',
      reasons: [{ code: 'NOT_PERMITTED' }],
    });
  });

  it('P-3.2 a request that was withdrawn or closed goes no further', async () => {
    const request = await register(desk.client);
    await take(desk.client, 'withdraw', request, { reason: '居民来电取消' });
    const { availableActions, state } = present(await look(organisation.admin, request), 'request');
    expect(state.type).toBe('CANCELLED');
    expect(availableActions.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('P-3.2 a change from an older version is a conflict that names what changed meanwhile', async () => {
    const request = await inService();
    await take(staff.client, 'suspend', request, { reason: '等配件', expectedVersion: request.version });
    const refusal = await staff.client.refused('requestComplete', { id: request.id, result: '已完成', expectedVersion: request.version });
    expect(refusal).toMatchObject({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: request.version + 1 });
    expect(refusal.changedFields).toContain('state');
  });

  describe('several at once', () => {
    const outcomes = async (callers: Client[], step: string, input: object) => {
      const answers = await Promise.all(callers.map((client) => client.change(mutationName(step), { ...input }, '')));
      return answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort();
    };

    it('P-3.2 of two who take the same request from the pool one gets it, the other is told that it is taken', async () => {
      const request = await register(desk.client, { departmentId: living });
      const found = await outcomes([staff.client, mate.client], 'accept', { id: request.id });
      expect(found).toEqual(['DONE', 'TRANSITION_NOT_ALLOWED']);
      const seen = present(await look(desk.client, request), 'request');
      expect(seen.timeline.filter(({ action }) => action === 'accept')).toHaveLength(1);
      expect(seen.assignee!.name).toBe(seen.timeline.at(-1)!.actorName);
    });

    it('P-3.2 fifty who complete the same request at once complete it once', async () => {
      const request = await inService();
      const found = await outcomes(
        Array.from({ length: 50 }, () => staff.client),
        'complete',
        { id: request.id, result: '已完成' },
      );
      expect(found.filter((code) => code === 'DONE')).toHaveLength(1);
      expect(new Set(found)).toEqual(new Set(['DONE', 'TRANSITION_NOT_ALLOWED']));
      const seen = present(await look(desk.client, request), 'request');
      expect(seen.timeline.filter(({ action }) => action === 'complete')).toHaveLength(1);
      expect(seen.version).toBe(request.version + 1);
    });

    it('P-3.2 fifty different steps at once leave a timeline that the procedure allows', async () => {
      const request = await inService();
      const { admin } = organisation;
      const steps: [string, object][] = [
        ['suspend', { reason: '等' }],
        ['resume', {}],
        ['transfer', { departmentId: living, reason: '转' }],
        ['accept', {}],
        ['escalate', { reason: '报' }],
      ];
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, place) => {
          const [step, input] = steps[place % steps.length]!;
          return admin.change<object>(mutationName(step), { id: request.id, ...input }, '');
        }),
      );
      const done = answers.filter(({ userErrors }) => userErrors.length === 0).length;
      const seen = present(await look(admin, request), 'request');
      expect(seen.version).toBe(request.version + done);
      expect(seen.timeline).toHaveLength(request.timeline.length + done);
      seen.timeline.slice(1).forEach((step, place) => expect(step.fromState).toBe(seen.timeline[place]!.toState));
      expect(seen.timeline.at(-1)!.toState).toBe(seen.state.code);
      expect(seen.timeline.map(({ seq }) => seq)).toEqual(seen.timeline.map((_, place) => place + 1));
    });

    it('P-3.2 with the version they saw, exactly one of many wins and the others get a conflict', async () => {
      const request = await inService();
      const input = { id: request.id, reason: '等配件', expectedVersion: request.version };
      const found = await outcomes(
        Array.from({ length: 10 }, () => staff.client),
        'suspend',
        input,
      );
      expect(found).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'VERSION_CONFLICT')]);
    });
  });
});
