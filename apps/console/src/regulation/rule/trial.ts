import {
  type CompiledRule,
  DomainError,
  type Language,
  type RuleResult,
  type RuleSurroundings,
  type RuleValue,
  type RuleVariables,
  evaluate,
  fieldAt,
  inLanguage,
  inputsOf,
  messageOf,
  namesRead,
} from '@charter/kernel';

/** What a rule comes to for made-up values, reckoned here with the same code as on the server. */
export type Trial = { result: RuleResult } | { refusal: string };

export function tryRule(
  rule: CompiledRule,
  typed: Readonly<Record<string, string>>,
  language: Language,
  surroundings: RuleSurroundings = {},
): Trial {
  const read = new Set(namesRead(rule));
  const given = Object.entries(typed).flatMap(([name, value]) => (read.has(name) ? [{ name, value }] : []));
  try {
    return { result: evaluate(rule, inputsOf(rule.variables, given), surroundings) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: messageOf(error.code, error.params, language) };
  }
}

interface ValueWords {
  yes: string;
  no: string;
  nothing: string;
}

/** A value as people read it; codes by the names of the variable they come from. */
export function tellValue(value: RuleValue, path: string, variables: RuleVariables, words: ValueWords, language: Language): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((each) => tellValue(each, path, variables, words, language)).join(', ');
  const code = fieldAt(variables, path)?.values?.find((each) => each.code === value);
  return code ? inLanguage(code.name, language) : String(value);
}
