import type { QueueOptions } from 'pg-boss';

/** What a job may carry: ids, numbers and codes. Never a name, an address or a text, for everybody who operates sees jobs. */
export type JobData = Readonly<Record<string, string | number>>;

/** A kind of work that is done after the commit, by whichever server is free. */
export interface JobKind<Data extends JobData> {
  /** "mail.send": what it is about and what it does. */
  name: string;
  /** Whether a job belongs to the platform or to one organisation. */
  of: 'platform' | 'organisation';
  /** How often it is tried again after a failure, the pauses growing from the first to the longest. */
  retries: number;
  pauseSeconds: { first: number; longest: number };
  /** How long one try may take before another server may take it over. */
  limitSeconds: number;
  /** Jobs of this kind that one server works on at a time. */
  parallel: number;
  /** Whether only one job of a key waits at a time, so that a burst is one job. */
  oneWaiting: boolean;
  /** Only a type: what its jobs carry. */
  readonly data?: Data;
}

export type PlatformJob<Data extends JobData> = JobKind<Data> & { of: 'platform' };
export type OrganisationJob<Data extends JobData> = JobKind<Data> & { of: 'organisation' };

type Declared<Data extends JobData> = Partial<Omit<JobKind<Data>, 'name' | 'of' | 'data'>>;

const sound = { retries: 5, pauseSeconds: { first: 5, longest: 600 }, limitSeconds: 60, parallel: 2, oneWaiting: false };

/** Declares a kind of job of the platform; what is not said has a sound default. */
export const platformJob = <Data extends JobData>(name: string, declared: Declared<Data> = {}): PlatformJob<Data> => ({
  ...sound,
  ...declared,
  name,
  of: 'platform',
});

/** Declares a kind of job that opens the door for one organisation. */
export const organisationJob = <Data extends JobData>(name: string, declared: Declared<Data> = {}): OrganisationJob<Data> => ({
  ...sound,
  ...declared,
  name,
  of: 'organisation',
});

/** How long a finished job is kept: so long the same id is known to be the same job. */
const KEPT_SECONDS = 3 * 24 * 3600;
/** A server that dies says nothing; so long after its last sign of life another takes the job over. */
const SIGN_OF_LIFE_SECONDS = 10;

/** A kind as the queue knows it. */
export function queueOf({ retries, pauseSeconds, limitSeconds, oneWaiting }: JobKind<JobData>): QueueOptions & {
  policy: 'standard' | 'short';
} {
  return {
    policy: oneWaiting ? 'short' : 'standard',
    retryLimit: retries,
    retryDelay: pauseSeconds.first,
    retryBackoff: true,
    retryDelayMax: pauseSeconds.longest,
    expireInSeconds: limitSeconds,
    heartbeatSeconds: SIGN_OF_LIFE_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  };
}

const CODE = /^[A-Za-z0-9._:-]{1,64}$/;

/** @throws when a value could be more than an id. */
export function mustBeIds(kind: JobKind<JobData>, data: JobData): void {
  for (const [name, value] of Object.entries(data))
    if (typeof value !== 'number' && !CODE.test(value)) throw new Error(`A job "${kind.name}" carries ids only, and "${name}" is none`);
}
