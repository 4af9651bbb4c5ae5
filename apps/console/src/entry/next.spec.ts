import { pathAfter } from './next';

describe('where sign-in leads', () => {
  it.each([
    ['/invite/abc-DEF_1', '/invite/abc-DEF_1'],
    [null, undefined],
    ['//evil.example/invite/abc', undefined],
    ['https://evil.example', undefined],
    ['/invite/../members', undefined],
    ['/\\evil.example', undefined],
  ])('%s → %s', (next, path) => {
    expect(pathAfter(next)).toBe(path);
  });
});
