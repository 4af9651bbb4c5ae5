import type { Messages } from '../shared/message';

/** Words of lists taken out as files. */
export const words = {
  export: { zh: '导出', en: 'Export' },
  title: { zh: '导出列表', en: 'Export the list' },
  what: {
    zh: '按当前的筛选、排序和列生成文件，最多 10000 条。',
    en: 'A file of the rows, order and columns shown now, at most 10,000 rows.',
  },
  marked: {
    zh: '隐藏的信息在文件里同样隐藏；文件会注明由您导出，并记入审计日志。',
    en: 'What is masked stays masked. The file says that you took it out, and so does the audit log.',
  },
  format: { zh: '文件格式', en: 'Format' },
  XLSX: { zh: 'Excel（.xlsx）', en: 'Excel (.xlsx)' },
  CSV: { zh: 'CSV', en: 'CSV' },
  make: { zh: '生成文件', en: 'Make the file' },
  files: { zh: '我的文件', en: 'My files' },
  noFiles: { zh: '近 24 小时没有导出过文件。', en: 'No files in the last 24 hours.' },
  WAITING: { zh: '排队中', en: 'Waiting' },
  RUNNING: { zh: '正在生成', en: 'Being made' },
  DONE: { zh: '{rows} 条', en: '{rows} rows' },
  FAILED: { zh: '没有生成，请重试', en: 'It failed; please try again' },
  cut: { zh: '{rows} 条（已达上限）', en: '{rows} rows (the most a file may hold)' },
  download: { zh: '下载', en: 'Download' },
  until: { zh: '有效至', en: 'until' },
  REQUESTS: { zh: '服务诉求', en: 'Requests' },
  CUSTOMERS: { zh: '客户档案', en: 'Customers' },
} satisfies Messages;
