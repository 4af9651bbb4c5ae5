import { Client as Database } from 'pg';
import { leafHash } from '@charter/audit';
import { createHash } from 'node:crypto';
import type { Client } from '../frame/client';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';
import { type RequestView, REQUEST, register, take } from '../frame/request';

interface Customer {
  id: string;
  name: string;
  version: number;
  phone: string | null;
  phoneMasked: string | null;
  addressMasked: string | null;
  note: string | null;
  erasedAt: string | null;
  erasureAskedAt: string | null;
  requestCount: number;
  history: { action: string; reason: string | null; fields: { field: string; before: string | null; after: string | null }[] }[];
}

const CUSTOMER =
  'id name version phone phoneMasked addressMasked note erasedAt erasureAskedAt requestCount history { action reason fields { field before after } }';

interface File {
  file: { name: string; mediaType: string; content: string };
}

const digits = () => String(Math.random()).slice(2, 10);

describe('C-4.4 the rights of the person', () => {
  let organisation: Organisation;
  let database: Database;
  let schema: string;

  beforeAll(async () => {
    organisation = await signUp();
    database = new Database({ connectionString: present(process.env['CHARTER_TEST_DATABASE'], 'database') });
    await database.connect();
    const { rows } = await database.query<{ schema: string }>('select schema_name as schema from platform.tenant where slug = $1', [
      organisation.slug,
    ]);
    schema = present(rows[0], 'organisation').schema;
  });
  afterAll(() => database.end());

  const person = () => ({ name: unique('韩'), phone: `137${digits()}`, address: `和平区${unique('路')}1号`, note: `备注${unique()}` });
  const read = async (id: string, by: Client = organisation.admin) =>
    (await by.query<{ customer: Customer | null }>(`query ($id: ID!) { customer(id: $id) { ${CUSTOMER} } }`, { id })).customer;

  /** A person with one request whose form asks for something personal. */
  async function served(): Promise<{ given: ReturnType<typeof person>; request: RequestView; customerId: string; contact: string }> {
    const given = person();
    const contact = unique('女儿');
    const answers = [
      { code: 'frequency', value: 'daily' },
      { code: 'contact', value: contact },
    ];
    const { name, phone, address, note } = given;
    const request = await register(organisation.admin, {
      item: 'elder-watch',
      summary: `${name}家请求守望`,
      description: `住${address}，电话${phone}`,
      newCustomer: { name, phone, address, note },
      answers,
    });
    return { given, request, customerId: request.customer!.id, contact };
  }

  async function settle(request: { id: string }): Promise<void> {
    await take(organisation.admin, 'withdraw', request, { reason: '本人撤回' });
  }

  /** Every row of the organisation as text. */
  async function everything(): Promise<string> {
    const { rows: tables } = await database.query<{ table: string }>(
      `select c.relname as table from pg_class c where c.relkind = 'r' and c.relnamespace = $1::regnamespace`,
      [schema],
    );
    const texts: string[] = [];
    for (const { table } of tables)
      texts.push(
        ...(await database.query<{ text: string }>(`select r::text as text from ${schema}.${table} r`)).rows.map(({ text }) => text),
      );
    return texts.join('\n');
  }

  interface StoredEvent {
    id: string;
    at: Date;
    actor: string;
    actorName: string;
    action: string;
    subject: string;
    subjectId: string;
    subjectLabel: string | null;
    reason: string | null;
    source: string;
    correlationId: string | null;
    changes: object[];
    leafHash: string;
  }

  const trail = async () =>
    (
      await database.query<StoredEvent>(
        `select id, at, actor, actor_name as "actorName", action, subject, subject_id as "subjectId", subject_label as "subjectLabel", reason, source,
           correlation_id as "correlationId", changes, leaf_hash as "leafHash" from ${schema}.audit_event order by seq`,
      )
    ).rows;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  it('C-4.4 a copy of everything on record about one person, for programs and for people, is made for a reason and on record', async () => {
    const { given, request, customerId, contact } = await served();
    await organisation.admin.done('customerReveal', { id: customerId, fields: ['phone'], reason: '约时间' }, '');
    const copy = async (format: string) =>
      (
        await organisation.admin.done<File>(
          'customerExport',
          { id: customerId, format, reason: '本人到窗口申请' },
          'file { name mediaType content }',
        )
      ).file;
    const json = await copy('JSON');
    const told = JSON.parse(json.content) as { person: object; requests: object[]; disclosures: { what: string; reason: string }[] };
    expect(told.person).toMatchObject(given);
    expect(told.requests).toMatchObject([
      {
        number: request.number,
        summary: request.summary,
        answers: [
          { label: '希望频次', value: '每天' },
          { label: '紧急联系人', value: contact },
        ],
      },
    ]);
    expect(told.disclosures).toContainEqual(expect.objectContaining({ what: '电话', reason: '约时间' }));
    const html = await copy('HTML');
    expect(html).toMatchObject({ mediaType: 'text/html', name: expect.stringMatching(/^KH-\d{5}-\d{4}-\d{2}-\d{2}\.html$/) as string });
    for (const word of [...Object.values(given), contact, request.number, '紧急联系人']) expect(html.content).toContain(word);
    const history = (await read(customerId))?.history;
    expect(history?.filter(({ action }) => action === 'export')).toMatchObject([
      { reason: '本人到窗口申请' },
      { reason: '本人到窗口申请' },
    ]);
  });

  it('C-4.4 what people wrote cannot become part of the page', async () => {
    const newCustomer = { name: '<img src=x onerror=alert(1)>', note: '"><script>alert(2)</script>' };
    const { customer } = await register(organisation.admin, { newCustomer, summary: '<b>粗体</b>&' });
    const { file } = await organisation.admin.done<File>(
      'customerExport',
      { id: customer?.id, format: 'HTML', reason: '本人申请' },
      'file { name mediaType content }',
    );
    expect(file.content).not.toMatch(/<img|<script|<b>/);
    expect(file.content).toContain('&lt;script&gt;');
  });

  it.each(['manager', 'dispatcher', 'handler', 'auditor'])(
    'C-4.4 the %s may neither take a person’s data out nor erase it',
    async (role) => {
      const { client } = await organisation.join(role, 'reception');
      const { customer } = await register(organisation.admin);
      const input = { id: customer?.id, reason: '本人申请' };
      expect(await client.mutationFailure('customerExport', { ...input, format: 'JSON' })).toBe('FORBIDDEN');
      expect(await client.mutationFailure('customerErase', input)).toBe('FORBIDDEN');
      expect(await organisation.admin.refused('customerErase', { ...input, reason: ' ' })).toMatchObject({ field: ['reason'] });
    },
  );

  it('C-4.4 an erased person is in no row any more, the service record stays, and the trail still verifies', async () => {
    const { given, request, customerId, contact } = await served();
    await settle(request);
    await organisation.admin.done('customerUpdate', { id: customerId, note: `${given.note}，听力不便` }, '');
    await organisation.admin.done('requestUpdate', { id: request.id, summary: `${given.name}家请求每日守望` }, '');
    const before = await trail();
    const { customer } = await organisation.admin.done<{ customer: Customer }>(
      'customerErase',
      { id: customerId, reason: '本人书面申请' },
      `customer { ${CUSTOMER} }`,
    );
    expect(customer).toMatchObject({
      name: '（已删除）',
      phone: null,
      phoneMasked: null,
      addressMasked: null,
      note: null,
      requestCount: 1,
    });
    expect(customer.erasedAt).not.toBeNull();
    const text = await everything();
    for (const word of [given.name, given.phone, given.phone.slice(-4).padStart(11, '137****'), given.address, given.note, contact])
      expect([word, text.includes(word)]).toEqual([word, false]);
    const kept = await organisation.admin.query<{ request: { summary: string; description: string; answers: { value: string }[] } }>(
      'query ($id: ID!) { request(id: $id) { summary description answers { value } } }',
      { id: request.id },
    );
    expect(kept.request).toEqual({
      summary: '****家请求每日守望',
      description: '住****，电话****',
      answers: [{ value: '每天' }, { value: '****' }],
    });
    const after = await trail();
    expect(after.slice(0, before.length)).toEqual(before);
    for (const { leafHash: stored, ...event } of after) expect(leafHash({ ...event, at: event.at.toISOString() }, sha256)).toBe(stored);
    const history = (await read(customerId))?.history ?? [];
    expect(history[0]).toMatchObject({ action: 'erase', reason: '本人书面申请' });
    expect(history.at(-1)?.fields).toContainEqual({ field: 'name', before: null, after: '（已删除）' });
  });

  it('C-4.4 what is owed is first rendered: the person is erased when the last open request is settled', async () => {
    const { given, request, customerId } = await served();
    const second = await register(organisation.admin, { customerId, newCustomer: undefined });
    const { customer } = await organisation.admin.done<{ customer: Customer }>(
      'customerErase',
      { id: customerId, reason: '本人电话申请' },
      `customer { ${CUSTOMER} }`,
    );
    expect(customer).toMatchObject({ name: given.name, erasedAt: null, erasureAskedAt: expect.any(String) as string });
    await settle(request);
    expect(await read(customerId)).toMatchObject({ name: given.name, erasedAt: null });
    await settle(second);
    expect(await read(customerId)).toMatchObject({
      name: '（已删除）',
      phoneMasked: null,
      erasureAskedAt: null,
      erasedAt: expect.any(String) as string,
    });
    expect(await everything()).not.toContain(given.phone);
    expect((await read(customerId))?.history[0]).toMatchObject({ action: 'erase', reason: '本人电话申请' });
  });

  it('C-4.4 an erased person is not found, not changed, not served under that name, and comes back as somebody new', async () => {
    const { given, request, customerId } = await served();
    await settle(request);
    await organisation.admin.done('customerErase', { id: customerId, reason: '本人申请' }, '');
    for (const search of [given.name, given.phone, given.phone.slice(-4)]) {
      const { customers } = await organisation.admin.query<{ customers: { nodes: { id: string }[] } }>(
        'query ($search: String!) { customers(search: $search) { nodes { id } } }',
        { search },
      );
      expect([search, customers.nodes.map(({ id }) => id)]).toEqual([search, []]);
    }
    expect(await organisation.admin.mutationFailure('customerUpdate', { id: customerId, name: '回来' })).toBe('FORBIDDEN');
    expect(
      await organisation.admin.refused('requestCreate', { item: 'consultation', channel: 'PHONE', summary: '再来', customerId }),
    ).toMatchObject({
      field: ['customerId'],
    });
    const again = await organisation.admin.done<{ request: RequestView }>(
      'requestCreate',
      { item: 'consultation', channel: 'PHONE', summary: '再来', newCustomer: { name: given.name, phone: given.phone } },
      REQUEST,
    );
    expect(again.request.customer?.id).not.toBe(customerId);
    expect(await organisation.admin.done('customerErase', { id: customerId, reason: '又申请一次' }, 'customer { id }')).toMatchObject({
      customer: { id: customerId },
    });
  });

  it('C-4.4 who handles a request may reveal its personal answers and how to reach the person, nobody else’s', async () => {
    const { given, request, customerId, contact } = await served();
    const { id: handlerId, client: handler } = await organisation.join('handler', 'living');
    const reveal = { id: request.id, fields: ['phone', 'contact'], reason: '上门前联系' };
    const ANSWER = 'phone address answers { code label value personal }';
    expect(await handler.mutationFailure('requestReveal', reveal)).toBe('NOT_FOUND');
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living') });
    expect(await handler.mutationFailure('requestReveal', reveal)).toBe('FORBIDDEN');
    await take(organisation.admin, 'transfer', request, {
      departmentId: organisation.department('living'),
      assigneeId: handlerId,
      reason: '就近',
    });
    const masked = await handler.query<{ request: { answers: { code: string; value: string; personal: boolean }[] } }>(
      'query ($id: ID!) { request(id: $id) { answers { code value personal } } }',
      { id: request.id },
    );
    expect(masked.request.answers).toContainEqual({ code: 'contact', personal: true, value: expect.stringMatching(/\*{4}/) as string });
    expect(await handler.done('requestReveal', reveal, ANSWER)).toMatchObject({
      phone: given.phone,
      address: null,
      answers: [{ code: 'contact', label: '紧急联系人', value: contact, personal: true }],
    });
    expect((await read(customerId))?.history[0]).toMatchObject({
      action: 'reveal',
      reason: '上门前联系',
      fields: expect.arrayContaining([{ field: 'revealed', before: null, after: 'phone' }]) as object[],
    });
    expect(await handler.refused('requestReveal', { ...reveal, fields: ['contact', 'frequency'] })).toMatchObject({ field: ['fields'] });
  });

  it('C-4.4 an administrator opens phone numbers to a role without seeing them; the role then reads them at once', async () => {
    const { given, customerId } = await served();
    const grant = { subject: 'Customer', actions: ['read'], scope: 'ALL', fields: ['name', 'phone'] };
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: unique('回访员'), grants: [grant] },
      'role { id }',
    );
    const { client } = await organisation.hire({ name: '钱静', roleIds: [role.id] });
    expect(await read(customerId, client)).toMatchObject({ name: given.name, phone: given.phone });
    expect(await read(customerId)).toMatchObject({ phone: null });
    await organisation.admin.done('roleUpdate', { id: role.id, grants: [{ ...grant, fields: ['name'] }] }, '');
    expect(await read(customerId, client)).toMatchObject({ phone: null });
  });
});
