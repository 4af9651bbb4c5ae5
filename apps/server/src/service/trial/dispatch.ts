import {
  DomainError,
  type RuleInputs,
  type WorkingCalendar,
  instantOf,
  localDateOf,
  USUAL_TIME_ZONE,
  type Text,
  inBoth,
} from '@charter/kernel';
import { type Channel, type DispatchRuleBody, type Priority, dispatchedBy, inOrder, requestNumber } from '@charter/service';
import { type Tally, type TrialFigure, sameValue } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import type { Compilation } from '../../core/read/compile';
import { Reads } from '../../core/read/reads';
import { type GoverningVersion, type PublishedProvision, type TrialProbe, TrialProbes, type TrialRun } from '../../regulation';
import { requestShape } from '../shapes';
import { type PageEnd, beyond, eachPage } from './pages';

const PORTION = 2000;
const HOUR_MS = 3_600_000;

interface PastRequest extends PageEnd {
  serial: string;
  day: string;
  registered: number;
  item: string;
  family: string;
  channel: Channel;
  priority: Priority;
  summary: string;
  repeats: number;
}

type Rule = PublishedProvision<'dispatchRule'>;

const NAMES = {
  probe: { zh: '派单', en: 'Dispatch' },
  undecided: { zh: '没有规则适用的诉求', en: 'Requests no rule decides' },
  nobody: { zh: '由人派单', en: 'dispatched by a person' },
} as const;

/** Where past requests would have gone under the dispatch rules of a draft (P-1.5, S-4.3). */
@Injectable()
export class DispatchTrial implements TrialProbe {
  readonly code = 'dispatch';
  readonly name = NAMES.probe;
  readonly subject = 'Request';

  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(TrialProbes) probes: TrialProbes,
  ) {
    probes.register(this);
  }

  async run(trial: TrialRun, tally: Tally): Promise<TrialFigure[]> {
    const [before, after] = [rulesOf(trial.before), rulesOf(trial.after)];
    if (before.length + after.length === 0) return [];
    const undecided = { before: 0, after: 0 };
    await eachPage<PastRequest>(
      this.reads,
      trial,
      (compilation, end) => requestsSql(compilation, trial, end),
      (requests) => {
        tally.examine(requests.length);
        for (const request of requests) judge(request, trial, { before, after }, tally, undecided);
      },
    );
    return [{ name: NAMES.undecided, ...undecided }];
  }
}

const rulesOf = (version: GoverningVersion): Rule[] => inOrder(version.of('dispatchRule'));

function judge(
  request: PastRequest,
  trial: TrialRun,
  rules: { before: readonly Rule[]; after: readonly Rule[] },
  tally: Tally,
  undecided: { before: number; after: number },
): void {
  const was = dispatchedBy(rules.before, factsOf(request, trial.before), surroundingsOf(trial.before));
  const is = dispatchedBy(rules.after, factsOf(request, trial.after), surroundingsOf(trial.after));
  undecided.before += Number(!was);
  undecided.after += Number(!is);
  if (sameValue(was && placeOf(was.body), is && placeOf(is.body))) return;
  const label = requestNumber(request.day, Number(request.serial));
  const aspect = is ? inBoth(is.name) : NAMES.nobody;
  tally.differ({ record: request.id, label, aspect, before: placeWords(was), after: placeWords(is), weight: request.registered });
}

/** What it comes to for the request: rules that send to the same place are alike. */
function placeOf({ goesTo, department, role, member, mode }: DispatchRuleBody): object {
  return { goesTo, department, role, member, mode };
}

function placeWords(rule: Rule | undefined): Required<Text> {
  return rule ? inBoth(rule.name) : NAMES.nobody;
}

/** What rules may read of a request as it was registered; what the organisation does not keep is left out, and does not fit. */
function factsOf(request: PastRequest, version: GoverningVersion): RuleInputs {
  const { item, family, channel, priority, summary, repeats, registered, day } = request;
  const { calendar, timeZone } = surroundingsOf(version);
  const department = version.find('serviceItem', item)?.body.department;
  return {
    today: day,
    hour: Math.floor((registered - instantOf(day, '00:00', timeZone)) / HOUR_MS),
    weekday: ((new Date(`${localDateOf(registered, timeZone)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1,
    ...workingDayOf(calendar, day),
    request: { item, family, channel, priority, summary, repeats, ...(department ? { department } : {}) },
    customer: {},
  };
}

/** Nothing where the calendar does not have the year: it is never guessed. */
function workingDayOf(calendar: WorkingCalendar | undefined, day: string): { workingDay?: boolean } {
  try {
    return calendar ? { workingDay: calendar.isWorkingDay(day) } : {};
  } catch (error) {
    if (error instanceof DomainError) return {};
    throw error;
  }
}

function surroundingsOf(version: GoverningVersion) {
  const [first] = version.of('calendar');
  const calendar = first && version.calendar(first.key).compiled;
  return { timeZone: calendar?.timeZone ?? USUAL_TIME_ZONE, ...(calendar ? { calendar } : {}) };
}

function requestsSql(compilation: Compilation, { reader, from, to }: TrialRun, end: PageEnd | undefined): string {
  const { schema } = reader.scope;
  const { bind } = compilation;
  const repeats = `(select count(*)::int from ${schema}.request o where o.customer_id = r.customer_id and o.item_key = r.item_key
    and o.registered_at < r.registered_at and o.registered_at > r.registered_at - interval '30 days')`;
  return `select r.id, r.registered_at as at, r.serial, r.day, floor(extract(epoch from r.registered_at) * 1000)::float8 as registered, r.item_key as item,
      r.item_family as family, r.channel, r.priority, r.summary, ${repeats} as repeats
    from ${schema}.request r where r.registered_at >= ${bind(from)} and r.registered_at < ${bind(to)}
      and ${beyond(compilation, 'r.registered_at', 'r.id', end)} and ${compilation.visible(requestShape, 'r')}
    order by r.registered_at, r.id limit ${PORTION}`;
}
