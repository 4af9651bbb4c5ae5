import type { Instant } from '@charter/kernel';

/** A published version of a regulation. */
export interface PublishedVersion {
  number: number;
  publishedAt: Instant;
  effectiveFrom: Instant;
}

export type VersionState = 'scheduled' | 'inForce' | 'superseded';

/**
 * The version in force at a moment: of those published and effective by then the one that took effect last, and of several
 * effective from the same moment the one with the greatest number.
 */
export function resolveVersion<Version extends PublishedVersion>(versions: readonly Version[], at: Instant): Version | undefined {
  return versions
    .filter(({ effectiveFrom, publishedAt }) => effectiveFrom <= at && publishedAt <= at)
    .reduce<Version | undefined>((best, version) => (best && !isLater(version, best) ? best : version), undefined);
}

/** Each version's state by its number. */
export function versionStates(versions: readonly PublishedVersion[], now: Instant): Record<number, VersionState> {
  const current = resolveVersion(versions, now);
  return Object.fromEntries(versions.map((version) => [version.number, stateOf(version, current, now)]));
}

function stateOf(version: PublishedVersion, current: PublishedVersion | undefined, now: Instant): VersionState {
  if (version === current) return 'inForce';
  return version.effectiveFrom > now && !(current && version.number < current.number) ? 'scheduled' : 'superseded';
}

function isLater(a: PublishedVersion, b: PublishedVersion): boolean {
  return a.effectiveFrom > b.effectiveFrom || (a.effectiveFrom === b.effectiveFrom && a.number > b.number);
}
