import { diffProvisions } from './difference';
import type { Provision } from './provision';

const provision = (key: string, body: unknown, articles: string[] = ['12']): Provision => ({
  kind: 'limit',
  key,
  name: { zh: key },
  articles,
  body,
});

describe('what changed between two versions', () => {
  it('is nothing when nothing did', () => {
    expect(diffProvisions([provision('a', { x: [1, { y: 2 }] })], [provision('a', { x: [1, { y: 2 }] })])).toEqual([]);
  });

  it('names what was added, removed and changed, each value by its path', () => {
    const before = [provision('gone', {}), provision('handle', { amount: { value: 2, unit: 'workingDays' }, warn: 80 })];
    const after = [provision('fresh', {}), provision('handle', { amount: { value: 1, unit: 'workingDays' }, calendar: 'b', warn: 80 })];
    expect(diffProvisions(before, after)).toEqual([
      { kind: 'limit', key: 'gone', change: 'removed', fields: [] },
      {
        kind: 'limit',
        key: 'handle',
        change: 'changed',
        fields: [
          { path: 'body.amount.value', before: 2, after: 1 },
          { path: 'body.calendar', before: undefined, after: 'b' },
        ],
      },
      { kind: 'limit', key: 'fresh', change: 'added', fields: [] },
    ]);
  });

  it('goes into lists of the same length and takes others as a whole', () => {
    const [same] = diffProvisions([provision('a', { steps: ['x', 'y'] })], [provision('a', { steps: ['x', 'z'] })]);
    expect(same?.fields).toEqual([{ path: 'body.steps.1', before: 'y', after: 'z' }]);
    const [longer] = diffProvisions([provision('a', { steps: ['x'] })], [provision('a', { steps: ['x', 'z'] })]);
    expect(longer?.fields).toEqual([{ path: 'body.steps', before: ['x'], after: ['x', 'z'] }]);
  });

  it('sees a new name and other articles', () => {
    const renamed = { ...provision('a', {}, ['12', '13']), name: { zh: 'b' } };
    expect(diffProvisions([provision('a', {})], [renamed])[0]?.fields.map(({ path }) => path)).toEqual(['name.zh', 'articles']);
  });

  it('tells kinds with the same key apart', () => {
    const calendar: Provision = { ...provision('a', {}), kind: 'calendar' };
    expect(diffProvisions([provision('a', {})], [calendar]).map(({ kind, change }) => [kind, change])).toEqual([
      ['limit', 'removed'],
      ['calendar', 'added'],
    ]);
  });
});
