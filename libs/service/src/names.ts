import type { Text } from '@charter/kernel';

/** What intake channels are called (受理渠道). */
export const CHANNEL_NAMES = {
  phone: { zh: '电话', en: 'phone' },
  web: { zh: '网上', en: 'web' },
  window: { zh: '窗口', en: 'service desk' },
  visit: { zh: '上门', en: 'home visit' },
} as const satisfies Record<string, Required<Text>>;

/** What sorts of answers a question may ask for are called. */
export const FIELD_TYPE_NAMES = {
  text: { zh: '短文本', en: 'short text' },
  longText: { zh: '长文本', en: 'long text' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  choice: { zh: '选择', en: 'choice' },
} as const satisfies Record<string, Required<Text>>;

/** What levels of urgency are called. */
export const PRIORITY_NAMES = {
  ordinary: { zh: '普通', en: 'ordinary' },
  urgent: { zh: '紧急', en: 'urgent' },
  emergency: { zh: '特急', en: 'emergency' },
} as const satisfies Record<string, Required<Text>>;
