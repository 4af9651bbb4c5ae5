import type { Text } from '@charter/kernel';
import type { DimensionBody } from '@charter/quality';
import type { Provision } from '@charter/regulation';
import { both } from '../both';

/** The six principles of service (P-2.1), by key. */
export const DIMENSION_KEYS = ['proactive', 'timely', 'accurate', 'professional', 'polite', 'confidential'] as const;
export type DimensionKey = (typeof DIMENSION_KEYS)[number];

const DIMENSIONS: Readonly<Record<DimensionKey, { name: Required<Text>; meaning: Required<Text> }>> = {
  proactive: {
    name: both('主动', 'Proactive'),
    meaning: both('想在前面、主动联系，不等客户来催。', 'We think ahead and get in touch before anybody has to ask.'),
  },
  timely: {
    name: both('及时', 'Timely'),
    meaning: both(
      '接得快、派得快、办得快，承诺的时间说到做到。',
      'Calls are answered, requests passed on and work done within the time promised.',
    ),
  },
  accurate: {
    name: both('准确', 'Accurate'),
    meaning: both(
      '听清需求、派对部门、一次办好，记录和收费准确无误。',
      'The need is understood, the right department sent, the work done at the first go, records and fees free of error.',
    ),
  },
  professional: {
    name: both('专业', 'Professional'),
    meaning: both(
      '人员持证、训练有素，按规范操作，场所整洁安全。',
      'Staff are trained and certified, work by the norms, and keep their places tidy and safe.',
    ),
  },
  polite: {
    name: both('礼貌', 'Polite'),
    meaning: both('仪容整洁、用语文明、态度耐心，尊重每一位服务对象。', 'Neat, courteous and patient with everybody who is served.'),
  },
  confidential: {
    name: both('保密', 'Confidential'),
    meaning: both(
      '客户信息只用于服务，查看有理由、有记录，不外泄。',
      'What we know of a customer serves the service only; looking at it has a reason and leaves a record.',
    ),
  },
};

/** The dimensions by which standards and reports are grouped; the organisation's own to rename, add to and retire. */
export function dimensions(articles: Readonly<Record<DimensionKey, string[]>>): Provision<DimensionBody>[] {
  return DIMENSION_KEYS.map((key, index) => ({
    kind: 'dimension',
    key,
    name: DIMENSIONS[key].name,
    articles: articles[key],
    body: { meaning: DIMENSIONS[key].meaning, position: index + 1 },
  }));
}
