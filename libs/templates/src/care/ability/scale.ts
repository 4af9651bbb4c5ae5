import type { Band, FormBody } from '@charter/form';
import { both } from '../../both';
import { circumstances, levelChanges } from './changes';
import { abilityExamples } from './examples';
import { mind } from './mind';
import { mobility } from './mobility';
import { participation } from './participation';
import { occasion } from './reason';
import { selfCare } from './selfCare';

/** The parts that give points: 32, 15, 28 and 15, together 90. */
export const abilityParts = [selfCare, mobility, mind, participation];

/** The five levels, from intact to the total loss of ability. */
export const abilityLevels: Band[] = [
  { code: 'level0', name: both('能力完好', 'Intact'), from: '90', to: '90' },
  { code: 'level1', name: both('轻度失能', 'Mild loss'), from: '66', to: '89' },
  { code: 'level2', name: both('中度失能', 'Moderate loss'), from: '46', to: '65' },
  { code: 'level3', name: both('重度失能', 'Severe loss'), from: '30', to: '45' },
  { code: 'level4', name: both('完全失能', 'Total loss'), from: '0', to: '29' },
];

/**
 * Ability of elderly people (老年人能力评估): items, points, levels and changes of the level as in GB/T 42195-2022, in our words
 * (G-5.2). Two assessors and twelve months until the next assessment are defaults each organisation may change.
 */
export const abilityScale: FormBody = {
  use: 'assessment',
  intro: both(
    '按老年人近来的实际情况选择，不按他应该能做到的程度选择。评估时老人在场，由两名评估员共同完成。',
    'Choose by what the person really does of late, not by what they should be able to do. The person is present; two assessors fill it in together.',
  ),
  maximum: '90',
  sections: [occasion, ...abilityParts, circumstances],
  bands: abilityLevels,
  changes: levelChanges,
  assessors: 2,
  validMonths: 12,
  examples: abilityExamples,
};
