import { filesOf, finding, textOf } from './source.mjs';

// the last two stand in the names of standards, which nobody calls
const ours =
  /^(localhost|127\.0\.0\.1|0\.0\.0\.0|host|[a-z0-9.-]*\.(example|test|invalid)|example\.(com|org)|www\.w3\.org|json-schema\.org)$/;
const machine = new RegExp(['/work', '/root', '/home', '/Users'].map((folder) => `(?<![\\w.-])${folder}/[a-z]`).join('|'));

/** The product speaks to no third party, and its sources to no machine of their author. */
export function hosts(tree) {
  const files = filesOf(tree, ['apps', 'libs', 'tools'], /[.](ts|tsx|mjs|html|css|json|yml|graphql)$/);
  // the contract is printed by the server; its descriptions name standards by their addresses
  const places = files.filter((path) => !path.startsWith('libs/contract/'));
  return [...places.flatMap((path) => linesWith(tree, path)), ...registryOf(tree)];
}

function linesWith(tree, path) {
  return textOf(tree, path)
    .split('\n')
    .flatMap((line, index) => {
      const place = `${path}:${index + 1}`;
      const strangers = [...line.matchAll(/\bhttps?:\/\/([^\s/:'"`$)>\\]+)/g)].map((match) => match[1]).filter((host) => !ours.test(host));
      const found =
        /^(apps|libs)\//.test(path) && !/[.]spec[.]|acceptance/.test(path)
          ? strangers.map((host) => finding('no-third-party-hosts', place, host))
          : [];
      return machine.test(line) && !path.startsWith('tools/checks/')
        ? [...found, finding('no-machine-paths', place, machine.exec(line)[0])]
        : found;
    });
}

/** The lock file must install for everybody: nothing in it comes from a mirror. */
function registryOf(tree) {
  const lock = filesOf(tree, ['.'], /^package-lock[.]json$/)[0];
  if (!lock) return [];
  const found = [...new Set([...textOf(tree, lock).matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map((match) => match[1]))];
  return found.filter((host) => host !== 'https://registry.npmjs.org').map((host) => finding('lock-names-the-public-registry', lock, host));
}
