import { setTimeout as rest } from 'node:timers/promises';
import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { type RequestView, look, register, take } from '../frame/request';

const SECOND = 1000;
const DAY = 86_400_000;
const at = (ahead: number) => new Date(Date.now() + ahead).toISOString();

interface Standing {
  id: string;
  current: boolean;
  roles: { code: string }[];
}

describe('O-2 deputies and leave', () => {
  let organisation: Organisation;
  let absent: Colleague;
  const begin = async () => {
    organisation = await signUp();
    absent = await organisation.join('manager', 'living', '王芳');
  };
  beforeAll(begin);

  /** Somebody of another department who may do little by themselves. */
  const stranger = () => organisation.join('handler', 'safety', '李四');

  const standIn = (by: Client, deputy: { id: string }, more: object = {}) =>
    by.done<{ deputyship: Standing }>(
      'deputyshipCreate',
      { memberId: absent.id, deputyId: deputy.id, from: at(-SECOND), until: at(DAY), ...more },
      'deputyship { id current roles { code } }',
    );

  const inLiving = async (): Promise<RequestView> => {
    const request = await register(organisation.admin);
    return take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living'), assigneeId: absent.id });
  };

  it('O-2 a deputy sees and does what the absent member could, and the record says for whom', async () => {
    const deputy = await stranger();
    const request = await inLiving();
    expect(await look(deputy.client, request)).toBeNull();
    const { deputyship } = await standIn(absent.client, deputy);
    expect(deputyship).toMatchObject({ current: true, roles: [{ code: 'manager' }] });

    expect(await look(deputy.client, request)).not.toBeNull();
    const accepted = await take(deputy.client, 'accept', request);
    // what a deputy takes on is the work of the member they stand in for
    expect(accepted.assignee?.id).toBe(absent.id);
    await take(deputy.client, 'complete', request, { result: '代为办结' });
    const { request: told } = await organisation.admin.query<{
      request: {
        timeline: { action: string; actorName: string; onBehalfOf: string | null }[];
        history: { action: string; onBehalfOf: string }[];
      };
    }>('query ($id: ID!) { request(id: $id) { timeline { action actorName onBehalfOf } history { action onBehalfOf } } }', {
      id: request.id,
    });
    expect(told.timeline.slice(-2)).toEqual([
      { action: 'accept', actorName: '李四', onBehalfOf: '王芳' },
      { action: 'complete', actorName: '李四', onBehalfOf: '王芳' },
    ]);
    expect(told.history[0]).toEqual({ action: 'complete', onBehalfOf: '王芳' });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { actorName: string; onBehalfOf: string }[] } }>(
      'query ($id: ID!) { auditEvents(first: 1, filter: { subjectId: { eq: $id } }) { nodes { actorName onBehalfOf } } }',
      { id: request.id },
    );
    expect(auditEvents.nodes).toEqual([{ actorName: '李四', onBehalfOf: '王芳' }]);
  });

  it('O-2 what a deputy may do by themselves is not put down to somebody else', async () => {
    const deputy = await stranger();
    await standIn(absent.client, deputy);
    const request = await register(organisation.admin);
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('safety'), assigneeId: deputy.id });
    const accepted = await take(deputy.client, 'accept', request);
    expect(accepted.assignee?.id).toBe(deputy.id);
    const { request: told } = await organisation.admin.query<{ request: { timeline: { onBehalfOf: string | null }[] } }>(
      'query ($id: ID!) { request(id: $id) { timeline { onBehalfOf } } }',
      { id: request.id },
    );
    expect(told.timeline.at(-1)).toEqual({ onBehalfOf: null });
  });

  it('O-2 rights begin with the period and end with it, to the second, without anybody doing anything', async () => {
    const deputy = await stranger();
    const request = await inLiving();
    await standIn(absent.client, deputy, { from: at(2 * SECOND), until: at(5 * SECOND) });
    expect(await look(deputy.client, request)).toBeNull();
    await rest(2.3 * SECOND);
    expect(await look(deputy.client, request)).not.toBeNull();
    await rest(3 * SECOND);
    expect(await look(deputy.client, request)).toBeNull();
    const { requests } = await deputy.client.query<{ requests: { nodes: { id: string }[] } }>('{ requests(first: 100) { nodes { id } } }');
    expect(requests.nodes.map(({ id }) => id)).not.toContain(request.id);
    expect(await deputy.client.mutationFailure('requestAccept', { id: request.id })).toBe('NOT_FOUND');
  });

  it('O-2 rights taken back are gone at the next request', async () => {
    const deputy = await stranger();
    const request = await inLiving();
    const { deputyship } = await standIn(absent.client, deputy);
    expect(await look(deputy.client, request)).not.toBeNull();
    await absent.client.done('deputyshipEnd', { id: deputyship.id }, 'deputyship { id }');
    expect(await look(deputy.client, request)).toBeNull();
    expect(await absent.client.refused('deputyshipEnd', { id: deputyship.id })).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  it('O-2 only the roles named pass, and a role the member loses passes no longer', async () => {
    const both = await organisation.hire({
      roleIds: [organisation.role('manager'), organisation.role('dispatcher')],
      departmentId: organisation.department('living'),
      name: '赵敏',
    });
    const deputy = await stranger();
    const request = await register(organisation.admin);
    const input = { memberId: both.id, deputyId: deputy.id, from: at(-SECOND), until: at(DAY), roleIds: [organisation.role('dispatcher')] };
    await both.client.done('deputyshipCreate', input, 'deputyship { id }');
    expect((await look(deputy.client, request))?.availableActions.find(({ action }) => action === 'dispatch')?.allowed).toBe(true);
    expect((await look(deputy.client, request))?.availableActions.find(({ action }) => action === 'suspend')?.allowed).toBe(false);
    await organisation.admin.done('memberUpdate', { id: both.id, roleIds: [organisation.role('manager')] }, 'member { id }');
    expect(await look(deputy.client, request)).toBeNull();
  });

  describe('attacks', () => {
    beforeAll(begin);

    it('O-2 a deputy makes nothing of passed rights that would outlast the period', async () => {
      const deputy = await stranger();
      const boss = await organisation.join('admin', 'center', '副主任');
      const input = { memberId: boss.id, deputyId: deputy.id, from: at(-SECOND), until: at(DAY) };
      await boss.client.done('deputyshipCreate', input, 'deputyship { id }');
      const admin = organisation.role('admin');
      // neither the role for themselves, nor another role with the same rights, nor a longer time, nor a deputy of their own
      expect(await deputy.client.refused('memberUpdate', { id: deputy.id, roleIds: [admin] })).toMatchObject({ field: ['roleIds'] });
      const grants = [{ subject: 'Role', actions: ['update'], scope: 'ALL' }];
      expect(await deputy.client.refused('roleCreate', { name: '后门', grants })).toMatchObject({ field: ['grants'] });
      expect(await deputy.client.mutationFailure('deputyshipCreate', { ...input, until: at(300 * DAY) })).toBe('FORBIDDEN');
      const other = await stranger();
      await deputy.client.done(
        'deputyshipCreate',
        { memberId: deputy.id, deputyId: other.id, from: at(-SECOND), until: at(DAY) },
        'deputyship { id }',
      );
      expect(await other.client.failure('{ auditEvents { nodes { id } } }')).toBe('FORBIDDEN');
      await expect(deputy.client.query('{ auditEvents { nodes { id } } }')).resolves.toBeDefined();
    });

    it('O-2 nobody passes on the rights of others, nor more than they could grant', async () => {
      const [one, other] = [await stranger(), await stranger()];
      const input = { memberId: absent.id, deputyId: one.id, from: at(-SECOND), until: at(DAY) };
      expect(await other.client.mutationFailure('deputyshipCreate', input)).toBe('FORBIDDEN');
      const { role } = await organisation.admin.done<{ role: { id: string } }>(
        'roleCreate',
        { name: '人事', grants: [{ subject: 'Member', actions: ['read', 'update'], scope: 'ALL' }] },
        'role { id }',
      );
      const clerk = await organisation.hire({ roleIds: [role.id], name: '人事专员' });
      expect(await clerk.client.refused('deputyshipCreate', { ...input, deputyId: clerk.id })).toMatchObject({ field: ['roleIds'] });
      await expect(standIn(organisation.admin, one)).resolves.toBeDefined();
    });

    it('O-2 a deputy who leaves, or stands in for somebody who leaves, has nothing left', async () => {
      const [member, deputy] = [await organisation.join('manager', 'living'), await stranger()];
      const input = { memberId: member.id, deputyId: deputy.id, from: at(-SECOND), until: at(DAY) };
      await member.client.done('deputyshipCreate', input, 'deputyship { id }');
      const request = await inLiving();
      expect(await look(deputy.client, request)).not.toBeNull();
      await organisation.admin.done('memberLeave', { id: member.id, reason: '离职' }, 'member { id }');
      expect(await look(deputy.client, request)).toBeNull();
      await organisation.admin.done('memberReturn', { id: member.id }, 'member { id }');
      expect(await look(deputy.client, request)).toBeNull();
    });

    it.each([
      ['that ends before it begins', { from: at(2 * DAY), until: at(DAY) }, 'until'],
      ['that is over already', { from: at(-2 * DAY), until: at(-DAY) }, 'until'],
      ['of more than a year', { from: at(0), until: at(400 * DAY) }, 'until'],
      ['of oneself', { deputyId: 'self' }, 'deputyId'],
      ['by somebody unknown', { deputyId: 'mem_unknown' }, 'deputyId'],
      ['with a role the member does not hold', { roleIds: ['admin'] }, 'roleIds'],
    ])('O-2 no standing in %s', async (_, wrong: { from?: string; deputyId?: string; roleIds?: string[] }, field) => {
      const more = {
        ...wrong,
        ...(wrong.deputyId === 'self' ? { deputyId: absent.id } : {}),
        ...(wrong.roleIds ? { roleIds: [organisation.role('admin')] } : {}),
      };
      const input = { memberId: absent.id, deputyId: (await stranger()).id, from: at(-SECOND), until: at(DAY), ...more };
      expect(await absent.client.refused('deputyshipCreate', input)).toMatchObject({ field: [field] });
    });
  });

  describe('leave', () => {
    beforeAll(begin);

    const away = (by: Client, member: Colleague, more: object = {}) =>
      by.done<{ absence: { id: string; current: boolean; kind: string; deputies: { deputy: { id: string } }[] } }>(
        'absenceCreate',
        { memberId: member.id, kind: 'SICK', from: at(-SECOND), until: at(DAY), note: '住院', ...more },
        'absence { id current kind note deputies { deputy { id } } }',
      );

    it('O-2 leave shows with the member; why, only to them and to whoever may change them', async () => {
      const [member, colleague] = [await organisation.join('handler', 'living', '孙悦'), await stranger()];
      const { absence } = await away(member.client, member, { deputyId: colleague.id });
      expect(absence).toMatchObject({ current: true, kind: 'sick', deputies: [{ deputy: { id: colleague.id } }] });
      const query = 'query ($id: ID!) { member(id: $id) { absence { kind note until deputies { deputy { name } } } } }';
      const seenBy = (client: Client) =>
        client.query<{ member: { absence: { kind: string | null; note: string | null } } }>(query, { id: member.id });
      expect((await seenBy(organisation.admin)).member.absence).toMatchObject({ kind: 'sick', note: '住院' });
      expect((await seenBy(colleague.client)).member.absence).toMatchObject({
        kind: null,
        note: null,
        deputies: [{ deputy: { name: '李四' } }],
      });
      await member.client.done('absenceEnd', { id: absence.id }, 'absence { id }');
      expect((await seenBy(organisation.admin)).member.absence).toBeNull();
      const { deputyships } = await organisation.admin.query<{ deputyships: { current: boolean }[] }>(
        'query ($id: ID!) { deputyships(memberId: $id) { current } }',
        { id: member.id },
      );
      expect(deputyships).toEqual([{ current: false }]);
    });

    it('O-2 a request passed up goes to the deputy of a head who is on leave, or to the department', async () => {
      const [head, deputy] = [await organisation.join('manager', 'living'), await organisation.join('manager', 'living')];
      const departmentId = organisation.department('living');
      await organisation.admin.done('departmentUpdate', { id: departmentId, headId: head.id }, 'department { id }');
      const { absence } = await away(head.client, head, { deputyId: deputy.id });
      const escalated = async () => {
        const request = await register(organisation.admin);
        await take(organisation.admin, 'dispatch', request, { departmentId });
        return (await take(organisation.admin, 'escalate', request, { reason: '超出权限' })).assignee?.id;
      };
      expect(await escalated()).toBe(deputy.id);
      await head.client.done('absenceEnd', { id: absence.id }, 'absence { id }');
      expect(await escalated()).toBe(head.id);
      await away(head.client, head);
      expect(await escalated()).toBeUndefined();
    });

    it('O-2 one is away once at a time, and only by oneself or by whoever may change one', async () => {
      const [member, other] = [await organisation.join('handler', 'living'), await stranger()];
      await away(organisation.admin, member);
      const again = { memberId: member.id, kind: 'ANNUAL', from: at(0), until: at(2 * DAY) };
      expect(await member.client.refused('absenceCreate', again)).toMatchObject({ code: 'RULE_VIOLATION', field: ['from'] });
      expect(await other.client.mutationFailure('absenceCreate', again)).toBe('FORBIDDEN');
      const second = { memberId: absent.id, deputyId: member.id, from: at(0), until: at(DAY) };
      expect(await absent.client.refused('deputyshipCreate', second)).toMatchObject({ code: 'RULE_VIOLATION', field: ['deputyId'] });
    });
  });
});
