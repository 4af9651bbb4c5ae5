import type { RuleVariables } from '../variable';
import { writeExpression } from '../write';
import { formOf } from './operator';
import { readText } from './show';
import { fieldAt } from './sort';
import { type RuleCondition, type RuleGroup, type RuleRow, isGroup } from './tree';
import { COUNT, valueForm } from './value';

/** Stands where a value is missing; no rule with it is sound. */
const GAP = '…';

/** The rule a form stands for. A line that is not filled in yet leaves a gap, so that the text is refused and not kept. */
export function textOfRule(tree: RuleGroup, variables: RuleVariables): string {
  const text = groupText(tree, variables);
  if (text === undefined) return 'true';
  const node = readText(text);
  return node ? writeExpression(node) : text;
}

/** Whether a line says all that its comparison needs. */
export function isComplete(row: RuleRow, variables: RuleVariables): boolean {
  return readText(rowText(row, variables)) !== undefined;
}

const JOINS = { all: ' && ', any: ' || ', none: ' || ' } as const;

/** Undefined for a group without any line, which says nothing. */
function groupText({ join, parts }: RuleGroup, variables: RuleVariables): string | undefined {
  const texts = parts.map((part) => conditionText(part, variables)).filter((text) => text !== undefined);
  if (texts.length === 0) return undefined;
  const joined = texts.map((text) => `(${text})`).join(JOINS[join]);
  return join === 'none' ? `!(${joined})` : joined;
}

function conditionText(condition: RuleCondition, variables: RuleVariables): string | undefined {
  return isGroup(condition) ? groupText(condition, variables) : rowText(condition, variables);
}

function rowText({ field, operator, values }: RuleRow, variables: RuleVariables): string {
  const variable = fieldAt(variables, field);
  const value = (place: number) => (variable && valueForm(variable).write(values[place] ?? '')) ?? GAP;
  const list = () => (values.length > 0 ? `[${values.map((_, place) => value(place)).join(', ')}]` : GAP);
  const parts: Readonly<Record<string, () => string>> = {
    field: () => (variable ? field : GAP),
    first: () => value(0),
    second: () => value(1),
    several: list,
    count: () => COUNT.write(values[0] ?? '') ?? GAP,
  };
  return formOf(operator).form.replace(/\b(field|first|second|several|count)\b/g, (place) => parts[place]?.() ?? place);
}
