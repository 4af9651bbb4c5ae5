import { BULK_STEPS, bulkInput, isComplete, reasonsOf } from './bulk';

const dispatch = BULK_STEPS[0]!;
const transfer = BULK_STEPS[2]!;
const error = (message: string) => [{ code: 'X', message }];

describe('P-3.2 a step on many requests', () => {
  it('sends what was filled in and nothing else', () => {
    expect(bulkInput(dispatch, ['a', 'b'], { departmentId: 'dep_1', note: ' ', reason: 'not asked' })).toEqual({
      ids: ['a', 'b'],
      departmentId: 'dep_1',
    });
  });

  it('waits for what is required', () => {
    expect(isComplete(transfer, { departmentId: 'dep_1' })).toBe(false);
    expect(isComplete(transfer, { departmentId: 'dep_1', reason: '归口' })).toBe(true);
  });

  it('tells each reason once, the commonest first', () => {
    const results = [
      { id: 'a', ok: false, userErrors: error('没有权限') },
      { id: 'b', ok: true, userErrors: [] },
      { id: 'c', ok: false, userErrors: error('已撤回') },
      { id: 'd', ok: false, userErrors: error('已撤回') },
    ];
    expect(reasonsOf(results)).toEqual([
      { message: '已撤回', ids: ['c', 'd'] },
      { message: '没有权限', ids: ['a'] },
    ]);
  });
});
