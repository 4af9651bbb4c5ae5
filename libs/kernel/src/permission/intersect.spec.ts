import fc from 'fast-check';
import { abilityFrom, rulesOf, subjectOf } from './ability';
import { explainGrants } from './explain';
import type { Actor, Grant, SubjectDefinition } from './grant';
import { SCOPES } from './grant';
import { intersectRules } from './intersect';

const request: SubjectDefinition = {
  subject: 'Request',
  name: { zh: '诉求' },
  actions: [
    { code: 'read', name: { zh: '查看' } },
    { code: 'close', name: { zh: '结案' } },
  ],
  fields: [
    { code: 'customer', name: { zh: '客户' } },
    { code: 'phone', name: { zh: '电话' } },
  ],
  sensitive: ['phone'],
  scopes: { departmentTree: 'departmentId', department: 'departmentId', own: 'registeredById', assigned: 'assigneeId' },
};

const ids = fc.constantFrom('a', 'b', 'c');
const grants = fc.array(
  fc.record(
    {
      subject: fc.constant('Request'),
      actions: fc.subarray(['read', 'close']),
      scope: fc.constantFrom(...SCOPES),
      fields: fc.subarray(['customer', 'phone']),
    },
    { requiredKeys: ['subject', 'actions', 'scope'] },
  ),
  { maxLength: 4 },
) as fc.Arbitrary<Grant[]>;
const actors: fc.Arbitrary<Actor> = fc.record({
  memberId: ids,
  departmentId: fc.option(ids),
  departmentTree: fc.subarray(['a', 'b', 'c']),
});
const records = fc.record({ departmentId: fc.option(ids), registeredById: fc.option(ids), assigneeId: fc.option(ids) });

describe('O-3 what two both may', () => {
  it('is what each of them may, for every record and field', () => {
    fc.assert(
      fc.property(grants, actors, grants, actors, records, (one, first, other, second, record) => {
        const [mine, theirs] = [rulesOf(one, first, [request]), rulesOf(other, second, [request])];
        const abilities = [abilityFrom(mine), abilityFrom(theirs)] as const;
        const both = abilityFrom(intersectRules(mine, theirs));
        const row = subjectOf('Request', record);
        for (const action of ['read', 'close']) {
          expect(both.can(action, row)).toBe(abilities.every((each) => each.can(action, row)));
          for (const field of ['customer', 'phone'])
            if (both.can(action, row, field)) expect(abilities.every((each) => each.can(action, row, field))).toBe(true);
        }
      }),
    );
  });
});

describe('O-3 why somebody may or may not', () => {
  it('agrees with what they may', () => {
    fc.assert(
      fc.property(grants, actors, records, (held, actor, record) => {
        const may = abilityFrom(rulesOf(held, actor, [request])).can('read', subjectOf('Request', record));
        const verdicts = explainGrants(held, actor, request, 'read', record);
        expect(verdicts.some(({ givesAction, reaches }) => givesAction && reaches)).toBe(may);
      }),
    );
  });

  it('names the value that decides', () => {
    const actor = { memberId: 'm', departmentId: 'a', departmentTree: ['a', 'b'] };
    const grant: Grant = { subject: 'Request', actions: ['read'], scope: 'departmentTree' };
    expect(explainGrants([grant], actor, request, 'read', { departmentId: 'c' })).toEqual([
      { grant, property: 'departmentId', recordValue: 'c', accepted: ['a', 'b'], givesAction: true, reaches: false, comparisons: [] },
    ]);
  });
});
