import type { Messages } from '../shared/message';

/** Words for putting an organisation back. */
export const restoreWords = {
  open: { zh: '回到备份', en: 'Put back' },
  title: { zh: '回到备份 · {name}', en: 'Put back · {name}' },
  hint: {
    zh: '用这家机构自己导出的全部数据（.tar.gz）。先试运行，看每张表前后各有多少行，确认之后才真正恢复。',
    en: "From the takeout of this very organisation (.tar.gz). It is tried first, so that you see every table's rows before and after; nothing is changed until you confirm.",
  },
  held: {
    zh: '试运行和恢复期间，机构的人和访客会看到“正在维护”；结束后自动恢复使用。',
    en: 'While it is tried or put back, its members and visitors are told that it is being maintained; they go on by themselves afterwards.',
  },
  choose: { zh: '选择文件', en: 'Choose the file' },
  kinds: {
    zh: '由本平台导出、不带明文的 .tar.gz，最大 4 GB；也可拖到这里',
    en: 'A .tar.gz of this platform, not in clear, up to 4 GB; or drop it here',
  },
  upload: { zh: '上传并试运行', en: 'Bring and try it' },
  uploading: { zh: '正在上传 {percent}%', en: 'Bringing the file, {percent}%' },
  trying: { zh: '正在试运行，不会改动数据…', en: 'Being tried; nothing is changed…' },
  restoring: { zh: '正在恢复，请不要关闭服务器…', en: 'Being put back; leave the server running…' },
  wouldBe: { zh: '试运行成功：将回到 {at}', en: 'The trial went well: it would go back to {at}' },
  is: { zh: '已回到 {at}', en: 'It is as it was at {at}' },
  table: { zh: '数据表', en: 'Table' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '恢复后', en: 'Then' },
  was: { zh: '之前', en: 'Before' },
  isNow: { zh: '现在', en: 'Now' },
  unchanged: { zh: '其余 {count} 张表行数不变', en: '{count} other tables keep as many rows' },
  same: { zh: '各表行数都不变', en: 'Every table keeps as many rows' },
  unseated: { zh: '{count} 名成员已没有席位，需要重新邀请', en: '{count} members have no seat any more: they are to be invited again' },
  trail: { zh: '审计日志保留全部记录，包括备份之后的。', en: 'The audit trail keeps everything, also what came after the takeout.' },
  confirm: { zh: '请再次输入短网址“{slug}”确认。', en: 'Type the address "{slug}" again to confirm.' },
  go: { zh: '恢复', en: 'Put it back' },
  close: { zh: '完成', en: 'Done' },
  refused: { zh: '不能用这个文件恢复', en: 'This file cannot be put back' },
  other: { zh: '换一个文件', en: 'Another file' },
} satisfies Messages;
