import type { Grant, SubjectDefinition } from './grant';
import { excessOf } from './exceed';
import { PERSONAL_DATA, keyScopes, narrowed } from './narrow';

const named = (code: string) => ({ code, name: { zh: code } });
const subjects: SubjectDefinition[] = [
  {
    subject: 'Customer',
    name: { zh: '客户' },
    actions: [named('read'), named('update')],
    fields: [named('note'), named('phone')],
    sensitive: ['phone'],
    scopes: { own: 'createdById' },
  },
  { subject: 'Role', name: { zh: '角色' }, actions: [named('read')], fields: [], sensitive: [], scopes: {} },
];
const held: Grant[] = [
  { subject: 'Customer', actions: ['read', 'update'], fields: ['note', 'phone'], scope: 'own' },
  { subject: 'Role', actions: ['read'], scope: 'all' },
];

describe('scopes of a key', () => {
  it('are the actions of all subjects and the clear view of personal data', () => {
    expect(keyScopes(subjects)).toEqual(['Customer:read', 'Customer:update', 'Role:read', 'pii:read']);
  });

  it('leave the actions they name, with whose records they reach', () => {
    expect(narrowed(held, ['Customer:read'], subjects)).toEqual([
      { subject: 'Customer', actions: ['read'], fields: ['note'], scope: 'own' },
    ]);
  });

  it('open sensitive fields only together with the scope for personal data', () => {
    expect(narrowed(held, ['Customer:read', PERSONAL_DATA], subjects)).toEqual([
      { subject: 'Customer', actions: ['read'], fields: ['note', 'phone'], scope: 'own' },
    ]);
  });

  it('hide a field where it is sensitive, not where another subject only calls one the same', () => {
    const visits: SubjectDefinition = { ...subjects[0]!, subject: 'Visit', sensitive: [] };
    const grant: Grant = { subject: 'Visit', actions: ['read'], fields: ['phone'], scope: 'all' };
    expect(narrowed([grant], ['Visit:read'], [...subjects, visits])).toEqual([grant]);
  });

  it('leave a grant of all ordinary fields as it is', () => {
    const grant: Grant = { subject: 'Customer', actions: ['read'], scope: 'own' };
    expect(narrowed([grant], ['Customer:read'], subjects)).toEqual([grant]);
  });

  it('give nothing of a subject that is not declared', () => {
    expect(narrowed([{ subject: 'Gone', actions: ['read'], scope: 'all' }], ['Gone:read', PERSONAL_DATA], subjects)).toEqual([]);
  });

  it('give nothing their maker does not hold, whatever they name', () => {
    const left = narrowed(held, ['Customer:read', 'Customer:update', 'Role:read', 'Request:read', PERSONAL_DATA], subjects);
    expect(excessOf(left, held, subjects)).toEqual([]);
    expect(narrowed([], keyScopes(subjects), subjects)).toEqual([]);
  });
});
