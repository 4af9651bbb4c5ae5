import type { LadderBody } from '@charter/accountability';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { example } from '../example';

/** Roles that decide on measures. */
export interface DecidingRoles {
  /** Decides what is light. */
  head: string;
  /** Decides what bears on the post or the contract. */
  lead: string;
}

const gravities: LadderBody['gravities'] = [
  {
    code: 'slight',
    name: both('轻微', 'Slight'),
    meaning: both('没有造成影响，当场可以改正', 'Without effect, and mended on the spot'),
    measure: 'criticism',
  },
  {
    code: 'ordinary',
    name: both('一般', 'Ordinary'),
    meaning: both('影响一次服务，或者引起有责投诉', 'It spoilt a service or led to a proven complaint'),
    measure: 'notice',
  },
  {
    code: 'serious',
    name: both('严重', 'Serious'),
    meaning: both('影响多名服务对象，或者违反禁止性规定', 'Several people were affected, or a prohibition broken'),
    measure: 'transfer',
  },
  {
    code: 'grave',
    name: both('特别严重', 'Grave'),
    meaning: both('造成重大损失、伤害或者恶劣影响', 'Great damage, harm or loss of trust'),
    measure: 'dismissal',
  },
];

const rules: LadderBody['rules'] = [
  {
    name: both('损失一千元以上', 'Damage of 1,000 yuan and more'),
    when: 'compare(damage, "1000") >= 0',
    effect: 'atLeast',
    measure: 'notice',
  },
  {
    name: both('损失一万元以上', 'Damage of 10,000 yuan and more'),
    when: 'compare(damage, "10000") >= 0',
    effect: 'atLeast',
    measure: 'transfer',
  },
  { name: both('造成人身伤害', 'Somebody was hurt'), when: 'harmed', effect: 'atLeast', measure: 'transfer' },
  { name: both('规定期限内再犯', 'Repeated within the period'), when: 'repeats == 1', effect: 'heavier', steps: 1 },
  { name: both('规定期限内多次再犯', 'Repeated several times'), when: 'repeats >= 2', effect: 'heavier', steps: 2 },
  { name: both('隐瞒或弄虚作假', 'Concealed or falsified'), when: 'concealed', effect: 'heavier', steps: 1 },
  {
    name: both('主动报告并挽回影响', 'Reported and mended unasked'),
    when: 'remedied && !intended && !concealed && !harmed',
    effect: 'lighter',
    steps: 1,
  },
];

const examples: LadderBody['examples'] = [
  example(both('初犯，情节一般', 'First breach, ordinary'), { gravity: 'ordinary' }, 'notice'),
  example(both('一年内再犯', 'Again within the year'), { gravity: 'ordinary', repeats: '1' }, 'transfer'),
  example(both('情节轻微但损失过万元', 'Slight, but 10,000 yuan of damage'), { gravity: 'slight', damage: '12000.00' }, 'transfer'),
  example(
    both('过失，主动报告并挽回影响', 'By mistake, reported and mended unasked'),
    { gravity: 'ordinary', intended: 'false', concealed: 'false', harmed: 'false', remedied: 'true' },
    'criticism',
  ),
  example(
    both('故意并隐瞒，不得减轻', 'Intended and concealed: nothing makes it lighter'),
    { gravity: 'serious', intended: 'true', concealed: 'true', remedied: 'true' },
    'demotion',
  ),
];

/** Degrees of accountability and how one is proposed (追责阶梯, D-1); whoever is competent decides. */
export function ladder(articles: string[], { head, lead }: DecidingRoles): Provision<LadderBody> {
  return {
    kind: 'ladder',
    key: 'accountability-ladder',
    name: both('责任追究阶梯', 'Ladder of accountability'),
    articles,
    body: {
      gravities,
      measures: [
        {
          code: 'criticism',
          name: both('批评教育', 'Criticism and instruction'),
          order: 1,
          bonusDeduction: '0',
          recordMonths: 3,
          decidedBy: head,
        },
        {
          code: 'notice',
          name: both('通报批评、扣减绩效', 'Public criticism, bonus withheld in part'),
          order: 2,
          bonusDeduction: '20',
          recordMonths: 6,
          decidedBy: head,
        },
        {
          code: 'transfer',
          name: both('待岗培训、调离岗位', 'Suspension for training, another post'),
          order: 3,
          bonusDeduction: '50',
          recordMonths: 12,
          decidedBy: lead,
        },
        { code: 'demotion', name: both('降职降级', 'Demotion'), order: 4, bonusDeduction: '100', recordMonths: 24, decidedBy: lead },
        {
          code: 'dismissal',
          name: both('解除合同或协议', 'Contract ended'),
          order: 5,
          bonusDeduction: '100',
          recordMonths: 60,
          decidedBy: lead,
        },
      ],
      repeatMonths: 12,
      rules,
      examples,
    },
  };
}
