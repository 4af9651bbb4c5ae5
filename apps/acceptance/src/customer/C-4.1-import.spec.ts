import type { Client } from '../frame/client';
import { checked, csvFile, go, workbook } from '../frame/import';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { register } from '../frame/request';

interface Customer {
  id: string;
  number: string;
  name: string;
  phoneMasked: string | null;
  addressMasked: string | null;
  note: string | null;
}

const HEAD = ['编号', '姓名', '电话', '住址', '备注', '重复登记'];

async function find(by: Client, search: string): Promise<Customer[]> {
  const { customers } = await by.query<{ customers: { nodes: Customer[] } }>(
    'query ($search: String) { customers(first: 100, search: $search, orderBy: { field: NAME }) { nodes { id number name phoneMasked addressMasked note } } }',
    { search },
  );
  return customers.nodes;
}

describe('C-4.1 customers from a file', () => {
  let organisation: Organisation;
  let admin: Client;
  beforeAll(async () => {
    organisation = await signUp();
    ({ admin } = organisation);
  });

  it('C-4.1 customers come in sealed and masked, and the same file again changes nothing', async () => {
    const [withPhone, without] = [unique('客甲'), unique('客乙')];
    const file = await workbook([
      HEAD.slice(1, 5),
      [withPhone, 13_812_345_001, '朝阳区幸福路 8 号 501', '腿脚不便'],
      [without, '', '', ''],
    ]);
    const check = await checked(admin, 'CUSTOMERS', file);
    expect(check).toMatchObject({ state: 'CHECKED', created: 2, refused: 0 });
    expect(await go(admin, 'importApply', { id: check.id })).toMatchObject({ state: 'DONE', created: 2 });
    expect(await find(admin, withPhone)).toMatchObject([{ phoneMasked: '138****5001', note: '腿脚不便' }]);
    expect((await find(admin, '13812345001')).map(({ name }) => name)).toEqual([withPhone]);
    expect(await checked(admin, 'CUSTOMERS', csvFile([HEAD.slice(1, 3), [withPhone, '138 1234 5001'], [without, '']]))).toMatchObject({
      created: 0,
      changed: 0,
      same: 2,
    });
  });

  it('C-4.1 a number changes a customer, a phone of somebody else is asked about, faults are named by row and column', async () => {
    const name = unique('客丙');
    const { customer } = await admin.done<{ customer: Customer }>(
      'customerCreate',
      { name, phone: '13812345002' },
      'customer { id number }',
    );
    const check = await checked(
      admin,
      'CUSTOMERS',
      csvFile([
        HEAD,
        [customer.number, `${name}改`, '', '', '', ''],
        ['', '家人', '13812345002', '', '', ''],
        ['', '家人', '13812345002', '', '', '是'],
        ['KH-99999', '无此人', '', '', '', ''],
        ['', '错号', '12345', '', '', ''],
        ['', '', '13812345003', '', '', ''],
      ]),
    );
    expect(check.rows.map(({ outcome, problems }) => [outcome, problems[0]?.column ?? null])).toEqual([
      ['UPDATE', null],
      ['REFUSED', '电话'],
      ['REFUSED', '姓名'],
      ['REFUSED', '编号'],
      ['REFUSED', '电话'],
      ['REFUSED', '姓名'],
    ]);
    expect(check.rows[1]?.problems[0]?.message).toContain(`“${name}”`);
    const again = await checked(admin, 'CUSTOMERS', csvFile([HEAD, ['', '家人', '13812345002', '', '', '是']]));
    expect(await go(admin, 'importApply', { id: again.id })).toMatchObject({ state: 'DONE', created: 1 });
    expect(await find(admin, '13812345002')).toHaveLength(2);
  });

  it('P-2.2 nobody learns by importing whether an address is on record that they may not read', async () => {
    const name = unique('客丁');
    const address = '朝阳区平安里 6 号';
    await admin.done('customerCreate', { name, phone: '13812345004', address }, '');
    const guesses = [address, '朝阳区别处 1 号'];
    for (const guess of guesses) {
      const check = await checked(admin, 'CUSTOMERS', csvFile([HEAD, ['', name, '13812345004', guess, '', '']]));
      expect(check.rows).toMatchObject([{ outcome: 'UPDATE', changes: ['住址'] }]);
    }
  });

  it('C-4.1 an import is undone as it was, unless a request was registered for somebody of it', async () => {
    const [known, fresh] = [unique('客戊'), unique('客己')];
    const { customer } = await admin.done<{ customer: Customer }>(
      'customerCreate',
      { name: known, phone: '13812345005', address: '海淀区学院路 1 号', note: '旧' },
      'customer { id number }',
    );
    const rows = [HEAD, [customer.number, known, '13812345006', '东城区和平里 2 号', '新', ''], ['', fresh, '', '', '', '']];
    const done = await go(admin, 'importApply', { id: (await checked(admin, 'CUSTOMERS', csvFile(rows))).id });
    expect(await find(admin, known)).toMatchObject([{ phoneMasked: '138****5006', addressMasked: '东城区****', note: '新' }]);
    expect(await go(admin, 'importUndo', { id: done.id })).toMatchObject({ state: 'UNDONE' });
    expect(await find(admin, known)).toMatchObject([{ phoneMasked: '138****5005', addressMasked: '海淀区****', note: '旧' }]);
    expect((await find(admin, '13812345005')).map(({ name }) => name)).toEqual([known]);
    expect(await find(admin, fresh)).toEqual([]);

    const again = await go(admin, 'importApply', { id: (await checked(admin, 'CUSTOMERS', csvFile(rows))).id });
    const [served] = await find(admin, fresh);
    await register(admin, { customerId: served?.id, newCustomer: undefined });
    const refused = await go(admin, 'importUndo', { id: again.id });
    expect(refused).toMatchObject({ state: 'DONE' });
    expect(refused.rows.map(({ problems }) => problems[0]?.message ?? null)).toEqual([null, '已有服务诉求用到它，不能删除。']);
    expect(await find(admin, known)).toMatchObject([{ note: '新' }]);
  });

  it('C-4.4 what an import replaced goes when the person is erased', async () => {
    const name = unique('客庚');
    const { customer } = await admin.done<{ customer: Customer }>('customerCreate', { name, note: '密' }, 'customer { id number }');
    const rows = [HEAD, [customer.number, name, '', '', '公开', '']];
    const done = await go(admin, 'importApply', { id: (await checked(admin, 'CUSTOMERS', csvFile(rows))).id });
    await admin.done('customerErase', { id: customer.id, reason: '本人要求' }, '');
    const refused = await go(admin, 'importUndo', { id: done.id });
    expect(refused).toMatchObject({ state: 'DONE' });
    expect(refused.rows[0]?.problems[0]?.message).toBe('导入之后又修改过，请逐条处理。');
  });

  it('C-4.1 five thousand customers are one act, and are taken back as one', async () => {
    const mark = unique('众');
    const rows = Array.from({ length: 5000 }, (_, place) => [
      '',
      `${mark}${place}`,
      `139${String(place).padStart(8, '0')}`,
      `幸福路 ${place} 号`,
      '',
      '',
    ]);
    const check = await checked(admin, 'CUSTOMERS', await workbook([HEAD, ...rows]));
    expect(check).toMatchObject({ state: 'CHECKED', created: 5000, refused: 0 });
    const done = await go(admin, 'importApply', { id: check.id });
    expect(done).toMatchObject({ state: 'DONE', created: 5000 });
    expect(await find(admin, `${mark}4999`)).toHaveLength(1);
    expect(await go(admin, 'importUndo', { id: done.id })).toMatchObject({ state: 'UNDONE' });
    expect(await find(admin, mark)).toEqual([]);
  });
});
