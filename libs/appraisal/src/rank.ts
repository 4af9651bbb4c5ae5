import { ascending } from './band';
import type { Grade, SchemeBody } from './scheme';

/** The grades from the best to the lowest, by their bands. */
export function bestFirst({ grades }: Pick<SchemeBody, 'grades'>): Grade[] {
  return ascending(grades).reverse();
}

/** The worse of two grades. */
export function worse(grades: readonly Grade[], one: Grade, other: Grade): Grade {
  return grades.indexOf(one) >= grades.indexOf(other) ? one : other;
}
