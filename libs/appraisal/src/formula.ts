import { type CompiledRule, type Decimal, DomainError, type RuleVariables, compileRule, decimal, evaluate } from '@charter/kernel';
import type { SchemeBody } from './scheme';

/** What a formula of an indicator may use; it counts in decimals as text, exact to the last digit. */
export const INDICATOR_VARIABLES: RuleVariables = {
  value: { doc: { zh: '指标本期的数值', en: 'the figure of the indicator in the cycle' }, type: 'string', format: 'decimal' },
  records: { doc: { zh: '本期计入的记录数', en: 'how many records it was counted from' }, type: 'int' },
};

/** The formulas of a scheme by code of their indicator, made ready for any number of subjects. */
export function formulasOf({ indicators }: SchemeBody): ReadonlyMap<string, CompiledRule> {
  return new Map(
    indicators.flatMap(({ code, scoring, formula }) => (scoring === 'formula' && formula ? [[code, compiled(formula)] as const] : [])),
  );
}

/** What a formula gives. @throws DomainError RULE_REFUSED where it gives no decimal or reads what is missing. */
export function formulaPoints(formula: CompiledRule, value: Decimal, records: number | undefined): Decimal {
  const { value: found } = evaluate(formula, { value: value.toFixed(), ...(records === undefined ? {} : { records }) });
  if (typeof found === 'string' && /^-?\d+(\.\d+)?$/.test(found)) return decimal(found);
  throw new DomainError('RULE_REFUSED', { problem: { zh: '公式没有得出数值。', en: 'the formula gives no number.' } });
}

function compiled(formula: string): CompiledRule {
  const result = compileRule(formula, INDICATOR_VARIABLES, 'string');
  if ('rule' in result) return result.rule;
  throw new DomainError('RULE_REFUSED', { problem: result.problems[0]?.message ?? { zh: formula } });
}
