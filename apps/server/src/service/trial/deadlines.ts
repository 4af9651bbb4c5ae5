import { DomainError, type Hold, type Instant, deadline, USUAL_TIME_ZONE, type Text, inBoth } from '@charter/kernel';
import { type Priority, requestNumber } from '@charter/service';
import type { Tally, TrialFigure } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import type { Compilation } from '../../core/read/compile';
import { Reads } from '../../core/read/reads';
import { type GoverningVersion, type TrialProbe, TrialProbes, type TrialRun } from '../../regulation';
import { governingLimit } from '../clocks';
import { requestShape } from '../shapes';
import { type PageEnd, beyond, eachPage } from './pages';

/** Requests that are read at once. */
const PORTION = 2000;

/** A run of a clock as it was, moments in milliseconds. */
interface PastRun extends PageEnd {
  serial: string;
  day: string;
  item: string;
  priority: Priority;
  department: string | null;
  clock: string;
  started: Instant;
  due: Instant;
  stopped: Instant | null;
  holds: { from: string; to: string | null }[];
}

interface Outcome {
  due?: Instant;
  /** Said instead of a deadline. */
  instead?: Required<Text>;
}

const NAMES = {
  probe: { zh: '办理期限', en: 'Deadlines' },
  late: { zh: '超期的时钟', en: 'Clocks past their deadline' },
  noItem: { zh: '不再提供此事项', en: 'The item is not offered any more' },
  noLimit: { zh: '不再有时限', en: 'There is no limit any more' },
  noYear: { zh: '工作日历没有这一年', en: 'The calendar does not have the year' },
} as const;

/** Which deadlines of past requests a draft would have set otherwise (P-1.5, S-5.3). */
@Injectable()
export class DeadlineTrial implements TrialProbe {
  readonly code = 'deadlines';
  readonly name = NAMES.probe;
  readonly subject = 'Request';

  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(TrialProbes) probes: TrialProbes,
  ) {
    probes.register(this);
  }

  async run(trial: TrialRun, tally: Tally): Promise<TrialFigure[]> {
    const late = { before: 0, after: 0 };
    await eachPage<PastRun>(
      this.reads,
      trial,
      (compilation, end) => runsSql(compilation, trial, end),
      (runs) => {
        tally.examine(new Set(runs.map(({ id }) => id)).size);
        for (const run of runs) judge(run, trial, tally, late);
      },
    );
    return [{ name: NAMES.late, ...late }];
  }
}

/** Runs of the clocks of the next requests, oldest first; only of requests the reader may see. */
function runsSql(compilation: Compilation, { reader, from, to }: TrialRun, end: PageEnd | undefined): string {
  const { schema } = reader.scope;
  const { bind } = compilation;
  const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`;
  return `select q.id, q.serial, q.day, q.registered_at as at, q.item_key as item, q.priority, d.code as department, c.code as clock,
      ${ms('c.started_at')} as started, ${ms('c.due_at')} as due, ${ms('c.stopped_at')} as stopped, c.holds
    from (select r.* from ${schema}.request r
      where r.registered_at >= ${bind(from)} and r.registered_at < ${bind(to)}
        and ${beyond(compilation, 'r.registered_at', 'r.id', end)} and ${compilation.visible(requestShape, 'r')}
        and exists (select from ${schema}.request_clock k where k.request_id = r.id)
      order by r.registered_at, r.id limit ${PORTION}) q
    join ${schema}.request_clock c on c.request_id = q.id left join ${schema}.department d on d.id = q.department_id
    order by q.registered_at, q.id, c.code, c.run`;
}

function judge(run: PastRun, { after, now }: TrialRun, tally: Tally, late: { before: number; after: number }): void {
  const end = run.stopped ?? now;
  const outcome = outcomeOf(run, after, now);
  late.before += Number(end > run.due);
  late.after += Number(outcome.due !== undefined && end > outcome.due);
  if (outcome.due === run.due) return;
  tally.differ({
    record: run.id,
    label: requestNumber(run.day, Number(run.serial)),
    aspect: clockName(run, after),
    before: moment(run.due),
    after: outcome.instead ?? moment(outcome.due ?? 0),
    weight: outcome.due === undefined ? Number.MAX_SAFE_INTEGER : Math.abs(outcome.due - run.due),
  });
}

/** What the clock's deadline would have been, holds and all, had the version governed when the clock started. */
function outcomeOf(run: PastRun, version: GoverningVersion, now: Instant): Outcome {
  const item = version.find('serviceItem', run.item);
  const procedure = item && version.find('procedure', item.body.procedure);
  if (!procedure) return { instead: NAMES.noItem };
  const clock = procedure.body.clocks.find(({ code }) => code === run.clock);
  if (!clock) return { instead: NAMES.noLimit };
  try {
    const facts = { item: run.item, priority: run.priority, department: run.department ?? undefined };
    const { terms } = governingLimit(version, clock, facts, run.started);
    return { due: deadline(terms.calendar, run.started, terms.amount, run.holds.map(holdOf), now) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { instead: error.code === 'CALENDAR_YEAR_MISSING' ? NAMES.noYear : NAMES.noLimit };
  }
}

const holdOf = ({ from, to }: PastRun['holds'][number]): Hold => ({ from: Date.parse(from), ...(to ? { to: Date.parse(to) } : {}) });

function clockName({ item, clock }: PastRun, version: GoverningVersion): Required<Text> {
  const procedure = version.find('procedure', version.find('serviceItem', item)?.body.procedure ?? '');
  const name = procedure?.body.clocks.find(({ code }) => code === clock)?.name;
  return inBoth(name ?? { zh: clock });
}

const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: USUAL_TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });

function moment(at: Instant): Required<Text> {
  const text = FORMAT.format(at);
  return { zh: text, en: text };
}
