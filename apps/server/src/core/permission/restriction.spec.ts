import { type Grant, type SubjectDefinition, abilityFrom, rulesOf } from '@charter/kernel';
import { opensEverywhere, opensWithRow } from './restriction';

const definition: SubjectDefinition = {
  subject: 'Customer',
  name: { zh: '客户', en: 'Customer' },
  actions: ['read', 'update'].map((code) => ({ code, name: { zh: code } })),
  fields: ['name', 'phone'].map((code) => ({ code, name: { zh: code } })),
  sensitive: ['phone'],
  scopes: { own: 'createdById' },
};
const fieldless = { ...definition, subject: 'Tag', fields: [], sensitive: [] };
const actor = { memberId: 'me', departmentId: null, departmentTree: [] };
const grant = (scope: Grant['scope'], fields?: string[], actions = ['read'], subject = 'Customer'): Grant => ({
  subject,
  actions,
  scope,
  ...(fields ? { fields } : {}),
});

/** Whether the telephone number may be compared: with the rows one sees, and with all there are. */
function opens(grants: Grant[], subject = 'Customer'): [boolean, boolean] {
  const ability = abilityFrom(rulesOf(grants, actor, [definition, fieldless]));
  return [opensWithRow(ability, subject, 'phone'), opensEverywhere(ability, subject, 'phone')];
}

describe('a field that rows are searched and sorted by', () => {
  it.each<[string, Grant[], [boolean, boolean]]>([
    ['nothing is granted', [], [false, false]],
    ['all rows with the field', [grant('all', ['phone'])], [true, true]],
    ['all rows without it', [grant('all')], [false, false]],
    ['own rows with it', [grant('own', ['phone'])], [true, false]],
    ['own rows without it', [grant('own', ['name'])], [false, false]],
    ['own rows with it, and all without', [grant('own', ['phone']), grant('all')], [false, false]],
    ['all rows with it, and own without', [grant('all', ['phone']), grant('own')], [true, true]],
    ['own rows with it, twice', [grant('own', ['phone']), grant('own', ['name', 'phone'])], [true, false]],
    ['all rows with it, but to change only', [grant('all', ['phone'], ['update'])], [false, false]],
    ['all rows with it, of another subject', [grant('all', ['phone'], ['read'], 'Tag')], [false, false]],
  ])('%s', (_, grants, expected) => {
    expect(opens(grants)).toEqual(expected);
  });

  it('is open wherever the row is, when the subject governs no field', () => {
    expect(opens([grant('all', undefined, ['read'], 'Tag')], 'Tag')).toEqual([true, true]);
    expect(opens([grant('own', undefined, ['read'], 'Tag')], 'Tag')).toEqual([true, false]);
  });

  it('is not opened by a rule that forbids', () => {
    const ability = abilityFrom([{ action: 'read', subject: 'Customer', inverted: true }]);
    expect([opensWithRow(ability, 'Customer', 'phone'), opensEverywhere(ability, 'Customer', 'phone')]).toEqual([false, false]);
  });
});
