import { type Restoration, changedTables, unfinished } from './restoration';

const restoration = (state: Restoration['state']) => ({ state }) as Restoration;

describe('a restoration on the page', () => {
  it('can be gone on with while it is the newest and not over', () => {
    for (const state of ['TRYING', 'TRIED', 'RESTORING'] as const) {
      expect(unfinished([restoration(state), restoration('DONE')])?.state).toBe(state);
      expect(unfinished([restoration('DONE'), restoration(state)])).toBeUndefined();
    }
    for (const state of ['UPLOADING', 'DONE', 'REFUSED'] as const) expect(unfinished([restoration(state)])).toBeUndefined();
    expect(unfinished([])).toBeUndefined();
  });

  it('names the tables that become others, the largest change first', () => {
    const tables = [
      { table: 'request', before: 3, after: 2 },
      { table: 'member', before: 4, after: 4 },
      { table: 'customer', before: 2, after: 9 },
      { table: 'absence', before: 1, after: 0 },
    ];
    expect(changedTables(tables).map(({ table }) => table)).toEqual(['customer', 'absence', 'request']);
  });
});
