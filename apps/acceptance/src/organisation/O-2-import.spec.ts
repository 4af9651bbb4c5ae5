import { deflateRawSync } from 'node:zlib';
import readExcel from 'read-excel-file/node';
import { type Client, address } from '../frame/client';
import { checked, csvFile, go, workbook } from '../frame/import';
import { mailTo } from '../frame/mail';
import { type Organisation, accept, signUp, unique } from '../frame/organisation';

interface Department {
  id: string;
  code: string;
  name: string;
  parent: { name: string } | null;
  head: { name: string } | null;
}

interface Member {
  id: string;
  name: string;
  email: string;
  post: string | null;
  department: { name: string } | null;
  roles: { code: string }[];
}

async function departmentsOf(by: Client): Promise<Department[]> {
  const { departments } = await by.query<{ departments: { nodes: Department[] } }>(
    '{ departments(first: 100) { nodes { id code name parent { name } head { name } } } }',
  );
  return departments.nodes;
}

async function membersOf(by: Client, search: string): Promise<Member[]> {
  const { members } = await by.query<{ members: { nodes: Member[] } }>(
    'query ($search: String) { members(first: 100, search: $search) { nodes { id name email post department { name } roles { code } } } }',
    { search },
  );
  return members.nodes;
}

const byText = (one: unknown, other: unknown) => JSON.stringify(one).localeCompare(JSON.stringify(other));

const MEMBER_HEAD = ['姓名', '邮箱', '部门', '岗位', '角色'];

describe('O-2 departments and members from a file', () => {
  let organisation: Organisation;
  let admin: Client;
  const mail = () => `${unique('m')}@${organisation.slug}.example`;
  beforeAll(async () => {
    organisation = await signUp();
    ({ admin } = organisation);
  });

  it('O-2 a template has the headings in the language asked for, and says what belongs where', async () => {
    const get = (file: string, headers: Record<string, string> = admin.headers) =>
      fetch(`${address()}/imports/templates/${file}`, { headers });
    const [sheet, notes] = await readExcel(Buffer.from(await (await get('members.xlsx?language=en')).arrayBuffer()));
    expect(sheet?.data).toEqual([['Name*', 'E-mail*', 'Department', 'Post', 'Roles']]);
    expect(notes?.data.find(([heading]) => heading === 'E-mail')?.[1]).toMatch(/required.*changes that member/);
    const text = await (await get('departments.csv?language=zh')).text();
    expect(text).toMatch(/^部门编码,部门名称\*,英文名称,上级部门,负责人邮箱\r\n"?# 部门编码/);
    expect((await get('nothing.xlsx')).status).toBe(404);
    expect((await get('members.xlsx', {})).status).toBe(404);
  });

  it('O-2 departments come in as a tree, whatever the order of the rows; the same file again changes nothing', async () => {
    const file = csvFile([
      ['部门编码', '部门名称', '英文名称', '上级部门'],
      ['# 说明', '以井号开头的行不导入'],
      ['', '夜班组', 'Night shift', '城南服务站'],
      ['south', '城南服务站', '', 'living'],
    ]);
    const check = await checked(admin, 'DEPARTMENTS', file);
    expect(check).toMatchObject({ state: 'CHECKED', created: 2, changed: 0, refused: 0 });
    expect((await departmentsOf(admin)).map(({ name }) => name)).not.toContain('夜班组');
    expect(await go(admin, 'importApply', { id: check.id })).toMatchObject({ state: 'DONE', created: 2 });
    const found = (await departmentsOf(admin)).filter(({ name }) => ['夜班组', '城南服务站'].includes(name));
    expect(found.map(({ name, parent }) => [name, parent?.name]).toSorted(byText)).toEqual(
      [
        ['城南服务站', (await departmentsOf(admin)).find(({ code }) => code === 'living')?.name],
        ['夜班组', '城南服务站'],
      ].toSorted(byText),
    );
    expect(await checked(admin, 'DEPARTMENTS', file)).toMatchObject({ created: 0, changed: 0, same: 2 });
    const change = await checked(
      admin,
      'DEPARTMENTS',
      csvFile([
        ['部门编码', '部门名称', '负责人邮箱'],
        ['south', '城南站', organisation.email],
      ]),
    );
    expect(change.rows).toMatchObject([{ line: 2, outcome: 'UPDATE', changes: ['部门名称', '负责人邮箱'] }]);
    await go(admin, 'importApply', { id: change.id });
    expect((await departmentsOf(admin)).find(({ code }) => code === 'south')).toMatchObject({ name: '城南站', head: { name: '周岚' } });
  });

  it('O-2 every fault of a tree of departments is named by row and column', async () => {
    const check = await checked(
      admin.with({ 'accept-language': 'en' }),
      'DEPARTMENTS',
      csvFile([
        ['Code', 'Name', 'Belongs to', 'Head (e-mail)'],
        ['a b', 'Blank in the code', '', ''],
        ['', '', 'living', ''],
        ['ring1', 'Ring one', 'ring2', ''],
        ['ring2', 'Ring two', 'ring1', ''],
        ['lost', 'Lost', 'nowhere', ''],
        ['headless', 'Headless', '', 'nobody@nowhere.example'],
        ['twice', 'Twice', '', ''],
        ['twice', 'Twice again', '', ''],
        ['below', 'Below the lost', 'lost', ''],
      ]),
    );
    expect(check).toMatchObject({ created: 1, refused: 8 });
    const faults = check.rows.filter(({ outcome }) => outcome === 'REFUSED').map(({ line, problems }) => [line, problems[0]?.column]);
    expect(faults).toEqual([
      [2, 'Code'],
      [3, 'Name'],
      [4, 'Belongs to'],
      [5, 'Belongs to'],
      [6, 'Belongs to'],
      [7, 'Head (e-mail)'],
      [9, 'Code'],
      [10, 'Belongs to'],
    ]);
    expect(check.rows[4]?.problems[0]?.message).toBe(
      'There is no department "nowhere"; check its name, path or code, or import departments first.',
    );
    expect((await admin.refused('importApply', { id: check.id })).code).toBe('RULE_VIOLATION');
    const done = await go(admin, 'importApply', { id: check.id, leaveOutRefused: true });
    expect(done).toMatchObject({ state: 'DONE', created: 1, refused: 8 });
    expect(
      (await departmentsOf(admin)).filter(({ code }) => ['twice', 'ring1', 'lost', 'below'].includes(code)).map(({ name }) => name),
    ).toEqual(['Twice']);
  });

  it('O-2 members come in from a workbook with department and roles, invited, and under one id on the trail', async () => {
    const [first, second] = [mail(), mail()];
    const file = await workbook([
      [...MEMBER_HEAD.slice(0, 2).map((heading) => `${heading}*`), ...MEMBER_HEAD.slice(2)],
      ['钱一', first, 'living', '客服', '经办人'],
      ['孙二', second, '', '', ''],
    ]);
    const check = await checked(admin, 'MEMBERS', file);
    expect(check).toMatchObject({ state: 'CHECKED', created: 2, refused: 0 });
    const done = await go(admin, 'importApply', { id: check.id, invite: true });
    expect(done).toMatchObject({ state: 'DONE', created: 2 });
    const [member] = await membersOf(admin, '钱一');
    expect(member).toMatchObject({ email: first, post: '客服', roles: [{ code: 'handler' }] });
    expect(await mailTo(second, 'organisation.invite')).toBeDefined();
    const joined = await accept(first, '钱一');
    await joined.query('{ requests { nodes { id } } }');
    const { auditEvents } = await admin.query<{ auditEvents: { nodes: { action: string; subject: string; actorName: string }[] } }>(
      'query ($id: String!) { auditEvents(filter: { requestId: { eq: $id } }) { nodes { action subject actorName } } }',
      { id: done.id },
    );
    expect(auditEvents.nodes.map(({ action, subject, actorName }) => [action, subject, actorName]).toSorted(byText)).toEqual([
      ['create', 'Member', '周岚'],
      ['create', 'Member', '周岚'],
      ['import', 'Import', '周岚'],
    ]);
    expect(await checked(admin, 'MEMBERS', file)).toMatchObject({ created: 0, changed: 0, same: 2 });
  });

  it('O-2 faults of members are named by row and column with the way out, and nothing is brought in', async () => {
    const same = mail();
    const check = await checked(
      admin,
      'MEMBERS',
      csvFile([
        MEMBER_HEAD,
        ['甲', 'not an address', '', '', ''],
        ['', mail(), '', '', ''],
        ['乙', mail(), '没有的部门', '', ''],
        ['丙', mail(), '', '', '没有的角色'],
        ['丁', same, '', '', ''],
        ['戊', same, '', '', ''],
      ]),
    );
    expect(check.rows.map(({ outcome, problems }) => [outcome, problems[0]?.column ?? null])).toEqual([
      ['REFUSED', '邮箱'],
      ['REFUSED', '姓名'],
      ['REFUSED', '部门'],
      ['REFUSED', '角色'],
      ['CREATE', null],
      ['REFUSED', '邮箱'],
    ]);
    expect(check.rows[2]?.problems[0]?.message).toBe('没有“没有的部门”这个部门，请核对名称、路径或编码，或先导入部门。');
    expect(check.rows[5]?.problems[0]?.message).toBe('与第 6 行是同一条记录，请只保留一行。');
    expect(await membersOf(admin, '丁')).toEqual([]);
  });

  it('O-3 nobody brings in more than they hold, nor where they may not', async () => {
    const { role } = await admin.done<{ role: { id: string } }>(
      'roleCreate',
      {
        name: unique('人事'),
        grants: [
          { subject: 'Member', actions: ['read', 'create', 'update'], scope: 'DEPARTMENT' },
          { subject: 'Department', actions: ['read'], scope: 'ALL' },
          { subject: 'Role', actions: ['read'], scope: 'ALL' },
        ],
      },
      'role { id }',
    );
    const clerk = await organisation.hire({ roleIds: [role.id], departmentId: organisation.department('living'), name: '人事员' });
    const check = await checked(
      clerk.client,
      'MEMBERS',
      csvFile([MEMBER_HEAD, ['己', mail(), 'living', '', '管理员'], ['庚', mail(), 'reception', '', ''], ['辛', mail(), 'living', '', '']]),
    );
    expect(check.rows.map(({ outcome, problems }) => [outcome, problems[0]?.column ?? null])).toEqual([
      ['REFUSED', '角色'],
      ['REFUSED', null],
      ['CREATE', null],
    ]);
    expect(
      await clerk.client.mutationFailure('importCheck', { kind: 'DEPARTMENTS', fileName: 'x', content: csvFile([['部门名称'], ['x']]) }),
    ).toBe('FORBIDDEN');
    const { client: handler } = await organisation.join('handler', 'living');
    expect(await handler.mutationFailure('importCheck', { kind: 'MEMBERS', fileName: 'x', content: csvFile([MEMBER_HEAD]) })).toBe(
      'FORBIDDEN',
    );
    expect(await handler.failure('query ($id: ID!) { import(id: $id) { id } }', { id: check.id })).toBe('NOT_FOUND');
    expect(await handler.mutationFailure('importApply', { id: check.id })).toBe('NOT_FOUND');
  });

  it('O-2 an import is undone as a whole: what was new is gone, what was changed is as before', async () => {
    const known = await organisation.hire({
      roleIds: [organisation.role('handler')],
      departmentId: organisation.department('living'),
      name: '邹旧',
    });
    const check = await checked(
      admin,
      'MEMBERS',
      csvFile([MEMBER_HEAD, ['邹新', known.email, 'reception', '组长', '受理派单员、经办人'], ['邹添', mail(), '', '', '经办人']]),
    );
    expect(check).toMatchObject({ created: 1, changed: 1, refused: 0 });
    const done = await go(admin, 'importApply', { id: check.id });
    expect((await membersOf(admin, '邹')).map(({ name, roles }) => [name, roles.map(({ code }) => code)]).toSorted(byText)).toEqual(
      [
        ['邹新', ['dispatcher', 'handler']],
        ['邹添', ['handler']],
      ].toSorted(byText),
    );
    expect(await go(admin, 'importUndo', { id: done.id })).toMatchObject({ state: 'UNDONE', problem: null });
    expect(await membersOf(admin, '邹')).toMatchObject([{ name: '邹旧', post: null, roles: [{ code: 'handler' }] }]);
    expect((await admin.refused('importUndo', { id: done.id })).code).toBe('RULE_VIOLATION');
  });

  it('O-2 nothing is undone once something was built on a row, and the row says what', async () => {
    const [used, changed] = [unique('甲组'), unique('乙组')];
    const check = await checked(admin, 'DEPARTMENTS', csvFile([['部门名称'], [used], [changed], [unique('丙组')]]));
    const done = await go(admin, 'importApply', { id: check.id });
    const idOf = async (name: string) => (await departmentsOf(admin)).find((department) => department.name === name)?.id ?? '';
    await organisation.hire({ roleIds: [], departmentId: await idOf(used), name: '驻组' });
    await admin.done('departmentUpdate', { id: await idOf(changed), nameEn: 'Second' }, '');
    const refused = await go(admin, 'importUndo', { id: done.id });
    expect(refused).toMatchObject({ state: 'DONE', created: 3 });
    expect(refused.problem).toContain('不能撤销');
    expect(refused.rows.map(({ problems }) => problems[0]?.message ?? null)).toEqual([
      '已有人员用到它，不能删除。',
      '导入之后又修改过，请逐条处理。',
      null,
    ]);
    expect((await departmentsOf(admin)).map(({ name }) => name)).toEqual(expect.arrayContaining([used, changed]));
  });

  it('O-2 hostile and broken files are refused in words', async () => {
    const refusal = async (content: Buffer | string) =>
      (await admin.refused('importCheck', { kind: 'MEMBERS', fileName: 'x', content: Buffer.from(content).toString('base64') })).message;
    expect(await refusal('')).toContain('文件是空的');
    expect(await refusal('姓名\n王')).toContain('表头缺少“邮箱”');
    expect(await refusal('姓名,邮箱,工资\n王,a@b.example,1')).toContain('不认识的列：“工资”');
    expect(await refusal('姓名,邮箱,姓名\n王,a@b.example,王')).toContain('“姓名”这一列出现了两次');
    expect(await refusal('姓名,邮箱')).toContain('没有数据行');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('旧版 .xls');
    expect(await refusal(Buffer.concat([Buffer.from('PK'), Buffer.alloc(50)]))).toContain('已损坏');
    expect(await refusal(`姓名,邮箱\n${'王,a@b.example\n'.repeat(5001)}`)).toContain('一次最多导入 5000 行');
    expect(await refusal(Buffer.alloc(700_001, 'a'))).toContain('超过 700 KB');
    expect(await refusal(zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(200_000_000)))).toContain('工作表太大');
    const far =
      '<worksheet><sheetData><row r="9999999"><c r="ZZZZZ9999999" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>';
    expect(await refusal(zipOf('xl/worksheets/sheet1.xml', Buffer.from(far)))).toContain('工作表太大');
    const gbk = Buffer.from('d0d5c3fb2cd3cacfe40acdf52c', 'hex');
    const check = await checked(admin, 'MEMBERS', Buffer.concat([gbk, Buffer.from(`${mail()}\n`)]).toString('base64'));
    expect(check.rows).toMatchObject([{ label: '王', outcome: 'CREATE' }]);
  });
});

/** An archive of one file, as a program writes it. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(name.length);
  const local = Buffer.concat([Buffer.from('504b030414000000080000000000', 'hex'), sizes, length, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400140000000800', 'hex'),
    Buffer.alloc(4),
    sizes,
    length,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
