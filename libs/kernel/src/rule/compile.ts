import { type ASTNode, Environment, type ParseResult, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { boundProblems, growthProblems } from './bound';
import { Budget, chargeLoops } from './budget';
import type { RuleHost } from './function/function';
import { offerFunctions } from './function/offer';
import { offerPatterns, useLinearPatterns } from './pattern';
import { problemOf, type RuleProblem, tooLarge } from './problem';
import { pathsIn } from './tree';
import { declare, type RuleVariables, valueVariables } from './variable';

const LONGEST_TEXT = 2_000;
const LIMITS = { maxAstNodes: 200, maxDepth: 20, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 4 };
const RESULTS = /^(bool|int|double|string|null|google\.protobuf\.Timestamp|list|list<(bool|int|double|string|dyn)>)$/;

/** A rule that has been checked and may be evaluated any number of times. */
export interface CompiledRule {
  text: string;
  /** Type of the result: bool, int, double, string, … */
  type: string;
  variables: RuleVariables;
  /** Top of the expression, for explanations. */
  tree: ASTNode;
  run: (context: Record<string, unknown>) => unknown;
  /** A part of the expression, made ready by itself. */
  part: (text: string) => (context: Record<string, unknown>) => unknown;
  /** What it is applied in; set anew for each evaluation. */
  host: RuleHost;
}

/**
 * Checks a rule (CEL) as it is saved: syntax, names, types, size. A rule that passes always ends, reads nothing but its
 * variables and gives the same answer on server and console. Where `expects` is given, the result must be of that type.
 */
export function compileRule(
  text: string,
  variables: RuleVariables,
  expects?: string,
): { rule: CompiledRule } | { problems: RuleProblem[] } {
  if (text.length > LONGEST_TEXT) return { problems: [tooLarge({ start: LONGEST_TEXT, end: text.length })] };
  const host: RuleHost = { budget: new Budget(), surroundings: {} };
  const environment = new Environment({ limits: LIMITS });
  declare(environment, variables);
  offerPatterns(environment, host.budget);
  offerFunctions(environment, host);
  try {
    return check(environment, text, variables, host, expects);
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError) return { problems: [problemOf(error, text)] };
    throw error;
  }
}

/** The names of values a rule reads, each once, in the order of their declaration. */
export function namesRead({ tree, variables }: CompiledRule): string[] {
  const read = new Set(pathsIn(tree));
  return valueVariables(variables).flatMap(({ path }) => (read.has(path) ? [path] : []));
}

function check(
  environment: Environment,
  text: string,
  variables: RuleVariables,
  host: RuleHost,
  expects: string | undefined,
): { rule: CompiledRule } | { problems: RuleProblem[] } {
  const tree = environment.parse(text).ast;
  const unbounded = boundProblems(tree);
  if (unbounded.length > 0) return { problems: unbounded };
  const parts = new Map<string, ParseResult>();
  const part = (source: string) => {
    const known = parts.get(source) ?? ready(environment, source, host.budget).run;
    parts.set(source, known);
    return known;
  };
  const { run, type, ast } = ready(environment, text, host.budget);
  const problems = [...growthProblems(ast), ...resultProblems(ast, type, expects)];
  return problems.length > 0 ? { problems } : { rule: { text, type, variables, tree, run, part, host } };
}

/** Parses, makes bounded and type-checks; the parser's or checker's error is thrown. */
function ready(environment: Environment, text: string, budget: Budget): { run: ParseResult; type: string; ast: ASTNode } {
  const run = environment.parse(text);
  useLinearPatterns(run.ast);
  chargeLoops(run.ast, budget);
  const { type, error } = run.check();
  if (error) throw error;
  return { run, type: type ?? 'dyn', ast: run.ast };
}

function resultProblems({ start, end }: ASTNode, type: string, expects: string | undefined): RuleProblem[] {
  if (expects === undefined ? RESULTS.test(type) : type === expects) return [];
  const message = expects
    ? { zh: `结果应是 ${expects}，而这里是 ${type}。`, en: `The result must be ${expects} but is ${type}.` }
    : { zh: `结果不能是 ${type}。`, en: `The result cannot be ${type}.` };
  return [{ code: 'RESULT', start, end, message }];
}
