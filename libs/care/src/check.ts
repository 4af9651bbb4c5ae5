import { decimal, type OtherProvision, type Problem, repeatedCodes } from '@charter/kernel';
import type { CategoryBody } from './category';
import { ancestorsOf, categoryOf } from './member';

/** What of a category does not fit together, or not with those above it. */
export function checkCategory(body: CategoryBody, others: readonly OtherProvision[]): Problem[] {
  return [...ownProblems(body), ...repeatedCodes(body.evidence, 'evidence', { zh: '依据', en: 'evidence' }), ...circle(body, others)];
}

function ownProblems({ membership, rule, evidence, reviewMonths, weight }: CategoryBody): Problem[] {
  const decision = membership === 'decision';
  const found: [boolean, Problem][] = [
    [
      !decision && rule === undefined,
      { place: 'rule', message: { zh: '按条件认定的，请写明条件。', en: 'Give the condition by which one belongs.' } },
    ],
    [
      decision && !evidence.some(({ required }) => required),
      { place: 'evidence', message: { zh: '审定的类别至少要有一项必须提供的依据。', en: 'A decision needs some required evidence.' } },
    ],
    [
      decision && reviewMonths === undefined,
      {
        place: 'reviewMonths',
        message: { zh: '审定的类别要定期复核，请写明几个月一次。', en: 'A decision is reviewed: say after how many months.' },
      },
    ],
    [decimal(weight).isNegative(), { place: 'weight', message: { zh: '权重不能是负数。', en: 'The weight must not be negative.' } }],
  ];
  return found.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

/** The uppermost of the chain has a parent only if that is this one, or the chain closes further up. */
function circle(body: CategoryBody, others: readonly OtherProvision[]): Problem[] {
  const [top] = ancestorsOf(body, others);
  const above = (top ?? body).parent;
  const closes = top !== undefined && above !== undefined;
  if (!closes) return [];
  const known = categoryOf(above, others) !== undefined;
  const message = known
    ? { zh: '上级类别互相包含，绕成了圈。', en: 'The categories above it are parts of each other.' }
    : {
        zh: `上级类别又属于“${above}”，请检查是否绕成了圈。`,
        en: `What it is part of is itself part of "${above}"; see whether they go round in a circle.`,
      };
  return [{ place: 'parent', message }];
}
