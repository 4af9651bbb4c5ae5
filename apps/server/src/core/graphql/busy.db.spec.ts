import { DomainError } from '@charter/kernel';
import { type Api, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found } from '../../../test/organisations';
import { Door } from '../tenancy/door';

let database: TestDatabase;
let api: Api;
let token: string;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openApi(database);
  await found(api.app, 'busy');
  token = await api.signIn('admin@busy.example');
  await ask();
});
afterAll(async () => {
  await api.app.close();
  await database.drop();
});
afterEach(() => Reflect.deleteProperty(api.app.get(Door).share, 'enter'));

const ask = () =>
  api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: { query: '{ requests(first: 25) { totalCount nodes { number } } }' },
  });

describe('O-7 a call that has to come back', () => {
  it.each<[string, Error]>([
    ['finds no connection in time', new DomainError('UNAVAILABLE')],
    ['meets a database that is away', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['takes too long', Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })],
  ])('says so by its status, and when, where it %s', async (_, error) => {
    Object.assign(api.app.get(Door).share, { enter: () => Promise.reject(error) });
    const { statusCode, headers, body } = await ask();
    expect({ statusCode, body }).toMatchObject({ statusCode: 503 });
    expect(headers['retry-after']).toBe('1');
  });

  it('is answered when it does', async () => {
    expect((await ask()).statusCode).toBe(200);
  });
});
