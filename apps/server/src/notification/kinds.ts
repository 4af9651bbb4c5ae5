import type { Text } from '@charter/kernel';
import type { MailWish } from './notification.entity';

/** A kind of notice: what it is called in the settings, what it says, and how it goes unless the member wants otherwise. */
export interface NoticeKind {
  code: string;
  name: Text;
  hint: Text;
  says: Text;
  inbox: boolean;
  mail: MailWish;
}

/** Every kind: those of a request in the order of its life, then the others. */
export const NOTICE_KINDS = [
  {
    code: 'submitted',
    name: { zh: '新诉求待派单', en: 'New request to dispatch' },
    hint: { zh: '群众自助提交、还没有派单的诉求，发给可以派单的人', en: 'A resident submitted a request; to those who may dispatch it' },
    says: { zh: '收到一件新诉求，等待派单', en: 'A new request waits to be dispatched' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'assigned',
    name: { zh: '派给我', en: 'Assigned to me' },
    hint: { zh: '诉求派给或转给您本人', en: 'A request was dispatched or transferred to you' },
    says: { zh: '有一件诉求派给了您', en: 'A request was assigned to you' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'department',
    name: { zh: '派到我的部门', en: 'For my department' },
    hint: { zh: '诉求派到您的部门，还没有指定承办人', en: 'A request came to your department without a handler' },
    says: { zh: '您的部门收到一件诉求，等待接单', en: 'Your department has a request to accept' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'returned',
    name: { zh: '退单', en: 'Returned' },
    hint: { zh: '您派出或登记的诉求被退回', en: 'A request you dispatched or registered came back' },
    says: { zh: '一件诉求被退回，请重新安排', en: 'A request was returned; arrange it anew' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'escalated',
    name: { zh: '上报', en: 'Escalated' },
    hint: { zh: '下级把诉求上报给您', en: 'A request was escalated to you' },
    says: { zh: '有一件诉求上报给您', en: 'A request was escalated to you' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'reopened',
    name: { zh: '重新办理', en: 'Reopened' },
    hint: { zh: '您承办的诉求要重新办理', en: 'A request of yours is open again' },
    says: { zh: '您承办的一件诉求需要重新办理', en: 'A request of yours was reopened' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'withdrawn',
    name: { zh: '撤回', en: 'Withdrawn' },
    hint: { zh: '您承办的诉求被撤回，不用再办', en: 'A request of yours was withdrawn; nothing is left to do' },
    says: { zh: '您承办的一件诉求已撤回', en: 'A request of yours was withdrawn' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'clockWarning',
    name: { zh: '临期预警', en: 'Due soon' },
    hint: { zh: '您或您部门的诉求快到时限', en: 'A deadline of yours or of your department comes near' },
    says: { zh: '一件诉求快到时限', en: 'A request is due soon' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'clockOverdue',
    name: { zh: '超时', en: 'Overdue' },
    hint: { zh: '您或您部门的诉求已经超过时限', en: 'A deadline of yours or of your department has passed' },
    says: { zh: '一件诉求已经超时', en: 'A request is overdue' },
    inbox: true,
    mail: 'digest',
  },
  {
    code: 'badRating',
    name: { zh: '差评', en: 'Bad rating' },
    hint: { zh: '您或您部门办理的诉求得到差评', en: 'A request of yours or of your department was rated badly' },
    says: { zh: '一件诉求得到差评，请尽快联系本人', en: 'A request was rated badly; please get in touch soon' },
    inbox: true,
    mail: 'digest',
  },
  {
    code: 'regulationToRead',
    name: { zh: '制度待签收', en: 'Regulation to read' },
    hint: {
      zh: '发布了新的制度版本，或有人提醒您签收',
      en: 'A new version was published, or somebody reminds you to confirm that you read it',
    },
    says: { zh: '制度有新版本，请阅读并签收', en: 'The regulation has a new version: please read and confirm it' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'filingFiled',
    name: { zh: '实施细则待审核', en: 'Implementing rules filed' },
    hint: {
      zh: '部门报备了实施细则，发给负责审核备案的人',
      en: 'A department filed implementing rules; to those who accept or return them',
    },
    says: { zh: '部门报备了实施细则，等待审核', en: 'A department filed implementing rules; please accept or return them' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'filingAccepted',
    name: { zh: '实施细则准予备案', en: 'Implementing rules accepted' },
    hint: { zh: '您部门报备的实施细则已准予备案', en: 'Implementing rules of your department were accepted' },
    says: { zh: '您部门的实施细则已准予备案', en: 'Implementing rules of your department were accepted' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'filingReturned',
    name: { zh: '实施细则被退回', en: 'Implementing rules returned' },
    hint: { zh: '您部门报备的实施细则被退回', en: 'Implementing rules of your department came back' },
    says: { zh: '您部门的实施细则被退回，请按意见修改', en: 'Implementing rules of your department came back; please mend them' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'filingOutdated',
    name: { zh: '实施细则需核对', en: 'Implementing rules to look over' },
    hint: { zh: '上级制度改了您部门实施细则所依据的条款', en: 'The regulation changed articles that rules of your department rest on' },
    says: {
      zh: '制度修订涉及您部门的实施细则，请重新核对',
      en: 'A revision of the regulation concerns rules of your department; please look them over',
    },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'takeoutReady',
    name: { zh: '全部数据已导出', en: 'Everything taken out' },
    hint: { zh: '您要的全部数据文件做好了', en: 'The file of everything that you asked for is ready' },
    says: { zh: '全部数据的文件已生成，24 小时内可以下载', en: 'The file of everything is ready, to be fetched within 24 hours' },
    inbox: true,
    mail: 'immediate',
  },
  {
    code: 'objection',
    name: { zh: '公示异议', en: 'Objection to a posting' },
    hint: { zh: '有人对公示提出异议，发给可以答复的人', en: 'Somebody objected to a posting; to those who may answer' },
    says: { zh: '收到一条公示异议，请答复', en: 'There is an objection to a posting; please answer it' },
    inbox: true,
    mail: 'digest',
  },
  {
    code: 'postingEnded',
    name: { zh: '公示期满', en: 'Period of a posting over' },
    hint: { zh: '公示期结束，发给可以公布结果的人', en: 'The period of a posting is over; to those who may publish its result' },
    says: { zh: '一项公示已期满，请公布结果', en: 'The period of a posting is over; please publish its result' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'questionAsked',
    name: { zh: '条款提问', en: 'Question on an article' },
    hint: { zh: '有人对制度条款提问，发给有权解释的人', en: 'Somebody asks about an article; to those who interpret the regulation' },
    says: { zh: '有人对制度条款提问，等待答复', en: 'Somebody asks about an article of the regulation' },
    inbox: true,
    mail: 'none',
  },
  {
    code: 'questionAnswered',
    name: { zh: '提问已答复', en: 'Question answered' },
    hint: { zh: '您对制度条款的提问有了答复', en: 'Your question on an article was answered' },
    says: { zh: '您对制度条款的提问已答复', en: 'Your question on an article was answered' },
    inbox: true,
    mail: 'none',
  },
] as const satisfies readonly NoticeKind[];

export type NoticeCode = (typeof NOTICE_KINDS)[number]['code'];

/** The kind of a code; one that is no longer known says its code only. */
export function noticeKind(code: string): NoticeKind {
  const unknown = { zh: code, en: code };
  return (
    NOTICE_KINDS.find((kind) => kind.code === code) ?? { code, name: unknown, hint: unknown, says: unknown, inbox: true, mail: 'none' }
  );
}
