import type { Messages } from '../shared/message';

/** Words of the search over everything. */
export const words = {
  search: { zh: '搜索', en: 'Search' },
  hint: { zh: '编号、姓名、拼音首字母、条款…', en: 'Numbers, names, pinyin initials, articles…' },
  pages: { zh: '页面', en: 'Pages' },
  acts: { zh: '操作', en: 'Actions' },
  REQUEST: { zh: '服务诉求', en: 'Requests' },
  CUSTOMER: { zh: '客户', en: 'Customers' },
  MEMBER: { zh: '人员', en: 'People' },
  DEPARTMENT: { zh: '部门', en: 'Departments' },
  ARTICLE: { zh: '条款', en: 'Articles' },
  nothing: { zh: '没有找到“{text}”', en: 'Nothing found for “{text}”' },
  looking: { zh: '正在查找…', en: 'Looking…' },
  keys: { zh: '↑↓ 选择 · Enter 打开 · Esc 关闭', en: '↑↓ choose · Enter opens · Esc closes' },
  theme: { zh: '切换浅色/深色', en: 'Light or dark' },
} satisfies Messages;
