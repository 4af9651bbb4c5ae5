import type { ASTNode } from '@marcbachmann/cel-js';

const STRENGTH: Readonly<Record<string, number>> = {
  '?:': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  in: 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  '!_': 8,
  '-_': 8,
};
const STRONGEST = 9;

/**
 * An expression as text that reads back as the same expression, and that people can read: Chinese stays Chinese. Written in
 * one way only, so two texts of the same expression become one.
 */
export function writeExpression(node: ASTNode): string {
  switch (node.op) {
    case 'value':
      return writeValue(node.args);
    case 'id':
      return node.args;
    case '!_':
    case '-_':
      return `${node.op.charAt(0)}${within(node.args, STRENGTH[node.op])}`;
    case '.':
      return `${within(node.args[0], STRONGEST)}.${node.args[1]}`;
    case '[]':
      return `${within(node.args[0], STRONGEST)}[${writeExpression(node.args[1])}]`;
    case 'call':
      return `${node.args[0]}(${listed(node.args[1])})`;
    case 'rcall':
      return `${within(node.args[1], STRONGEST)}.${node.args[0]}(${listed(node.args[2])})`;
    case 'list':
      return `[${listed(node.args)}]`;
    case 'map':
      return `{${node.args.map((entry) => entry.map(writeExpression).join(': ')).join(', ')}}`;
    case '?:':
      return `${within(node.args[0], 2)} ? ${writeExpression(node.args[1])} : ${writeExpression(node.args[2])}`;
    default:
      return infix(node.op, node.args as [ASTNode, ASTNode]);
  }
}

/** What stands on the left binds first, so only the right side needs brackets against its own kind. */
function infix(op: string, [left, right]: [ASTNode, ASTNode]): string {
  const strength = STRENGTH[op] ?? STRONGEST;
  return `${within(left, strength)} ${op} ${within(right, strength + 1)}`;
}

function within(node: ASTNode, strength = STRONGEST): string {
  const text = writeExpression(node);
  const weaker = (STRENGTH[node.op] ?? STRONGEST) < strength;
  const number = strength === STRONGEST && node.op === 'value' && typeof node.args !== 'string';
  return weaker || number ? `(${text})` : text;
}

const listed = (nodes: readonly ASTNode[]) => nodes.map(writeExpression).join(', ');

type Literal = (ASTNode & { op: 'value' })['args'];

function writeValue(value: Literal): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
  if (value instanceof Uint8Array) return `b"${[...value].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
  if (typeof value === 'object' && value !== null) return `${value.value}u`;
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text between quotation marks, as the language reads it back. */
export function writeText(text: string): string {
  const escaped = Array.from(
    text,
    (sign) => ESCAPES[sign] ?? (sign < ' ' ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign),
  );
  return `"${escaped.join('')}"`;
}
