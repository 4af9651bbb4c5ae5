import { Webhook } from 'standardwebhooks';
import { address } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { type Received, type Receiver, openReceiver } from '../frame/receiver';
import { register } from '../frame/request';

let organisation: Organisation;
let receiver: Receiver;
beforeAll(async () => {
  organisation = await signUp();
});
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

interface Delivery {
  id: string;
  state: string;
  topic: string;
  attempts: { status: number | null; error: string | null; reply: string | null }[];
  nextAttemptAt: string | null;
}

const DELIVERY = 'id state topic attempts { status error reply } nextAttemptAt';

async function listen(topics: string[], url = receiver.url): Promise<{ id: string; secret: string }> {
  const { webhook, secret } = await organisation.admin.done<{ webhook: { id: string }; secret: string }>(
    'webhookCreate',
    { name: '收费系统', url, topics },
    'webhook { id } secret',
  );
  return { id: webhook.id, secret };
}

async function deliveries(webhookId: string): Promise<Delivery[]> {
  const { webhookDeliveries } = await organisation.admin.query<{ webhookDeliveries: { nodes: Delivery[] } }>(
    `query ($f: WebhookDeliveryFilter) { webhookDeliveries(first: 50, filter: $f) { nodes { ${DELIVERY} } } }`,
    { f: { webhookId: { eq: webhookId } } },
  );
  return webhookDeliveries.nodes;
}

async function until<Value>(read: () => Promise<Value> | Value, holds: (value: Value) => boolean): Promise<Value> {
  for (let turn = 0; turn < 250; turn += 1) {
    const value = await read();
    if (holds(value)) return value;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error('It did not happen within 25 seconds');
}

const test = (id: string) => organisation.admin.done<{ delivery: Delivery }>('webhookTest', { id }, `delivery { ${DELIVERY} }`);
const settled = (id: string) =>
  until(
    () => deliveries(id),
    (all) => all.length > 0 && all.every(({ state }) => state !== 'WAITING'),
  );
const off = (id: string) => organisation.admin.done('webhookUpdate', { id, active: false }, 'webhook { id }');

/** Has the next try made now instead of in hours. */
const hurry = () =>
  inDatabase((database) =>
    database.query(`update jobs.job set start_after = now() where name = 'webhook.deliver' and state in ('created', 'retry')`),
  );

/** What a receiver makes of a message with its library; throws when the signature is wrong. */
const verified = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string; timestamp: string; data: { id: string } };

describe('O-5 a webhook tells of events', () => {
  it('O-5 with a signature by Standard Webhooks, and nothing of persons', async () => {
    const { id, secret } = await listen(['request.created']);
    const request = await register(organisation.admin, { summary: '绝密摘要' });
    const [message] = await until(
      () => receiver.received,
      (all) => all.length > 0,
    );
    const event = verified(secret, present(message, 'message'));
    expect(event).toMatchObject({ type: 'request.created', data: { object: 'Request', id: request.id } });
    expect(message?.body).not.toContain('绝密摘要');
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, present(message, 'message'))).toThrow();
    const [delivery] = await settled(id);
    expect(delivery).toMatchObject({ state: 'DELIVERED', topic: 'request.created', attempts: [{ status: 200, reply: 'noted' }] });
    expect(message?.headers['webhook-id']).toBe(delivery?.id);
    await off(id);
  });

  it('O-5 each event once to each address, and only what it asked for', async () => {
    const { id } = await listen(['request.created']);
    const made = await Promise.all(Array.from({ length: 10 }, () => register(organisation.admin)));
    await until(
      () => receiver.received.length,
      (count) => count >= 10,
    );
    await organisation.admin.done('requestUpdate', { id: made[0]?.id, summary: '改过' }, 'request { id }');
    await new Promise((wake) => setTimeout(wake, 1500));
    const told = receiver.received.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id);
    expect(told.sort()).toEqual(made.map((request) => request.id).sort());
    await off(id);
  });

  it('O-5 both secrets sign after a change', async () => {
    const { id, secret: before } = await listen(['regulation.published']);
    const { secret: after } = await organisation.admin.done<{ secret: string }>('webhookSecretRotate', { id }, 'secret');
    await test(id);
    const [message] = await until(
      () => receiver.received,
      (all) => all.length > 0,
    );
    for (const secret of [before, after]) expect(verified(secret, present(message, 'message')).type).toBe('webhook.test');
    await inDatabase(async (database) => {
      await database.query(
        `update ${await schemaOf(database, organisation.slug)}.webhook set previous_until = now() - interval '1 second'`,
      );
    });
    await test(id);
    const [, second] = await until(
      () => receiver.received,
      (all) => all.length > 1,
    );
    expect(() => verified(before, present(second, 'message'))).toThrow();
    expect(verified(after, present(second, 'message')).type).toBe('webhook.test');
  });
});

describe('O-5 a message that does not arrive', () => {
  it('O-5 is tried again after five seconds, with the same id, and may be sent again by hand', async () => {
    const { id } = await listen(['regulation.published']);
    receiver.answer = { status: 500 };
    const { delivery } = await test(id);
    await until(
      () => receiver.received.length,
      (count) => count === 1,
    );
    receiver.answer = { status: 204 };
    await until(
      () => receiver.received.length,
      (count) => count === 2,
    );
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.id]));
    const [done] = await settled(id);
    expect(done?.attempts.map(({ status }) => status)).toEqual([500, 204]);
    await organisation.admin.done('webhookRedeliver', { id: delivery.id }, 'delivery { id }');
    await until(
      () => receiver.received.length,
      (count) => count === 3,
    );
    expect(receiver.received[2]?.headers['webhook-id']).toBe(delivery.id);
  });

  it('O-5 eight times in all ends the address and tells who set it up', async () => {
    const { id } = await listen(['regulation.published']);
    receiver.answer = { status: 503 };
    await test(id);
    const [failed] = await until(
      async () => {
        await hurry();
        return deliveries(id);
      },
      ([delivery]) => delivery?.state === 'FAILED',
    );
    expect(failed?.attempts.length).toBe(8);
    const { webhook } = await organisation.admin.query<{ webhook: { active: boolean; disabledReason: string } }>(
      'query ($id: ID!) { webhook(id: $id) { active disabledReason } }',
      { id },
    );
    expect(webhook).toEqual({ active: false, disabledReason: 'failing' });
    const letters = (await (await fetch(`${address()}/outbox.json?to=${encodeURIComponent(organisation.email)}`)).json()) as {
      kind: string;
    }[];
    expect(letters.some(({ kind }) => kind === 'webhook.disabled')).toBe(true);
    expect(await organisation.admin.refused('webhookTest', { id })).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  it('O-5 an address that says it is gone is left alone at once', async () => {
    const { id } = await listen(['regulation.published']);
    receiver.answer = { status: 410 };
    await test(id);
    const [delivery] = await settled(id);
    expect(delivery).toMatchObject({ state: 'FAILED', attempts: [{ status: 410 }] });
    const { webhook } = await organisation.admin.query<{ webhook: { active: boolean; disabledReason: string } }>(
      'query ($id: ID!) { webhook(id: $id) { active disabledReason } }',
      { id },
    );
    expect(webhook).toEqual({ active: false, disabledReason: 'gone' });
  });

  it('O-5 a redirect is not followed, and a slow answer is not waited for', async () => {
    const inside = await openReceiver();
    const { id } = await listen(['regulation.published']);
    receiver.answer = { status: 302, headers: { location: inside.url } };
    await test(id);
    await until(
      () => deliveries(id),
      ([delivery]) => delivery?.attempts[0]?.status === 302,
    );
    receiver.answer = { status: 200, afterMs: 12_000 };
    await until(
      async () => {
        await hurry();
        return deliveries(id);
      },
      ([delivery]) => delivery?.attempts[1]?.error === 'timeout',
    );
    expect(inside.received).toEqual([]);
    await inside.close();
    await off(id);
  }, 60_000);
});

describe('O-5 a webhook reaches nothing inside', () => {
  const port = () => new URL(receiver.url).port;

  it('O-5 addresses inside are not taken, however they are written', async () => {
    const hosts = ['127.0.0.1', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '0.0.0.0', '10.0.0.1', '192.168.0.1', '169.254.169.254'];
    const six = [
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:a9fe:a9fe]',
      '[fe80::1]',
      '[fd00::1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
    ];
    for (const host of [...hosts, ...six, 'x.localhost'])
      expect(
        await organisation.admin.refused('webhookCreate', { name: 'x', url: `https://${host}:${port()}/`, topics: ['request.created'] }),
      ).toMatchObject({ field: ['url'] });
    for (const url of ['http://example.com/', 'ftp://localhost/', 'https://a:b@example.com/', 'file:///etc/passwd', 'x', 'javascript:1'])
      expect(await organisation.admin.refused('webhookCreate', { name: 'x', url, topics: ['request.created'] })).toMatchObject({
        field: ['url'],
      });
  });

  it('O-5 nor when a name that was taken leads inside later', async () => {
    const { id } = await listen(['regulation.published'], 'https://ip6-localhost/');
    await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      await database.query(`update ${schema}.webhook set url = $2 where replace(id::text, '-', '') = $1`, [
        id.slice(4),
        `https://127.0.0.1:${port()}/`,
      ]);
    });
    await test(id);
    const [delivery] = await until(
      () => deliveries(id),
      ([each]) => (each?.attempts.length ?? 0) > 0,
    );
    expect(delivery?.attempts[0]).toMatchObject({ status: null, error: 'inner address' });
    expect(receiver.received).toEqual([]);
    await off(id);
  });

  it('O-5 nobody else of another organisation sees or sends anything of it', async () => {
    const other = await signUp();
    const { id } = await listen(['regulation.published']);
    expect(await other.admin.mutationFailure('webhookTest', { id })).toBe('NOT_FOUND');
    const { webhook } = await other.admin.query<{ webhook: null }>('query ($id: ID!) { webhook(id: $id) { url } }', { id });
    expect(webhook).toBeNull();
    const clerk = await organisation.join('handler', 'home-care');
    expect(await clerk.client.failure('{ webhooks { nodes { url } } }')).toBe('FORBIDDEN');
  });

  it('O-5 no secret lies in clear in the database', async () => {
    const { id, secret } = await listen(['regulation.published']);
    const found = await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      const { rows } = await database.query<{ found: boolean }>(
        `select exists (select from ${schema}.webhook w where strpos(w::text, $1) > 0 or position(convert_to($1, 'UTF8') in w.secret) > 0) as found`,
        [secret.slice(6)],
      );
      return rows[0]?.found;
    });
    expect(found).toBe(false);
    await off(id);
  });
});

describe('O-5 a webhook with snapshots', () => {
  interface Snapshot {
    data: { id: string; snapshot: { summary: string; number: string; customer: { name: string; phoneMasked: string } | null } | null };
  }

  /** The first message after a request, as its receiver reads it. */
  async function told(create: () => Promise<{ secret: string }>): Promise<{ body: string; message: Snapshot }> {
    const { secret } = await create();
    await register(organisation.admin, {
      summary: '快照里的摘要',
      newCustomer: { name: '林晓', phone: '13900001234', allowDuplicate: true },
    });
    const [message] = await until(
      () => receiver.received,
      (all) => all.length > 0,
    );
    const arrived = present(message, 'message');
    return { body: arrived.body, message: verified(secret, arrived) as unknown as Snapshot };
  }

  const webhookBy = (client: Organisation['admin']) => async () => {
    const input = { name: '快照', url: receiver.url, topics: ['request.created'], include: 'SNAPSHOT' };
    const made = await client.done<{ webhook: { include: string }; secret: string }>('webhookCreate', input, 'webhook { include } secret');
    expect(made.webhook.include).toBe('SNAPSHOT');
    return made;
  };

  it('O-5 holds the object as its maker may see it, personal data masked', async () => {
    const { body, message } = await told(webhookBy(organisation.admin));
    expect(message.data.snapshot).toMatchObject({ summary: '快照里的摘要', customer: { name: '林晓', phoneMasked: '139****1234' } });
    expect(body).not.toContain('13900001234');
  });

  it('O-5 holds nothing of what its maker may no longer see', async () => {
    const maker = await organisation.hire({ roleIds: [organisation.role('admin')], name: '将离任' });
    const { message } = await told(async () => {
      const made = await webhookBy(maker.client)();
      await organisation.admin.done('memberUpdate', { id: maker.id, roleIds: [organisation.role('handler')] }, 'member { id }');
      return made;
    });
    expect(message.data.snapshot).toBeNull();
  });
});

describe('O-5 a value that is null where one is needed', () => {
  it('O-5 is named to whoever sent it, and is no breakdown', async () => {
    const { id } = await listen(['request.created']);
    for (const field of ['name', 'url', 'topics']) {
      const refusal = await organisation.admin.refused('webhookUpdate', { id, [field]: null });
      expect(refusal).toMatchObject({ code: expect.stringMatching(/^FIELD_/), field: [field] });
    }
    expect(await organisation.admin.refused('organisationUpdate', { name: null })).toMatchObject({
      code: 'FIELD_REQUIRED',
      field: ['name'],
    });
    await off(id);
  });
});
