import ts from 'typescript';
import { filesOf, finding, visit } from './source.mjs';

const impureMembers = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
const impureGlobals = new Set([
  'process',
  'globalThis',
  'window',
  'document',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
  'localStorage',
]);

/** A rule is a function of values: no clock, no chance, no world outside. */
export function purity(tree) {
  const files = filesOf(tree, ['libs'], /[.]tsx?$/).filter((path) => !/[.]spec[.]tsx?$/.test(path));
  return files.flatMap((path) => {
    const found = [];
    visit(tree, path, (node, line) => {
      const what = impure(node);
      if (what) found.push(finding('libs-have-no-clock-or-chance', `${path}:${line()}`, `${what}: pass it in as an argument`));
    });
    return found;
  });
}

function impure(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const member = `${node.expression.getText()}.${node.name.text}`;
    return impureMembers.has(member) ? member : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isIdentifier(node) && impureGlobals.has(node.text) && isUsedAsGlobal(node)) return node.text;
  return undefined;
}

/** True for `process.env` and `fetch(…)`, false for `step.process` or a parameter of that name. */
function isUsedAsGlobal(node) {
  const { parent } = node;
  const leads = (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent)) && parent.expression === node;
  if (!leads) return false;
  for (let scope = parent; scope; scope = scope.parent) {
    if (scope.locals?.has(node.text)) return false;
    if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => parameter.name.getText() === node.text)) return false;
  }
  return true;
}
