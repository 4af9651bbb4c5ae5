import type { Messages } from '../shared/message';

/** Words of the customer archive. */
export const words = {
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '编号', en: 'Number' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '住址', en: 'Address' },
  note: { zh: '备注', en: 'Note' },
  requests: { zh: '服务记录', en: 'Services' },
  createdAt: { zh: '建档时间', en: 'Since' },
  profile: { zh: '基本信息', en: 'Details' },
  reveal: { zh: '查看完整信息', en: 'Show in full' },
  revealHint: {
    zh: '个人信息受保护。查看将连同原因记入审计日志。',
    en: 'Personal data is protected. Looking at it is logged with your reason.',
  },
  revealReason: { zh: '查看原因', en: 'Why you need it' },
  create: { zh: '新建客户', en: 'New customer' },
  edit: { zh: '编辑客户', en: 'Edit customer' },
  searchHint: { zh: '姓名、拼音首字母或电话', en: 'Name, pinyin initials or phone' },
  empty: { zh: '还没有客户档案', en: 'No customers yet' },
  emptyHint: { zh: '登记诉求时会自动建档，也可以先在这里新建。', en: 'Registering a request creates one; or add one here first.' },
  noRequests: { zh: '还没有服务记录', en: 'No services yet' },
  noRequestsHint: { zh: '为这位客户登记第一条诉求。', en: 'Register the first request for this customer.' },
  registerFor: { zh: '为其登记诉求', en: 'Register a request' },
  keepMasked: { zh: '留空表示不修改（{masked}）', en: 'Leave empty to keep {masked}' },
  createAnyway: { zh: '仍然新建', en: 'Create all the same' },
  duplicate: { zh: '可能已有档案：', en: 'May exist already:' },
} satisfies Messages;
