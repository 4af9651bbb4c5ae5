import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { type Client, address } from '../frame/client';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';
import { register, take } from '../frame/request';

interface Export {
  id: string;
  state: string;
  rows: number;
  cut: boolean;
  url: string | null;
}

const EXPORT = 'export { id state rows cut url }';

async function made(by: Client, input: object): Promise<Export> {
  const { export: started } = await by.done<{ export: Export }>('exportCreate', { list: 'REQUESTS', format: 'CSV', ...input }, EXPORT);
  for (let tries = 0; tries < 100; tries += 1) {
    const { file } = await by.query<{ file: Export }>('query ($id: ID!) { file: export(id: $id) { id state rows cut url } }', {
      id: started.id,
    });
    if (file.state === 'DONE' || file.state === 'FAILED') return file;
    await sleep(150);
  }
  throw new Error('The file was not made');
}

const fetchFile = (by: Client, url: string) => fetch(address() + url, { headers: by.headers });

async function csvOf(by: Client, { url }: Export): Promise<string[][]> {
  const response = await fetchFile(by, present(url, 'address'));
  expect(response.status).toBe(200);
  return parse(await response.text(), { bom: true, relax_column_count: true, skip_empty_lines: false });
}

describe('O-5 lists as files', () => {
  let organisation: Organisation;
  let head: Colleague;
  let handler: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    head = await organisation.join('manager', 'living', '方敏');
    handler = await organisation.join('handler', 'living', '林峰');
  });

  it('O-5 a file holds what the list shows, in its order and columns, and says who took it out', async () => {
    const mark = unique('灯');
    await register(organisation.admin, { summary: `${mark}甲`, priority: 'URGENT' });
    await register(organisation.admin, { summary: `${mark}乙` });
    await register(organisation.admin, { summary: '别的' });
    const file = await made(organisation.admin, {
      search: mark,
      orderBy: { field: 'NUMBER', direction: 'DESC' },
      columns: ['summary', 'priority'],
    });
    expect(file).toMatchObject({ state: 'DONE', rows: 2, cut: false });
    const rows = await csvOf(organisation.admin, file);
    expect(rows[0]).toEqual(['诉求', '服务事项', '紧急程度']);
    expect(rows.slice(1, 3).map(([summary, , priority]) => [summary, priority])).toEqual([
      [`${mark}乙`, '普通'],
      [`${mark}甲`, '紧急'],
    ]);
    const marks = new Map(rows.slice(3).map(([name = '', value = '']) => [name, value]));
    expect(marks.get('导出人')).toBe('周岚');
    expect(marks.get('导出时间')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \(UTC\+8\)$/);
    expect(marks.get('条数')).toBe('2');
  });

  it('O-5 a workbook opens, its cells are text, and a second sheet says who took it out', async () => {
    const mark = unique('水');
    await register(organisation.admin, { summary: `${mark}管` });
    const file = await made(organisation.admin.with({ 'accept-language': 'en' }), { format: 'XLSX', search: mark });
    const response = await fetchFile(organisation.admin, present(file.url, 'address'));
    expect(response.headers.get('content-disposition')).toMatch(/attachment; .*Requests-\d{8}-\d{4}\.xlsx/);
    const content = Buffer.from(await response.arrayBuffer());
    const [sheet, about] = await readExcel(content);
    expect(sheet?.sheet).toBe('Requests');
    expect(sheet?.data[0]?.slice(0, 2)).toEqual(['Number', 'Request']);
    expect(sheet?.data[1]?.[1]).toBe(`${mark}管`);
    expect(about?.data.some(([name, value]) => name === 'Taken out by' && value === '周岚')).toBe(true);
  });

  it('O-5 nothing in a file is carried out as a formula', async () => {
    const mark = unique('f');
    const attacks = [`=1+1 ${mark}`, `+${mark}`, `-${mark}`, `@${mark}`, `＝${mark}`, `\t=${mark}`];
    for (const summary of attacks)
      await register(organisation.admin, { summary, newCustomer: { name: '=HYPERLINK("http://x")', allowDuplicate: true } });
    const rows = await csvOf(organisation.admin, await made(organisation.admin, { search: mark }));
    const cells = rows.slice(1, attacks.length + 1).flat();
    expect(cells.filter((cell) => /^[\s　]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith(`'=HYPERLINK`))).toHaveLength(attacks.length);
  });

  it('O-5 phone and address are masked as on the screen', async () => {
    const name = unique('秦');
    await register(organisation.admin, { newCustomer: { name, phone: '13812345678', address: '幸福路 18 号 3 单元 402' } });
    const file = await made(organisation.admin, { list: 'CUSTOMERS', search: name });
    const text = JSON.stringify(await csvOf(organisation.admin, file));
    expect(text).toContain(name);
    expect(text).not.toMatch(/13812345678|402/);
    expect(text).toContain('5678');
  });

  it('O-5 taking out needs a right of its own, reaches no further, and is no way around masks', async () => {
    expect(await handler.client.mutationFailure('exportCreate', { list: 'REQUESTS', format: 'CSV' })).toBe('FORBIDDEN');
    const mark = unique('门');
    const inside = await register(organisation.admin, { summary: `${mark}内` });
    await register(organisation.admin, { summary: `${mark}外` });
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    const rows = await csvOf(head.client, await made(head.client, { search: mark, columns: ['summary'] }));
    expect(rows.slice(1, 2).map(([summary]) => summary)).toEqual([`${mark}内`]);
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      {
        name: unique('读者'),
        grants: [
          { subject: 'Request', actions: ['read'], scope: 'ALL', fields: ['description'] },
          { subject: 'Request', actions: ['exportList'], scope: 'DEPARTMENT_TREE' },
        ],
      },
      'role { id }',
    );
    const reader = await organisation.hire({ roleIds: [role.id], departmentId: organisation.department('living'), name: '方圆' });
    const narrow = await made(reader.client, { search: mark, columns: ['summary', 'customer.name', 'dueAt'] });
    expect(narrow).toMatchObject({ state: 'DONE', rows: 1 });
    const [, row] = await csvOf(reader.client, narrow);
    expect(row?.[0]).toBe(`${mark}内`);
    expect(row?.[2]).toBe('');
    const hidden = await reader.client.refused('exportCreate', { list: 'REQUESTS', format: 'CSV', filter: { nothing: { eq: 1 } } });
    expect(hidden.field).toEqual(['filter']);
  });

  it('O-5 a file opens for its maker only, and the trail knows who asked and who fetched', async () => {
    const file = await made(organisation.admin, { search: unique('无') });
    expect(file).toMatchObject({ state: 'DONE', rows: 0 });
    const url = present(file.url, 'address');
    for (const headers of [head.client.headers, {}, { authorization: 'Bearer nonsense' }] as Record<string, string>[]) {
      expect((await fetch(address() + url, { headers })).status).toBe(404);
    }
    expect(await head.client.failure('query ($id: ID!) { export(id: $id) { id } }', { id: file.id })).toBe('NOT_FOUND');
    expect((await fetchFile(organisation.admin, '/exports/exp_00000000000000000000000000000000')).status).toBe(404);
    const { exports: mine } = await organisation.admin.query<{ exports: Export[] }>('{ exports { id state rows cut url } }');
    expect(mine.map(({ id }) => id)).toContain(file.id);
    await fetchFile(organisation.admin, url);
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string; actorName: string }[] } }>(
      'query { auditEvents(first: 5, filter: { action: { in: ["exportList", "exportedList", "downloadList"] } }) { nodes { action actorName } } }',
    );
    expect(auditEvents.nodes.slice(0, 3)).toEqual([
      { action: 'downloadList', actorName: '周岚' },
      { action: 'exportedList', actorName: '周岚' },
      { action: 'exportList', actorName: '周岚' },
    ]);
  });
});
