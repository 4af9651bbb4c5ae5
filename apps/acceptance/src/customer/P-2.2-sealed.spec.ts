import { Client as Database } from 'pg';
import readExcel from 'read-excel-file/node';
import { type Client, address } from '../frame/client';
import { mailsTo } from '../frame/mail';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { until } from '../frame/pace';
import { submit } from '../frame/portal';
import { present } from '../frame/present';
import { type Receiver, openReceiver } from '../frame/receiver';
import { intake } from '../frame/request';
import { type Server, startServer } from '../frame/server';
import { figure } from '../../../../tools/prove/figures.mjs';

/** Somebody made up, of whom nothing occurs anywhere else. */
interface Person {
  name: string;
  phone: string;
  address: string;
  idNumber: string;
}

const PEOPLE = 200;
/** So many calls at a time. */
const ABREAST = 10;

const digits = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');
const people: Person[] = Array.from({ length: PEOPLE }, (_, n) => ({
  name: unique('人'),
  phone: `137${digits(5)}${String(n).padStart(3, '0')}`,
  address: `和平区${unique('路')}${n}号${unique('室')}`,
  idNumber: `110101${1930 + (n % 60)}0${1 + (n % 9)}${digits(2)}${digits(4)}`,
}));

async function eachOf<Row>(rows: readonly Row[], work: (row: Row, place: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ABREAST)
    await Promise.all(rows.slice(from, from + ABREAST).map((row, place) => work(row, from + place)));
}

describe('P-2.2 what is sealed', () => {
  let server: Server;
  let organisation: Organisation;
  let database: Database;
  let schema: string;
  let receiver: Receiver;
  let told: Colleague;
  const ids: string[] = [];
  const requests: string[] = [];
  const ordinaryAddress = address();

  beforeAll(async () => {
    organisation = await signUp();
    server = await startServer({ CHARTER_OUTBOX: 'local', WEBHOOK_INNER_HOSTS: 'localhost' });
    process.env['CHARTER_URL'] = server.url;
    database = new Database({ connectionString: present(process.env['CHARTER_TEST_DATABASE'], 'database') });
    await database.connect();
    const { rows } = await database.query<{ schema: string }>('select schema_name as schema from platform.tenant where slug = $1', [
      organisation.slug,
    ]);
    schema = present(rows[0], 'organisation').schema;
    receiver = await openReceiver();
    const topics = ['request.created', 'request.updated', 'customer.created'];
    await organisation.admin.done('webhookCreate', { name: '收费系统', url: receiver.url, topics }, 'webhook { id }');
    told = await organisation.join('dispatcher', 'reception', '接待小李');
    await told.client.done('noticeSettingsUpdate', { settings: [{ kind: 'submitted', inbox: true, mail: 'IMMEDIATE' }] }, '');
  });
  afterAll(async () => {
    process.env['CHARTER_URL'] = ordinaryAddress;
    await receiver.close();
    await database.end();
    await server.end('SIGTERM');
  });

  /** Every row of every table there is, as text. */
  async function everything(): Promise<string> {
    const { rows: tables } = await database.query<{ place: string }>(
      `select format('%I.%I', n.nspname, c.relname) as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and (n.nspname !~ '^t_' or n.nspname = $1)`,
      [schema],
    );
    const texts: string[] = [];
    for (const { place } of tables) {
      const { rows } = await database.query<{ text: string }>(`select r::text as text from ${place} r`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  }

  /** Events, jobs and messages that still wait for somebody. */
  async function waiting(): Promise<number> {
    const { rows } = await database.query<{ n: number }>(
      `select ((select count(*) from ${schema}.outbox where delivered_at is null) + (select count(*) from ${schema}.webhook_delivery where state = 'waiting')
        + (select count(*) from jobs.job where state in ('created', 'retry', 'active') and start_after < now() and group_id = (select number::text from platform.tenant where schema_name = $1)))::int as n`,
      [schema],
    );
    return rows[0]?.n ?? 0;
  }

  /** A list as a file, as text. */
  async function fileOf(by: Client, list: string, format: string): Promise<string> {
    const { export: asked } = await by.done<{ export: { id: string } }>('exportCreate', { list, format }, 'export { id }');
    const asking = () => by.query<{ file: { url: string | null } }>('query ($id: ID!) { file: export(id: $id) { url } }', { id: asked.id });
    await until(async () => (await asking()).file.url !== null, `the file ${list} ${format}`);
    const { url } = (await asking()).file;
    const response = await fetch(address() + present(url, 'address'), { headers: by.headers });
    expect(response.status).toBe(200);
    return format === 'CSV' ? response.text() : JSON.stringify(await readExcel(Buffer.from(await response.arrayBuffer())));
  }

  const secrets = (of: readonly Person[] = people) => of.flatMap(({ phone, address: home, idNumber }) => [phone, home, idNumber]);
  const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').slice(0, -4);
  const foundIn = (text: string, words: string[]) =>
    words.filter((word) => text.includes(word) || text.includes(hex(word)) || text.includes(base64(word)));

  it('P-2.2 nothing of 200 people is in clear in the database or the log, whatever was done with them', async () => {
    const { admin, visitor } = organisation;
    await eachOf(people, async ({ name, phone, address: home, idNumber }, place) => {
      const newCustomer = { name, phone, address: home };
      if (place % 4 === 3) {
        const answers = [
          { code: 'frequency', value: 'daily' },
          { code: 'contact', value: idNumber },
        ];
        await submit(visitor, { name, phone, address: home, item: 'elder-watch', answers });
        return;
      }
      const answers = [
        { code: 'frequency', value: 'weekly' },
        { code: 'contact', value: idNumber },
      ];
      const keyed = admin.with({ 'idempotency-key': `person-${place}-${phone}` });
      const { request } = await keyed.done<{ request: { id: string; customer: { id: string } } }>(
        'requestCreate',
        intake({ item: 'elder-watch', newCustomer, answers }),
        'request { id customer { id } }',
      );
      ids.push(request.customer.id);
      requests.push(request.id);
    });
    expect(ids.length).toBe((PEOPLE * 3) / 4);
    await eachOf(ids.slice(0, 20), (id) => admin.done('customerUpdate', { id, address: `${unique('新址')}1号`, note: '常客' }, ''));
    await eachOf(ids.slice(0, 10), (id) => admin.done('customerReveal', { id, fields: ['phone', 'address'], reason: '核对联系方式' }, ''));
    await eachOf(requests.slice(0, 10), (id) =>
      admin.done('requestReveal', { id, fields: ['contact', 'phone'], reason: '上门前联系' }, ''),
    );
    await eachOf(ids.slice(0, 10), (id) => admin.done('customerExport', { id, format: 'JSON', reason: '本人申请' }, ''));
    // what is refused is written down as well, in a log if nowhere else
    await admin.refused('customerCreate', { name: '重复', phone: people[0]?.phone });
    await admin.refused('customerCreate', { name: '', phone: people[1]?.phone, address: people[1]?.address });
    await admin.query('query ($search: String!) { customers(search: $search) { totalCount } }', { search: people[2]?.phone });
    await admin.failure('query ($phone: Int!) { customers(first: $phone) { totalCount } }', { phone: people[3]?.phone });
    expect(foundIn(await everything(), secrets())).toEqual([]);
    expect(foundIn(server.output(), [...secrets(), ...people.map(({ name }) => name)])).toEqual([]);
  }, 180_000);

  it('P-2.2 nor is any of it in mail, in messages to other systems, or in files of lists', async () => {
    await until(async () => (await waiting()) === 0, 'every event and job to be done', 100_000);
    const mails = await mailsTo(told.email);
    expect(mails.filter(({ kind }) => kind === 'notice').length).toBeGreaterThan(5);
    expect(receiver.received.length).toBeGreaterThan(PEOPLE);
    const files: string[] = [];
    for (const list of ['REQUESTS', 'CUSTOMERS'])
      for (const format of ['CSV', 'XLSX']) files.push(await fileOf(organisation.admin, list, format));
    for (const text of files) expect(text).toContain(people[0]?.name);
    const leaving = [JSON.stringify(mails), JSON.stringify(receiver.received), ...files];
    expect(foundIn(leaving.join('\n'), secrets())).toEqual([]);
    figure('people of whom nothing sealed was found anywhere', PEOPLE, { least: 200 });
    figure('mails looked through', mails.length);
    figure('messages to other systems looked through', receiver.received.length);
    figure('files of lists looked through', files.length);
  }, 180_000);

  it('P-2.2 lists, pages, histories and the trail show none of it either', async () => {
    const { client } = await organisation.join('auditor', 'reception');
    const texts: string[] = [];
    for (const offset of [0, 100]) {
      texts.push(
        JSON.stringify(
          await client.query(
            `query ($offset: Int) {
              customers(first: 100, offset: $offset) { nodes { name phone phoneMasked address addressMasked note } }
              requests(first: 100, offset: $offset) { nodes { summary description answers { value } } }
            }`,
            { offset },
          ),
        ),
      );
    }
    const history = 'query ($id: ID!) { customer(id: $id) { history { reason fields { before after beforeText afterText } } } }';
    for (const id of ids.slice(0, 25)) texts.push(JSON.stringify(await client.query(history, { id })));
    const trail = '{ auditEvents(first: 100) { nodes { subjectLabel reason fields { before after beforeText afterText } } } }';
    texts.push(JSON.stringify(await client.query(trail)));
    expect(foundIn(texts.join(), secrets())).toEqual([]);
    expect(texts.join()).toContain(people[0]?.name);
    expect(texts.join()).toContain('137****');
  });

  it('P-2.2 and yet every one of them is found by number, opened with a reason, and is what it was', async () => {
    const { client: desk } = await organisation.join('dispatcher', 'reception');
    for (const { name, phone, address: home } of people.slice(40, 50)) {
      const { customers } = await desk.query<{ customers: { nodes: { id: string; name: string }[] } }>(
        'query ($search: String!) { customers(search: $search) { nodes { id name } } }',
        { search: phone },
      );
      expect(customers.nodes.map((customer) => customer.name)).toEqual([name]);
      const seen = await desk.done<object>(
        'customerReveal',
        { id: customers.nodes[0]?.id, fields: ['phone', 'address'], reason: '回访' },
        'phone address',
      );
      expect(seen).toMatchObject({ phone, address: home });
    }
  });

  describe('by who holds the database, but not the key', () => {
    const reveal = async (id: string) => {
      const mutation = 'mutation ($input: CustomerRevealInput!) { customerReveal(input: $input) { phone address userErrors { code } } }';
      return organisation.admin.send<object>(mutation, { input: { id, fields: ['phone', 'address'], reason: '核对' } });
    };
    const uuidOf = (id = '') => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const changed = async (statement: string, ...values: unknown[]) => {
      const { rowCount } = await database.query(statement.replaceAll('customer', `${schema}.customer`), values);
      expect(rowCount).toBeGreaterThan(0);
    };

    it.each<[string, (one: string, other: string) => Promise<void>]>([
      [
        'moved to another person',
        (one, other) =>
          changed('update customer a set phone_sealed = b.phone_sealed from customer b where a.id = $1 and b.id = $2', one, other),
      ],
      [
        'moved to another person with that person’s secret',
        (one, other) =>
          changed(
            'update customer a set phone_sealed = b.phone_sealed, address_sealed = b.address_sealed, secret = b.secret from customer b where a.id = $1 and b.id = $2',
            one,
            other,
          ),
      ],
      ['moved to another column', (one) => changed('update customer set phone_sealed = address_sealed where id = $1', one)],
      [
        'changed in one character',
        (one) =>
          changed(
            `update customer set phone_sealed = left(phone_sealed, 30) || case substr(phone_sealed, 31, 1) when 'A' then 'B' else 'A' end || substr(phone_sealed, 32) where id = $1`,
            one,
          ),
      ],
      ['put in place of it', (one) => changed(`update customer set phone_sealed = '13700001111' where id = $1`, one)],
    ])('P-2.2 a value %s does not open, and the refusal tells nothing', async (_, tamper) => {
      const [one = '', other = ''] = [ids.pop(), ids.at(-1)];
      await tamper(uuidOf(one), uuidOf(other));
      const { data, errors } = await reveal(one);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
      expect(foundIn(JSON.stringify(errors), secrets())).toEqual([]);
      expect((await reveal(other)).errors).toBeUndefined();
      expect(foundIn(server.output(), secrets())).toEqual([]);
    });
  });

  it('P-2.2 nobody looks at more than sixty people within an hour, ten at once or one after the other', async () => {
    const { client } = await organisation.join('dispatcher', 'reception');
    const answers: string[] = [];
    await eachOf(Array.from({ length: 70 }), async (_, place) => {
      const code = await client.mutationFailure('customerReveal', { id: ids[place % 100], fields: ['phone'], reason: '抄一份' });
      answers.push(code ?? 'shown');
    });
    expect(answers.filter((answer) => answer === 'shown')).toHaveLength(60);
    expect(new Set(answers)).toEqual(new Set(['shown', 'RATE_LIMITED']));
  });
});
