import { type KindDefinition, type Language, type ProvisionExample, inLanguage, inputsOf } from '@charter/kernel';
import { ladderProblems } from './fit';
import { type LadderBody, ladderBody } from './ladder';
import { MISCONDUCT_VARIABLES } from './misconduct';
import { type Misconduct, lightestFirst, propose } from './propose';

/** Ladders as a kind of provision. */
export const ladderKind = {
  kind: 'ladder',
  name: { zh: '追责阶梯', en: 'Ladder of accountability' },
  schema: ladderBody,
  render(name: string, body: LadderBody, language: Language): string {
    const measures = lightestFirst(body).map((measure) => inLanguage(measure.name, language));
    const gravities = body.gravities.map((gravity) => inLanguage(gravity.name, language));
    return language === 'zh'
      ? `${name}：按${gravities.join('、')}分 ${gravities.length} 级情节，由轻到重给予${measures.join('、')}；${body.repeatMonths} 个月内再犯算重复，另有 ${body.rules.length} 条加重减轻规则。`
      : `${name}: by gravity (${gravities.join(', ')}) from the lightest measure to the heaviest: ${measures.join(', ')}. Repeats count for ${body.repeatMonths} months; rules that make it heavier or lighter: ${body.rules.length}.`;
  },
  problems: ladderProblems,
  /** The code of the measure proposed. */
  outcome(body: LadderBody, given: ProvisionExample['given']): string {
    return propose(body, inputsOf(MISCONDUCT_VARIABLES, given) as unknown as Misconduct).measure.code;
  },
} satisfies KindDefinition<LadderBody, 'ladder'>;
