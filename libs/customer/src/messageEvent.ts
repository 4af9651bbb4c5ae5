import type { Text } from '@charter/kernel';

type Words = Required<Text>;

/** Everything that wordings may leave a place for, with what comes there. */
export const PLACEHOLDERS = {
  organisationName: { zh: '机构名称', en: 'name of the organisation' },
  organisationPhone: { zh: '机构电话', en: 'phone of the organisation' },
  customerName: { zh: '客户姓名', en: 'name of the customer' },
  occasionName: { zh: '关怀时机', en: 'name of the occasion' },
  occasionDay: { zh: '当天日期', en: 'day of the occasion' },
  requestNumber: { zh: '诉求编号', en: 'number of the request' },
  itemName: { zh: '服务事项', en: 'service item' },
  summary: { zh: '诉求摘要', en: 'summary of the request' },
  stepName: { zh: '办理动作', en: 'step taken' },
  stateName: { zh: '办理状态', en: 'state' },
  departmentName: { zh: '承办部门', en: 'department' },
  deadline: { zh: '办理期限', en: 'deadline' },
  ratingName: { zh: '评价等级', en: 'rating' },
  ratingLink: { zh: '评价链接', en: 'link to rate' },
  queryLink: { zh: '查询链接', en: 'link to follow the request' },
  regulationTitle: { zh: '制度名称', en: 'title of the regulation' },
  effectiveDay: { zh: '生效日期', en: 'day it takes effect' },
} as const satisfies Readonly<Record<string, Words>>;
export type Placeholder = keyof typeof PLACEHOLDERS;

interface MessageEvent {
  name: Words;
  /** Topic of the event, where it is one that is also told to webhooks. */
  topic?: string;
  placeholders: readonly Placeholder[];
}

const OF_ALL = ['organisationName', 'organisationPhone'] as const;
const OF_REQUEST = [...OF_ALL, 'customerName', 'requestNumber', 'itemName', 'summary', 'departmentName', 'deadline', 'queryLink'] as const;

/** What messages are sent for, each with the closed list of what its wording may name. */
export const MESSAGE_EVENTS = {
  occasion: { name: { zh: '关怀时机', en: 'Occasion of care' }, placeholders: [...OF_ALL, 'customerName', 'occasionName', 'occasionDay'] },
  requestCreated: { name: { zh: '登记诉求', en: 'A request was registered' }, topic: 'request.created', placeholders: OF_REQUEST },
  requestStepped: {
    name: { zh: '诉求办理进展', en: 'A request took a step' },
    topic: 'request.stepped',
    placeholders: [...OF_REQUEST, 'stepName', 'stateName', 'ratingLink'],
  },
  requestRated: {
    name: { zh: '服务评价', en: 'A request was rated' },
    topic: 'request.rated',
    placeholders: [...OF_REQUEST, 'ratingName'],
  },
  requestRatedBad: {
    name: { zh: '服务差评', en: 'A request was rated badly' },
    topic: 'request.ratedBad',
    placeholders: [...OF_REQUEST, 'ratingName'],
  },
  customerCreated: {
    name: { zh: '新建客户档案', en: 'A customer was added' },
    topic: 'customer.created',
    placeholders: [...OF_ALL, 'customerName'],
  },
  regulationPublished: {
    name: { zh: '发布制度', en: 'A regulation was published' },
    topic: 'regulation.published',
    placeholders: [...OF_ALL, 'regulationTitle', 'effectiveDay'],
  },
} as const satisfies Readonly<Record<string, MessageEvent>>;
export type MessageEventCode = keyof typeof MESSAGE_EVENTS;

/** Names of the events, as choices of a form. */
export const MESSAGE_EVENT_NAMES = Object.fromEntries(Object.entries(MESSAGE_EVENTS).map(([code, { name }]) => [code, name])) as Readonly<
  Record<MessageEventCode, Words>
>;

export function placeholdersOf(event: MessageEventCode): readonly Placeholder[] {
  return MESSAGE_EVENTS[event].placeholders;
}
