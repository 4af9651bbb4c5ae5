import { address } from '../frame/client';
import { mutationOf } from '../frame/contract';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { form, submit } from '../frame/portal';
import { intake, register, take, tokenOf } from '../frame/request';

interface AuditEvent {
  id: string;
  at: string;
  action: string;
  actorName: string;
  subject: string;
  subjectId: string;
  subjectLabel: string | null;
  reason: string | null;
  source: string;
  requestId: string | null;
  leafHash: string;
  fields: { field: string; before: string | null; after: string | null }[];
}

const EVENT = 'id at action actorName subject subjectId subjectLabel reason source requestId leafHash fields { field before after }';

describe('O-6 audit trail', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const trail = async (filter: object = {}) =>
    (
      await organisation.admin.query<{ auditEvents: { nodes: AuditEvent[]; totalCount: number } }>(
        `query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter) { totalCount nodes { ${EVENT} } } }`,
        { filter },
      )
    ).auditEvents;

  /** What a change leaves behind, the latest first. */
  const leftBy = async (change: () => Promise<unknown>): Promise<AuditEvent[]> => {
    const before = new Set((await trail()).nodes.map(({ id }) => id));
    await change();
    return (await trail()).nodes.filter(({ id }) => !before.has(id));
  };

  const fresh = () => register(organisation.admin);
  const sent = async () => take(organisation.admin, 'dispatch', await fresh(), { departmentId: organisation.department('living') });
  const inService = async () => take(organisation.admin, 'accept', await sent());
  const answered = async () => take(organisation.admin, 'complete', await inService(), { result: '已办' });

  const step =
    (name: string, prepare: () => Promise<{ id: string }>, input: object = {}) =>
    async () => {
      const request = await prepare();
      return () => take(organisation.admin, name, request, input);
    };
  const done = (field: string, input: () => Promise<object> | object) => async () => {
    const given = { ...(await input()) };
    return () => organisation.admin.done(field, given, '');
  };

  const customer = async () =>
    (
      await organisation.admin.done<{ customer: { id: string } }>(
        'customerCreate',
        { name: '叶青', phone: `137${String(Math.random()).slice(2, 10)}` },
        'customer { id }',
      )
    ).customer;
  const role = async () =>
    (await organisation.admin.done<{ role: { id: string } }>('roleCreate', { name: '观察员', grants: [] }, 'role { id }')).role;
  const amendment = async () => ({
    regulationId: organisation.regulationId,
    expectedVersionNumber: await organisation.latestVersion(),
    key: 'limit-handle-errands',
    body: { limit: { value: 6 } },
    reason: '提速',
  });

  it.each<[string, string, string, string[], () => Promise<() => Promise<unknown>>]>([
    [
      'requestDispatch',
      'dispatch',
      'Request',
      ['departmentId', 'state'],
      () => step('dispatch', fresh, { departmentId: organisation.department('living') })(),
    ],
    ['requestAccept', 'accept', 'Request', ['assigneeId', 'state'], step('accept', sent)],
    ['requestReturn', 'return', 'Request', ['departmentId', 'state'], step('return', sent, { reason: '非本部门' })],
    [
      'requestTransfer',
      'transfer',
      'Request',
      ['departmentId'],
      () => step('transfer', sent, { departmentId: organisation.department('legal'), reason: '转办' })(),
    ],
    ['requestEscalate', 'escalate', 'Request', ['departmentId'], step('escalate', sent, { reason: '上报' })],
    ['requestSuspend', 'suspend', 'Request', ['state', 'dueAt'], step('suspend', inService, { reason: '等配件' })],
    ['requestComplete', 'complete', 'Request', ['state', 'dueAt'], step('complete', inService, { result: '已办' })],
    ['requestRatingRecord', 'rate', 'Request', ['state'], step('rate', answered, { level: 'satisfied' })],
    ['requestClose', 'close', 'Request', ['state'], step('close', answered)],
    ['requestReopen', 'reopen', 'Request', ['state', 'dueAt'], step('reopen', answered, { reason: '有遗漏' })],
    ['requestWithdraw', 'withdraw', 'Request', ['state', 'dueAt'], step('withdraw', fresh, { reason: '取消' })],
    [
      'requestUpdate',
      'update',
      'Request',
      ['summary'],
      done('requestUpdate', async () => ({ id: (await fresh()).id, summary: '改正后的摘要' })),
    ],
    ['customerCreate', 'create', 'Customer', ['name'], done('customerCreate', () => ({ name: '柳叶' }))],
    ['customerUpdate', 'update', 'Customer', ['name'], done('customerUpdate', async () => ({ id: (await customer()).id, name: '叶清' }))],
    [
      'customerReveal',
      'reveal',
      'Customer',
      ['revealed'],
      done('customerReveal', async () => ({ id: (await customer()).id, fields: ['phone'], reason: '回电' })),
    ],
    ['departmentCreate', 'create', 'Department', ['name'], done('departmentCreate', () => ({ name: '新组' }))],
    [
      'departmentUpdate',
      'update',
      'Department',
      ['name'],
      done('departmentUpdate', () => ({ id: organisation.department('culture'), name: '文化部' })),
    ],
    [
      'memberCreate',
      'create',
      'Member',
      ['name', 'roles'],
      done('memberCreate', () => ({
        name: '新人',
        email: `${unique('m')}@${organisation.slug}.example`,
        roleIds: [organisation.role('handler')],
      })),
    ],
    [
      'memberUpdate',
      'update',
      'Member',
      ['post'],
      done('memberUpdate', async () => ({ id: (await organisation.join('handler', 'living')).id, post: '组长' })),
    ],
    [
      'roleCreate',
      'create',
      'Role',
      ['name', 'grants'],
      done('roleCreate', () => ({ name: '巡查员', grants: [{ subject: 'Request', actions: ['read'], scope: 'ALL' }] })),
    ],
    ['roleUpdate', 'update', 'Role', ['name'], done('roleUpdate', async () => ({ id: (await role()).id, name: '旁听员' }))],
    ['organisationUpdate', 'update', 'Organisation', ['phone'], done('organisationUpdate', () => ({ phone: '010-12345678' }))],
    ['provisionAmend', 'publish', 'Regulation', ['limit/limit-handle-errands'], done('provisionAmend', amendment)],
  ])('O-6 %s leaves exactly one event, with who, what and the change', async (_, action, subject, fields, prepare) => {
    const change = await prepare();
    const left = await leftBy(change);
    expect(left.map((event) => [event.subject, event.action])).toEqual([[subject, action]]);
    const [event] = left;
    expect(event).toMatchObject({ actorName: '周岚', source: 'api', leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const changed = event!.fields.map(({ field }) => field);
    expect(changed).toEqual(expect.arrayContaining(fields));
    expect(event!.fields.every(({ before, after }) => before !== after)).toBe(true);
  });

  it('O-6 the event tells before and after, the reason, and the id of the call', async () => {
    const request = await sent();
    const correlation = unique('call-id-');
    await organisation.admin.with({ 'x-request-id': correlation }).done('requestReturn', { id: request.id, reason: '非本部门' }, '');
    const { nodes } = await trail({ subjectId: { eq: request.id } });
    expect(nodes[0]).toMatchObject({ action: 'return', reason: '非本部门', requestId: correlation, subjectLabel: request.summary });
    expect(nodes[0]!.fields).toContainEqual({ field: 'state', before: 'dispatched', after: 'returned' });
    expect(nodes.map(({ action }) => action)).toEqual(['return', 'dispatch', 'create']);
  });

  it('O-6 an intake with a new customer is one event for each of the two', async () => {
    const left = await leftBy(() => organisation.admin.done('requestCreate', intake(), ''));
    expect(left.map(({ subject, action }) => `${subject} ${action}`).sort()).toEqual(['Customer create', 'Request create']);
    expect(new Set(left.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('O-6 what visitors do on the portal is on record as theirs', async () => {
    const { request } = await submit(organisation.visitor);
    const { nodes } = await trail({ action: { eq: 'create' }, subject: { eq: 'Request' } });
    expect(nodes[0]).toMatchObject({ source: 'portal', actorName: '门户', reason: null });
    expect(request.number).toMatch(/^FW/);
    const rated = await answered();
    const left = await leftBy(() => organisation.visitor.done('requestRate', { token: tokenOf(rated.ratingUrl), level: 'satisfied' }, ''));
    expect(left).toMatchObject([{ action: 'rate', subject: 'Request', source: 'portal', subjectId: rated.id }]);
  });

  it('O-6 a call from the console says so', async () => {
    const { headers } = organisation.admin;
    const left = await leftBy(async () => {
      const response = await fetch(`${address()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `charter_session=${headers['authorization']!.replace('Bearer ', '')}` },
        body: JSON.stringify({ query: mutationOf('core', 'customerCreate', ''), variables: { input: { name: '从控制台' } } }),
      });
      expect(await response.json()).toMatchObject({ data: { customerCreate: { userErrors: [] } } });
    });
    expect(left).toMatchObject([{ source: 'console', subjectLabel: '从控制台' }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is refused for its input', () => organisation.admin.refused('customerCreate', { name: '' })],
    ['is refused by the procedure', async () => organisation.admin.refused('requestClose', { id: await closable() })],
    [
      'comes from an older version',
      async () => organisation.admin.refused('requestUpdate', { id: await closable(), summary: '晚了', expectedVersion: 99 }),
    ],
    ['is refused on the portal', () => organisation.visitor.refused('requestSubmit', form({ phone: '' }))],
  ])('O-6 a call that %s leaves nothing', async (_, change) => {
    await closable();
    expect(await leftBy(change)).toEqual([]);
  });

  let registered: string | undefined;
  const closable = async () => (registered ??= (await fresh()).id);

  it('O-6 a form sent twice leaves the events of one', async () => {
    const input = form({ phone: '13511110000' });
    const left = await leftBy(() => Promise.all(Array.from({ length: 5 }, () => organisation.visitor.done('requestSubmit', input, ''))));
    expect(left.map(({ subject, action }) => `${subject} ${action}`).sort()).toEqual(['Customer create', 'Request create']);
  });

  it('O-6 the trail is for those who may read it, and there is no way to change it', async () => {
    for (const [name, code] of [
      ['manager', 'FORBIDDEN'],
      ['dispatcher', 'FORBIDDEN'],
      ['handler', 'FORBIDDEN'],
      ['auditor', undefined],
    ] as const) {
      const { client } = await organisation.join(name, 'supervision');
      expect([name, await client.failure('{ auditEvents { nodes { id } } }')]).toEqual([name, code]);
    }
    expect(await organisation.admin.failure('mutation { auditEventDelete(input: { id: "1" }) { id } }')).toBe('VALIDATION_FAILED');
  });

  it('O-6 the trail can be filtered by who, what and when, and read page by page without gap or repetition', async () => {
    const { client, name } = await organisation.join('dispatcher', 'reception', '独一无二');
    for (let place = 0; place < 5; place += 1) await client.done('customerCreate', { name: `访客${place}` }, '');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { auditEvents } = await organisation.admin.query<{
        auditEvents: { nodes: { subjectLabel: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
      }>(
        'query ($name: String!, $after: String) { auditEvents(first: 2, after: $after, filter: { actorName: { eq: $name }, subject: { eq: "Customer" } }) { totalCount nodes { subjectLabel } pageInfo { hasNextPage endCursor } } }',
        { name, after },
      );
      expect(auditEvents.totalCount).toBe(5);
      seen.push(...auditEvents.nodes.map(({ subjectLabel }) => subjectLabel));
      after = auditEvents.pageInfo.hasNextPage ? auditEvents.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(['访客4', '访客3', '访客2', '访客1', '访客0']);
  });
});
