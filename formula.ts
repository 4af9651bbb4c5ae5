import { type CompiledRule, type Decimal, DomainError, type RuleVariables, compileRule, decimal, evaluate } from '@charter/kernel';
import type { SchemeBody } from './scheme';

/** What a formula of an indicator may use. */
export const INDICATOR_VARIABLES: RuleVariables = {
  value: { doc: { zh: '指标本期的数值', en: 'The figure of the indicator in the cycle' }, type: 'double' },
  records: { doc: { zh: '本期计入的记录数', en: 'How many records it was counted from' }, type: 'int' },
};

/** Rules count in doubles, exact to 15 digits; 12 of them give the decimal that was meant, the same on every machine. */
const MEANT_DIGITS = 12;

/** The formulas of a scheme by code of their indicator, made ready for any number of subjects. */
export function formulasOf({ indicators }: SchemeBody): ReadonlyMap<string, CompiledRule> {
  return new Map(
    indicators.flatMap(({ code, scoring, formula }) => (scoring === 'formula' && formula ? [[code, compiled(formula)] as const] : [])),
  );
}

/** What a formula gives. @throws DomainError RULE_REFUSED where it gives no number or reads what is missing. */
export function formulaPoints(formula: CompiledRule, value: Decimal, records: number | undefined): Decimal {
  const { value: found } = evaluate(formula, { value: value.toNumber(), ...(records === undefined ? {} : { records }) });
  if (typeof found !== 'number' || !Number.isFinite(found)) {
    throw new DomainError('RULE_REFUSED', { problem: { zh: '公式没有得出数值。', en: 'the formula gives no number.' } });
  }
  return decimal(found.toPrecision(MEANT_DIGITS));
}

function compiled(formula: string): CompiledRule {
  const result = compileRule(formula, INDICATOR_VARIABLES, 'double');
  if ('rule' in result) return result.rule;
  throw new DomainError('RULE_REFUSED', { problem: result.problems[0]?.message ?? '' });
}
