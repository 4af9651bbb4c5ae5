import type { RuleFieldInfo } from './organisation';
import { draftOf, lineOn, operatorsOf, ruleText, type RuleLine } from './rule';

const field = (name: string, type: string, codes: string[] = []): RuleFieldInfo => ({
  name: `request.${name}`,
  label: name,
  type,
  values: codes.map((code) => ({ code, name: code })),
});

const FIELDS = [
  field('priority', 'text', ['ordinary', 'urgent']),
  field('family', 'text'),
  field('department', 'id'),
  field('dueAt', 'moment'),
  field('answered', 'number'),
  field('badlyRated', 'yesno'),
];

describe('O-3 a rule in the simple editor', () => {
  it('is written and read back for every field and operator', () => {
    for (const each of FIELDS)
      for (const operator of operatorsOf(each)) {
        const values: Record<string, string[]> = { moment: ['2026-11-23'], number: ['3'], text: ["it's \\ 甲"] };
        const line: RuleLine = {
          ...lineOn(each),
          operator,
          values: ['eq', 'ne', 'in', 'contains', 'startsWith', 'atLeast', 'atMost', 'before', 'since'].includes(operator)
            ? (values[each.type] ?? [])
            : [],
        };
        const text = ruleText({ join: 'all', lines: [line] });
        expect(draftOf(text, FIELDS)).toEqual({ join: 'all', lines: [line] });
      }
  });

  it('joins by and, or by or', () => {
    const text = "request.priority in ['urgent'] || request.department in caller.departmentTree";
    const draft = draftOf(text, FIELDS);
    expect(draft).toMatchObject({ join: 'any', lines: [{ operator: 'in', values: ['urgent'] }, { operator: 'ownTree' }] });
    expect(draft && ruleText({ ...draft, join: 'all' })).toBe(
      "request.priority in ['urgent'] && request.department in caller.departmentTree",
    );
  });

  it.each(["request.priority == 'urgent' && (request.answered >= 1 || request.badlyRated)", 'request.nothing', '', 'request.answered>=1'])(
    'shows %j as text only',
    (text) => {
      expect(draftOf(text, FIELDS)).toBeUndefined();
    },
  );
});
