/** `npm start`: from a bare checkout to a running system with two sample organisations. */
import { command } from './command.mjs';
import { Failure } from './failure.mjs';
import { prepareInstallation } from './installation.mjs';
import { note } from './running.mjs';
import { serve } from './server.mjs';
import { welcome } from './welcome.mjs';

await command(async (life) => {
  const { folder, database, wanted } = await prepareInstallation(life);
  const server = await serve(wanted);
  life.atEnd(() => server.stop());
  const url = wanted.PUBLIC_URL;
  note(folder, { server: server.pid, url });
  console.log(welcome(url, process.env.DATABASE_URL ? database.where : folder));
  await untilStopped({ signal: life.signal, server, database });
});

/** Ends when it is asked to, or when one of the two that must run together has ended by itself. */
async function untilStopped({ signal, server, database }) {
  if (signal.aborted) return;
  const asked = new Promise((done) => signal.addEventListener('abort', () => done('asked'), { once: true }));
  const first = await Promise.race([asked, server.ended.then((code) => `server ${code}`), database.ended.then(() => 'database')]);
  if (first === 'asked') {
    console.log('\n正在停止 · Stopping …');
    return;
  }
  throw new Failure(`意外停止：${first}`, `Something ended by itself: ${first}`);
}
