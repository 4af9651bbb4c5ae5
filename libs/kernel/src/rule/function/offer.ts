import type { Environment } from '@marcbachmann/cel-js';
import { DAY_FUNCTIONS } from './days';
import { DECIMAL_FUNCTIONS } from './decimals';
import type { OwnFunction, RuleFunction, RuleHost } from './function';
import { LANGUAGE_FUNCTIONS } from './language';
import { LIST_FUNCTIONS } from './lists';

const OWN: readonly OwnFunction[] = [...DAY_FUNCTIONS, ...LIST_FUNCTIONS, ...DECIMAL_FUNCTIONS];

/** Every function a rule may use, for lists, completion and explanations. */
export const RULE_FUNCTIONS: readonly RuleFunction[] = [...OWN, ...LANGUAGE_FUNCTIONS];

/** What one call costs at least, in the parts the budget counts. */
const CALL = 10;

/** Makes the functions known to the checker, each paying for being called. */
export function offerFunctions(environment: Environment, host: RuleHost): void {
  for (const { signatures, made } of OWN) {
    const run = made(host) as (...given: unknown[]) => unknown;
    const charged = (...given: unknown[]) => {
      host.budget.spend(CALL);
      return run(...given);
    };
    for (const signature of signatures) environment.registerFunction(signature, charged, { async: false });
  }
}
