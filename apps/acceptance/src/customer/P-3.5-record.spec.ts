import { type Organisation, signUp } from '../frame/organisation';
import { register, take } from '../frame/request';

interface Customer {
  id: string;
  number: string;
  name: string;
  note: string | null;
  version: number;
  requestCount: number;
  requests: { id: string; summary: string; state: { code: string } }[];
  history: { action: string; actorName: string; fields: { field: string; before: string | null; after: string | null }[] }[];
}

const CUSTOMER =
  'customer { id number name note version requestCount requests { id summary state { code } } history { action actorName fields { field before after } } }';

describe('P-3.5 the customer’s file', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const read = async (id: string) =>
    (
      await organisation.admin.query<{ customer: Customer }>(`query ($id: ID!) { ${CUSTOMER.replace('customer', 'customer(id: $id)')} }`, {
        id,
      })
    ).customer;

  it('P-3.5 has the record of services, the latest first, whatever came of them', async () => {
    const first = await register(organisation.admin, { summary: '第一件事', newCustomer: { name: '苏梅' } });
    const customerId = first.customer!.id;
    const again = { summary: '第二件事', customerId, newCustomer: undefined };
    const second = await register(organisation.admin, again);
    await take(organisation.admin, 'withdraw', first, { reason: '居民自己解决了' });
    const customer = await read(customerId);
    expect(customer.requestCount).toBe(2);
    expect(customer.requests).toMatchObject([
      { id: second.id, summary: '第二件事', state: { code: 'registered' } },
      { id: first.id, summary: '第一件事', state: { code: 'withdrawn' } },
    ]);
  });

  it('P-3.5 every change of the file is kept with who made it and what it was', async () => {
    const { customer } = await organisation.admin.done<{ customer: Customer }>(
      'customerCreate',
      { name: '韩冰', note: '听力不便' },
      CUSTOMER,
    );
    const { client } = await organisation.join('dispatcher', 'reception', '陈静');
    await client.done('customerUpdate', { id: customer.id, note: '听力不便，请大声', expectedVersion: customer.version }, CUSTOMER);
    expect((await read(customer.id)).history).toEqual([
      { action: 'update', actorName: '陈静', fields: [{ field: 'note', before: '听力不便', after: '听力不便，请大声' }] },
      expect.objectContaining({ action: 'create', actorName: '周岚' }),
    ]);
  });

  it('P-3.5 two who change the same file do not overwrite each other', async () => {
    const { customer } = await organisation.admin.done<{ customer: Customer }>('customerCreate', { name: '彭丽' }, CUSTOMER);
    await organisation.admin.done('customerUpdate', { id: customer.id, name: '彭莉', expectedVersion: customer.version }, CUSTOMER);
    const refusal = await organisation.admin.refused('customerUpdate', {
      id: customer.id,
      name: '彭力',
      expectedVersion: customer.version,
    });
    expect(refusal).toMatchObject({ __typename: 'VersionConflict', currentVersion: customer.version + 1, changedFields: ['name'] });
    expect((await read(customer.id)).name).toBe('彭莉');
  });

  it('P-3.5 what was left out of a change stays, null clears', async () => {
    const { customer } = await organisation.admin.done<{ customer: Customer }>('customerCreate', { name: '郭强', note: '常客' }, CUSTOMER);
    await organisation.admin.done('customerUpdate', { id: customer.id, name: '郭强强' }, CUSTOMER);
    expect((await read(customer.id)).note).toBe('常客');
    await organisation.admin.done('customerUpdate', { id: customer.id, note: null }, CUSTOMER);
    expect((await read(customer.id)).note).toBeNull();
  });

  it('P-3.5 a handler sees in it only the requests they may see', async () => {
    const hidden = await register(organisation.admin, { newCustomer: { name: '范围外' } });
    await take(organisation.admin, 'dispatch', hidden, { departmentId: organisation.department('legal') });
    const { client } = await organisation.join('handler', 'living');
    const { customer } = await client.query<{ customer: Customer }>(
      'query ($id: ID!) { customer(id: $id) { requestCount requests { id } } }',
      {
        id: hidden.customer!.id,
      },
    );
    expect(customer).toEqual({ requestCount: 0, requests: [] });
  });
});
