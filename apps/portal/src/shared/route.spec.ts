import { pathOf, routeOf } from './route';

describe('route', () => {
  it.each([
    ['/', { page: 'landing' }],
    ['/yangguang', { page: 'home', slug: 'yangguang' }],
    ['/yangguang/', { page: 'home', slug: 'yangguang' }],
    ['/yangguang/guide', { page: 'guide', slug: 'yangguang' }],
    ['/yangguang/guide/home-repair', { page: 'item', slug: 'yangguang', key: 'home-repair' }],
    ['/yangguang/apply/home-repair', { page: 'apply', slug: 'yangguang', key: 'home-repair' }],
    ['/yangguang/r/abc', { page: 'receipt', slug: 'yangguang', token: 'abc' }],
    ['/yangguang/e/abc', { page: 'rating', slug: 'yangguang', token: 'abc' }],
    ['/yangguang/track', { page: 'track', slug: 'yangguang' }],
    ['/yangguang/regulation', { page: 'regulation', slug: 'yangguang' }],
    ['/yangguang/nothing', { page: 'missing', slug: 'yangguang' }],
    ['/yangguang/track/more', { page: 'missing', slug: 'yangguang' }],
    ['/yangguang/guide/a/b', { page: 'missing', slug: 'yangguang' }],
    ['/%E0%A4%A', { page: 'missing' }],
  ])('reads %s', (pathname, route) => expect(routeOf(pathname)).toEqual(route));

  it('escapes what it puts into an address', () => {
    const path = pathOf('a b', 'guide', 'x/y');
    expect(path).toBe('/a%20b/guide/x%2Fy');
    expect(routeOf(path)).toEqual({ page: 'item', slug: 'a b', key: 'x/y' });
  });
});
