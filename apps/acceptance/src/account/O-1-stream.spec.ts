import { login } from '../frame/client';
import { makeKey } from '../frame/key';
import { listen } from '../frame/listen';
import { type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { type Server, startServer } from '../frame/server';

describe('O-1 an open stream of changes', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-1 ends with the session it was opened in, while others go on', async () => {
    const leaving = await login(organisation.email, SECRET_WORD);
    const [stream, other] = await Promise.all([listen(leaving), listen(organisation.admin)]);
    await leaving.done('logout', undefined, 'done');
    await stream.ended;
    await submit(organisation.visitor);
    await other.until('request.created');
    expect(stream.heard.map(({ topic }) => topic)).not.toContain('request.created');
    other.close();
  });

  it('O-1 ends when a right in the organisation changes, and tells nothing that was taken away', async () => {
    const colleague = await organisation.join('dispatcher', 'reception');
    const stream = await listen(colleague.client);
    await organisation.admin.done('memberUpdate', { id: colleague.id, roleIds: [] }, 'member { id }');
    await stream.ended;
    const again = await listen(colleague.client);
    await submit(organisation.visitor);
    const witness = await listen(organisation.admin);
    const { id } = await submit(organisation.visitor).then(() => witness.until('request.created'));
    expect(id).toMatch(/^req_/);
    expect(again.heard).toEqual([]);
    again.close();
    witness.close();
  });

  it('O-1 of a key ends when the key is revoked', async () => {
    const { client, id } = await makeKey(organisation, ['Request:read']);
    const stream = await listen(client);
    await organisation.admin.done('apiKeyRevoke', { id }, 'apiKey { state }');
    await stream.ended;
    expect(await client.failure('{ requests { totalCount } }')).toBe('UNAUTHENTICATED');
  });
});

describe('O-10 changes on several servers', () => {
  let organisation: Organisation;
  let second: Server;
  beforeAll(async () => {
    [organisation, second] = await Promise.all([signUp(), startServer()]);
  });
  afterAll(() => second.end('SIGTERM'));

  it('O-10 are told on each of them, whichever delivers, and once', async () => {
    const [here, there] = await Promise.all([listen(organisation.admin), listen(organisation.admin, second.url)]);
    await submit(organisation.visitor);
    const told = await Promise.all([here.until('request.created'), there.until('request.created')]);
    expect(told[0].id).toBe(told[1].id);
    // a second event after several looks shows that the first was not told again
    await new Promise((later) => setTimeout(later, 5000));
    await submit(organisation.visitor);
    for (const { heard } of [here, there]) {
      while (heard.filter(({ topic }) => topic === 'request.created').length < 2) await new Promise((later) => setTimeout(later, 100));
      expect(heard.filter(({ topic, id }) => topic === 'request.created' && id === told[0].id)).toHaveLength(1);
    }
    here.close();
    there.close();
  });
});
