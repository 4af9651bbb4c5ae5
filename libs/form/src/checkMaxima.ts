import { decimal, type Decimal, type Problem } from '@charter/kernel';
import type { FormBody } from './body';
import { reachOf, sum } from './points';

/** Where a maximum is declared, it is what the questions add up to. */
export function checkMaxima({ sections, maximum }: FormBody): Problem[] {
  const found = sections.map(({ questions }) => sum(questions.map((question) => reachOf(question).most)));
  return [
    ...sections.flatMap((section, index) => unequal(`sections.${index}.maximum`, section.maximum, found[index] ?? decimal(0))),
    ...unequal('maximum', maximum, sum(found)),
  ];
}

function unequal(place: string, declared: string | undefined, found: Decimal): Problem[] {
  if (declared === undefined || found.equals(declared)) return [];
  const message = {
    zh: `写的满分是 ${declared}，各题最高分之和是 ${found.toString()}。`,
    en: `It says ${declared}, but the questions add up to ${found.toString()}.`,
  };
  return [{ place, message }];
}
