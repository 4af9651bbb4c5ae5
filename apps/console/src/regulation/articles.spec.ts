import { isPoint } from './articles';

describe('points of an article', () => {
  it.each([
    ['item', null, true],
    ['paragraph', null, true],
    ['item', '回访', false],
    ['article', null, false],
    ['chapter', null, false],
  ])('%s with the title %s: read on from what it belongs to is %s', (level, title, expected) => {
    expect(isPoint({ level, title })).toBe(expected);
  });
});
