import type { Scope, Text } from '@charter/kernel';

/** What whose is called, wherever the server says it in words. */
export const SCOPE_NAMES: Record<Scope, Required<Text>> = {
  all: { zh: '全部', en: 'all records' },
  departmentTree: { zh: '本部门及下级', en: 'own department and below' },
  department: { zh: '本部门', en: 'own department' },
  own: { zh: '自己登记的', en: 'own records' },
  assigned: { zh: '派给自己的', en: 'assigned records' },
  rule: { zh: '规则', en: 'a rule' },
};
