import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { address } from '../frame/client';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { type Receiver, openReceiver } from '../frame/receiver';
import { register, take } from '../frame/request';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d+)?(Z|[+-]\d\d:\d\d)$/;

interface Message {
  type: string;
  timestamp: string;
  data: { object: string; id: string; snapshot?: Record<string, unknown> | null };
}

describe('O-5 messages to webhooks are described by the JSON Schema that is served', () => {
  let organisation: Organisation;
  let receiver: Receiver;
  let fits: ValidateFunction;
  beforeAll(async () => {
    organisation = await signUp();
    receiver = await openReceiver();
    const answer = await fetch(`${address()}/docs/api/webhooks.schema.json`);
    expect(answer.headers.get('content-type')).toContain('application/schema+json');
    const moment = { type: 'string', validate: (text: string) => RFC_3339.test(text) && !Number.isNaN(Date.parse(text)) } as const;
    fits = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, formats: { 'date-time': moment } }).compile(
      (await answer.json()) as object,
    );
  });
  afterAll(() => receiver.close());

  const received = () => receiver.received.map(({ body }) => JSON.parse(body) as Message);
  /** So many messages at least, and one of each type; a message may come twice. */
  const until = async (count: number, types: readonly string[]) => {
    const missing = () => receiver.received.length < count || types.some((type) => !received().some((message) => message.type === type));
    for (let turn = 0; turn < 250 && missing(); turn += 1) await new Promise((wake) => setTimeout(wake, 100));
    return received();
  };

  it('O-5 every message that is sent fits: events of each kind, thin and with the object, and the test', async () => {
    const topics = ['request.created', 'request.stepped', 'customer.created', 'regulation.published'];
    const { admin } = organisation;
    const listen = (include: string) =>
      admin.done<{ webhook: { id: string } }>('webhookCreate', { name: include, url: receiver.url, topics, include }, 'webhook { id }');
    await listen('THIN');
    const { webhook } = await listen('SNAPSHOT');
    await admin.done('webhookTest', { id: webhook.id }, 'delivery { id }');
    const request = await register(admin, { summary: '楼道照明损坏' });
    await take(admin, 'dispatch', request, { departmentId: organisation.department('living') });
    await admin.done('customerCreate', { name: '苏梅' }, 'customer { id }');
    await organisation.amend('mediation', { serviceItem: { channels: ['WINDOW'] } });
    const all = await until(9, topics);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set([...topics, 'webhook.test']));
    for (const message of all) expect({ message, faults: fits(message) ? [] : fits.errors }).toEqual({ message, faults: [] });
    const whole = present(
      all.find(({ type, data }) => type === 'request.created' && data.snapshot),
      'request with its object',
    );
    expect(whole.data.snapshot).toMatchObject({ summary: '楼道照明损坏' });
  });

  it('O-5 what is not sent does not fit: another event, a lacking id, an object that lacks a field', () => {
    const [first] = received().filter(({ type, data }) => type === 'request.created' && data.snapshot);
    const message = present(first, 'message');
    const { summary: _, ...lacking } = present(message.data.snapshot, 'object');
    expect(fits(message)).toBe(true);
    expect(fits({ ...message, type: 'request.invented' })).toBe(false);
    expect(fits({ ...message, timestamp: 'yesterday' })).toBe(false);
    expect(fits({ ...message, data: { object: 'Request' } })).toBe(false);
    expect(fits({ ...message, data: { ...message.data, object: 'Customer' } })).toBe(false);
    expect(fits({ ...message, data: { ...message.data, snapshot: lacking } })).toBe(false);
    // members that come later are passed over
    expect(fits({ ...message, data: { ...message.data, later: 1 } })).toBe(true);
  });
});
