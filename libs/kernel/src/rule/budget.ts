import type { ASTNode } from '@marcbachmann/cel-js';
import { DomainError } from '../error';
import { isLoop, partsOf, sizeOf } from './tree';

/** Work a rule may do in one evaluation, in visited parts; a few milliseconds on any machine. */
const WORK = 50_000;

/** Counts the work of an evaluation and stops it, the same everywhere, since it counts and does not time. */
export class Budget {
  private left = WORK;

  renew(): void {
    this.left = WORK;
  }

  spend(work: number): void {
    this.left -= work;
    if (this.left >= 0) return;
    throw new DomainError('RULE_REFUSED', { problem: { zh: '规则的计算量过大。', en: 'the rule takes too much work.' } });
  }
}

/** What the evaluator keeps of a loop once the macro is expanded; its `condition` is asked before each element. */
interface ExpandedLoop {
  meta: { alternate?: { args: { condition?: (result: unknown) => boolean } } };
}

/** Makes every loop of an expression pay for each element it visits. */
export function chargeLoops(node: ASTNode, budget: Budget): void {
  for (const part of partsOf(node)) chargeLoops(part, budget);
  if (!isLoop(node)) return;
  const work = node.args[2].reduce((size, part) => size + sizeOf(part), 1);
  const loop = (node as unknown as ExpandedLoop).meta.alternate?.args;
  if (!loop) throw new TypeError('The macro was not expanded');
  const goesOn = loop.condition;
  loop.condition = (result) => {
    budget.spend(work);
    return goesOn ? goesOn(result) : true;
  };
}
