/** `npm run dev`: like `npm start`, but a change of a source file is seen within seconds. */
import { join } from 'node:path';
import { command } from './command.mjs';
import { prepareInstallation } from './installation.mjs';
import { run } from './program.mjs';
import { root } from './root.mjs';
import { note } from './running.mjs';
import { serve } from './server.mjs';

const watchers = [
  { app: 'server', args: ['build', '--watch'] },
  { app: 'console', args: ['--clearScreen', 'false'], url: 'http://localhost:4200/console/' },
  { app: 'portal', args: ['--clearScreen', 'false'], url: 'http://localhost:4201/' },
];

await command(async (life) => {
  const { folder, wanted } = await prepareInstallation(life);
  const server = await serve({ ...wanted, NODE_ENV: 'development' }, ['--watch', '--watch-preserve-output']);
  life.atEnd(() => server.stop());
  note(folder, { server: server.pid, url: wanted.PUBLIC_URL });
  console.log(`\n  ${wanted.PUBLIC_URL}/`);
  for (const { url } of watchers.filter((watcher) => watcher.url)) console.log(`  ${url}`);
  const env = { CHARTER_SERVER: wanted.PUBLIC_URL };
  await Promise.all(
    watchers.map(({ app, args }) =>
      run('vite', args, {
        cwd: join(root, 'apps', app),
        env,
        signal: life.signal,
        onOutput: (text) => process.stdout.write(text.replace(/^(?=.)/gm, `${app} | `)),
      }),
    ),
  );
});
