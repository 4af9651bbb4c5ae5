import { uuidv7 } from 'uuidv7';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, doorOf } from '../../../test/door';
import { entities } from '../../app.module';
import { CustomerEntity } from '../../customer';
import { type TenantScope, openTransaction } from './context';
import { openDataSource } from './data-source';
import type { Door } from './door';

let database: TestDatabase;
let one: TenantScope;
let door: Door;

beforeAll(async () => {
  database = await freshDatabase();
  [one] = (await bareScopes(database, 1)) as [TenantScope];
  door = doorOf(database, 1);
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

describe('the TypeORM data source', () => {
  it('has no connection outside of a transaction and lends its own inside', async () => {
    const dataSource = await openDataSource(database.settings.databaseUrl, entities);
    await expect(dataSource.query('select 1')).rejects.toThrow('There is no open transaction of an organisation');
    await expect(dataSource.getRepository(CustomerEntity).find()).rejects.toThrow('There is no open transaction of an organisation');
    await expect(dataSource.transaction(async () => 1)).rejects.toThrow('There is no open transaction of an organisation');
    await door.write(one, async (transaction) => transaction.later(addCustomer(one, uuidv7(), 'first')));
    const found = await door.write(one, async (transaction) => {
      await transaction.begin();
      return dataSource.getRepository(CustomerEntity).findBy({ note: 'first' });
    });
    expect(found).toMatchObject([{ note: 'first' }]);
    expect(openTransaction.getStore()).toBeUndefined();
    await dataSource.destroy();
  });
});
