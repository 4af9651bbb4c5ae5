import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkout, copyCheckout } from '../frame/checkout';
import { type ScratchDatabase, scratchDatabase } from '../frame/scratch';
import { command, startServer } from '../frame/server';

/** Projects that a new entity touches. */
const TOUCHED = ['apps/server', 'apps/console', 'apps/acceptance', 'libs/kernel', 'libs/templates'];

/** The settings of these tests, for a server that runs already. */
const OWN_SERVER = `import settings from './jest.config.mjs';
const { globalSetup, globalTeardown, ...others } = settings;
export default others;
`;
/** Rules of the check that read sources. */
const RULES = `const found = [];
for (const rule of ['documents', 'messages', 'names', 'promises'])
  found.push(...(await (await import('./tools/checks/' + rule + '.mjs'))[rule](process.cwd())));
console.log(JSON.stringify(found));`;

describe('O-5 an entity with pages is generated, and its API follows by itself', () => {
  let checkout: Checkout;
  let database: ScratchDatabase;
  let made: string[];
  beforeAll(async () => {
    checkout = copyCheckout();
    database = await scratchDatabase();
    const { code, output } = await generate('entity', 'customer', 'home-visit', '上门走访', '--row', 'P-3.5');
    expect({ code, output }).toMatchObject({ code: 0 });
    made = output.split('\n').flatMap((line) => /^  ((?:apps|libs)\/\S+)$/.exec(line)?.[1] ?? []);
    expect(made.length).toBeGreaterThan(20);
  });
  afterAll(async () => {
    await database.drop();
    checkout.remove();
  });

  const generate = (...args: string[]) => checkout.run('node', ['tools/dev/generate/generate.mjs', ...args]);
  const silent = { code: 0, output: '' };

  it('O-5 what was made has types, the form and the rules of the check, also after its contract is printed', async () => {
    const built = await checkout.run('vite', ['build', '--logLevel', 'error'], { in: 'apps/server' });
    expect(built).toMatchObject({ code: 0 });
    expect(await command(['schema', '--out', 'libs/contract'], {}, checkout.path)).toMatchObject({ code: 0 });
    expect(await command(['permissions', '--out', 'libs/contract'], {}, checkout.path)).toMatchObject({ code: 0 });
    const types = await Promise.all(TOUCHED.map((project) => checkout.run('tsc', ['-p', project, '--pretty', 'false'])));
    expect(types).toEqual(TOUCHED.map(() => silent));
    const linted = await checkout.run('oxlint', ['--type-aware', '--config', '.oxlintrc.json', ...made]);
    expect(linted).toMatchObject({ code: 0 });
    expect(await checkout.run('oxfmt', ['--list-different', ...made])).toMatchObject({ code: 0 });
    const rules = await checkout.run('node', ['--input-type=module', '-e', RULES]);
    const found = JSON.parse(rules.output) as { place: string; text: string }[];
    // what the checkout itself may be faulted for is the check's matter
    expect(found.filter(({ place }) => made.some((path) => place.startsWith(path)))).toEqual([]);
  });

  it('O-5 its migration applies and fits its entity, and the test that came with it passes', async () => {
    expect(await command(['migrate'], database.environment, checkout.path)).toMatchObject({ code: 0 });
    expect(await command(['migrations-pending'], database.environment, checkout.path)).toMatchObject({ code: 0 });
    const server = await startServer({ ...database.environment, CHARTER_OUTBOX: 'local', LOG_LEVEL: 'warn' }, undefined, checkout.path);
    const settings = join(checkout.path, 'apps/acceptance/jest.made.mjs');
    writeFileSync(settings, OWN_SERVER);
    const tested = await checkout.run(
      'node',
      ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', settings, 'customer/P-3.5-home-visits'],
      { env: { CHARTER_URL: server.url, CHARTER_TEST_DATABASE: database.environment.MIGRATION_DATABASE_URL, FORCE_COLOR: '0' } },
    );
    await server.end('SIGTERM');
    expect(tested.output).toMatch(/Tests: +3 passed, 3 total/);
  });

  it('O-5 a name that is taken or is none is refused before anything is written', async () => {
    const before = readFileSync(join(checkout.path, 'libs/kernel/src/id.ts'), 'utf8');
    expect(await generate('entity', 'customer', 'customer')).toMatchObject({ code: 1, output: expect.stringContaining('customer 已存在') });
    expect(await generate('entity', 'customer', 'HomeVisit')).toMatchObject({ code: 1, output: expect.stringContaining('home-visit') });
    expect(await generate('entity', 'core', 'note')).toMatchObject({ code: 1 });
    expect(await generate('entity')).toMatchObject({ code: 1, output: expect.stringContaining('<context> <thing>') });
    expect(readFileSync(join(checkout.path, 'libs/kernel/src/id.ts'), 'utf8')).toBe(before);
  });
});
