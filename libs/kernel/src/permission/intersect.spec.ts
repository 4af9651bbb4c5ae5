import fc from 'fast-check';
import { NO_FIELD, type PermissionRule, abilityFrom, rulesOf, subjectOf } from './ability';
import { explainGrants } from './explain';
import type { Actor, Grant, SubjectDefinition } from './grant';
import { SCOPES } from './grant';
import { bothConditions, intersectRules } from './intersect';

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
            expect(both.can(action, row, field)).toBe(abilities.every((each) => each.can(action, row, field)));
        }
      }),
    );
  });
});

describe('O-3 two conditions at once', () => {
  it('ask what either asks, of a property that both name what they have in common', () => {
    expect(bothConditions({ a: { $in: ['1', '2'] } }, { b: { $in: ['3'] } })).toEqual({ a: { $in: ['1', '2'] }, b: { $in: ['3'] } });
    expect(bothConditions({ a: { $in: ['1', '2'] } }, { a: { $in: ['2', '3'] } })).toEqual({ a: { $in: ['2'] } });
    expect(bothConditions(undefined, { a: { $in: ['1'] } })).toEqual({ a: { $in: ['1'] } });
    expect(bothConditions({ a: { $in: ['1'] } })).toEqual({ a: { $in: ['1'] } });
    expect(bothConditions()).toEqual({});
  });

  it('are nobody’s where they have nothing in common', () => {
    const fits = { $fits: { all: [] } };
    expect(bothConditions({ a: { $in: ['1'] } }, { a: { $in: ['2'] } })).toBeNull();
    expect(bothConditions({ a: fits }, { a: { $in: ['1'] } })).toBeNull();
    expect(bothConditions({ a: { $in: ['1'] } }, { a: fits })).toBeNull();
  });
});

describe('O-3 fields that two sets of rules open', () => {
  const rule = (fields?: string | string[]) => ({ action: 'read', subject: 'Request', ...(fields ? { fields } : {}) }) as PermissionRule;
  it.each([
    [undefined, undefined, undefined],
    [undefined, ['a'], ['a']],
    [['a'], undefined, ['a']],
    ['a', ['a', 'b'], ['a']],
    [['a', 'b'], ['b', 'c'], ['b']],
    [['a'], ['b'], [NO_FIELD]],
  ])('%j and %j are %j', (one, other, both) => {
    expect(intersectRules([rule(one)], [rule(other)])).toEqual([rule(both)]);
  });

  it('are only those of the same action on the same subject', () => {
    expect(intersectRules([rule()], [{ ...rule(), action: 'close' }])).toEqual([]);
    expect(intersectRules([rule()], [{ ...rule(), subject: 'Customer' }])).toEqual([]);
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

  it('holds every grant on the subject against the record, those that give the action first', () => {
    const actor = { memberId: 'm', departmentId: null, departmentTree: [] };
    const grant = (actions: string[], scope: Grant['scope'], subject = 'Request'): Grant => ({ subject, actions, scope });
    const grants = [grant(['close'], 'all'), grant(['read'], 'own', 'Customer'), grant(['read'], 'own'), grant(['read'], 'department')];
    const verdicts = explainGrants(grants, actor, request, 'read', { registeredById: 'm', departmentId: 7 });
    expect(verdicts).toEqual([
      {
        grant: grants[2],
        property: 'registeredById',
        recordValue: 'm',
        accepted: ['m'],
        givesAction: true,
        reaches: true,
        comparisons: [],
      },
      { grant: grants[3], property: 'departmentId', recordValue: null, accepted: [], givesAction: true, reaches: false, comparisons: [] },
      { grant: grants[0], property: undefined, recordValue: null, accepted: [], givesAction: false, reaches: true, comparisons: [] },
    ]);
  });

  it('reaches nothing by a scope the subject does not know, by an unreadable rule, or by none', () => {
    const actor = { memberId: 'm', departmentId: 'a', departmentTree: ['a'] };
    const unknown = { ...request, scopes: {} };
    const reached = (grant: Partial<Grant>) =>
      explainGrants([{ subject: 'Request', actions: ['read'], scope: 'rule', ...grant }], actor, unknown, 'read', { departmentId: 'a' });
    expect(reached({ scope: 'department' })).toMatchObject([{ property: undefined, recordValue: null, accepted: ['a'], reaches: false }]);
    expect(reached({ rule: 'nonsense(' })).toMatchObject([{ reaches: false, comparisons: [] }]);
    expect(reached({})).toMatchObject([{ reaches: false, comparisons: [] }]);
  });
});
