import { join } from 'node:path';
import rules from '../../.dependency-cruiser.mjs';
import { documents } from './documents.mjs';
import { hosts } from './hosts.mjs';
import { messages } from './messages.mjs';
import { names } from './names.mjs';
import { boundaries, lint } from './outside.mjs';
import { pins } from './pins.mjs';
import { promises } from './promises.mjs';
import { purity } from './purity.mjs';
import { readme } from './readme.mjs';
import { filesOf, finding, textOf } from './source.mjs';
import { switches } from './switches.mjs';

const tree = join(import.meta.dirname, 'fixtures');

/** Rules of our own that must have a fixture too; those of import direction are taken from their configuration. */
const own = [
  'names-say-something',
  'server-files-say-their-role',
  'libs-have-no-clock-or-chance',
  'no-switch-offs',
  'messages-in-both-languages',
  'no-bare-chinese',
  'no-third-party-hosts',
  'no-machine-paths',
  'lock-names-the-public-registry',
  'readme-paths-exist',
  'exact-versions',
  'documents-fit-the-contract',
  'contract-keeps-its-promises',
  'max-lines',
  'max-lines-per-function',
  'complexity',
  'no-explicit-any',
  'no-floating-promises',
];

/**
 * A rule that forbids nothing looks like a rule that is kept. So there is a small tree in which every rule is
 * broken: a file says in its first lines which ("breaks: name"), and that rule must report that file.
 */
export async function selfTest(signal) {
  const found = [names, purity, switches, messages, hosts, readme, pins, documents].flatMap((check) => check(tree));
  found.push(...(await promises(tree)), ...(await lint(tree, signal)), ...(await boundaries(tree, signal)));
  const reported = new Set(found.map(({ rule, place }) => `${rule} ${place.replace(/:\d+$/, '')}`));
  const broken = filesOf(tree, ['.'], /./).flatMap((path) =>
    [...textOf(tree, path).matchAll(/breaks: ([\w-]+)/g)].map((match) => ({ rule: match[1], path: path.replace(/^[.]\//, '') })),
  );
  const silent = broken
    .filter(({ rule, path }) => !reported.has(`${rule} ${path}`))
    .map(({ rule, path }) => finding('rule-reports-its-fixture', path, `${rule} did not report it`));
  const untested = [...own, ...rules.forbidden.map(({ name }) => name)]
    .filter((rule) => !broken.some((fixture) => fixture.rule === rule))
    .map((rule) => finding('rule-has-a-fixture', 'tools/checks/fixtures', rule));
  return [...silent, ...untested];
}
