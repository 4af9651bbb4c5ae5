import { type ASTNode, EvaluationError } from '@marcbachmann/cel-js';
import { DomainError } from '../error';
import type { Text } from '../text';
import type { CompiledRule } from './compile';
import type { RuleSurroundings } from './function/function';
import { chainOf, isLoop, partsOf } from './tree';
import { admit, type RuleInputs, type RuleValue } from './variable';
import { wordsOf } from './words';
import { writeExpression } from './write';

/** One part of a rule with what it came to. */
export interface RuleStep {
  text: string;
  /** The same for people who do not write rules. */
  words: Required<Text>;
  value: RuleValue;
  /** How deep within the rule it stands: 0 for what the rule is made of. */
  depth: number;
  /** Whether the result hangs on this part. */
  decisive: boolean;
}

export interface RuleResult {
  value: RuleValue;
  /** Every operand of the rule that can be told by itself, outermost first. */
  steps: RuleStep[];
}

/** Applies a rule to values; division by zero, a missing field or too much work is RULE_REFUSED. */
export function evaluate(rule: CompiledRule, inputs: RuleInputs, surroundings: RuleSurroundings = {}): RuleResult {
  const context = admit(rule.variables, inputs);
  const value = carryOut(rule, context, surroundings);
  rule.host.budget.renew();
  return { value, steps: explain(rule, rule.tree, { decisive: true, depth: 0 }, context) };
}

/** Only what the rule comes to, for asking it of many records. */
export function valueOf(rule: CompiledRule, inputs: RuleInputs, surroundings: RuleSurroundings = {}): RuleValue {
  return carryOut(rule, admit(rule.variables, inputs), surroundings);
}

function carryOut(rule: CompiledRule, context: Record<string, unknown>, surroundings: RuleSurroundings): RuleValue {
  rule.host.surroundings = surroundings;
  rule.host.budget.renew();
  return plain(guarded(() => rule.run(context)));
}

const FAILURES: Readonly<Record<string, Text>> = {
  division_by_zero: { zh: '除数为零。', en: 'division by zero.' },
  no_such_key: { zh: '缺少用到的数据。', en: 'a value it reads is missing.' },
  unknown_variable: { zh: '缺少用到的数据。', en: 'a value it reads is missing.' },
  numeric_overflow: { zh: '数值过大。', en: 'a number is too large.' },
};

const LOGIC: ReadonlySet<string> = new Set(['&&', '||', '!_', '?:']);
const COMPARISON: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

type Standing = Pick<RuleStep, 'decisive' | 'depth'>;

function explain(rule: CompiledRule, node: ASTNode, { decisive, depth }: Standing, context: Record<string, unknown>): RuleStep[] {
  if (!LOGIC.has(node.op) && !COMPARISON.has(node.op) && !isCall(node)) return [];
  const outcome = attempt(rule, node, context);
  const all = node.op === '&&' || node.op === '||' ? chainOf(node, node.op) : partsOf(node);
  const parts = all.filter((part) => part.op !== 'value' && part.op !== 'list');
  return parts.flatMap((part) => {
    const step = attempt(rule, part, context);
    if (!step) return [];
    const decides = decisive && carries(node, part, step.value, outcome?.value);
    const own = { ...step, words: wordsOf(part, rule.variables), depth, decisive: decides };
    return [own, ...explain(rule, part, { decisive: decides, depth: depth + 1 }, context)];
  });
}

/** Functions are told with what they were given; a loop is told as a whole, since its parts differ from round to round. */
function isCall(node: ASTNode): boolean {
  return node.op === 'call' || (node.op === 'rcall' && !isLoop(node));
}

/** In "a and b" being false only what is false decides, in "a or b" being true only what is true. */
function carries(node: ASTNode, part: ASTNode, value: RuleValue, outcome: RuleValue | undefined): boolean {
  if (node.op === '&&' || node.op === '||') return value === outcome;
  if (node.op === '?:') return part === node.args[0] || value === outcome;
  return true;
}

/** The part by itself; undefined where it fails, as the branch not taken may. */
function attempt(rule: CompiledRule, node: ASTNode, context: Record<string, unknown>): { text: string; value: RuleValue } | undefined {
  const text = writeExpression(node);
  try {
    return { text, value: plain(guarded(() => rule.part(text)(context))) };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function guarded(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    throw new DomainError('RULE_REFUSED', { problem: FAILURES[error.code] ?? error.summary });
  }
}

/** Whole numbers as numbers where they fit, moments as RFC 3339, durations in seconds. */
function plain(value: unknown): RuleValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'object' && 'seconds' in value && typeof value.seconds === 'bigint' ? `${value.seconds}s` : null;
}
