import type { ProvisionExample } from '@charter/kernel';
import { both } from '../../both';
import { example } from '../../example';
import { circumstances } from './changes';
import { mind } from './mind';
import { mobility } from './mobility';
import { participation } from './participation';
import { selfCare } from './selfCare';

const items = [selfCare, mobility, mind, participation].flatMap(({ questions }) => questions);

/** Everything answered at its best, nothing to change the level; each example says what is different. */
const WELL: Readonly<Record<string, string>> = {
  reason: 'first',
  ...Object.fromEntries(items.map(({ code, options }) => [code, options[0]?.code ?? ''])),
  ...Object.fromEntries(circumstances.questions.map(({ code, options }) => [code, options[0]?.code ?? 'no'])),
};

/** What is different from everything at its best. */
const but = (different: Readonly<Record<string, string>>) => ({ ...WELL, ...different });

const DEPENDENT = Object.fromEntries(selfCare.questions.map(({ code }) => [code, 'p1']));

/** Examples kept with the scale: whoever changes a rule sees at once what else changes. */
export const abilityExamples: ProvisionExample[] = [
  example(both('样样都能自理', 'Does everything alone'), but({}), '90 level0'),
  example(both('只有爬楼要扶着', 'Only stairs with a rail'), but({ stairs: 'p2' }), '89 level1'),
  example(both('自理大部分靠别人', 'Others do most of the self-care'), but(DEPENDENT), '66 level1'),
  example(both('再加上听力不好', 'And hard of hearing'), but({ ...DEPENDENT, hearing: 'p1' }), '65 level2'),
  example(both('身体都好，确诊痴呆', 'Sound of body, dementia diagnosed'), but({ dementia: 'yes' }), '90 level1'),
  example(
    both('痴呆并且跌倒两次，只降一级', 'Dementia and two falls: one level only'),
    but({ ...DEPENDENT, dementia: 'yes', incidentFall: 'more' }),
    '66 level2',
  ),
  example(both('跌倒、走失各一次', 'One fall, once lost'), but({ ...DEPENDENT, incidentFall: 'once', incidentLost: 'once' }), '66 level2'),
  example(both('昏迷：不必答完', 'Coma: nothing else needs an answer'), { consciousness: 'p0' }, '0 level4'),
];
