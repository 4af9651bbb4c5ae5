import { address } from '../frame/client';
import { listen } from '../frame/listen';
import { type Organisation, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { register, take } from '../frame/request';

describe('S-4.1 new requests appear by themselves', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-4.1 a request from the portal is told at once to members who may see it, and to nobody else', async () => {
    const desk = await organisation.join('dispatcher', 'reception');
    const staff = await organisation.join('handler', 'living');
    const other = await signUp();
    const [atDesk, atStaff, elsewhere] = [await listen(desk.client), await listen(staff.client), await listen(other.admin)];
    try {
      await submit(organisation.visitor);
      const told = await atDesk.until('request.created');
      expect(told.id).toMatch(/^req_/);

      // the handler hears of a request when it comes to the department, which shows that they were listening all the time
      const request = await register(organisation.admin);
      // told before it moves: an event is for those who may see the request when it is told
      await atDesk.until('request.created', request.id);
      await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living') });
      expect(await atStaff.until('request.stepped')).toEqual({ topic: 'request.stepped', id: request.id });
      expect(atStaff.heard.filter(({ topic }) => topic === 'request.created')).toEqual([]);

      const own = await register(other.admin);
      await elsewhere.until('request.created');
      expect(elsewhere.heard.filter(({ id }) => id.startsWith('req_'))).toEqual([{ topic: 'request.created', id: own.id }]);
    } finally {
      for (const each of [atDesk, atStaff, elsewhere]) each.close();
    }
  });

  it('S-4.1 nobody listens without a session', async () => {
    const response = await fetch(`${address()}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { changes { topic id } }' }),
    });
    const text = await response.text();
    expect(text).toContain('UNAUTHENTICATED');
    expect(text).not.toContain('topic');
  });

  it('S-4.1 the stream serves subscriptions only', async () => {
    for (const query of ['{ viewer { account { email } } }', 'mutation { logout { done } }', '{']) {
      const response = await fetch(`${address()}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...organisation.admin.headers },
        body: JSON.stringify({ query }),
      });
      expect(await response.text()).not.toContain('"data":{');
    }
    await expect(organisation.admin.query('{ viewer { account { email } } }')).resolves.toBeDefined();
  });
});
