import type { Text } from './text';

/** Something wrong with a definition, and where: `steps.3.to`. All problems are told at once. */
export interface Problem {
  place: string;
  message: Text;
}
