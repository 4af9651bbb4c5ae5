import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const skipped = /(^|\/)(node_modules|dist|tools\/checks\/fixtures|apps\/client\/generated)(\/|$)/;

/** Files below some folders of a tree, as paths relative to it with forward slashes. */
export function filesOf(tree, folders, ending = /[.](ts|tsx|mjs|mts)$/) {
  return folders
    .filter((folder) => existsSync(join(tree, folder)))
    .flatMap((folder) => readdirSync(join(tree, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => ending.test(path) && !skipped.test(path))
    .sort();
}

/** The text of a file of the tree. */
export const textOf = (tree, path) => readFileSync(join(tree, path), 'utf8');

/** Visits every node of a source file; the visitor also gets the line. */
export function visit(tree, path, see) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, textOf(tree, path), ts.ScriptTarget.Latest, true, kind);
  const walk = (node) => {
    see(node, () => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** What a check has found: the rule, the place, and what is wrong in words. */
export const finding = (rule, place, text) => ({ rule, place, text });
