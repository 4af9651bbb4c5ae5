import { documents } from './documents.mjs';
import { selfTest } from './fixtures.mjs';
import { hosts } from './hosts.mjs';
import { messages } from './messages.mjs';
import { names } from './names.mjs';
import { boundaries, format, lint, types } from './outside.mjs';
import { lock, pins } from './pins.mjs';
import { migrationsPending, printed } from './printed.mjs';
import { promises } from './promises.mjs';
import { purity } from './purity.mjs';
import { readme } from './readme.mjs';
import { switches } from './switches.mjs';

/**
 * Every step of the check, quick ones first. A step gets the tree, a signal to stop, and, where it asks the built
 * server, its settings; it returns what it has found, and nothing found is a pass.
 */
export const steps = [
  { name: 'names', run: ({ tree }) => names(tree) },
  { name: 'no switch-offs', run: ({ tree }) => switches(tree) },
  { name: 'pure libs', run: ({ tree }) => purity(tree) },
  { name: 'messages in both languages', run: ({ tree }) => messages(tree) },
  { name: 'hosts and paths', run: ({ tree }) => hosts(tree) },
  { name: 'README paths', run: ({ tree }) => readme(tree) },
  { name: 'exact versions', run: ({ tree }) => pins(tree) },
  { name: 'lock file', run: ({ tree, signal }) => lock(tree, signal) },
  { name: 'format', run: ({ tree, signal }) => format(tree, signal) },
  { name: 'types', run: ({ tree, signal }) => types(tree, signal) },
  { name: 'lint, sizes, complexity', run: ({ tree, signal }) => lint(tree, signal) },
  { name: 'import directions', run: ({ tree, signal }) => boundaries(tree, signal) },
  { name: 'every rule catches its fixture', run: ({ signal }) => selfTest(signal) },
  { name: 'documents fit the contract', run: ({ tree }) => documents(tree) },
  { name: 'contract keeps its promises', run: ({ tree }) => promises(tree) },
  { name: 'SDL equals committed', run: ({ tree, settings, signal }) => printed(tree, 'schema', settings, signal) },
  { name: 'permission matrix equals committed', run: ({ tree, settings, signal }) => printed(tree, 'permissions', settings, signal) },
  { name: 'no migration left', run: ({ tree, settings, signal }) => migrationsPending(tree, settings, signal) },
];

/** Runs the steps one after another, prints a line for each, and counts. */
export async function runSteps(context, wanted = () => true) {
  const count = { passed: 0, failed: 0 };
  for (const step of steps.filter(({ name }) => wanted(name))) {
    const started = Date.now();
    const found = await step.run(context);
    context.signal?.throwIfAborted();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${found.length ? '✗' : '✓'} ${step.name.padEnd(38)} ${seconds.padStart(5)} s`);
    for (const { rule, place, text } of found) console.log(`    ${place}  ${text}  [${rule}]`);
    count[found.length ? 'failed' : 'passed'] += 1;
  }
  return count;
}
