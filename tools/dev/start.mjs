/** `npm start`: from a bare checkout to a running system with two sample organisations. */
import { build } from './build.mjs';
import { command } from './command.mjs';
import { openDatabase } from './database.mjs';
import { Failure } from './failure.mjs';
import { dataFolder } from './postgres/place.mjs';
import { claimInstallation, note, release } from './running.mjs';
import { secrets } from './secret.mjs';
import { migrate, sample, serve, serverSettings } from './server.mjs';
import { assertPortFree, settings } from './settings.mjs';
import { welcome } from './welcome.mjs';

await command(async ({ signal, atEnd }) => {
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

  const server = await serve(wanted);
  atEnd(() => server.stop());
  const url = wanted.PUBLIC_URL;
  note(folder, { server: server.pid, url });
  console.log(welcome(url, process.env.DATABASE_URL ? database.where : folder));
  await untilStopped({ signal, server, database });
});

/** Ends when it is asked to, or when one of the two that must run together has ended by itself. */
async function untilStopped({ signal, server, database }) {
  const asked = new Promise((done) => signal.addEventListener('abort', () => done('asked'), { once: true }));
  if (signal.aborted) return;
  const first = await Promise.race([asked, server.ended.then((code) => `server ${code}`), database.ended.then(() => 'database')]);
  if (first === 'asked') {
    console.log('\n正在停止 · Stopping …');
    return;
  }
  throw new Failure(`意外停止：${first}`, `Something ended by itself: ${first}`);
}
