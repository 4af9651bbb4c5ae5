import type { AvailableAction } from '../shared/governed';
import { complete, requiredFields, stepInput, STEPS } from './step';

const action = (name: string, requires: string[] = []): AvailableAction => ({ action: name, name, allowed: true, requires, reasons: [] });

it('every step that asks for a reason or a result requires it', () => {
  for (const [name, { fields }] of Object.entries(STEPS)) {
    const asked = fields.filter((field) => field === 'reason' || field === 'result');
    expect(requiredFields(action(name))).toEqual(expect.arrayContaining(asked));
  }
});

it('what the procedure requires is required', () => {
  expect(requiredFields(action('dispatch', ['department', 'assignee']))).toEqual(['departmentId', 'assigneeId']);
});

it('blanks do not complete a step', () => {
  expect(complete(action('return', ['reason']), { reason: '  ' })).toBe(false);
  expect(complete(action('return', ['reason']), { reason: '不属于本部门' })).toBe(true);
});

it('only fields of the step that hold something are sent', () => {
  expect(stepInput(action('dispatch'), { departmentId: 'dep_1', assigneeId: '', reason: '误填' }, 'req_1', 3)).toEqual({
    id: 'req_1',
    expectedVersion: 3,
    departmentId: 'dep_1',
  });
});
