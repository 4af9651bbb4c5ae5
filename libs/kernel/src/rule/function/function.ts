import { DomainError } from '../../error';
import type { Text } from '../../text';
import type { WorkingCalendar } from '../../calendar/working';
import type { Budget } from '../budget';
import type { RuleValue } from '../variable';

type Words = Required<Text>;

/** One thing a function is given. */
export interface RuleParameter {
  name: string;
  type: string;
  doc: Words;
}

/** A function a rule may use, with all that whoever writes the rule needs to know. */
export interface RuleFunction {
  name: string;
  doc: Words;
  /** Written behind its first parameter: `text.contains("a")`. */
  method: boolean;
  parameters: readonly RuleParameter[];
  gives: string;
  /** How a rule that uses it is told in words; `{0}` is the first parameter. */
  words: Words;
  example: { text: string; gives: RuleValue };
}

/** What a rule is applied in, beside its inputs: the calendar of the organisation and where it is. */
export interface RuleSurroundings {
  calendar?: Pick<WorkingCalendar, 'isWorkingDay'>;
  /** The usual one where it is not given. */
  timeZone?: string;
}

export interface RuleHost {
  budget: Budget;
  surroundings: RuleSurroundings;
}

/** A function that the language does not have of itself. */
export interface OwnFunction extends RuleFunction {
  /** Types it is offered for: `ageOn(string, string): int`. */
  signatures: readonly string[];
  /** Whole numbers are given and must be answered as bigint. */
  made: (host: RuleHost) => (...given: never[]) => unknown;
}

/** Written the usual way, with the types of its parameters as its only signature. */
export function ownFunction(parts: Omit<OwnFunction, 'method' | 'signatures'> & { signatures?: readonly string[] }): OwnFunction {
  const types = parts.parameters.map(({ type }) => type).join(', ');
  return { method: false, signatures: [`${parts.name}(${types}): ${parts.gives}`], ...parts };
}

/** A function that cannot do with what it is given. */
export function refuse(zh: string, en: string): never {
  throw new DomainError('RULE_REFUSED', { problem: { zh, en } });
}
