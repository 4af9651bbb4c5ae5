import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { run, excerpt } from './program.mjs';
import { root } from './root.mjs';

const program = join(root, 'node_modules/jest/bin/jest.js');

/** Tests start servers and browsers of their own: more workers than this only make each other wait. */
const most = Math.max(1, Math.min(4, availableParallelism()));

/**
 * Runs the tests of some projects in one Jest process and counts them by its own report.
 * @param {string[]} folders `libs` for all of them, or a project
 * @param {{ databaseUrl: string, pattern?: string, signal: AbortSignal, env?: Record<string, string>, limit?: number, workers?: number }} wanted
 *   `limit`: milliseconds the whole may take
 */
export async function runJest(folders, { databaseUrl, pattern, signal, env = {}, limit = 20 * 60_000, workers = most }) {
  const projects = folders.flatMap((folder) => (folder === 'libs' ? libs() : [folder]));
  const folder = mkdtempSync(join(tmpdir(), 'charter-jest-'));
  const report = join(folder, 'report.json');
  const started = Date.now();
  console.log(`· ${folders.join(' ')}`);
  const flags = ['--projects', ...projects, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, '--testTimeout=120000'];
  if (pattern) flags.push('--passWithNoTests', `--testPathPatterns=${pattern}`);
  try {
    const { output } = await onTemplate(databaseUrl, (database) =>
      run(process.execPath, ['--experimental-vm-modules', '--no-warnings', program, ...flags], {
        signal,
        limit,
        env: { ...database, NODE_ENV: 'test', FORCE_COLOR: '0', ...env },
      }),
    );
    const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8')), Boolean(pattern)) : broken(output);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${count.failed ? '✗' : '✓'} ${folders.join(' ')}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs tests whose databases are copies of one that the first of them migrates. */
export async function onTemplate(databaseUrl, work) {
  const template = `server_template_${randomBytes(6).toString('hex')}`;
  try {
    return await work({ TEST_DATABASE_URL: databaseUrl, TEST_TEMPLATE: template });
  } finally {
    await dropped(databaseUrl, template);
  }
}

/** Removes what the databases of a run were copied from. */
async function dropped(databaseUrl, template) {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    await client.query(`drop database if exists ${template} with (force)`);
  } catch {
    // a run that was stopped has ended its database before
  } finally {
    await client.end().catch(() => {});
  }
}

function libs() {
  return readdirSync(join(root, 'libs'))
    .map((name) => `libs/${name}`)
    .filter((lib) => existsSync(join(root, lib, 'jest.config.mjs')));
}

/** Jest ended without a report: that is one failure, whatever else it said. */
function broken(output) {
  console.log(excerpt(output, 10, 40));
  return { passed: 0, failed: 1 };
}

/** A file that could not run at all counts as one failed test, and so does a project without tests. */
function read(report, mayBeEmpty) {
  for (const file of report.testResults.filter(({ status }) => status === 'failed')) {
    console.log(`\n${file.name.replace(`${root}/`, '')}\n${file.message}`);
  }
  for (const skipped of report.testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'pending'))) {
    console.log(`  not run: ${skipped.fullName}`);
  }
  const empty = report.numTotalTests === 0 && !mayBeEmpty;
  if (empty) console.log('  no tests were found');
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites + (empty ? 1 : 0) };
}
