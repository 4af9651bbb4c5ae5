import type { ASTNode } from '@marcbachmann/cel-js';

/** Macros that go through a list. */
const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** The parts of an expression, in the order they are written. */
export function partsOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

/** How many parts an expression has, itself included. */
export function sizeOf(node: ASTNode): number {
  return partsOf(node).reduce((size, part) => size + sizeOf(part), 1);
}

/** Whether a part goes through a list, and with what. */
export function isLoop(node: ASTNode): node is ASTNode & { op: 'rcall' } {
  return node.op === 'rcall' && LOOPS.has(node.args[0]);
}

/** The dotted name a part reads (`customer.age`); undefined where it is more than a name. */
export function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const before = pathOf(node.args[0]);
  return before === undefined ? undefined : `${before}.${node.args[1]}`;
}

/** Every dotted name in an expression, as long as it goes. */
export function pathsIn(node: ASTNode): string[] {
  const own = pathOf(node);
  return own === undefined ? partsOf(node).flatMap(pathsIn) : [own];
}

/** What is joined one after the other by "and" or "or"; brackets on the right are a part of their own. */
export function chainOf(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  return node.op === op ? [...chainOf(node.args[0], op), node.args[1]] : [node];
}
