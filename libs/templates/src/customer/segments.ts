import type { SegmentBody } from '@charter/customer';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { example } from '../example';

type Draft = Pick<Provision, 'key' | 'name'> & Omit<SegmentBody, 'order' | 'byHand'> & { byHand?: boolean };

const TODAY = '2026-11-23';

/** Kinds of customers most organisations tell apart (客户分类, C-4.2), the ones that need most first. */
const SEGMENTS: readonly Draft[] = [
  {
    key: 'aged-alone',
    name: both('独居高龄客户', 'Aged and living alone'),
    rule: 'has(customer.birthday) && ageOn(customer.birthday, today) >= 70 && customer.livingAlone',
    byHand: true,
    entitlements: both('每周电话问候，每月上门探访，诉求优先办理', 'A call every week, a visit every month, requests handled first'),
    contactIntervalDays: 7,
    examples: [
      example(
        both('满 70 周岁当天起', 'From the seventieth birthday'),
        { today: TODAY, 'customer.birthday': '1956-11-23', 'customer.livingAlone': 'true' },
        'yes',
      ),
      example(
        both('差一天不算', 'Not a day before'),
        { today: TODAY, 'customer.birthday': '1956-11-24', 'customer.livingAlone': 'true' },
        'no',
      ),
      example(
        both('与家人同住不算', 'Not with a family'),
        { today: TODAY, 'customer.birthday': '1940-01-01', 'customer.livingAlone': 'false' },
        'no',
      ),
      example(both('没有生日不猜', 'Never guessed without a birthday'), { today: TODAY, 'customer.livingAlone': 'true' }, 'no'),
    ],
  },
  {
    key: 'special-care',
    name: both('特殊关怀客户', 'Special care'),
    rule: 'size(customer.categories) > 0',
    byHand: true,
    entitlements: both('固定联系人，陪同与接送，诉求优先办理', 'A contact person, company on the way, requests handled first'),
    contactIntervalDays: 30,
    examples: [
      example(both('属于任一特殊人群', 'In any special group'), { 'customer.categories': 'disabled' }, 'yes'),
      example(both('不属于特殊人群', 'In none'), { 'customer.categories': '[]' }, 'no'),
    ],
  },
  {
    key: 'dissatisfied',
    name: both('待修复客户', 'To be won back'),
    rule: 'service.badRatings >= 2',
    entitlements: both('由部门负责人回访', 'Called by the head of the department'),
    contactIntervalDays: 14,
    examples: [
      example(both('两次差评', 'Two bad ratings'), { 'service.badRatings': '2' }, 'yes'),
      example(both('一次差评', 'One bad rating'), { 'service.badRatings': '1' }, 'no'),
    ],
  },
  {
    key: 'company',
    name: both('单位客户', 'Companies'),
    rule: 'customer.type == "company"',
    entitlements: both('专属客户经理，每季度走访', 'An account manager, a visit every quarter'),
    contactIntervalDays: 90,
    examples: [
      example(both('单位', 'A company'), { 'customer.type': 'company' }, 'yes'),
      example(both('个人', 'A person'), { 'customer.type': 'person' }, 'no'),
    ],
  },
  {
    key: 'frequent',
    name: both('常来客户', 'Regulars'),
    rule: 'service.requests >= 6 || compare(service.spent, "2000") >= 0',
    entitlements: both('优先参加活动', 'First places at activities'),
    contactIntervalDays: 90,
    examples: [
      example(both('次数多', 'By number'), { 'service.requests': '6', 'service.spent': '0' }, 'yes'),
      example(both('消费额刚好到', 'By what was spent, to the cent'), { 'service.requests': '1', 'service.spent': '2000.00' }, 'yes'),
      example(both('差一分不算', 'Not a cent less'), { 'service.requests': '5', 'service.spent': '1999.99' }, 'no'),
    ],
  },
  {
    key: 'new',
    name: both('新客户', 'New'),
    rule: 'withinLastMonths(customer.since, 3, today)',
    entitlements: both('首次服务后回访', 'Called after the first service'),
    contactIntervalDays: 30,
    examples: [
      example(both('三个月前的今天建档', 'On file for three months to the day'), { today: TODAY, 'customer.since': '2026-08-23' }, 'yes'),
      example(both('再早一天', 'A day longer'), { today: TODAY, 'customer.since': '2026-08-22' }, 'no'),
    ],
  },
  {
    key: 'dormant',
    name: both('久未联系客户', 'Not heard of for long'),
    rule: 'has(service.lastOn) && !withinLastMonths(service.lastOn, 12, today)',
    contactIntervalDays: 180,
    examples: [
      example(both('一年多没有服务', 'No service for more than a year'), { today: TODAY, 'service.lastOn': '2025-11-22' }, 'yes'),
      example(both('刚好一年', 'A year to the day'), { today: TODAY, 'service.lastOn': '2025-11-23' }, 'no'),
      example(both('从未服务过的不算', 'Never served at all'), { today: TODAY }, 'no'),
    ],
  },
];

/** Segments as provisions, bound to the articles that speak of them. */
export function segments(articles: string[]): Provision<SegmentBody>[] {
  return SEGMENTS.map(({ key, name, ...body }, index) => ({
    kind: 'segment',
    key,
    name,
    articles,
    body: { order: (index + 1) * 10, byHand: false, ...body },
  }));
}
