import { type OtherProvision, type Problem, decimal, repeatedCodes } from '@charter/kernel';
import type { LadderBody, LadderRule } from './ladder';

/** What keeps a ladder from being published (D-1), all at once. */
export function ladderProblems(body: LadderBody, _others: readonly OtherProvision[] = []): Problem[] {
  return [
    ...repeatedCodes(body.gravities, 'gravities', { zh: '情节', en: 'gravity' }),
    ...repeatedCodes(body.measures, 'measures', { zh: '处理方式', en: 'measure' }),
    ...orderProblems(body),
    ...deductionProblems(body),
    ...gravityProblems(body),
    ...body.rules.flatMap((rule, index) => ruleProblems(rule, `rules.${index}`)),
  ];
}

function orderProblems({ measures }: LadderBody): Problem[] {
  return measures.flatMap(({ order }, index) => {
    const before = measures[index - 1];
    if (!before || order > before.order) return [];
    const message = {
      zh: `次序应由轻到重递增，上一项“${before.name.zh}”已是 ${before.order}。`,
      en: `The order must rise; "${before.name.en ?? before.name.zh}" above is ${before.order} already.`,
    };
    return [{ place: `measures.${index}.order`, message }];
  });
}

function deductionProblems({ measures }: LadderBody): Problem[] {
  return measures.flatMap(({ bonusDeduction }, index) =>
    decimal(bonusDeduction).isNegative() || decimal(bonusDeduction).gt(100)
      ? [{ place: `measures.${index}.bonusDeduction`, message: { zh: '应在 0 至 100 之间。', en: 'It is between 0 and 100.' } }]
      : [],
  );
}

/** Every gravity leads to a measure, and a heavier one never to a lighter measure. */
function gravityProblems({ gravities, measures }: LadderBody): Problem[] {
  const orderOf = (wanted: string | undefined) => measures.find(({ code }) => code === wanted)?.order;
  return gravities.flatMap(({ measure }, index) => {
    const place = `gravities.${index}.measure`;
    const [order, before] = [orderOf(measure), orderOf(gravities[index - 1]?.measure)];
    return order !== undefined && before !== undefined && order < before
      ? [{ place, message: { zh: '情节更重，处理不能更轻。', en: 'A heavier gravity cannot lead to a lighter measure.' } }]
      : [];
  });
}

function ruleProblems({ effect, measure, steps }: LadderRule, place: string): Problem[] {
  if (effect !== 'atLeast') {
    return steps === undefined
      ? [{ place: `${place}.steps`, message: { zh: '请填写加重或减轻几级。', en: 'Say by how many steps.' } }]
      : [];
  }
  return measure === undefined ? [{ place: `${place}.measure`, message: { zh: '请选择处理方式。', en: 'Choose a measure.' } }] : [];
}
