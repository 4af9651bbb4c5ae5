import {
  type RuleCondition,
  type RuleGroup,
  type RuleRow,
  type RuleVariables,
  type ShownRule,
  isComplete,
  isGroup,
  rowOn,
  showRule,
  textOfRule,
  valueVariables,
} from '@charter/kernel';
import { useState } from 'react';

/** What somebody fills in, kept as it is typed: a text says less, for it joins groups that say the same. */
interface Kept {
  text: string;
  tree: RuleGroup;
}

/** The form of a rule, which writes the same text that is edited beside it. */
export function useForm(text: string, variables: RuleVariables, onChange: (text: string) => void) {
  const [kept, setKept] = useState<Kept>();
  const shown: ShownRule = kept?.text === text ? { tree: kept.tree } : showRule(text, variables);
  const change = (tree: RuleGroup) => {
    const next = textOfRule(tree, variables);
    setKept({ text: next, tree });
    onChange(next);
  };
  return { shown, change };
}

export function withPart(group: RuleGroup, place: number, part: RuleCondition): RuleGroup {
  return { ...group, parts: group.parts.with(place, part) };
}

export function withoutPart(group: RuleGroup, place: number): RuleGroup {
  return { ...group, parts: group.parts.filter((_, index) => index !== place) };
}

/** One more line, about the name of the line before it. */
export function withRow(group: RuleGroup, variables: RuleVariables): RuleGroup {
  const last = group.parts.findLast((part) => !isGroup(part)) as RuleRow | undefined;
  const path = last?.field ?? firstField(variables);
  return { ...group, parts: [...group.parts, rowOn(path, variables)] };
}

/** One more group, joined the other way, for otherwise it would say nothing new. */
export function withGroup(group: RuleGroup, variables: RuleVariables): RuleGroup {
  const inner = withRow({ join: group.join === 'all' ? 'any' : 'all', parts: [] }, variables);
  return { ...group, parts: [...group.parts, inner] };
}

export function isFinished(condition: RuleCondition, variables: RuleVariables): boolean {
  return isGroup(condition) ? condition.parts.every((part) => isFinished(part, variables)) : isComplete(condition, variables);
}

/** Days of today are for comparing with, so another name comes first. */
function firstField(variables: RuleVariables): string {
  const paths = valueVariables(variables).map(({ path }) => path);
  return paths.find((path) => path !== 'today') ?? paths[0] ?? '';
}
