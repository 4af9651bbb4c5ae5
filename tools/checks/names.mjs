import { filesOf, finding } from './source.mjs';

/** Names that say nothing about what is inside. */
const banned = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types', 'constants', 'enum', 'enums', 'base', 'manager']);
const roles = new Set(['entity', 'graphql', 'resolver', 'service', 'job', 'listener', 'module', 'spec', 'db', 'd']);

/** File and folder names: no empty words, and a server file says its role. */
export function names(tree) {
  return filesOf(tree, ['apps', 'libs', 'tools'], /[.][a-z]+$/).flatMap((path) => {
    const found = path
      .split('/')
      .flatMap((part) =>
        part
          .split('.')
          .slice(0, -1)
          .concat(part.includes('.') ? [] : [part]),
      )
      .filter((word) => banned.has(word.toLowerCase()))
      .map((word) => finding('names-say-something', path, `"${word}" is not used as a name`));
    return [...found, ...roleOf(path)];
  });
}

function roleOf(path) {
  if (!/^apps\/server\/src\/.*[.]ts$/.test(path)) return [];
  const [, ...words] = path.split('/').at(-1).split('.').slice(0, -1);
  return words
    .filter((word) => !roles.has(word))
    .map((word) => finding('server-files-say-their-role', path, `"${word}" is none of ${[...roles].slice(0, 7).join(' ')}`));
}
