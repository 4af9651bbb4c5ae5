import type { BandChange, FormSection } from '@charter/form';
import { both } from '../../both';
import { fact } from './answers';
import { CONSCIOUSNESS } from './mind';

/** How often something happened in the last 30 days. */
const TIMES = [
  { code: 'none', name: both('没有', 'Never'), points: '0' },
  { code: 'once', name: both('1 次', 'Once'), points: '0' },
  { code: 'more', name: both('2 次及以上', 'Twice or more'), points: '0' },
];

const recently = both('近 30 天内发生的次数', 'How often in the last 30 days');

/** What gives no points but may make the level one worse. */
export const circumstances: FormSection = {
  code: 'circumstances',
  name: both('影响等级的情况', 'What may change the level'),
  maximum: '0',
  questions: [
    fact('dementia', both('确诊认知障碍（痴呆）', 'Dementia diagnosed'), both('疾病编码 F00–F03', 'Codes F00–F03')),
    fact(
      'mentalDisorder',
      both('经专科医生确诊其他精神障碍', 'Other mental disorder diagnosed by a specialist'),
      both('疾病编码 F04–F99', 'Codes F04–F99'),
    ),
    fact('incidentFall', both('跌倒', 'Falls'), recently, TIMES),
    fact('incidentLost', both('走失', 'Getting lost'), recently, TIMES),
    fact('incidentChoking', both('噎食', 'Choking'), recently, TIMES),
    fact('incidentSelfHarm', both('自伤、自杀', 'Self-harm'), recently, TIMES),
    fact('incidentOther', both('其他意外', 'Other incidents'), recently, TIMES),
  ],
};

const ONE_WORSE = { effect: 'worse', steps: 1, once: 'oneLevel' } as const;

/** A coma decides at once; of the others one is enough, and more than one make it no worse. */
export const levelChanges: BandChange[] = [
  {
    code: 'coma',
    name: both('处于昏迷状态', 'In a coma'),
    when: `"${CONSCIOUSNESS}.p0" in chosen`,
    effect: 'set',
    band: 'level4',
  },
  { code: 'dementia', name: both('确诊认知障碍（痴呆）', 'Dementia diagnosed'), when: '"dementia.yes" in chosen', ...ONE_WORSE },
  {
    code: 'mentalDisorder',
    name: both('确诊其他精神障碍', 'Other mental disorder diagnosed'),
    when: '"mentalDisorder.yes" in chosen',
    ...ONE_WORSE,
  },
  {
    code: 'incidents',
    name: both('近 30 天内发生意外 2 次及以上', 'Two or more incidents in 30 days'),
    when: [
      'chosen.exists(answer, answer.startsWith("incident") && answer.endsWith(".more"))',
      'chosen.filter(answer, answer.startsWith("incident") && answer.endsWith(".once")).size() >= 2',
    ].join(' || '),
    ...ONE_WORSE,
  },
];
