import type { SubjectDefinition } from '@charter/kernel';

/** What roles can give on the customer archive; phone and address are masked unless a role names them (P-2.2). */
export const customerSubjects: SubjectDefinition[] = [
  {
    subject: 'Customer',
    name: { zh: '客户档案', en: 'Customer' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '新增', en: 'Add' } },
      { code: 'update', name: { zh: '修改', en: 'Change' } },
      { code: 'reveal', name: { zh: '显示隐藏信息', en: 'Reveal masked data' } },
      { code: 'exportList', name: { zh: '导出列表', en: 'Export lists' } },
      { code: 'entrust', name: { zh: '授予完整查看权', en: 'Grant reading in clear' } },
      { code: 'export', name: { zh: '导出个人信息', en: 'Export personal data' } },
      { code: 'erase', name: { zh: '删除个人信息', en: 'Erase personal data' } },
    ],
    fields: [
      { code: 'name', name: { zh: '姓名', en: 'Name' } },
      { code: 'phone', name: { zh: '电话', en: 'Phone' } },
      { code: 'address', name: { zh: '地址', en: 'Address' } },
      { code: 'note', name: { zh: '备注', en: 'Note' } },
      { code: 'requests', name: { zh: '服务记录', en: 'Service record' } },
      { code: 'history', name: { zh: '变更记录', en: 'History' } },
    ],
    sensitive: ['phone', 'address'],
    scopes: { own: 'createdById' },
    ruleFields: {
      name: { property: 'name', doc: { zh: '姓名', en: 'Name' }, type: 'text', governedBy: 'name' },
      note: { property: 'note', doc: { zh: '备注', en: 'Note' }, type: 'text', governedBy: 'note' },
      createdBy: { property: 'createdById', doc: { zh: '建档人', en: 'Registered by' }, type: 'id', of: 'mem' },
      createdAt: { property: 'createdAt', doc: { zh: '建档时间', en: 'Since' }, type: 'moment' },
    },
  },
];
