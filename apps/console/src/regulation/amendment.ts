import { typedMoment } from '../shared/moment';
import type { Draft } from './draft/draft';
import type { Regulation, Version } from './regulation';

/** The latest version, which an amendment makes the next one from. */
export interface AmendingVersion {
  regulation: Regulation;
  version: Version;
}

/** What a change is made in: published at once as an amendment, or kept in a revision. */
export type Amending = AmendingVersion | { draft: Draft };

/** When and why: asked for every amendment. */
export interface Occasion {
  /** Date and time in the time of the organisation; empty means at once. */
  effectiveFrom: string;
  reason: string;
}

/** The part of the mutation's input that every amendment has. */
export function amendmentHead(
  { regulation, version }: AmendingVersion,
  key: string,
  { effectiveFrom, reason }: Occasion,
): Record<string, unknown> {
  return {
    regulationId: regulation.id,
    expectedVersionNumber: version.number,
    key,
    reason: reason.trim(),
    ...(effectiveFrom ? { effectiveFrom: typedMoment(effectiveFrom) } : {}),
  };
}
