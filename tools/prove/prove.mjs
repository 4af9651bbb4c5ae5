/**
 * `npm run prove <name>`: runs a proof with its full numbers and prints what it found; without a name, which there are.
 * `npm run prove crash O-7-shutdown` carries out only the runs whose tests begin so.
 * The tests judge what must hold; figures with a goal are times and sizes of this machine, and are judged here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../dev/build.mjs';
import { testDatabase } from '../dev/checking.mjs';
import { command } from '../dev/command.mjs';
import { runJest } from '../dev/jest.mjs';
import { isMet, tableOf } from './figures.mjs';
import { mutated, placeOf } from './mutation.mjs';
import { proofs } from './proofs.mjs';

/** No test of a proof may take longer. */
const PATIENCE_MS = 45 * 60_000;

await command(async (life) => {
  const name = process.argv[2] ?? '';
  const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
  if (!proof) {
    for (const [each, { says }] of Object.entries(proofs)) console.log(`npm run prove ${each.padEnd(12)} ${says}`);
    return name === '' ? 0 : 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'charter-proof-'));
  life.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'figures');
  await build({ signal: life.signal });
  const started = Date.now();
  process.env.CHARTER_FIGURES = file;
  const failed = await carriedOut(narrowed(proof, process.argv[3]), life);
  const figures = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`\n${name}: ${proof.says}`);
  console.log(`${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${minutes} min\n`);
  console.log(tableOf(figures).join('\n'));
  return failed === 0 && figures.every(isMet) ? 0 : 1;
});

/** The runs of a proof whose tests, or whose place and files, begin with what was asked for. */
function narrowed({ says, runs }, to = '') {
  return { says, runs: runs.filter(({ place, only, tests }) => (place ? placeOf({ place, only }) : tests).startsWith(to)) };
}

/** How many tests failed, or places could not be judged. */
async function carriedOut({ runs }, life) {
  const databaseUrl = await testDatabase(life);
  let failed = 0;
  for (const { numbers = {}, ...wanted } of runs) {
    const running = { databaseUrl, signal: life.signal, env: numbers, limit: PATIENCE_MS };
    failed += wanted.place ? await mutated(wanted, running) : await tested(wanted, running);
  }
  return failed;
}

async function tested({ project, tests }, running) {
  const { passed, failed } = await runJest([project], { ...running, pattern: tests, workers: 1 });
  return passed === 0 ? failed + 1 : failed;
}
