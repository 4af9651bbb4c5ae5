import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { type RequestView, register, take } from '../frame/request';

const PREVIEW = 'preview { memberName totalCount records { id label } actions { code } openFields { code } hiddenFields { code } }';

interface Preview {
  memberName: string;
  totalCount: number;
  records: { id: string; label: string }[];
  actions: { code: string }[];
  openFields: { code: string }[];
  hiddenFields: { code: string }[];
}

interface Explanation {
  allowed: boolean;
  summary: string;
  verdicts: { roleName: string; givesAction: boolean; reaches: boolean; explanation: string; onBehalfOf: string | null }[];
}

const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('O-3 seeing as a member, and why not', () => {
  let organisation: Organisation;
  let handler: Colleague;
  let theirs: RequestView;
  let others: RequestView;
  beforeAll(async () => {
    organisation = await signUp();
    handler = await organisation.join('handler', 'living', '李四');
    [theirs, others] = [await register(organisation.admin), await register(organisation.admin)];
    await take(organisation.admin, 'dispatch', theirs, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'dispatch', others, { departmentId: organisation.department('safety') });
  });

  const preview = async (by: Client, memberId: string, subject = 'Request'): Promise<Preview> =>
    (await by.done<{ preview: Preview }>('memberPreview', { memberId, subject, reason: '核对权限' }, PREVIEW)).preview;

  const explain = async (by: Client, memberId: string, recordId: string, action?: string): Promise<Explanation | null> => {
    const { permissionExplain } = await by.query<{ permissionExplain: Explanation | null }>(
      `query ($input: PermissionExplainInput!) { permissionExplain(input: $input) {
        allowed summary verdicts { roleName givesAction reaches explanation onBehalfOf } } }`,
      { input: { memberId, recordId, ...(action ? { action } : {}) } },
    );
    return permissionExplain;
  };

  it('O-3 an administrator sees just the records, acts and fields of a member, and the look is on record', async () => {
    const seen = await preview(organisation.admin, handler.id);
    const { requests } = await handler.client.query<{ requests: { totalCount: number; nodes: { id: string }[] } }>(
      '{ requests(first: 100) { totalCount nodes { id } } }',
    );
    expect(seen.totalCount).toBe(requests.totalCount);
    expect(seen.records.map(({ id }) => id).sort()).toEqual(requests.nodes.map(({ id }) => id).sort());
    expect(seen.records.map(({ id }) => id)).toContain(theirs.id);
    expect(seen.records.map(({ id }) => id)).not.toContain(others.id);
    expect(codes(seen.actions)).toContain('accept');
    expect(codes(seen.actions)).not.toContain('dispatch');
    const customers = await preview(organisation.admin, handler.id, 'Customer');
    expect(codes(customers.hiddenFields)).toContain('phone');
    const { member } = await organisation.admin.query<{ member: { history: { action: string; reason: string }[] } }>(
      'query ($id: ID!) { member(id: $id) { history { action reason } } }',
      { id: handler.id },
    );
    expect(member.history[0]).toEqual({ action: 'preview', reason: 'Customer: 核对权限' });
  });

  it('O-3 a preview never shows more than whoever looks may see', async () => {
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      {
        name: `人事${unique()}`,
        grants: [
          { subject: 'Member', actions: ['read', 'update'], scope: 'ALL' },
          { subject: 'Request', actions: ['read'], scope: 'DEPARTMENT', fields: ['clocks'] },
        ],
      },
      'role { id }',
    );
    const clerk = await organisation.hire({ roleIds: [role.id], departmentId: organisation.department('safety'), name: '人事专员' });
    const dispatcher = await organisation.join('dispatcher', 'reception', '何欢');
    const seen = await preview(clerk.client, dispatcher.id);
    expect(seen.records.map(({ id }) => id)).toEqual([others.id]);
    expect(codes(seen.actions)).toEqual(['read']);
    expect(codes(seen.openFields)).toEqual(['clocks']);
    expect(await preview(clerk.client, dispatcher.id, 'Customer')).toMatchObject({ totalCount: 0, records: [], actions: [] });
    expect(await explain(clerk.client, dispatcher.id, theirs.id)).toBeNull();
    expect((await explain(clerk.client, dispatcher.id, others.id))?.allowed).toBe(true);
  });

  it('O-3 why she cannot see this: each permission with its condition and value', async () => {
    const no = await explain(organisation.admin, handler.id, others.id);
    expect(no?.allowed).toBe(false);
    expect(no?.summary).toContain('李四不能对');
    const reading = no?.verdicts.filter(({ givesAction }) => givesAction) ?? [];
    expect(reading.map(({ reaches }) => reaches)).not.toContain(true);
    expect(reading.map(({ explanation }) => explanation)).toContain('范围是本部门及下级；记录的值是“平安建设部”，不在范围内。');
    const yes = await explain(organisation.admin, handler.id, theirs.id);
    expect(yes?.allowed).toBe(true);
    expect((await explain(organisation.admin, handler.id, theirs.id, 'dispatch'))?.allowed).toBe(false);
  });

  it('O-3 rights of a deputy are told as such', async () => {
    const boss = await organisation.join('manager', 'safety', '王芳');
    const at = (ahead: number) => new Date(Date.now() + ahead).toISOString();
    await boss.client.done(
      'deputyshipCreate',
      { memberId: boss.id, deputyId: handler.id, from: at(-1000), until: at(60_000) },
      'deputyship { id }',
    );
    const why = await explain(organisation.admin, handler.id, others.id);
    expect(why?.allowed).toBe(true);
    expect(why?.verdicts.find(({ givesAction, reaches }) => givesAction && reaches)?.onBehalfOf).toBe('王芳');
    expect((await preview(organisation.admin, handler.id)).records.map(({ id }) => id)).toContain(others.id);
  });

  it('O-3 only whoever may change a member looks through their eyes, with a reason', async () => {
    const input = { memberId: handler.id, subject: 'Request', reason: '好奇' };
    expect(await handler.client.mutationFailure('memberPreview', input)).toBe('FORBIDDEN');
    expect(await organisation.admin.refused('memberPreview', { ...input, reason: ' ' })).toMatchObject({ field: ['reason'] });
    expect(await organisation.admin.refused('memberPreview', { ...input, subject: 'Role' })).toMatchObject({ field: ['subject'] });
    expect(await organisation.admin.refused('memberPreview', { ...input, memberId: 'mem_x' })).toMatchObject({ field: ['memberId'] });
  });
});
