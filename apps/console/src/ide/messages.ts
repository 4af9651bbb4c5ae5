/** Words of the API explorer (接口浏览器). */
export const ideMessages = {
  title: { zh: '接口浏览器', en: 'API explorer' },
  back: { zh: '返回控制台', en: 'Back to the console' },
  schema: { zh: '下载接口定义', en: 'Download the schema' },
  login: { zh: '请先登录，接口按您的身份与权限回答', en: 'Sign in first: the API answers as you, with your permissions' },
  viewer: { zh: '我是谁', en: 'Who am I' },
  workbench: { zh: '今天要做什么（工作台）', en: 'What is to be done (workbench)' },
  requests: {
    zh: '按姓名、编号、拼音或首字母查找诉求，超期的在前',
    en: 'Requests found by name, number, pinyin or initials; the most urgent first',
  },
  rules: { zh: '一件诉求的每个期限依据哪一条、哪一版', en: 'By which article and version each deadline of a request stands' },
  changes: { zh: '实时变化：运行后提交一件诉求试试', en: 'Live changes: run this, then submit a request' },
} as const;
