import { type CompiledRule, Decimal, type Text, decimal, formatDecimal } from '@charter/kernel';
import { bandOf } from './band';
import { type EventsOutcome, type EventStep, eventsOf } from './event';
import { formulasOf } from './formula';
import { type Measured, pointsOf } from './points';
import { bestFirst, worse } from './rank';
import type { Grade, Indicator, SchemeBody, Veto } from './scheme';

/** What is known of one subject in a cycle: figures by indicator, and how often each event and veto item came up. */
export interface Facts {
  values: Readonly<Record<string, Measured | undefined>>;
  counts: Readonly<Record<string, number | undefined>>;
}

export interface IndicatorStep {
  code: string;
  /** Nothing when there was no data. */
  value?: string;
  points?: string;
  weight: string;
  /** What it adds to the score; the shares of all indicators make their sum exactly. */
  share: string;
  how: Required<Text>;
}

export interface VetoStep {
  code: string;
  times: number;
  how: Required<Text>;
}

/** A score with everything it came from; decimals as text, to the last digit. */
export interface Score {
  score: string;
  grade: string;
  coefficient: string;
  /** The grade a veto item leaves at best. */
  best?: string;
  indicators: IndicatorStep[];
  events: EventStep[];
  vetoes: VetoStep[];
  /** How indicators, bonus and deduction became the score. */
  how: Required<Text>;
}

/** Shares are exact to so many places; only where a weight is spread over the others are they rounded there. */
const SHARE_PLACES = 12;

/**
 * Makes a scheme ready for any number of subjects. The answer is the same at any time and on any machine, and
 * undefined for a subject of which nothing was measured.
 */
export function scorer(scheme: SchemeBody): (facts: Facts) => Score | undefined {
  const formulas = formulasOf(scheme);
  const grades = bestFirst(scheme);
  return (facts) => {
    const indicators = indicatorSteps(scheme, facts, formulas);
    if (indicators.every(({ points }) => points === undefined)) return undefined;
    const events = eventsOf(scheme, facts.counts);
    const vetoes = scheme.vetoes.filter(({ code }) => (facts.counts[code] ?? 0) > 0);
    const { score, how } = total(scheme, indicators, events, vetoes);
    const { grade, best } = graded(grades, score, vetoes);
    return {
      score: formatDecimal(score, scheme.places),
      grade: grade.code,
      coefficient: grade.coefficient,
      ...(best ? { best } : {}),
      indicators,
      events: events.steps,
      vetoes: vetoes.map((veto) => vetoStep(veto, facts, grades)),
      how,
    };
  };
}

function indicatorSteps(scheme: SchemeBody, facts: Facts, formulas: ReadonlyMap<string, CompiledRule>): IndicatorStep[] {
  const found = scheme.indicators.map((indicator) => ({ indicator, ...earned(indicator, facts, scheme.places, formulas) }));
  const counted = found.filter(({ points }) => points !== undefined);
  const weights = counted.reduce((sum, { indicator }) => sum.plus(indicator.weight), decimal(0));
  return found.map(({ indicator, points, how }) => {
    const { code, weight } = indicator;
    const value = facts.values[code]?.value;
    const share = points && weights.gt(0) ? points.times(weight).div(weights).toDecimalPlaces(SHARE_PLACES) : decimal(0);
    return {
      code,
      ...(value === undefined ? {} : { value }),
      ...(points ? { points: points.toString() } : {}),
      weight: points && !weights.eq(100) ? `${weight}/${weights.toString()}` : `${weight}%`,
      share: share.toString(),
      how,
    };
  });
}

function earned(indicator: Indicator, { values }: Facts, places: number, formulas: ReadonlyMap<string, CompiledRule>) {
  const measured = values[indicator.code];
  if (measured) return pointsOf(indicator, measured, places, formulas.get(indicator.code));
  switch (indicator.whenMissing) {
    case 'zero':
      return { points: decimal(0), how: { zh: '没有数据，计零分', en: 'No data: counts as nothing' } };
    case 'full':
      return {
        points: Decimal.min(100, decimal(indicator.highest)),
        how: { zh: '没有数据，计满分', en: 'No data: counts as full points' },
      };
    default:
      return { points: undefined, how: { zh: '没有数据，权重由其他指标分担', en: 'No data: the others share its weight' } };
  }
}

function total(scheme: SchemeBody, indicators: IndicatorStep[], { bonus, deduction }: EventsOutcome, vetoes: Veto[]) {
  const sum = indicators.reduce((added, { share }) => added.plus(share), decimal(0));
  const exact = sum.plus(bonus).minus(deduction);
  const within = Decimal.min(Decimal.max(exact, 0), decimal(scheme.highest)).toDecimalPlaces(scheme.places);
  const score = vetoes.some(({ effect }) => effect === 'zero') ? decimal(0) : within;
  const bounded = exact.lt(0) ? both('，不低于 0', ', not below 0') : exact.gt(scheme.highest) ? capped(scheme.highest) : both('', '');
  const vetoed = score.eq(within) ? both('', '') : both('，一票否决归零', ', nothing by veto');
  const [shares, added, taken, result, points] = [sum, bonus, deduction, exact, score].map(String);
  return {
    score,
    how: {
      zh: `指标 ${shares} + 加分 ${added} − 扣分 ${taken} = ${result}${bounded.zh}，保留 ${scheme.places} 位小数${vetoed.zh}：${points} 分`,
      en: `Indicators ${shares} + bonus ${added} − deduction ${taken} = ${result}${bounded.en}, to ${scheme.places} places${vetoed.en}: ${points} points`,
    },
  };
}

const both = (zh: string, en: string): Required<Text> => ({ zh, en });
const capped = (highest: string) => both(`，不超过 ${highest}`, `, at most ${highest}`);

/** The grade of a score, or the worse one that veto items leave. */
function graded(grades: readonly Grade[], score: Decimal, vetoes: readonly Veto[]): { grade: Grade; best?: string } {
  const lowest = grades.at(-1);
  const byScore = bandOf(grades, score) ?? lowest;
  if (!byScore || !lowest) throw new TypeError('A scheme has grades');
  const limits = vetoes.map(({ effect, grade }) => (effect === 'zero' ? lowest : (grades.find(({ code }) => code === grade) ?? lowest)));
  const best = limits.reduce<Grade | undefined>((worst, limit) => (worst ? worse(grades, worst, limit) : limit), undefined);
  return best ? { grade: worse(grades, byScore, best), best: best.code } : { grade: byScore };
}

function vetoStep({ code, effect, grade, name }: Veto, { counts }: Facts, grades: readonly Grade[]): VetoStep {
  const best = grades.find((each) => each.code === grade)?.name;
  const how =
    effect === 'zero'
      ? both(`“${name.zh}”一票否决，总分归零`, `"${name.en ?? name.zh}" is a veto: the score is nothing`)
      : both(`“${name.zh}”一票否决，最高评为“${best?.zh}”`, `"${name.en ?? name.zh}" is a veto: at best "${best?.en ?? best?.zh}"`);
  return { code, times: counts[code] ?? 0, how };
}
