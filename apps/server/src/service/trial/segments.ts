import { CUSTOMER_VARIABLES } from '@charter/customer';
import { type RuleInputs, type RuleSurroundings, conditionHolds, localDateOf, USUAL_TIME_ZONE, type Text, inBoth } from '@charter/kernel';
import type { Tally, TrialFigure } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import type { Compilation } from '../../core/read/compile';
import { Reads } from '../../core/read/reads';
import { customerNumber, customerShape } from '../../customer';
import { type GoverningVersion, type PublishedProvision, type TrialProbe, TrialProbes, type TrialRun } from '../../regulation';
import { type PageEnd, beyond, eachPage } from './pages';

const PORTION = 2000;

interface CustomerNow extends PageEnd {
  serial: string;
  since: string;
  requests: number;
  open: number;
  badRatings: number;
  items: string[] | null;
  lastOn: string | null;
}

type Segment = PublishedProvision<'segment'>;

/** A segment in the version the draft was begun from and in the draft; either may be missing. */
interface Pair {
  name: Required<Text>;
  before: string | undefined;
  after: string | undefined;
  figure: TrialFigure;
}

const NAMES = {
  probe: { zh: '客户分类', en: 'Customer segments' },
  in: { zh: '归入', en: 'belongs to it' },
  out: { zh: '不归入', en: 'does not belong to it' },
} as const;

/** Which customers would belong to other segments under a draft (P-1.5, C-4.2), as they are now and with the year that has passed. */
@Injectable()
export class SegmentTrial implements TrialProbe {
  readonly code = 'segments';
  readonly name = NAMES.probe;
  readonly subject = 'Customer';

  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(TrialProbes) probes: TrialProbes,
  ) {
    probes.register(this);
  }

  async run(trial: TrialRun, tally: Tally): Promise<TrialFigure[]> {
    const pairs = pairsOf(trial.before, trial.after);
    if (pairs.length === 0) return [];
    const today = localDateOf(trial.now, USUAL_TIME_ZONE);
    await eachPage<CustomerNow>(
      this.reads,
      trial,
      (compilation, end) => customersSql(compilation, trial, end),
      (customers) => {
        tally.examine(customers.length);
        for (const customer of customers) judge(customer, factsOf(customer, today), pairs, tally);
      },
    );
    return pairs.map(({ figure }) => figure);
  }
}

function pairsOf(before: GoverningVersion, after: GoverningVersion): Pair[] {
  const segments = new Map<string, { before?: Segment; after?: Segment }>();
  for (const segment of before.of('segment')) segments.set(segment.key, { before: segment });
  for (const segment of after.of('segment')) segments.set(segment.key, { ...segments.get(segment.key), after: segment });
  return [...segments.values()].flatMap(({ before: was, after: is }) => {
    const shown = is ?? was;
    if (!shown) return [];
    const name = inBoth(shown.name);
    return [{ name, before: was?.body.rule, after: is?.body.rule, figure: { name, before: 0, after: 0 } }];
  });
}

function judge(customer: CustomerNow, facts: RuleInputs, pairs: readonly Pair[], tally: Tally): void {
  for (const { name, before, after, figure } of pairs) {
    const was = belongs(before, facts);
    const is = before === after ? was : belongs(after, facts);
    figure.before += Number(was);
    figure.after += Number(is);
    if (was === is) continue;
    const words = (inside: boolean) => (inside ? NAMES.in : NAMES.out);
    tally.differ({
      record: customer.id,
      label: customerNumber(customer.serial),
      aspect: name,
      before: words(was),
      after: words(is),
      weight: customer.requests,
    });
  }
}

const SURROUNDINGS: RuleSurroundings = { timeZone: USUAL_TIME_ZONE };

function belongs(rule: string | undefined, facts: RuleInputs): boolean {
  return rule !== undefined && conditionHolds(rule, CUSTOMER_VARIABLES, facts, SURROUNDINGS);
}

/** What is kept of a customer so far; what is not kept is left out, and a rule that needs it does not fit. */
function factsOf({ since, requests, open, badRatings, items, lastOn }: CustomerNow, today: string): RuleInputs {
  return {
    today,
    customer: { since },
    service: { requests, open, badRatings, items: items ?? [], ...(lastOn ? { lastOn } : {}) },
  };
}

function customersSql(compilation: Compilation, { reader, now }: TrialRun, end: PageEnd | undefined): string {
  const { schema } = reader.scope;
  const { bind } = compilation;
  const day = (column: string) => `to_char(${column} at time zone '${USUAL_TIME_ZONE}', 'YYYY-MM-DD')`;
  const year = `q.registered_at > ${bind(new Date(now))}::timestamptz - interval '1 year'`;
  return `select c.id, c.created_at as at, c.serial::text, ${day('c.created_at')} as since,
      d.requests, d.open, d.bad as "badRatings", d.items, d.last as "lastOn"
    from (select c.* from ${schema}.customer c where c.erased_at is null and ${beyond(compilation, 'c.created_at', 'c.id', end)}
        and ${compilation.visible(customerShape, 'c')} order by c.created_at, c.id limit ${PORTION}) c
    cross join lateral (
      select count(*) filter (where ${year})::int as requests, count(*) filter (where q.state_type = 'open')::int as open,
        count(*) filter (where q.rating_bad and ${year})::int as bad,
        array_agg(distinct q.item_key) filter (where ${year}) as items, ${day('max(q.registered_at)')} as last
      from ${schema}.request q where q.customer_id = c.id) d
    order by c.created_at, c.id`;
}
