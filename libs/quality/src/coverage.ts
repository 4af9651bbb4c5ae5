import type { Standard } from './standard';

/** One dimension in one department: what binds it there. */
export interface CoverageCell {
  department: string;
  /** Standards the department set for itself. */
  own: Standard[];
  /** Standards of the whole organisation, which bind it as they bind all. */
  general: Standard[];
  /** Whether nothing at all binds the department in this dimension. */
  hole: boolean;
}

export interface CoverageRow {
  dimension: string;
  cells: CoverageCell[];
  /** Whether no department, nor the organisation, set a standard: nobody knows what the dimension asks for. */
  empty: boolean;
}

/**
 * Standards by dimension and department, with the holes. A general standard for some service items only covers
 * every department all the same: which of them handles an item may change at any time.
 */
export function coverageOfStandards(
  dimensions: readonly string[],
  departments: readonly string[],
  standards: readonly Standard[],
): CoverageRow[] {
  return dimensions.map((dimension) => {
    const within = standards.filter(({ body }) => body.dimension === dimension);
    const general = within.filter(({ body }) => body.department === undefined);
    const cells = departments.map((department): CoverageCell => {
      const own = within.filter(({ body }) => body.department === department);
      return { department, own, general, hole: own.length === 0 && general.length === 0 };
    });
    return { dimension, cells, empty: within.length === 0 };
  });
}
