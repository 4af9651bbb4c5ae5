import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Text } from '../../text';
import { chainOf, pathOf } from '../tree';
import type { RuleValueVariable, RuleVariables } from '../variable';
import { writeExpression } from '../write';
import { type RowOperator, formOf, operatorsOf } from './operator';
import { fieldAt } from './sort';
import { type RuleCondition, type RuleGroup, type RuleRow, isGroup } from './tree';
import { COUNT, valueForm } from './value';

/** A rule as a form; or why it cannot be one, and the text that could, where only the way of writing differs. */
export type ShownRule = { tree: RuleGroup } | { why: Required<Text>; tidy?: string };

const language = new Environment({ unlistedVariablesAreDyn: true });

/** The expression of a text as it stands, types and names not asked; undefined where it is not one. */
export function readText(text: string): ASTNode | undefined {
  try {
    return language.parse(text).ast;
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** The form of a rule. What it shows is written back to the same text, sign by sign. */
export function showRule(text: string, variables: RuleVariables): ShownRule {
  if (text.trim() === '') return { tree: { join: 'all', parts: [] } };
  const node = readText(text);
  if (!node) return { why: { zh: '规则写法有误，请在文本中改正。', en: 'The rule is not sound; mend its text.' } };
  const shown = conditionOf(node, variables);
  if ('node' in shown) return { why: tooRich(shown.node) };
  const tidy = writeExpression(node);
  if (tidy !== text) return { why: OTHERWISE, tidy };
  return { tree: isGroup(shown) ? shown : { join: 'all', parts: [shown] } };
}

const OTHERWISE = { zh: '规则的写法与表单不同。', en: 'The rule is written in another way than the form writes.' };

function tooRich(node: ASTNode): Required<Text> {
  const text = writeExpression(node);
  const part = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return { zh: `“${part}”不能用表单显示，请编辑文本。`, en: `The form cannot show "${part}"; edit the text.` };
}

/** A part that no form shows. */
interface Unshown {
  node: ASTNode;
}

function conditionOf(node: ASTNode, variables: RuleVariables): RuleCondition | Unshown {
  const row = rowOf(node, variables);
  if (row) return row;
  if (node.op === 'value' && node.args === true) return { join: 'all', parts: [] };
  if (node.op === '&&' || node.op === '||') return groupOf(node.op === '&&' ? 'all' : 'any', chainOf(node, node.op), variables);
  if (node.op !== '!_') return { node };
  return groupOf('none', node.args.op === '||' ? chainOf(node.args, '||') : [node.args], variables);
}

function groupOf(join: RuleGroup['join'], nodes: readonly ASTNode[], variables: RuleVariables): RuleGroup | Unshown {
  const parts = nodes.map((node) => conditionOf(node, variables));
  const unshown = parts.find((part) => 'node' in part) ?? emptyWithin(parts, nodes);
  return unshown ?? { join, parts: parts as RuleCondition[] };
}

/** "Always" is a rule of its own, not a part of one. */
function emptyWithin(parts: readonly (RuleCondition | Unshown)[], nodes: readonly ASTNode[]): Unshown | undefined {
  const node = nodes[parts.findIndex((part) => 'parts' in part && part.parts.length === 0)];
  return node && { node };
}

function rowOf(node: ASTNode, variables: RuleVariables): RuleRow | undefined {
  for (const path of pathsIn(node)) {
    const field = fieldAt(variables, path);
    if (!field) continue;
    for (const operator of operatorsOf(path, variables)) {
      const values = valuesOf(operator, node, { path, field });
      if (values) return { field: path, operator, values };
    }
  }
  return undefined;
}

/** The names that the few parts of a comparison are made of. */
function pathsIn(node: ASTNode): string[] {
  const own = pathOf(node);
  if (own !== undefined) return [own];
  if (node.op === '!_') return pathsIn(node.args);
  if (node.op === 'call') return node.args[1].flatMap(pathsIn);
  if (node.op === 'rcall') return pathsIn(node.args[1]);
  return Array.isArray(node.args) && node.op !== '&&' && node.op !== '||' && node.op !== 'map'
    ? (node.args as unknown[]).filter((part): part is ASTNode => typeof part === 'object').flatMap(pathsIn)
    : [];
}

interface Subject {
  path: string;
  field: RuleValueVariable;
}

const forms = new Map<RowOperator, ASTNode>();

function valuesOf(operator: RowOperator, node: ASTNode, subject: Subject): string[] | undefined {
  const form = forms.get(operator) ?? (readText(formOf(operator).form) as ASTNode);
  forms.set(operator, form);
  return fitted(form, node, subject);
}

/** The values that make the form the expression; undefined where it is another. */
function fitted(form: ASTNode, node: ASTNode, subject: Subject): string[] | undefined {
  if (form.op === 'id') return filled(form.args, node, subject);
  if (form.op !== node.op) return undefined;
  if (form.op === 'value') return form.args === (node as typeof form).args ? [] : undefined;
  const [wanted, found] = [argumentsOf(form), argumentsOf(node)];
  if (wanted.length !== found.length) return undefined;
  const values = wanted.map((part, index) => {
    const other = found[index];
    if (typeof part === 'string' || typeof other === 'string') return part === other ? [] : undefined;
    return other && fitted(part, other, subject);
  });
  return values.every((each) => each !== undefined) ? values.flat() : undefined;
}

/** The parts of an expression and the names it is spelt with. */
function argumentsOf(node: ASTNode): (ASTNode | string)[] {
  if (node.op === 'value' || node.op === 'id') return [];
  return [node.args].flat(2) as (ASTNode | string)[];
}

function filled(place: string, node: ASTNode, { path, field }: Subject): string[] | undefined {
  if (place === 'field') return pathOf(node) === path ? [] : undefined;
  if (place === 'today') return pathOf(node) === 'today' ? [] : undefined;
  if (place === 'several') return severalOf(node, field);
  const value = (place === 'count' ? COUNT : valueForm(field)).read(node);
  return value === undefined ? undefined : [value];
}

function severalOf(node: ASTNode, field: RuleValueVariable): string[] | undefined {
  if (node.op !== 'list' || node.args.length === 0) return undefined;
  const values = node.args.map((part) => valueForm(field).read(part));
  return values.every((value) => value !== undefined) ? values : undefined;
}
