import type { Message } from './language';

/** What every page says. */
export const shared = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  elderOn: { zh: '长辈版', en: 'Large type' },
  elderOff: { zh: '标准版', en: 'Standard' },
  otherLanguage: { zh: 'English', en: '中文' },
  call: { zh: '打电话', en: 'Call us' },
  callNumber: { zh: '拨打 {phone}', en: 'Call {phone}' },
  hotline: { zh: '服务电话', en: 'Service line' },
  hours: { zh: '服务时间', en: 'Opening hours' },
  helpTitle: { zh: '需要帮忙？', en: 'Need a hand?' },
  helpText: {
    zh: '不会填、看不懂、想找人问，都可以直接打电话，我们帮您办。',
    en: 'If anything is unclear, call us. We will do it with you.',
  },
  home: { zh: '首页', en: 'Home' },
  guide: { zh: '办事指南', en: 'Service guide' },
  track: { zh: '查进度', en: 'Track a request' },
  regulation: { zh: '服务制度', en: 'Our regulation' },
  staff: { zh: '工作人员登录', en: 'Staff sign-in' },
  back: { zh: '返回', en: 'Back' },
  backHome: { zh: '回到首页', en: 'Back to the home page' },
  loading: { zh: '正在打开…', en: 'Loading…' },
  offline: { zh: '现在连不上网络。您填写的内容都还在。', en: 'There is no connection right now. What you filled in is kept.' },
  limited: { zh: '操作太频繁了，请稍等一分钟再试。', en: 'Too many tries. Please wait a minute and try again.' },
  suspended: {
    zh: '这家机构的网上服务已暂停，请直接联系机构或前往服务窗口。已提交的事项没有丢失。',
    en: 'The online service of this organisation is suspended. Please contact it directly; nothing you submitted is lost.',
  },
  upgrading: {
    zh: '网上服务正在升级，请过一会儿再来。已提交的事项没有丢失。',
    en: 'The online service is being upgraded. Please come back in a while; nothing you submitted is lost.',
  },
  broken: { zh: '服务暂时出了问题，请稍后再试。', en: 'Something went wrong on our side. Please try again shortly.' },
  retry: { zh: '重试', en: 'Try again' },
  free: { zh: '免费', en: 'Free' },
  readAloud: { zh: '读给我听', en: 'Read this to me' },
  stopReading: { zh: '停止朗读', en: 'Stop reading' },
  footer: { zh: '本站按《{title}》提供服务', en: 'Services here follow the “{title}”' },
  navigation: { zh: '主要栏目', en: 'Main sections' },
} satisfies Record<string, Message>;
