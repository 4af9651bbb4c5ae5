import type { Language } from '../text';
import { compileRule } from './compile';
import type { RuleVariables } from './variable';
import { tellExpression } from './words';

/** A rule as a sentence for people; a rule that is not sound is told as it is written. */
export function tellRule(text: string, variables: RuleVariables, language: Language): string {
  const compiled = compileRule(text, variables);
  return 'rule' in compiled ? tellExpression(compiled.rule.tree, variables, language) : text;
}
