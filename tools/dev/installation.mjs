import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { dataFolder } from './postgres/place.mjs';
import { claimInstallation, release } from './running.mjs';
import { secrets } from './secret.mjs';
import { migrate, sample, serverSettings } from './server.mjs';
import { assertPortFree, settings } from './settings.mjs';

/**
 * Everything that comes before serving: the data folder, a free port, a build, a database of this program's version
 * and the sample organisations in it. What could fail for a reason of the machine is tried before minutes are spent.
 */
export async function prepareInstallation({ signal, atEnd }) {
  const { host, port, folder } = settings();
  dataFolder(folder);
  await claimInstallation(folder);
  atEnd(() => release(folder));
  await assertPortFree({ host, port });
  await build({ signal });

  const passwords = secrets(folder);
  const database = await openDatabase(folder, passwords);
  atEnd(() => database.stop());
  const wanted = serverSettings({ database, passwords, host, port });
  console.log('准备数据 · Preparing the data …');
  await migrate(wanted, signal);
  await sample(wanted, signal);
  return { folder, database, wanted };
}
