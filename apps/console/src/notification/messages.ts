import type { Messages } from '../shared/message';

/** Words of the inbox. */
export const words = {
  inbox: { zh: '通知中心', en: 'Inbox' },
  all: { zh: '全部', en: 'All' },
  unread: { zh: '未读', en: 'Unread' },
  kind: { zh: '类型', en: 'Kind' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  read: { zh: '标为已读', en: 'Mark as read' },
  settings: { zh: '通知设置', en: 'Settings' },
  settingsHint: {
    zh: '每一类通知都可以单独选择。只会收到您当时有权查看的诉求。',
    en: 'Choose for each kind. You only hear of requests you may read at that moment.',
  },
  inInbox: { zh: '通知中心', en: 'Inbox' },
  mail: { zh: '邮件', en: 'E-mail' },
  NONE: { zh: '不发', en: 'None' },
  IMMEDIATE: { zh: '立即', en: 'At once' },
  DIGEST: { zh: '每日汇总', en: 'Daily digest' },
  mailOf: { zh: '{name}：邮件', en: '{name}: e-mail' },
  inboxOf: { zh: '{name}：通知中心', en: '{name}: inbox' },
  saved: { zh: '通知设置已保存', en: 'Settings saved' },
  empty: { zh: '没有通知', en: 'Nothing new' },
  emptyHint: {
    zh: '诉求派给您、被退回、快到时限或得到差评时，会在这里看到。',
    en: 'You will see here when a request is given to you, comes back, is due soon or is rated badly.',
  },
  overdue: { zh: '已超时', en: 'Overdue' },
} satisfies Messages;
