import type { RuleVariables } from '@charter/kernel';

/** What rules about customers may read, for segments and whatever else stands on them (C-4.2). */
export const CUSTOMER_VARIABLES = {
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      type: {
        doc: { zh: '客户类型', en: 'kind of customer' },
        type: 'string',
        values: [
          { code: 'person', name: { zh: '个人', en: 'person' } },
          { code: 'household', name: { zh: '家庭', en: 'household' } },
          { code: 'company', name: { zh: '单位', en: 'company' } },
        ],
      },
      gender: {
        doc: { zh: '性别', en: 'gender' },
        type: 'string',
        values: [
          { code: 'female', name: { zh: '女', en: 'female' } },
          { code: 'male', name: { zh: '男', en: 'male' } },
        ],
      },
      birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' },
      district: { doc: { zh: '所在网格', en: 'district' }, type: 'string' },
      livingAlone: { doc: { zh: '独居', en: 'living alone' }, type: 'bool' },
      householdSize: { doc: { zh: '家庭人数', en: 'people in the household' }, type: 'int' },
      categories: { doc: { zh: '特殊人群类别', en: 'special groups' }, type: 'list<string>' },
      tags: { doc: { zh: '标签', en: 'tags' }, type: 'list<string>' },
      since: { doc: { zh: '建档日期', en: 'day put on file' }, type: 'string', format: 'day' },
      confirmedOn: { doc: { zh: '资料最近核实日期', en: 'day last confirmed' }, type: 'string', format: 'day' },
      careConsent: { doc: { zh: '同意接收关怀信息', en: 'agreed to care messages' }, type: 'bool' },
    },
  },
  service: {
    doc: { zh: '服务往来', en: 'dealings' },
    fields: {
      requests: { doc: { zh: '近一年诉求件数', en: 'requests in the last year' }, type: 'int' },
      open: { doc: { zh: '在办诉求件数', en: 'open requests' }, type: 'int' },
      badRatings: { doc: { zh: '近一年差评次数', en: 'bad ratings in the last year' }, type: 'int' },
      items: { doc: { zh: '近一年用过的服务事项', en: 'items used in the last year' }, type: 'list<string>' },
      lastOn: { doc: { zh: '最近一次服务日期', en: 'day of the last service' }, type: 'string', format: 'day' },
      lastContactOn: { doc: { zh: '最近一次联系日期', en: 'day of the last contact' }, type: 'string', format: 'day' },
      spent: { doc: { zh: '近一年消费额（元）', en: 'spent in the last year (yuan)' }, type: 'string', format: 'decimal' },
    },
  },
} as const satisfies RuleVariables;
