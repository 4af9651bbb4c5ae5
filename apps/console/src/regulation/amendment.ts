import { typedMoment } from '../shared/moment';
import type { Regulation, Version } from './regulation';

/** What an amendment starts from. */
export interface Amending {
  regulation: Regulation;
  version: Version;
}

/** When and why: asked for every amendment. */
export interface Occasion {
  /** Date and time in the time of the organisation; empty means at once. */
  effectiveFrom: string;
  reason: string;
}

/** The part of the mutation's input that every amendment has. */
export function amendmentHead(
  { regulation, version }: Amending,
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
