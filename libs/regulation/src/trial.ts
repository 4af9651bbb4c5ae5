import type { Text } from '@charter/kernel';

/** One thing about one record that would have come out otherwise (P-1.5). */
export interface TrialDifference {
  /** Id of the record. */
  record: string;
  /** Number of the record; never a name. */
  label: string;
  /** What about it: a clock, a queue, a category. */
  aspect: Required<Text>;
  before: Required<Text>;
  after: Required<Text>;
  /** How much it differs: those that differ most are listed first. */
  weight: number;
}

/** A figure of the period as it was and as it would have been. */
export interface TrialFigure {
  name: Required<Text>;
  before: number;
  after: number;
}

/** What one look at the past found. */
export interface TrialFinding {
  probe: string;
  name: Required<Text>;
  /** What the records are: Request, Customer. */
  subject: string;
  examined: number;
  /** Records with any difference. */
  differing: number;
  figures: TrialFigure[];
  /** How many records differ in what. */
  aspects: { name: Required<Text>; count: number }[];
}

/** Differences that are listed for each look; the totals count all. */
export const MOST_LISTED = 2000;

/** Counts records as they are looked at, and keeps the differences that weigh most. */
export class Tally {
  private readonly records = new Set<string>();
  private readonly aspects = new Map<string, { name: Required<Text>; records: Set<string> }>();
  private kept: TrialDifference[] = [];
  private looked = 0;

  /** A record was looked at, whatever came of it. */
  examine(count = 1): void {
    this.looked += count;
  }

  differ(difference: TrialDifference): void {
    const { record, aspect } = difference;
    this.records.add(record);
    const known = this.aspects.get(aspect.zh) ?? { name: aspect, records: new Set<string>() };
    this.aspects.set(aspect.zh, known);
    known.records.add(record);
    this.kept.push(difference);
    if (this.kept.length >= 2 * MOST_LISTED) this.kept = heaviest(this.kept);
  }

  get examined(): number {
    return this.looked;
  }

  get differing(): number {
    return this.records.size;
  }

  /** By how many records they concern. */
  byAspect(): TrialFinding['aspects'] {
    return [...this.aspects.values()]
      .map(({ name, records }) => ({ name, count: records.size }))
      .sort((a, b) => b.count - a.count || (a.name.zh < b.name.zh ? -1 : 1));
  }

  /** The differences that weigh most, at most `MOST_LISTED`. */
  listed(): TrialDifference[] {
    return heaviest(this.kept);
  }
}

function heaviest(differences: readonly TrialDifference[]): TrialDifference[] {
  return [...differences]
    .sort((a, b) => b.weight - a.weight || (a.record < b.record ? -1 : Number(a.record > b.record)))
    .slice(0, MOST_LISTED);
}
