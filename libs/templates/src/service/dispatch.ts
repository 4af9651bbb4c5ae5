import type { Provision } from '@charter/regulation';
import type { DispatchRuleBody } from '@charter/service';
import { both } from '../both';
import { example } from '../example';

type Draft = Pick<Provision, 'key' | 'name'> & Pick<DispatchRuleBody, 'rule' | 'goesTo' | 'examples'> & Partial<DispatchRuleBody>;

/** Waiting counts in every queue, so that nobody waits forever (G-3.2). */
const FAIR: DispatchRuleBody['ranking'] = [
  { factor: 'priority', weight: '30' },
  { factor: 'categoryWeight', weight: '10' },
  { factor: 'deadlineUsed', weight: '0.5' },
  { factor: 'waitingHours', weight: '1' },
];

/** A request on a working morning; examples say in what theirs differs. */
const ORDINARY = {
  workingDay: 'true',
  hour: '10',
  'request.item': 'consultation',
  'request.family': 'other',
  'request.channel': 'phone',
  'request.priority': 'ordinary',
  'request.repeats': '0',
  'customer.categories': '[]',
};

const NIGHT = { hour: '22' };

/** Requests of a family of items go to the department that handles it. */
function byFamily(family: string, name: Required<Provision['name']>, department: string): Draft {
  return {
    key: `family-${family}`,
    name,
    rule: `request.family == "${family}"`,
    goesTo: 'department',
    department,
    mode: 'automatic',
    ranking: FAIR,
    examples: [
      example(both('白天的普通诉求', 'An ordinary one by day'), { ...ORDINARY, 'request.family': family }, 'yes'),
      example(
        both('特急另行派单', 'Emergencies go another way'),
        { ...ORDINARY, 'request.family': family, 'request.priority': 'emergency' },
        'emergency',
      ),
    ],
  };
}

const RULE_OF_EMERGENCY = 'request.priority == "emergency"';

const afterHours = (department: string): Draft => ({
  key: 'after-hours',
  name: both('非工作时间', 'After hours'),
  rule: '!workingDay || hour < 8 || hour >= 18',
  goesTo: 'pool',
  department,
  ranking: FAIR,
  examples: [
    example(both('夜里登记', 'Registered at night'), { ...ORDINARY, ...NIGHT }, 'yes'),
    example(both('休息日登记', 'Registered on a day off'), { ...ORDINARY, workingDay: 'false' }, 'yes'),
    example(both('工作日上午', 'On a working morning'), ORDINARY, 'no'),
    example(both('夜里的特急', 'An emergency at night'), { ...ORDINARY, ...NIGHT, 'request.priority': 'emergency' }, 'emergency'),
  ],
});

const rest = (department: string): Draft => ({
  key: 'rest',
  name: both('其余诉求', 'Whatever is left'),
  rule: 'true',
  goesTo: 'pool',
  department,
  ranking: FAIR,
  examples: [
    example(both('没有别的规则适用', 'Where no other rule applies'), { ...ORDINARY, 'request.family': 'unheard-of' }, 'yes'),
    example(
      both('夜里另有规则', 'At night another rule applies'),
      { ...ORDINARY, 'request.family': 'unheard-of', ...NIGHT },
      'after-hours',
    ),
  ],
});

const repeated = (department: string): Draft => ({
  key: 'repeated',
  name: both('重复诉求', 'Repeated requests'),
  rule: 'request.repeats >= 2',
  goesTo: 'department',
  department,
  ranking: [{ factor: 'repeats', weight: '20' }, ...FAIR],
  examples: [
    example(both('一个月内第三次', 'For the third time in a month'), { ...ORDINARY, 'request.repeats': '2' }, 'yes'),
    example(both('第二次', 'For the second time'), { ...ORDINARY, 'request.repeats': '1' }, 'no'),
  ],
});

/** How a community centre dispatches (S-4.3): danger first, then those who need most, then by kind of service. */
const COMMUNITY: readonly Draft[] = [
  {
    key: 'emergency',
    name: both('特急诉求', 'Emergencies'),
    rule: `${RULE_OF_EMERGENCY} || request.item in ["emergency-help", "elder-watch"]`,
    goesTo: 'member',
    department: 'safety',
    member: 'onDuty',
    mode: 'automatic',
    ranking: FAIR,
    examples: [
      example(both('特急', 'An emergency'), { ...ORDINARY, ...NIGHT, 'request.priority': 'emergency' }, 'yes'),
      example(both('紧急求助总是特急', 'A call for help always is one'), { ...ORDINARY, 'request.item': 'emergency-help' }, 'yes'),
      example(both('普通诉求', 'An ordinary request'), ORDINARY, 'no'),
    ],
  },
  {
    key: 'special-living',
    name: both('特殊人群的生活服务', 'Daily living of special groups'),
    rule: 'request.family == "living" && hasAny(customer.categories, ["aged", "disabled", "alone"])',
    goesTo: 'member',
    department: 'home-care',
    member: 'servedBefore',
    ranking: [{ factor: 'categoryWeight', weight: '20' }, ...FAIR.filter(({ factor }) => factor !== 'categoryWeight')],
    examples: [
      example(
        both('独居老人送餐', 'Meals for somebody living alone'),
        { ...ORDINARY, 'request.family': 'living', 'customer.categories': 'aged、alone' },
        'yes',
      ),
      example(both('一般居民', 'Anybody else'), { ...ORDINARY, 'request.family': 'living' }, 'no'),
    ],
  },
  repeated('supervision'),
  afterHours('reception'),
  byFamily('living', both('生活服务', 'Daily living'), 'living'),
  byFamily('government', both('政务服务', 'Government services'), 'civil'),
  byFamily('health', both('健康服务', 'Health services'), 'health'),
  byFamily('legal', both('法律服务', 'Legal services'), 'legal'),
  byFamily('safety', both('安全服务', 'Safety services'), 'safety'),
  byFamily('environment', both('环境服务', 'Environment'), 'environment'),
  byFamily('culture', both('文化服务', 'Cultural services'), 'culture'),
  rest('reception'),
];

/** How a company that looks after property dispatches: what floods or traps people first. */
const PROCESS: readonly Draft[] = [
  {
    key: 'emergency',
    name: both('抢修', 'Urgent repairs'),
    rule: `${RULE_OF_EMERGENCY} || request.item in ["elevator-fault", "pipe-leak"]`,
    goesTo: 'member',
    department: 'engineering',
    member: 'onDuty',
    mode: 'automatic',
    ranking: FAIR,
    examples: [
      example(both('电梯困人', 'Trapped in a lift'), { ...ORDINARY, ...NIGHT, 'request.item': 'elevator-fault' }, 'yes'),
      example(both('普通诉求', 'An ordinary request'), ORDINARY, 'no'),
    ],
  },
  repeated('quality'),
  afterHours('service-center'),
  byFamily('repair', both('报修服务', 'Repairs'), 'household-repair'),
  byFamily('order', both('环境与秩序', 'Environment and order'), 'environment'),
  rest('service-center'),
];

/** How those who look after special groups dispatch: whoever calls for help first, then whoever was served before. */
const SPECIAL: readonly Draft[] = [
  {
    key: 'emergency',
    name: both('紧急呼叫', 'Calls for help'),
    rule: `${RULE_OF_EMERGENCY} || request.item in ["care-emergency-call", "care-missing"]`,
    goesTo: 'member',
    department: 'emergency',
    member: 'onDuty',
    mode: 'automatic',
    ranking: FAIR,
    examples: [
      example(both('夜里跌倒', 'A fall at night'), { ...ORDINARY, ...NIGHT, 'request.item': 'care-emergency-call' }, 'yes'),
      example(both('普通诉求', 'An ordinary request'), ORDINARY, 'no'),
    ],
  },
  {
    key: 'familiar-face',
    name: both('熟悉的照护人员', 'A familiar face'),
    rule: 'request.family == "care-living" && hasAny(customer.categories, ["aged", "disabled", "alone"])',
    goesTo: 'member',
    department: 'care-home',
    member: 'servedBefore',
    ranking: [{ factor: 'categoryWeight', weight: '20' }, ...FAIR.filter(({ factor }) => factor !== 'categoryWeight')],
    examples: [
      example(
        both('独居老人助浴', 'Bathing for somebody living alone'),
        { ...ORDINARY, 'request.family': 'care-living', 'customer.categories': 'aged、alone' },
        'yes',
      ),
      example(both('尚未建档', 'Nobody with a file yet'), { ...ORDINARY, 'request.family': 'care-living' }, 'no'),
    ],
  },
  repeated('supervision'),
  afterHours('reception'),
  byFamily('care-living', both('生活照料', 'Daily living'), 'care-home'),
  byFamily('care-health', both('健康服务', 'Health'), 'health'),
  byFamily('care-comfort', both('精神慰藉', 'Comfort'), 'volunteers'),
  byFamily('care-rights', both('权益维护', 'Rights'), 'legal'),
  byFamily('care-emergency', both('紧急救助', 'Emergencies'), 'emergency'),
  byFamily('care-participation', both('社会活动', 'Activities'), 'volunteers'),
  byFamily('care-policy', both('政策咨询', 'Policy advice'), 'social-work'),
  byFamily('care-case', both('建档与个案', 'Files and cases'), 'social-work'),
  rest('reception'),
];

/** Of rules every template has, which comes before which; also when several templates are taken together. */
const ORDER: Readonly<Record<string, number>> = { emergency: 10, repeated: 30, 'after-hours': 40, rest: 990 };
const BEFORE_REPEATED = 20;
const BEHIND_AFTER_HOURS = 50;

function orderOf(key: string, index: number): number {
  return ORDER[key] ?? (key.startsWith('family-') ? BEHIND_AFTER_HOURS + index : BEFORE_REPEATED);
}

function provisions(drafts: readonly Draft[], articles: string[]): Provision<DispatchRuleBody>[] {
  return drafts.map(({ key, name, ...body }, index) => ({
    kind: 'dispatchRule',
    key,
    name,
    articles,
    body: { order: orderOf(key, index), mode: 'suggested', ranking: [], ...body },
  }));
}

/** Dispatch rules of a community centre, bound to the articles that speak of them. */
export function communityDispatchRules(articles: string[]): Provision<DispatchRuleBody>[] {
  return provisions(COMMUNITY, articles);
}

/** Dispatch rules of a company that looks after property. */
export function processDispatchRules(articles: string[]): Provision<DispatchRuleBody>[] {
  return provisions(PROCESS, articles);
}

/** Dispatch rules of whoever looks after special groups. */
export function specialDispatchRules(articles: string[]): Provision<DispatchRuleBody>[] {
  return provisions(SPECIAL, articles);
}
