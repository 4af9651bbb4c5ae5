import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import preset from '../../jest.preset.mjs';
import { root } from '../dev/root.mjs';

const SERVER = 'apps/server/src';
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** The files of a folder of the server that are no tests. */
export function filesOf(folder) {
  return readdirSync(join(root, SERVER, folder))
    .filter((name) => name.endsWith('.ts') && !/[.](spec|entity|module|d)[.]ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/**
 * Changes some files of the server in one place at a time and asks their tests whether they notice.
 * @param {{ files: string[], tests: string[], env?: Record<string, string> }} wanted paths below apps/server/src
 * @returns how many changes were noticed, and those that were not
 */
export async function mutate({ files, tests, env = {} }) {
  Object.assign(process.env, env);
  const results = await new Stryker({
    mutate: files.map((file) => `${SERVER}/${file}`),
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        ...preset,
        setupFiles: ['reflect-metadata'],
        testMatch: tests.map((test) => `<rootDir>/${SERVER}/${test}`),
        testTimeout: 60_000,
      },
    },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 30_000,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    tempDirName: 'tmp/mutation',
    ignorePatterns: ['dist', '.nx', '.data', 'tmp', 'tools/pictures'],
  }).runMutationTest();
  const missed = results.filter(({ status }) => MISSED.includes(status));
  return { found: results.filter(({ status }) => FOUND.includes(status)).length, missed };
}
