import { abilityFrom, rulesOf, subjectOf } from './ability';
import type { Grant, SubjectDefinition } from './grant';

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
