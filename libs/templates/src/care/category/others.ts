import { both } from '../../both';
import { belongs, byDecision, byRule, paper, not } from './category';

const holding = (codes: string) => ({ 'person.certificates': codes });

/** Entitled by service to the country, their own or of the family (优抚对象, G-2.4). */
export const entitledGroups = [
  byRule('entitled', both('优抚对象', 'Entitled groups'), {
    rule: 'hasAny(person.certificates, ["veteran", "disabledVeteran", "martyrFamily", "militaryFamily"])',
    evidence: [paper('entitlement', '优待证或相应证明', 'Certificate of entitlement', true)],
    graceDays: 60,
    weight: '3',
    outwardName: both('受优待居民', 'entitled residents'),
    examples: [belongs('持优待证', 'Holds a certificate', holding('veteran')), not('没有证件', 'No certificate', { 'person.age': '50' })],
  }),
  ...(
    [
      ['disabled-veteran', 'disabledVeteran', both('残疾退役军人', 'Disabled veterans'), '5'],
      ['martyr-family', 'martyrFamily', both('烈士遗属', 'Families of martyrs'), '5'],
      ['military-family', 'militaryFamily', both('现役军人家属', 'Families of people in military service'), '3'],
    ] as const
  ).map(([key, code, name, weight]) =>
    byRule(`entitled-${key}`, name, {
      parent: 'entitled',
      rule: `"${code}" in person.certificates`,
      evidence: [paper(code, '相应的优抚证件', 'The certificate concerned', true)],
      graceDays: 60,
      weight,
      examples: [
        belongs('证件有效', 'The certificate counts', holding(code)),
        not('持其他优待证', 'Another certificate', holding('veteran')),
      ],
    }),
  ),
];

const deceased = paper('loss', '子女死亡或伤残证明', 'Proof of the death or disability of the child');

/** Families who lost their only child, or whose only child is disabled (计划生育特殊家庭, G-2.4). */
export const bereaved = [
  byDecision('bereaved', both('计划生育特殊家庭', 'Families who lost or care for their only child'), {
    unit: 'household',
    evidence: [paper('onlyChild', '独生子女父母光荣证或证明', 'Proof of an only child'), deceased],
    weight: '5',
    outwardName: both('重点关爱家庭', 'families we care for especially'),
    examples: [belongs('审定通过', 'Decided', { decision: 'yes' }), not('还没有审定', 'Not decided', { 'person.age': '62' })],
  }),
  byDecision('bereaved-lost', both('失独家庭', 'Families who lost their only child'), {
    parent: 'bereaved',
    unit: 'household',
    rule: 'person.children == 0',
    evidence: [deceased],
    weight: '6',
    outwardName: both('重点关爱家庭', 'families we care for especially'),
    examples: [
      belongs('审定通过', 'Decided', { 'person.children': '0', decision: 'yes' }),
      not('后来又有子女', 'Has a child again', { 'person.children': '1', decision: 'yes' }),
    ],
  }),
  byDecision('bereaved-disabled', both('独生子女伤残家庭', 'Families whose only child is disabled'), {
    parent: 'bereaved',
    unit: 'household',
    rule: 'person.children == 1',
    evidence: [deceased],
    weight: '5',
    outwardName: both('重点关爱家庭', 'families we care for especially'),
    examples: [
      belongs('审定通过', 'Decided', { 'person.children': '1', decision: 'yes' }),
      not('还没有审定', 'Not decided', { 'person.children': '1' }),
    ],
  }),
];

/** A child whose circumstances were decided on. */
const childDecided = { 'person.age': '9', decision: 'yes' };
const child = (key: string, name: Required<ReturnType<typeof both>>, code: string, proof: ReturnType<typeof both>, weight: string) =>
  byDecision(`child-${key}`, name, {
    parent: 'child',
    evidence: [{ code, name: proof, required: true, expires: false }],
    weight,
    reviewMonths: 6,
    outwardName: both('小居民', 'young residents'),
    examples: [
      belongs('审定通过', 'Decided', childDecided),
      not('还没有审定', 'Not decided', { 'person.age': '9' }),
      not('已满十八岁', 'Eighteen already', { 'person.age': '18', decision: 'yes' }),
    ],
  });

/** Children below eighteen whose family cannot care for them as it should (困境儿童, G-2.4). */
export const children = [
  byDecision('child', both('困境儿童', 'Children in need'), {
    rule: 'person.age < 18',
    evidence: [paper('circumstances', '走访核实记录', 'Record of a visit')],
    weight: '5',
    reviewMonths: 6,
    outwardName: both('小居民', 'young residents'),
    examples: [
      belongs('审定通过', 'Decided', childDecided),
      not('已满十八岁', 'Eighteen already', { 'person.age': '18', decision: 'yes' }),
    ],
  }),
  child('orphan', both('孤儿', 'Orphans'), 'orphan', both('孤儿证明或儿童福利证', 'Proof of being an orphan'), '7'),
  child(
    'unattended',
    both('事实无人抚养儿童', 'Children whom nobody raises in fact'),
    'unattended',
    both('父母服刑、失踪、重残等证明', 'Proof that the parents are in prison, missing or severely disabled'),
    '7',
  ),
  child(
    'left-behind',
    both('留守儿童', 'Children left behind'),
    'leftBehind',
    both('父母外出务工证明', 'Proof that the parents work elsewhere'),
    '4',
  ),
];

/** Workers and families without work (困难职工, G-2.4). */
export const workers = [
  byRule('worker', both('就业和生活困难职工', 'Workers in hardship'), {
    rule: '"hardshipWorker" in person.certificates || (has(person.working) && person.working == 0 && between(person.age, 16, 59))',
    evidence: [paper('hardshipWorker', '工会困难职工档案或失业登记', 'Record of the union, or registration as out of work', true)],
    graceDays: 30,
    weight: '2',
    reviewMonths: 12,
    examples: [
      belongs('工会建档', 'On record of the union', { ...holding('hardshipWorker'), 'person.age': '45' }),
      belongs('全家没有工作', 'Nobody is in work', { 'person.age': '45', 'person.working': '0' }),
      not('家里有人工作', 'Somebody is in work', { 'person.age': '45', 'person.working': '1' }),
    ],
  }),
  byRule('worker-union', both('建档困难职工', 'Workers on record of the union'), {
    parent: 'worker',
    rule: '"hardshipWorker" in person.certificates',
    evidence: [paper('hardshipWorker', '工会困难职工档案', 'Record of the union', true)],
    graceDays: 30,
    weight: '3',
    reviewMonths: 12,
    examples: [
      belongs('工会建档', 'On record', { ...holding('hardshipWorker'), 'person.age': '45' }),
      not('只是没有工作', 'Only out of work', { 'person.age': '45', 'person.working': '0' }),
    ],
  }),
  byRule('worker-zero', both('零就业家庭', 'Households with nobody in work'), {
    parent: 'worker',
    unit: 'household',
    rule: 'has(person.working) && person.working == 0',
    evidence: [paper('unemployment', '家庭成员失业登记', 'Registration of the members as out of work', true)],
    weight: '4',
    reviewMonths: 6,
    examples: [
      belongs('全家没有工作', 'Nobody is in work', { 'person.age': '45', 'person.working': '0' }),
      not('家里有人工作', 'Somebody is in work', { ...holding('hardshipWorker'), 'person.age': '45', 'person.working': '1' }),
    ],
  }),
];
