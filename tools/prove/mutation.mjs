import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preset from '../../jest.preset.mjs';
import { onTemplate } from '../dev/jest.mjs';
import { excerpt, run } from '../dev/program.mjs';
import { root } from '../dev/root.mjs';
import { figure } from './figures.mjs';

const program = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
/** Share of the changes that tests must notice, in percent. */
const GOAL = 85;

/**
 * Changes the code of a folder in one spot at a time, runs the tests that pass there, and measures how many of the changes
 * they notice; those that they do not notice are printed.
 * @param {{ place: string, only?: string[], tests: string[] }} wanted
 *   `only`: the files of the folder by their names, where not all of them; `tests`: patterns of test files
 * @param {{ databaseUrl: string, env: Record<string, string>, limit: number, signal: AbortSignal }} running
 * @returns {Promise<number>} 1 when it could not be judged
 */
export async function mutated({ place, only, tests }, { databaseUrl, env, limit, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'charter-mutation-'));
  const [file, report] = ['settings.json', 'report.json'].map((name) => join(folder, name));
  const onOutput = (text) => process.stdout.write(text);
  console.log(`· ${placeOf({ place, only })}`);
  try {
    writeFileSync(file, JSON.stringify(settings({ place, only, tests }, report)));
    const { output } = await onTemplate(databaseUrl, (database) =>
      run(process.execPath, [program, 'run', file], {
        signal,
        limit,
        onOutput,
        env: { ...database, NODE_ENV: 'test', CHARTER_FIGURES: '', ...env },
      }),
    );
    if (existsSync(report)) return judged(placeOf({ place, only }), JSON.parse(readFileSync(report, 'utf8')));
    console.log(excerpt(output, 10, 40));
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is changed, in one line: "apps/server/src/core/secrecy/seal, keys". */
export const placeOf = ({ place, only }) => (only ? `${place}/${only.join(', ')}` : place);

/** The code of a folder: no tests, and no files that only describe a shape. */
function codeOf(folder, only) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !/[.](spec|entity|module|d)[.]ts$/.test(name))
    .filter((name) => !only || only.includes(name.replace(/[.]ts$/, '')))
    .map((name) => `${folder}/${name}`);
}

function judged(place, { files }) {
  const changes = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((each) => ({ file, ...each })));
  const missed = changes.filter(({ status }) => MISSED.includes(status));
  for (const { file, location, mutatorName, replacement, status } of missed)
    console.log(`  ${status} ${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement}`);
  const noticed = changes.filter(({ status }) => NOTICED.includes(status)).length;
  const all = noticed + missed.length;
  figure(`${place}: changes made`, all);
  figure(`${place}: noticed by tests, %`, (100 * noticed) / Math.max(1, all), { least: GOAL });
  return all > 0 ? 0 : 1;
}

const settings = ({ place, only, tests }, report) => ({
  mutate: codeOf(place, only),
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', join(import.meta.dirname, 'unjudged.mjs')],
  ignorers: ['unjudged'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      ...preset,
      setupFiles: ['reflect-metadata'],
      roots: [`<rootDir>/${place.split('/', 2).join('/')}`],
      testMatch: tests.map((each) => `<rootDir>/${each}`),
      testTimeout: 60_000,
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['json', 'progress-append-only'],
  logLevel: 'warn',
  jsonReporter: { fileName: report },
  allowConsoleColors: false,
  tempDirName: 'tmp/mutation',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', '.nx', '.data', 'tmp', 'tools/pictures'],
});
