import { type PermissionRule, abilityFrom, subjectOf } from '@charter/kernel';
import type { Principal } from '../core/auth/principal';
import { narrowedTo } from './narrowed';

const principal = (...rules: PermissionRule[]) =>
  ({ rules, ability: abilityFrom(rules), readers: { zh: {}, en: {} } }) as unknown as Principal;
const reads = (narrowed: Principal, record: object) => narrowed.ability.can('read', subjectOf('Request', record) as never);
const IN = (...ids: string[]) => ({ departmentId: { $in: ids } });

describe('what may be taken out', () => {
  it.each<[string, PermissionRule[], string[]]>([
    ['nothing without the right', [{ action: 'read', subject: 'Request' }], []],
    [
      'everything that may be read',
      [
        { action: 'read', subject: 'Request' },
        { action: 'export', subject: 'Request' },
      ],
      ['a', 'b', 'c'],
    ],
    [
      'only where both hold',
      [
        { action: 'read', subject: 'Request', conditions: IN('a', 'b') },
        { action: 'export', subject: 'Request', conditions: IN('b', 'c') },
      ],
      ['b'],
    ],
    [
      'never what may not be read',
      [
        { action: 'read', subject: 'Request', conditions: IN('a') },
        { action: 'export', subject: 'Request' },
      ],
      ['a'],
    ],
    [
      'by any pair of rules',
      [
        { action: 'read', subject: 'Request', conditions: IN('a') },
        { action: 'read', subject: 'Request', conditions: { assigneeId: { $in: ['me'] } } },
        { action: 'export', subject: 'Request', conditions: IN('a', 'c') },
      ],
      ['a', 'c'],
    ],
  ])('is %s', (_, rules, seen) => {
    const narrowed = narrowedTo(principal(...rules), 'export', 'Request');
    const records = ['a', 'b', 'c'].map((departmentId) => ({ departmentId, assigneeId: departmentId === 'c' ? 'me' : 'other' }));
    expect(records.filter((record) => reads(narrowed, record)).map(({ departmentId }) => departmentId)).toEqual(seen);
  });

  it('leaves other subjects and fields alone', () => {
    const rules: PermissionRule[] = [
      { action: 'read', subject: 'Customer' },
      { action: 'read', subject: 'Request', fields: ['summary'] },
      { action: 'export', subject: 'Request' },
    ];
    const { ability } = narrowedTo(principal(...rules), 'export', 'Request');
    expect(ability.can('read', 'Customer')).toBe(true);
    expect(ability.rulesFor('read', 'Request').map(({ fields }) => fields)).toEqual([['summary']]);
  });
});
