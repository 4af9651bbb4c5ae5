import { type Client, member } from '../frame/client';
import { type Organisation, signUp } from '../frame/organisation';

const PHONE = '13712345678';
/** A mobile number that is no part of an id. */
const MOBILE = /(?<![0-9a-f-])1[3-9]\d{9}(?![0-9a-f-])/;
const ADDRESS = '幸福路 8 号 3 单元 501';

const CUSTOMER = `query ($id: ID!) { customer(id: $id) { id name phone address phoneMasked addressMasked history { action reason fields { field before after } } } }`;

interface Customer {
  id: string;
  name: string;
  phone: string | null;
  address: string | null;
  phoneMasked: string | null;
  addressMasked: string | null;
  history: { action: string; reason: string | null; fields: { field: string; before: string | null; after: string | null }[] }[];
}

describe('P-2.2 personal data', () => {
  let organisation: Organisation;
  let id: string;
  const seen = async (client: Client) => (await client.query<{ customer: Customer }>(CUSTOMER, { id })).customer;

  beforeAll(async () => {
    organisation = await signUp();
    const input = { name: '沈月华', phone: PHONE, address: ADDRESS };
    ({ id } = (await organisation.admin.done<{ customer: Customer }>('customerCreate', input, 'customer { id }')).customer);
  });

  it('P-2.2 phone and address are masked for everybody by default, the administrator too', async () => {
    for (const role of ['admin', 'manager', 'dispatcher', 'handler', 'auditor']) {
      const { client } = await organisation.join(role, 'reception');
      const customer = await seen(client);
      expect([role, customer.phone, customer.address]).toEqual([role, null, null]);
      expect(customer.phoneMasked).toBe('137****5678');
      expect(customer.addressMasked).not.toContain('501');
      expect(JSON.stringify(customer)).not.toContain(PHONE);
    }
  });

  it('P-2.2 they are shown once for a reason, and who saw what and why stays on record', async () => {
    const { client, name } = await organisation.join('dispatcher', 'reception', '陈静');
    const revealed = await client.done<{ phone: string; address: string | null }>(
      'customerReveal',
      { id, fields: ['phone'], reason: '联系上门时间' },
      'phone address',
    );
    expect(revealed).toMatchObject({ phone: PHONE, address: null });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: object[] } }>(
      'query ($id: ID!) { auditEvents(first: 1, filter: { subjectId: { eq: $id }, action: { eq: "reveal" } }) { nodes { action actorName reason subject subjectId fields { field after } } } }',
      { id },
    );
    expect(auditEvents.nodes).toEqual([
      {
        action: 'reveal',
        actorName: name,
        reason: '联系上门时间',
        subject: 'Customer',
        subjectId: id,
        fields: [{ field: 'revealed', after: 'phone' }],
      },
    ]);
    expect((await seen(client)).phone).toBeNull();
  });

  it.each([
    ['a reason', { fields: ['phone'], reason: ' ' }, 'reason'],
    ['a known field', { fields: ['idNumber'], reason: '核对身份' }, 'fields'],
    ['any field', { fields: [], reason: '核对身份' }, 'fields'],
  ])('P-2.2 nothing is shown without %s', async (_, input, field) => {
    expect(await organisation.admin.refused('customerReveal', { id, ...input })).toMatchObject({ field: [field] });
  });

  it.each(['handler', 'auditor'])('P-2.2 nothing is shown to the %s, who may not ask', async (role) => {
    const { client } = await organisation.join(role, 'reception');
    expect(await client.mutationFailure('customerReveal', { id, fields: ['phone'], reason: '想看看' })).toBe('FORBIDDEN');
  });

  it('P-2.2 the trail keeps that they changed, never what they were', async () => {
    await organisation.admin.done('customerUpdate', { id, phone: '13787654321' }, 'customer { id }');
    const text = JSON.stringify(await seen(organisation.admin));
    expect(text).toContain('137****5678');
    expect(text).toContain('137****4321');
    expect(text).not.toMatch(/13712345678|13787654321/);
    await organisation.admin.done('customerUpdate', { id, phone: PHONE }, 'customer { id }');
  });

  it('P-2.2 what is masked cannot be found out by searching for parts of it; the end that everybody sees finds, and the whole number for those who may reveal', async () => {
    const { client } = await organisation.join('dispatcher', 'reception');
    const find = async (search: string, by = client) => {
      const { customers } = await by.query<{ customers: { nodes: { id: string }[] } }>(
        'query ($search: String!) { customers(search: $search) { nodes { id } } }',
        { search },
      );
      return customers.nodes.length;
    };
    for (const part of ['1371', '13712', '12345678', '1371234567', '678', '1234', '幸福路', '501'])
      expect([part, await find(part)]).toEqual([part, 0]);
    expect(await find('5678')).toBe(1);
    expect(await find(PHONE)).toBe(1);
    expect(await find('137 1234 5678')).toBe(1);
    const { client: handler } = await organisation.join('handler', 'reception');
    expect(await find(PHONE, handler)).toBe(0);
    expect(await find('5678', handler)).toBe(1);
  });

  it('P-2.2 no list, page or trail of a sample organisation shows a phone number in clear', async () => {
    const staff = await member('staff@yangguang.example');
    const found = await staff.query<object>(`{
      customers(first: 50) { nodes { name phone phoneMasked address addressMasked } }
      requests(first: 50) { nodes { summary customer { name phone phoneMasked } } }
    }`);
    expect(JSON.stringify(found)).not.toMatch(MOBILE);
    const auditor = await member('auditor@yangguang.example');
    const trail = await auditor.query<object>('{ auditEvents(first: 100) { nodes { subjectLabel reason fields { before after } } } }');
    expect(JSON.stringify(trail)).not.toMatch(MOBILE);
  });
});
