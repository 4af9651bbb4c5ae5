import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { type Client, address } from '../frame/client';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';

interface Grant {
  subject: string;
  actions: string[];
  fields: string[] | null;
  scope: string;
}

interface Role {
  id: string;
  code: string;
  version: number;
  grants: Grant[];
  templateDifference: { missing: Grant[]; extra: Grant[] } | null;
}

const GRANT = '{ subject actions fields scope }';
const ROLE = `id code version grants ${GRANT} templateDifference { missing ${GRANT} extra ${GRANT} }`;

async function roleOf(by: Client, id: string): Promise<Role> {
  const { role } = await by.query<{ role: Role | null }>(`query ($id: ID!) { role(id: $id) { ${ROLE} } }`, { id });
  return present(role, 'role');
}

const without = (grants: Grant[], subject: string) => grants.filter((grant) => grant.subject !== subject);

describe('O-3 a role and the template it came from', () => {
  let organisation: Organisation;
  let admin: Client;
  const change = async (id: string, grants: Grant[], by = admin) => by.done('roleUpdate', { id, grants }, 'role { id }');
  beforeEach(async () => {
    organisation = await signUp();
    ({ admin } = organisation);
  });

  it('O-3 a fresh role does not differ; what was changed is told, and one act adopts the template again', async () => {
    const id = organisation.role('handler');
    const fresh = await roleOf(admin, id);
    expect(fresh.templateDifference).toEqual({ missing: [], extra: [] });
    const added: Grant = { subject: 'Customer', actions: ['create'], fields: null, scope: 'ALL' };
    await change(id, [...without(fresh.grants, 'Regulation'), added]);
    const changed = await roleOf(admin, id);
    expect(changed.templateDifference).toEqual({
      missing: [{ subject: 'Regulation', actions: ['read'], fields: null, scope: 'ALL' }],
      extra: [added],
    });
    await admin.done('roleAdoptTemplate', { id, keepExtra: true, expectedVersion: changed.version }, 'role { id }');
    expect((await roleOf(admin, id)).templateDifference).toEqual({ missing: [], extra: [added] });
    expect((await admin.refused('roleAdoptTemplate', { id, expectedVersion: changed.version })).code).toBe('VERSION_CONFLICT');
    await admin.done('roleAdoptTemplate', { id }, 'role { id }');
    expect((await roleOf(admin, id)).templateDifference).toEqual({ missing: [], extra: [] });
    const { auditEvents } = await admin.query<{ auditEvents: { nodes: { action: string }[] } }>(
      'query ($id: ID!) { auditEvents(first: 2, filter: { subjectId: { eq: $id } }) { nodes { action } } }',
      { id },
    );
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual(['adoptTemplate', 'adoptTemplate']);
  });

  it('O-3 a right that came with a newer version is adopted by the administrators, though nobody here held it yet', async () => {
    const id = organisation.role('admin');
    const before = await roleOf(admin, id);
    // as an organisation looks that was founded before there were keys and webhooks
    const auditor = await roleOf(admin, organisation.role('auditor'));
    await change(auditor.id, without(without(auditor.grants, 'ApiKey'), 'Webhook'));
    await change(id, without(without(before.grants, 'ApiKey'), 'Webhook'));
    const older = await roleOf(admin, id);
    expect(older.templateDifference?.missing.map(({ subject }) => subject).toSorted()).toEqual(['ApiKey', 'Webhook']);
    expect((await admin.refused('roleUpdate', { id, grants: before.grants })).code).toBe('FORBIDDEN');
    await admin.done('roleAdoptTemplate', { id, keepExtra: true }, 'role { id }');
    expect((await roleOf(admin, id)).templateDifference?.missing).toEqual([]);
    await admin.query('{ apiKeys { nodes { id } } }');
  });

  it('O-3 adopting is no way to rights that others here hold and oneself does not', async () => {
    const manager = await roleOf(admin, organisation.role('manager'));
    await change(manager.id, without(manager.grants, 'Customer'));
    const grants = [
      ...without(without(manager.grants, 'Customer'), 'Role'),
      { subject: 'Role', actions: ['read', 'update'], scope: 'ALL' },
    ];
    const { role } = await admin.done<{ role: { id: string } }>('roleCreate', { name: unique('副'), grants }, 'role { id }');
    const deputy = await organisation.hire({ roleIds: [role.id], departmentId: organisation.department('living'), name: '副手' });
    expect((await deputy.client.refused('roleAdoptTemplate', { id: manager.id })).code).toBe('FORBIDDEN');
    expect((await deputy.client.refused('roleAdoptTemplate', { id: organisation.role('admin') })).code).toBe('FORBIDDEN');
    expect((await admin.refused('roleAdoptTemplate', { id: role.id })).code).toBe('RULE_VIOLATION');
    expect((await roleOf(admin, role.id)).templateDifference).toBeNull();
  });

  it('O-3 all that roles give is a file for whoever may see roles, in their language, on record', async () => {
    const get = (file: string, by = admin) => fetch(`${address()}/permissions/${file}`, { headers: by.headers });
    const rows: string[][] = parse(await (await get('roles.csv?language=en')).text(), { bom: true });
    expect(rows[0]).toEqual(['Role', 'Code', 'Members', 'On', 'Action', 'Whose', 'Rule', 'Fields']);
    expect(rows).toContainEqual(['Handler', 'handler', '0', 'Request', 'View', 'assigned records', '', 'all but sensitive ones']);
    const [sheet] = await readExcel(Buffer.from(await (await get('roles.xlsx?language=zh')).arrayBuffer()));
    expect(sheet?.sheet).toBe('权限矩阵');
    expect(sheet?.data).toHaveLength(rows.length);
    const { client: handler } = await organisation.join('handler', 'living');
    expect((await get('roles.csv', handler)).status).toBe(404);
    const { auditEvents } = await admin.query<{ auditEvents: { nodes: { subject: string; subjectLabel: string }[] } }>(
      'query { auditEvents(first: 1, filter: { action: { eq: "exportedList" } }) { nodes { subject subjectLabel } } }',
    );
    expect(auditEvents.nodes).toEqual([{ subject: 'Role', subjectLabel: '权限矩阵' }]);
  });
});
