import type { Text } from '@charter/kernel';

/** The file is no takeout that can be put back; the message is for the person who brought it. */
export class UnfitTakeout extends Error {
  constructor(readonly problem: Required<Text>) {
    super(problem.en);
  }
}
