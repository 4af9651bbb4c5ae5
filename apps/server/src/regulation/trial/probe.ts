import type { Text } from '@charter/kernel';
import type { Tally, TrialFigure } from '@charter/regulation';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../core/read/reader';
import type { GoverningVersion } from '../governing';

/** A trial at work: whose eyes it looks with, what is compared, and over which time. */
export interface TrialRun {
  reader: Reader;
  /** The version the draft was begun from. */
  before: GoverningVersion;
  /** The draft, as if it governed. */
  after: GoverningVersion;
  from: Date;
  to: Date;
  now: number;
  signal: AbortSignal;
}

/** One look at the past: goes through records of a period and tells which would have come out otherwise. */
export interface TrialProbe {
  code: string;
  name: Required<Text>;
  /** What the records are. */
  subject: 'Request' | 'Customer';
  /** Tells every record and every difference to the tally, and the figures of the period. */
  run(trial: TrialRun, tally: Tally): Promise<TrialFigure[]>;
}

/** Every look there is. A context registers its own; later kinds of provision bring theirs. */
@Injectable()
export class TrialProbes {
  private readonly known: TrialProbe[] = [];

  register(probe: TrialProbe): void {
    this.known.push(probe);
  }

  get all(): readonly TrialProbe[] {
    return this.known;
  }
}
