import type { Text } from '@charter/kernel';
import type { Channel, Priority } from './item';

/** What intake channels are called (受理渠道). */
export const CHANNEL_NAMES = {
  phone: { zh: '电话', en: 'phone' },
  web: { zh: '网上', en: 'web' },
  window: { zh: '窗口', en: 'service desk' },
  visit: { zh: '上门', en: 'home visit' },
} as const satisfies Record<Channel, Required<Text>>;

/** What levels of urgency are called. */
export const PRIORITY_NAMES = {
  ordinary: { zh: '普通', en: 'ordinary' },
  urgent: { zh: '紧急', en: 'urgent' },
  emergency: { zh: '特急', en: 'emergency' },
} as const satisfies Record<Priority, Required<Text>>;
