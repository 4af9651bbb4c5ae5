/**
 * `npm test`: the check, then every test of every project, on one throw-away database.
 *
 *   npm test -- --only libs/kernel        one project, or test files whose path contains the text
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { prepareChecks, testDatabase } from './checking.mjs';
import { command } from './command.mjs';
import { runJest } from './jest.mjs';
import { root } from './root.mjs';
import { runSteps } from '../checks/steps.mjs';

const apps = ['apps/server', 'apps/console', 'apps/portal', 'apps/client', 'apps/acceptance'].filter((app) =>
  existsSync(join(root, app, 'jest.config.mjs')),
);

await command(async (life) => {
  const only = process.argv[2] === '--only' ? process.argv[3] : undefined;
  const total = { passed: 0, failed: 0 };
  const add = (count) => {
    total.passed += count.passed;
    total.failed += count.failed;
  };
  await build({ signal: life.signal });
  const databaseUrl = await testDatabase(life);
  if (!only) add(await runSteps(await prepareChecks(life, { databaseUrl })));
  for (const projects of selection(only)) {
    add(await runJest(projects, { databaseUrl, pattern: only && !existsSync(join(root, only)) ? only : undefined, signal: life.signal }));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** Groups of projects that run in one Jest process each: the libs together, an app by itself. */
function selection(only) {
  const all = [['libs'], ...apps.map((app) => [app])];
  if (!only || !existsSync(join(root, only))) return all;
  const project = /^(libs|apps)\/[^/]+|^libs$/.exec(only)?.[0];
  return [[project ?? only]];
}
