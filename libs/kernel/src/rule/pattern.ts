import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import type { Budget } from './budget';
import { partsOf } from './tree';

/** Takes the place of CEL's own `matches`, whose time may grow exponentially with the text. */
const LINEAR = 'matchesInLinearTime';

/** Makes pattern matching take time linear in the text, and pay for it. */
export function offerPatterns(environment: Environment, budget: Budget): void {
  const compiled = new Map<string, { pattern: RE2JS; work: number }>();
  environment.registerFunction(`string.${LINEAR}(string): bool`, (text: string, source: string) => {
    const known = compiled.get(source) ?? { pattern: RE2JS.compile(source), work: 1 + repetitions(source) };
    compiled.set(source, known);
    budget.spend(50 + text.length * known.work);
    return known.pattern.matcher(text).find();
  });
}

/** Lets the expression use it wherever it says `matches`. */
export function useLinearPatterns(node: ASTNode): void {
  if (node.op === 'rcall' && node.args[0] === 'matches') node.args[0] = LINEAR;
  for (const part of partsOf(node)) useLinearPatterns(part);
}

/** Counted repetitions are what makes a pattern large: `\d{11}` is eleven patterns in a row. */
function repetitions(source: string): number {
  return [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce(
    (product, [, least, most]) => product * Math.max(1, Number(most || least)),
    1,
  );
}
