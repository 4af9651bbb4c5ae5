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
  it('P-2.2 lets sensitive fields be opened to others by who may do just that, within its reach', () => {
    const opening = (scope: 'all' | 'own') => [{ subject: 'Customer', actions: ['read'], fields: ['name', 'phone'], scope }];
    const reading = { subject: 'Customer', actions: ['read'], scope: 'all' as const };
    const entrusting = (scope: 'all' | 'own') => [reading, { subject: 'Customer', actions: ['entrust'], scope }];
    expect(excessOf(opening('all'), entrusting('all'), [customer])).toEqual([]);
    expect(excessOf(opening('own'), entrusting('own'), [customer])).toEqual([]);
    expect(excessOf(opening('all'), entrusting('own'), [customer])).toEqual([{ subject: 'Customer', action: 'read' }]);
    // it opens no action and no ordinary field, and is not given on by who does not hold it
    expect(excessOf([{ ...reading, actions: ['reveal'], fields: ['phone'] }], entrusting('all'), [customer])).toHaveLength(1);
    const nameless = [
      { ...reading, fields: [] },
      { subject: 'Customer', actions: ['entrust'], scope: 'all' as const },
    ];
    expect(excessOf(opening('all'), nameless.slice(0, 1), [customer])).toHaveLength(1);
    expect(excessOf([{ subject: 'Customer', actions: ['entrust'], scope: 'all' }], [reading], [customer])).toHaveLength(1);
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
  it('knows which reach lies within which', () => {
    const scopes = ['all', 'departmentTree', 'department', 'own', 'assigned', 'rule'] as const;
    const within = (held: (typeof scopes)[number]) =>
      scopes.filter((scope) => {
        const grant = (of: typeof scope) => ({
          subject: 'Customer',
          actions: ['read'],
          scope: of,
          ...(of === 'rule' ? { rule: 'true' } : {}),
        });
        return excessOf([grant(scope)], [grant(held)], [customer]).length === 0;
      });
    expect(Object.fromEntries(scopes.map((scope) => [scope, within(scope)]))).toEqual({
      all: [...scopes],
      departmentTree: ['departmentTree', 'department'],
      department: ['department'],
      own: ['own'],
      assigned: ['assigned'],
      rule: ['rule'],
    });
  });
  it('counts only what is held of the same subject, and nothing of one that nobody declared', () => {
    const tag = { ...customer, subject: 'Tag', sensitive: [] };
    const grant = (subject: string, fields?: string[]) => ({
      subject,
      actions: ['read'],
      scope: 'all' as const,
      ...(fields ? { fields } : {}),
    });
    expect(excessOf([grant('Customer')], [grant('Tag')], [tag, customer])).toEqual([{ subject: 'Customer', action: 'read' }]);
    expect(excessOf([grant('Tag', ['phone'])], [grant('Tag')], [customer, tag])).toEqual([]);
    expect(excessOf([grant('Gone')], [grant('Gone')], [customer, tag])).toEqual([{ subject: 'Gone', action: 'read' }]);
  });
});
