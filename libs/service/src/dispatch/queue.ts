import { decimal } from '@charter/kernel';
import { type DispatchRuleBody, RANKING_FACTORS, type RankingFactor } from './rule';

/** What one factor adds to the place in the queue. */
export interface RankingStep {
  factor: RankingFactor;
  name: (typeof RANKING_FACTORS)[RankingFactor];
  value: string;
  weight: string;
  points: string;
}

/** The place of a request in the queue, to the last digit, and how it comes about (G-3.2). A value not known counts nothing. */
export function rankInQueue(
  ranking: DispatchRuleBody['ranking'],
  values: Partial<Readonly<Record<RankingFactor, string>>>,
): { score: string; steps: RankingStep[] } {
  const steps = ranking.map(({ factor, weight }) => {
    const value = values[factor] ?? '0';
    return { factor, name: RANKING_FACTORS[factor], value, weight, points: decimal(value).times(weight).toFixed() };
  });
  return { score: steps.reduce((sum, { points }) => sum.plus(points), decimal(0)).toFixed(), steps };
}
