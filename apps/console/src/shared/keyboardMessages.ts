import type { Messages } from './message';

/** What keys do, as their list says it. */
export const words = {
  title: { zh: '键盘快捷键', en: 'Keys' },
  hint: { zh: '本页可用的按键。输入文字时不起作用。', en: 'What works on this page, except while you type.' },
  showKeys: { zh: '显示本页的快捷键', en: 'Show the keys of this page' },
  next: { zh: '下一条', en: 'Next record' },
  previous: { zh: '上一条', en: 'Previous record' },
  open: { zh: '打开', en: 'Open it' },
  choose: { zh: '选中 / 取消选中', en: 'Select it, or no longer' },
  bulk: { zh: '转到批量操作', en: 'Go to what can be done with the selected' },
  search: { zh: '在列表中搜索', en: 'Search the list' },
  searchAll: { zh: '搜索全部内容', en: 'Search everything' },
  register: { zh: '登记诉求', en: 'Register a request' },
  nextPage: { zh: '下一页', en: 'Next page' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  send: { zh: '提交表单', en: 'Send a form' },
  leave: { zh: '关闭对话框', en: 'Close a dialog' },
  or: { zh: '或', en: 'or' },
} satisfies Messages;
