import { type Organisation, signUp } from '../frame/organisation';

const DEPARTMENT = 'department { id code name active version parent { id } head { id name } memberCount }';

interface Department {
  id: string;
  name: string;
  active: boolean;
  version: number;
  parent: { id: string } | null;
  head: { id: string; name: string } | null;
  memberCount: number;
}

describe('O-2 departments', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const create = async (input: object) =>
    (await organisation.admin.done<{ department: Department }>('departmentCreate', { ...input }, DEPARTMENT)).department;
  const update = async (input: object) =>
    (await organisation.admin.done<{ department: Department }>('departmentUpdate', { ...input }, DEPARTMENT)).department;

  it('O-2 departments form a tree that can be extended and rearranged', async () => {
    const living = organisation.department('living');
    const lifts = await create({ name: '电梯组', nameEn: 'Lifts', parentId: living });
    expect(lifts).toMatchObject({ name: '电梯组', parent: { id: living }, active: true, memberCount: 0 });
    const moved = await update({ id: lifts.id, parentId: organisation.department('safety') });
    expect(moved.parent).toEqual({ id: organisation.department('safety') });
    const top = await update({ id: lifts.id, parentId: null });
    expect(top.parent).toBeNull();
    const { departments } = await organisation.admin
      .with({ 'accept-language': 'en' })
      .query<{ departments: { nodes: { name: string }[] } }>(
        'query ($id: ID!) { departments(filter: { parentId: { isNull: true } }) { nodes { name } } department(id: $id) { id } }',
        {
          id: lifts.id,
        },
      );
    expect(departments.nodes.map(({ name }) => name)).toContain('Lifts');
  });

  it('O-2 a department cannot move below itself or below one of its own', async () => {
    const above = await create({ name: '上级组' });
    const below = await create({ name: '下级组', parentId: above.id });
    const lowest = await create({ name: '末级组', parentId: below.id });
    for (const parentId of [above.id, below.id, lowest.id]) {
      const refusal = await organisation.admin.refused('departmentUpdate', { id: above.id, parentId });
      expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', field: ['parentId'], message: expect.stringContaining('下级') });
    }
  });

  it('O-2 two moves at once cannot make a circle', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, other] = [await create({ name: `甲${round}` }), await create({ name: `乙${round}` })];
      const answers = await Promise.all([
        organisation.admin.change('departmentUpdate', { id: one.id, parentId: other.id }, ''),
        organisation.admin.change('departmentUpdate', { id: other.id, parentId: one.id }, ''),
      ]);
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    }
  });

  it('O-2 a department has a head, who must be a member', async () => {
    const head = await organisation.join('manager', 'living', '李建国');
    const living = await update({ id: organisation.department('living'), headId: head.id });
    expect(living.head).toEqual({ id: head.id, name: '李建国' });
    const refusal = await organisation.admin.refused('departmentUpdate', { id: living.id, headId: organisation.department('living') });
    expect(refusal).toMatchObject({ code: 'FIELD_INVALID', field: ['headId'] });
    expect((await update({ id: living.id, headId: null })).head).toBeNull();
  });

  it('O-2 a change from an older version is a conflict that names what changed meanwhile', async () => {
    const seen = await create({ name: '仓库' });
    await update({ id: seen.id, name: '物资仓库' });
    const refusal = await organisation.admin.refused('departmentUpdate', { id: seen.id, name: '库房', expectedVersion: seen.version });
    expect(refusal).toMatchObject({ __typename: 'VersionConflict', currentVersion: seen.version + 1, changedFields: ['name'] });
  });

  it('O-2 requests are not sent to a department that is closed', async () => {
    const closed = await create({ name: '已撤销组' });
    await update({ id: closed.id, active: false });
    const refusal = await organisation.admin.refused('requestCreate', {
      item: 'consultation',
      channel: 'PHONE',
      summary: '咨询',
      newCustomer: { name: '王芳' },
      departmentId: closed.id,
    });
    expect(refusal).toMatchObject({ code: 'FIELD_INVALID', field: ['departmentId'] });
  });

  it('O-2 whoever may not change departments cannot, and is told so', async () => {
    const { client } = await organisation.join('handler', 'living');
    expect(await client.mutationFailure('departmentCreate', { name: '私设组' })).toBe('FORBIDDEN');
    expect(await client.mutationFailure('departmentUpdate', { id: organisation.department('living'), name: '改名' })).toBe('FORBIDDEN');
  });
});
