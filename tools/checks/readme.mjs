import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, finding, textOf } from './source.mjs';

const path = /`((?:apps|libs|tools|docs|[.]ci|dist)\/[\w./@-]*[\w/])`|\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g;

/** Every path a README names is there. */
export function readme(tree) {
  const files = [...filesOf(tree, ['apps', 'libs', 'tools', 'docs'], /[.]md$/), 'README.md'].filter((file) => existsSync(join(tree, file)));
  return files.flatMap((file) =>
    [...textOf(tree, file).matchAll(path)]
      .map((match) => ({ named: match[1] ?? match[2], from: match[1] ? tree : join(tree, dirname(file)) }))
      .filter(({ named }) => !named.startsWith('dist/'))
      .filter(({ named, from }) => !existsSync(join(from, named)))
      .map(({ named }) => finding('readme-paths-exist', file, `${named} is not there`)),
  );
}
