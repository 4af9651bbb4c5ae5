import type { Text } from '@charter/kernel';

/** What a webhook can be told of, with the subject its maker must be allowed to read. */
export const TOPICS: readonly { code: string; subject: string; name: Required<Text> }[] = [
  { code: 'request.created', subject: 'Request', name: { zh: '登记诉求', en: 'A request was registered' } },
  { code: 'request.stepped', subject: 'Request', name: { zh: '诉求办理进展', en: 'A request took a step' } },
  { code: 'request.updated', subject: 'Request', name: { zh: '修改诉求', en: 'A request was corrected' } },
  { code: 'request.rated', subject: 'Request', name: { zh: '服务评价', en: 'A request was rated' } },
  { code: 'request.ratedBad', subject: 'Request', name: { zh: '服务差评', en: 'A request was rated badly' } },
  { code: 'customer.created', subject: 'Customer', name: { zh: '新建客户档案', en: 'A customer was added' } },
  { code: 'customer.erased', subject: 'Customer', name: { zh: '客户信息已删除', en: 'Personal data of a customer was erased' } },
  { code: 'regulation.published', subject: 'Regulation', name: { zh: '发布制度', en: 'A regulation was published' } },
  { code: 'filing.filed', subject: 'Filing', name: { zh: '报备实施细则', en: 'Implementing rules were filed' } },
  { code: 'filing.accepted', subject: 'Filing', name: { zh: '实施细则准予备案', en: 'Implementing rules were accepted' } },
  { code: 'filing.returned', subject: 'Filing', name: { zh: '实施细则被退回', en: 'Implementing rules were returned' } },
];

/** Sent on demand to any webhook, so that its receiver can be tried. */
export const TEST_TOPIC = 'webhook.test';
