import { type ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import type { Text } from '../text';

/** Why a rule is refused, and where in its text. */
export interface RuleProblem {
  code: 'SYNTAX' | 'TYPE' | 'UNKNOWN_NAME' | 'UNKNOWN_FUNCTION' | 'TOO_LARGE' | 'PATTERN' | 'NOT_BOUNDED' | 'RESULT';
  start: number;
  end: number;
  message: Text;
}

const UNKNOWN_NAME = new Set(['unknown_variable', 'no_such_key', 'reserved_identifier']);

/** A refusal of the parser or the type checker in our words; its own words stay in the English message. */
export function problemOf(error: ParseError | CelTypeError, text: string): RuleProblem {
  const { start, end } = error.range ?? { start: 0, end: text.length };
  const source = text.slice(start, end);
  if (error.code === 'limit_exceeded') return tooLarge({ start, end });
  if (UNKNOWN_NAME.has(error.code)) {
    const message = { zh: `没有“${source}”这个名称。`, en: `There is no name "${source}".` };
    return { code: 'UNKNOWN_NAME', start, end, message };
  }
  if (error instanceof CelTypeError) {
    const message = { zh: `“${source}”的类型不相符。`, en: `The types in "${source}" do not fit: ${error.summary}.` };
    return { code: 'TYPE', start, end, message };
  }
  const message = { zh: `第 ${start + 1} 个字符处写法有误。`, en: `Syntax error at character ${start + 1}: ${error.summary}.` };
  return { code: 'SYNTAX', start, end, message };
}

/** The rule is longer or deeper than anybody could read. */
export function tooLarge({ start, end }: { start: number; end: number }): RuleProblem {
  return { code: 'TOO_LARGE', start, end, message: { zh: '规则太长或嵌套太深。', en: 'The rule is too long or too deeply nested.' } };
}
