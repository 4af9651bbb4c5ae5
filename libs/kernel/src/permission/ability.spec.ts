import { abilityFrom, rulesOf, subjectOf } from './ability';
import type { Actor, Grant, SubjectDefinition } from './grant';

const define = (fields: string[], sensitive: string[]): SubjectDefinition => ({
  subject: 'Customer',
  name: { zh: '客户', en: 'Customer' },
  actions: [{ code: 'read', name: { zh: '查看' } }],
  fields: fields.map((code) => ({ code, name: { zh: code } })),
  sensitive,
  scopes: { own: 'createdById' },
});
const actor = { memberId: 'me', departmentId: null, departmentTree: [] };
const opens = (grant: Partial<Grant>, field: string, definition = define(['name', 'phone'], ['phone'])) =>
  abilityFrom(rulesOf([{ subject: 'Customer', actions: ['read'], scope: 'all', ...grant }], actor, [definition])).can(
    'read',
    subjectOf('Customer', {}) as never,
    field,
  );

describe('P-2.2 the fields a grant opens', () => {
  it('are those it names, or all that are not sensitive', () => {
    expect([opens({}, 'name'), opens({}, 'phone')]).toEqual([true, false]);
    expect([opens({ fields: ['phone'] }, 'name'), opens({ fields: ['phone'] }, 'phone')]).toEqual([false, true]);
  });
  it('are none when it names none, or when only sensitive ones are there', () => {
    expect([opens({ fields: [] }, 'name'), opens({ fields: [] }, 'phone')]).toEqual([false, false]);
    expect(opens({}, 'phone', define(['phone'], ['phone']))).toBe(false);
  });
  it('are not governed where the subject declares none', () => {
    expect(opens({}, 'anything', define([], []))).toBe(true);
  });
});

describe('O-3 whose records a grant reaches', () => {
  const definition = { ...define([], []), scopes: { departmentTree: 'departmentId', department: 'departmentId', own: 'createdById' } };
  const member = { memberId: 'me', departmentId: 'mine', departmentTree: ['mine', 'below'] };
  const homeless = { memberId: 'me', departmentId: null, departmentTree: [] };
  const records = {
    own: { createdById: 'me', departmentId: 'far' },
    mine: { createdById: 'you', departmentId: 'mine' },
    below: { createdById: 'you', departmentId: 'below' },
    far: { createdById: 'you', departmentId: 'far' },
    nobodys: { createdById: null, departmentId: null },
  };
  const reached = (grant: Partial<Grant>, by: Actor = member) => {
    const rules = rulesOf([{ subject: 'Customer', actions: ['read'], scope: 'all', ...grant }], by, [definition]);
    const ability = abilityFrom(rules);
    return Object.entries(records).flatMap(([name, record]) => (ability.can('read', subjectOf('Customer', record) as never) ? [name] : []));
  };

  it.each([
    ['all', ['own', 'mine', 'below', 'far', 'nobodys']],
    ['departmentTree', ['mine', 'below']],
    ['department', ['mine']],
    ['own', ['own']],
    // a scope the subject does not know, and a rule that says nothing
    ['assigned', []],
    ['rule', []],
  ] as const)('%s: %j', (scope, expected) => {
    expect(reached({ scope })).toEqual(expected);
  });

  it('is nobody’s for who is in no department', () => {
    expect(reached({ scope: 'department' }, homeless)).toEqual([]);
    expect(reached({ scope: 'departmentTree' }, homeless)).toEqual([]);
    expect(rulesOf([{ subject: 'Customer', actions: ['read'], scope: 'department' }], homeless, [definition])).toEqual([]);
  });

  it('is nothing of a subject or an action that nobody declared', () => {
    expect(reached({ subject: 'Other' })).toEqual([]);
    expect(rulesOf([{ subject: 'Customer', actions: ['erase'], scope: 'all' }], member, [definition])).toEqual([]);
    const ability = abilityFrom(rulesOf([{ subject: 'Customer', actions: ['read'], scope: 'all' }], member, [definition]));
    expect([ability.can('read', 'Customer'), ability.can('update', 'Customer'), ability.can('read', 'Other')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is a rule without conditions only where it is everybody’s', () => {
    const ruleOf = (scope: 'all' | 'own') => rulesOf([{ subject: 'Customer', actions: ['read'], scope }], member, [definition]);
    expect(ruleOf('all')).toEqual([{ action: 'read', subject: 'Customer' }]);
    expect(ruleOf('own')).toEqual([{ action: 'read', subject: 'Customer', conditions: { createdById: { $in: ['me'] } } }]);
  });
});
