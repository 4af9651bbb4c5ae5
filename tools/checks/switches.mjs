import { filesOf, finding, textOf } from './source.mjs';

/** Put together from halves, so that this file is not among what it finds. */
const patterns = [
  ['oxlint-', 'disable'],
  ['eslint-', 'disable'],
  ['@ts-', 'ignore'],
  ['@ts-', 'expect-error'],
  ['@ts-', 'nocheck'],
  ['as ', 'any\\b'],
  ['\\bTO', 'DO\\b'],
  ['\\bFIX', 'ME\\b'],
  ['\\b(?:it|test|describe)[.]', '(?:skip|only|todo)\\b'],
  ['\\bx', '(?:it|describe)\\('],
].map((halves) => new RegExp(halves.join('')));

/** A rule is kept or changed for everybody; it is not switched off in one place. */
export function switches(tree) {
  return filesOf(tree, ['apps', 'libs', 'tools']).flatMap((path) =>
    textOf(tree, path)
      .split('\n')
      .flatMap((line, index) =>
        patterns
          .map((pattern) => pattern.exec(line)?.[0])
          .filter(Boolean)
          .map((found) => finding('no-switch-offs', `${path}:${index + 1}`, found)),
      ),
  );
}
