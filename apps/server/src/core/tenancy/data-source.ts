import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { openTransaction } from './context';

/**
 * The one TypeORM DataSource: it knows the tables (for the read path, the writes and the migrations) and lends repositories
 * the connection of the open transaction. Outside of one it has no connection to give: it throws.
 */
export async function openDataSource(url: string, entities: EntityTarget<ObjectLiteral>[]): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: entities as Function[],
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: { max: 1, idleTimeoutMillis: 1 },
  });
  await dataSource.initialize();
  const driver = dataSource.driver as PostgresDriver;
  driver.obtainMasterConnection = async () => {
    const client = openTransaction.getStore();
    if (!client) throw new Error('There is no open transaction of an organisation');
    return [client, () => undefined];
  };
  driver.obtainSlaveConnection = driver.obtainMasterConnection;
  return dataSource;
}
