import type { Text } from '@charter/kernel';
import type { AppraisalEvent, Grade, Indicator } from '@charter/appraisal';
import { both } from '../both';

type Name = Required<Text>;

/** Articles that demand a scheme, and the forms it scores by: keys of the same regulation. */
export interface SchemeSetting {
  articles: string[];
  /** Checklist of conduct or of work, scored out of 100. */
  checklist: string;
  exam: string;
}

const DEFAULTS = { bands: [], highest: '100', whenMissing: 'reweigh' } as const;

/** A figure that earns points in proportion between two values. */
export function proportional(code: string, name: Name, weight: string, metric: string, [from, to]: [from: string, to: string]): Indicator {
  return { ...DEFAULTS, code, name, weight, source: 'metric', metric, scoring: 'linear', from, to, bands: [] };
}

/** A score out of 100 that counts as it is. */
export function scored(code: string, name: Name, weight: string, source: Pick<Indicator, 'source' | 'form' | 'rater'>): Indicator {
  return { ...DEFAULTS, code, name, weight, ...source, scoring: 'linear', from: '0', to: '100', bands: [] };
}

export function bonus(code: string, name: Name, points: string, cap: string): AppraisalEvent {
  return { code, name, sort: 'bonus', points, cap };
}

export function deduction(code: string, name: Name, points: string): AppraisalEvent {
  return { code, name, sort: 'deduction', points };
}

/** Four grades; few are excellent (强制分布), and a better grade never pays less. */
export function grades(
  excellent: string,
  good: string,
  consequences: Readonly<Record<'excellent' | 'good' | 'pass' | 'fail', Name>>,
): Grade[] {
  const grade = (code: keyof typeof consequences, name: Name, coefficient: string, rest: Partial<Grade>): Grade => ({
    code,
    name,
    coefficient,
    consequence: consequences[code],
    ...rest,
  });
  return [
    grade('excellent', both('优秀', 'Excellent'), '1.2', { from: '90', quota: excellent }),
    grade('good', both('良好', 'Good'), '1.1', { from: '80', to: '90', quota: good }),
    grade('pass', both('合格', 'Pass'), '1', { from: '60', to: '80' }),
    grade('fail', both('不合格', 'Fail'), '0.7', { to: '60' }),
  ];
}
