import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { address, anyone, member } from '../frame/client';
import { present } from '../frame/present';
import { form } from '../frame/portal';
import { type Server, environmentOf, startServer } from '../frame/server';

const TOKEN = 'a token that only the monitoring knows';

const read = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, body: await response.text() };
};

describe('O-7 health, readiness, figures and the log', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => server.end('SIGTERM'));

  it('O-7 a running server is healthy and ready', async () => {
    expect(await read(`${server.url}/health`)).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await read(`${server.url}/ready`)).toEqual({ status: 200, body: '{"status":"ready"}' });
  });

  it('O-7 a server whose database does not answer lives, is not ready, and says so in a way that clients can wait for', async () => {
    const nobody = await startServer({ DATABASE_URL: 'postgres://charter_serve:x@127.0.0.1:1/none' }).catch((error: Error) => error);
    // it does not start at all without a database it can read its tables from
    expect(nobody).toBeInstanceOf(Error);
    const owner = new pg.Client({ connectionString: environmentOf()['MIGRATION_DATABASE_URL'] });
    await owner.connect();
    const scratch = `acceptance_away_${process.pid}`;
    await owner.query(`create database ${scratch}`);
    try {
      const url = (given: string) => Object.assign(new URL(present(given, 'url')), { pathname: `/${scratch}` }).href;
      const database = {
        DATABASE_URL: url(environmentOf()['DATABASE_URL']!),
        MIGRATION_DATABASE_URL: url(environmentOf()['MIGRATION_DATABASE_URL']!),
      };
      await owner.query(`grant connect on database ${scratch} to charter_serve`);
      const unmigrated = await startServer(database);
      expect(await read(`${unmigrated.url}/health`)).toMatchObject({ status: 200 });
      expect(await read(`${unmigrated.url}/ready`)).toMatchObject({ status: 503 });
      await owner.query(`alter database ${scratch} with allow_connections false`);
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [scratch]);
      await new Promise((later) => setTimeout(later, 600));
      expect(await read(`${unmigrated.url}/ready`)).toEqual({ status: 503, body: '{"status":"unready","reason":"database"}' });
      expect(await read(`${unmigrated.url}/health`)).toMatchObject({ status: 200 });
      await unmigrated.end('SIGTERM');
    } finally {
      await owner.query(`drop database ${scratch} with (force)`);
      await owner.end();
    }
  });

  it('O-7 the figures are for whoever shows the token, and nobody else', async () => {
    expect((await read(`${server.url}/metrics`)).status).toBe(401);
    expect((await read(`${server.url}/metrics`, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await read(`${address()}/metrics`, { authorization: `Bearer ${TOKEN}` })).body).not.toContain('charter_request_seconds');
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query MyOwnName { templates { code } }' }),
    });
    const { status, body } = await read(`${server.url}/metrics`, { authorization: `Bearer ${TOKEN}` });
    expect(status).toBe(200);
    expect(body).toContain('charter_request_seconds_count{route="/graphql",operation="query templates",status="200"} 1');
    expect(body).toContain('charter_connections{state="open"}');
    expect(body).toContain('process_resident_memory_bytes');
    expect(body).not.toContain('MyOwnName');
  });

  it('O-7 the log has a line per request with its id, operation, time and organisation', async () => {
    const desk = await member('desk@yangguang.example');
    const requestId = randomUUID();
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...desk.headers, 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query: '{ requests(first: 1) { nodes { number } } }' }),
    });
    // written once the answer is out
    await new Promise((later) => setTimeout(later, 100));
    const line = server
      .output()
      .split('\n')
      .find((each) => each.includes(requestId));
    expect(JSON.parse(present(line, 'line of the request'))).toMatchObject({
      requestId,
      method: 'POST',
      route: '/graphql',
      status: 200,
      operation: 'query requests',
      tenant: expect.any(Number),
      milliseconds: expect.any(Number),
    });
  });

  it('O-7 nothing of a person reaches the log: not from the portal, not from a login, not from refusals and addresses', async () => {
    const secrets = ['欧阳不见踪影', '13900001234', '420106199001011234', 'ouyang.nowhere@example.com', 'hidden-password-77'];
    const [name, phone, idNumber, email, password] = secrets;
    const post = (path: string, query: string, variables: object, headers: Record<string, string> = {}) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
    await post(
      '/public/graphql',
      'mutation ($input: RequestSubmitInput!) { requestSubmit(input: $input) { request { number } } }',
      { input: form({ name, phone, summary: `${idNumber} ${email}` }) },
      { 'x-tenant': 'yangguang' },
    );
    await post('/graphql', 'mutation ($input: LoginInput!) { login(input: $input) { token } }', { input: { email, password } });
    await post('/graphql', `{ ${email?.split('@')[0]?.replace('.', '')} }`, {});
    await post('/graphql', `query { node(id: "${phone}") { id } }`, {});
    await fetch(`${server.url}/yangguang/track?phone=${phone}&name=${encodeURIComponent(name ?? '')}`);
    await fetch(`${server.url}/nowhere/${idNumber}/receipt`);
    await post('/graphql', 'mutation ($input: LoginInput!) { login(input: $input) { token } }', {
      input: { email: `${email}\u0000`, password },
    });
    const log = server.output();
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).not.toContain(encodeURIComponent(name ?? ''));
    expect(log).toContain('"route":"/:slug/*"');
    expect(await anyone.failure('{ templates { nothing } }')).toBe('VALIDATION_FAILED');
  });
});
