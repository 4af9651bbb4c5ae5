import { excessOf } from './exceed';
import type { SubjectDefinition } from './grant';

const customer: SubjectDefinition = {
  subject: 'Customer',
  name: { zh: '客户', en: 'Customer' },
  actions: [
    { code: 'read', name: { zh: '查看' } },
    { code: 'reveal', name: { zh: '显示' } },
  ],
  fields: [
    { code: 'name', name: { zh: '姓名' } },
    { code: 'phone', name: { zh: '电话' } },
  ],
  sensitive: ['phone'],
  scopes: { own: 'createdById' },
};

describe('O-3 nobody grants more than they hold', () => {
  it('lets a holder of everything pass on a part', () => {
    expect(
      excessOf(
        [{ subject: 'Customer', actions: ['read'], scope: 'own' }],
        [{ subject: 'Customer', actions: ['read'], scope: 'all' }],
        [customer],
      ),
    ).toEqual([]);
  });
  it('names an action, a wider scope, a sensitive field and an unknown subject', () => {
    const held = [{ subject: 'Customer', actions: ['read'], scope: 'own' as const }];
    expect(excessOf([{ subject: 'Customer', actions: ['reveal'], scope: 'own' }], held, [customer])).toEqual([
      { subject: 'Customer', action: 'reveal' },
    ]);
    expect(excessOf([{ subject: 'Customer', actions: ['read'], scope: 'all' }], held, [customer])).toEqual([
      { subject: 'Customer', action: 'read' },
    ]);
    expect(excessOf([{ subject: 'Customer', actions: ['read'], fields: ['phone'], scope: 'own' }], held, [customer])).toEqual([
      { subject: 'Customer', action: 'read' },
    ]);
    expect(excessOf([{ subject: 'Other', actions: ['read'], scope: 'own' }], held, [customer])).toEqual([
      { subject: 'Other', action: 'read' },
    ]);
  });
  it('does not take "assigned" for a part of "own" or of a department', () => {
    for (const scope of ['own', 'department', 'departmentTree'] as const) {
      expect(
        excessOf(
          [{ subject: 'Customer', actions: ['read'], scope: 'assigned' }],
          [{ subject: 'Customer', actions: ['read'], scope }],
          [customer],
        ),
      ).toHaveLength(1);
    }
  });
});
