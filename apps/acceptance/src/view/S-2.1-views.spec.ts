import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';
import { register, take } from '../frame/request';

interface View {
  id: string;
  version: number;
  name: string;
  sharing: string;
  ownerName: string;
  departmentName: string | null;
  mine: boolean;
  isDefault: boolean;
  canChange: boolean;
  filter: object;
  orderBy: { field: string; direction: string } | null;
  search: string | null;
  columns: string[];
}

const VIEW =
  'savedView { id version name sharing ownerName departmentName mine isDefault canChange filter orderBy { field direction } search columns }';

describe('S-2.1 views of a list', () => {
  let organisation: Organisation;
  let head: Colleague;
  let desk: Colleague;
  let handler: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    head = await organisation.join('manager', 'living', '方敏');
    desk = await organisation.join('dispatcher', 'reception', '何欢');
    handler = await organisation.join('handler', 'living', '林峰');
  });

  const keep = async (by: Client, more: object = {}): Promise<View> => {
    const input = { list: 'REQUESTS', name: unique('视图'), ...more };
    return (await by.done<{ savedView: View }>('savedViewCreate', input, VIEW)).savedView;
  };

  const found = async (by: Client): Promise<View[]> => {
    const { savedViews } = await by.query<{ savedViews: View[] }>(`{ savedViews(list: REQUESTS) { ${VIEW.replace('savedView {', '')} }`);
    return savedViews;
  };

  const run = async (by: Client, savedViewId: string, more: object = {}): Promise<string[]> => {
    const { requests } = await by.query<{ requests: { nodes: { summary: string }[] } }>(
      'query ($v: ID!, $filter: RequestFilter, $order: RequestOrder) { requests(first: 50, savedViewId: $v, filter: $filter, orderBy: $order) { nodes { summary } } }',
      { v: savedViewId, ...more },
    );
    return requests.nodes.map(({ summary }) => summary);
  };

  it('S-2.1 keeps filter, order, search and columns, and runs as what was kept', async () => {
    const mark = unique('灯');
    for (const [summary, priority] of [
      [`${mark}一`, 'ORDINARY'],
      [`${mark}二`, 'URGENT'],
      [`${mark}三`, 'URGENT'],
    ]) {
      await register(desk.client, { summary, priority });
    }
    const kept = {
      filter: { priority: { in: ['URGENT', 'EMERGENCY'] }, stateType: { eq: 'OPEN' } },
      orderBy: { field: 'NUMBER', direction: 'ASC' },
      search: mark,
      columns: ['number', 'summary', 'customer.name'],
    };
    const view = await keep(desk.client, kept);
    expect(view).toMatchObject({
      ...kept,
      sharing: 'PRIVATE',
      mine: true,
      canChange: true,
      isDefault: false,
      ownerName: '何欢',
      version: 1,
    });
    expect(await run(desk.client, view.id)).toEqual([`${mark}二`, `${mark}三`]);
    expect(await run(desk.client, view.id, { order: { field: 'NUMBER', direction: 'DESC' } })).toEqual([`${mark}三`, `${mark}二`]);
    expect(await run(desk.client, view.id, { filter: { summary: { contains: '三' } } })).toEqual([`${mark}三`]);
    expect(await found(desk.client)).toContainEqual(view);
  });

  it('S-2.1 a view of one’s own does not exist for others', async () => {
    const { id } = await keep(desk.client);
    expect((await found(organisation.admin)).map((view) => view.id)).not.toContain(id);
    expect(await organisation.admin.failure('query ($v: ID!) { requests(savedViewId: $v) { totalCount } }', { v: id })).toBe('NOT_FOUND');
    expect(await organisation.admin.mutationFailure('savedViewUpdate', { id, name: '别人的' })).toBe('NOT_FOUND');
    expect(await organisation.admin.mutationFailure('savedViewRemove', { id })).toBe('NOT_FOUND');
    expect(await organisation.admin.mutationFailure('savedViewSetDefault', { list: 'REQUESTS', savedViewId: id })).toBe('NOT_FOUND');
  });

  it('S-2.1 giving a view to others is a right', async () => {
    const input = { list: 'REQUESTS', name: '大家的' };
    for (const sharing of ['DEPARTMENT', 'ORGANISATION']) {
      expect([sharing, await handler.client.mutationFailure('savedViewCreate', { ...input, sharing })]).toEqual([sharing, 'FORBIDDEN']);
    }
    expect(await head.client.mutationFailure('savedViewCreate', { ...input, sharing: 'ORGANISATION' })).toBe('FORBIDDEN');
    const own = await keep(handler.client);
    expect(await handler.client.mutationFailure('savedViewUpdate', { id: own.id, sharing: 'ORGANISATION' })).toBe('FORBIDDEN');
    const ofTheDepartment = await keep(head.client, { sharing: 'DEPARTMENT' });
    expect(ofTheDepartment).toMatchObject({ sharing: 'DEPARTMENT', ownerName: '方敏', departmentName: expect.any(String) });
    expect((await found(handler.client)).find(({ id }) => id === ofTheDepartment.id)).toMatchObject({ mine: false, canChange: false });
    expect((await found(desk.client)).map(({ id }) => id)).not.toContain(ofTheDepartment.id);
    expect(await handler.client.mutationFailure('savedViewUpdate', { id: ofTheDepartment.id, name: '改名' })).toBe('FORBIDDEN');
    expect(await handler.client.mutationFailure('savedViewRemove', { id: ofTheDepartment.id })).toBe('FORBIDDEN');
  });

  it('S-2.1 a view of everybody runs under the right of whoever looks', async () => {
    const mark = unique('水');
    const inside = await register(organisation.admin, { summary: `${mark}甲` });
    await register(organisation.admin, { summary: `${mark}乙` });
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    const view = await keep(organisation.admin, { sharing: 'ORGANISATION', search: mark, orderBy: { field: 'NUMBER' } });
    expect(await run(organisation.admin, view.id)).toEqual([`${mark}甲`, `${mark}乙`]);
    expect(await run(handler.client, view.id)).toEqual([`${mark}甲`]);
  });

  it('S-2.1 a view that compares a field hidden from the reader is refused to that reader', async () => {
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: '统计员', grants: [{ subject: 'Request', actions: ['read'], scope: 'ALL', fields: ['description'] }] },
      'role { id }',
    );
    const counter = await organisation.hire({ roleIds: [role.id], name: '方圆' });
    const view = await keep(organisation.admin, { sharing: 'ORGANISATION', filter: { overdue: { eq: true } } });
    expect(await run(organisation.admin, view.id)).toEqual([]);
    expect(await counter.client.failure('query ($v: ID!) { requests(savedViewId: $v) { totalCount } }', { v: view.id })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it.each<[string, object, string]>([
    ['an unknown field', { filter: { password: { eq: 'x' } } }, 'filter'],
    ['an unknown state', { filter: { stateType: { eq: 'BROKEN' } } }, 'filter'],
    ['something else than a filter', { filter: ['x'] }, 'filter'],
    ['a filter without end', { filter: { summary: { contains: 'x'.repeat(9_000) } } }, 'filter'],
    ['an unknown order', { orderBy: { field: 'SECRET' } }, 'orderBy'],
    ['columns that are no names', { columns: ['<script>'] }, 'columns'],
    ['no name', { name: '  ' }, 'name'],
    ['a name without end', { name: '长'.repeat(61) }, 'name'],
  ])('S-2.1 refuses %s', async (_, more, field) => {
    const refusal = await desk.client.refused('savedViewCreate', { list: 'REQUESTS', name: '坏的', ...more });
    expect(refusal.field).toEqual([field]);
  });

  it('S-2.1 a list opens with the view the member chose, until they choose another or it is gone', async () => {
    const first = await keep(organisation.admin, { sharing: 'ORGANISATION', isDefault: true });
    const own = await keep(desk.client);
    const chosen = async (by: Client) => (await found(by)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    expect(await chosen(organisation.admin)).toEqual([first.id]);
    expect(await chosen(desk.client)).toEqual([]);
    await desk.client.done('savedViewSetDefault', { list: 'REQUESTS', savedViewId: first.id }, '');
    await desk.client.done('savedViewSetDefault', { list: 'REQUESTS', savedViewId: own.id }, '');
    expect(await chosen(desk.client)).toEqual([own.id]);
    await desk.client.done('savedViewSetDefault', { list: 'REQUESTS', savedViewId: null }, '');
    expect(await chosen(desk.client)).toEqual([]);
    await desk.client.done('savedViewSetDefault', { list: 'REQUESTS', savedViewId: first.id }, '');
    await organisation.admin.done('savedViewRemove', { id: first.id }, '');
    expect(await chosen(desk.client)).toEqual([]);
    expect(await desk.client.mutationFailure('savedViewSetDefault', { list: 'CUSTOMERS', savedViewId: own.id })).toBe('NOT_FOUND');
  });

  it('S-2.1 changes of a view are versioned and on the trail', async () => {
    const view = await keep(organisation.admin, { sharing: 'ORGANISATION', filter: { mine: { eq: true } } });
    const changed = await organisation.admin.done<{ savedView: View }>(
      'savedViewUpdate',
      { id: view.id, name: '改了名', expectedVersion: 1 },
      VIEW,
    );
    expect(changed.savedView).toMatchObject({ name: '改了名', version: 2, filter: view.filter });
    const conflict = await organisation.admin.refused('savedViewUpdate', { id: view.id, name: '又改', expectedVersion: 1 });
    expect(conflict).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2, changedFields: ['name'] });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string; subjectLabel: string }[] } }>(
      'query { auditEvents(filter: { subject: { eq: "SavedView" }, action: { eq: "update" } }) { nodes { action subjectLabel } } }',
    );
    expect(present(auditEvents.nodes[0], 'event').subjectLabel).toBe('改了名');
  });

  it('S-2.1 views of customers are kept the same way', async () => {
    const name = unique('秦');
    await register(organisation.admin, { newCustomer: { name } });
    const view = await keep(organisation.admin, { list: 'CUSTOMERS', search: name });
    const { customers } = await organisation.admin.query<{ customers: { nodes: { name: string }[] } }>(
      'query ($v: ID!) { customers(savedViewId: $v) { nodes { name } } }',
      { v: view.id },
    );
    expect(customers.nodes).toEqual([{ name }]);
    expect(await organisation.admin.failure('query ($v: ID!) { requests(savedViewId: $v) { totalCount } }', { v: view.id })).toBe(
      'NOT_FOUND',
    );
  });
});
