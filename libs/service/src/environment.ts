import type { RuleCode, RuleVariables, Text } from '@charter/kernel';
import { CHANNELS, PRIORITIES } from './item';
import { CHANNEL_NAMES, PRIORITY_NAMES } from './names';

function codesOf<Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, Required<Text>>>): RuleCode[] {
  return codes.map((code) => ({ code, name: names[code] }));
}

/** What rules about requests may read as one is dispatched (S-4.3, G-3.2). */
export const REQUEST_VARIABLES: RuleVariables = {
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  hour: { doc: { zh: '登记的钟点（0–23）', en: 'hour of registration (0–23)' }, type: 'int' },
  weekday: { doc: { zh: '登记的星期（1–7）', en: 'weekday of registration (1–7)' }, type: 'int' },
  workingDay: { doc: { zh: '工作日登记', en: 'registered on a working day' }, type: 'bool' },
  request: {
    doc: { zh: '诉求', en: 'request' },
    fields: {
      item: { doc: { zh: '服务事项', en: 'service item' }, type: 'string' },
      family: { doc: { zh: '事项类别', en: 'family of items' }, type: 'string' },
      channel: { doc: { zh: '受理渠道', en: 'channel' }, type: 'string', values: codesOf(CHANNELS, CHANNEL_NAMES) },
      priority: { doc: { zh: '紧急程度', en: 'priority' }, type: 'string', values: codesOf(PRIORITIES, PRIORITY_NAMES) },
      department: { doc: { zh: '事项的常办部门', en: 'department that usually handles the item' }, type: 'string' },
      district: { doc: { zh: '所在网格', en: 'district' }, type: 'string' },
      summary: { doc: { zh: '诉求摘要', en: 'summary' }, type: 'string' },
      repeats: { doc: { zh: '近 30 天同类诉求件数', en: 'requests of the kind in the last 30 days' }, type: 'int' },
    },
  },
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      categories: { doc: { zh: '特殊人群类别', en: 'special groups' }, type: 'list<string>' },
      segments: { doc: { zh: '客户分类', en: 'segments' }, type: 'list<string>' },
      age: { doc: { zh: '年龄', en: 'age' }, type: 'int' },
      livingAlone: { doc: { zh: '独居', en: 'living alone' }, type: 'bool' },
    },
  },
};
