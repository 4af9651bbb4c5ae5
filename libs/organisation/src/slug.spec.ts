import fc from 'fast-check';
import { checkSlug, RESERVED_SLUGS, slugSuggestion } from './slug';

describe('O-1 the short address', () => {
  it.each([
    ['阳光社区服务中心', 'yangguang'],
    ['恒信物业服务', 'hengxin'],
    ['恒信物业服务有限公司', 'hengxin'],
    ['重庆路社区', 'chongqinglushequ'],
    ['Green City 物业管理有限公司', 'greencity'],
    ['360 物业', 'wuye'],
    ['控制台', 'kongzhitai'],
    ['Portal', 'portal-org'],
    ['王', 'wang'],
    ['阿', 'org-a'],
    ['!!!', 'org'],
  ])('for %s begins as %s', (name, slug) => {
    expect(slugSuggestion(name)).toBe(slug);
  });

  it('that is suggested can always be taken', () => {
    const names = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('阳光社区服务中心恒信物业a1 -有限公司')) }));
    fc.assert(fc.property(names, (name) => expect(checkSlug(slugSuggestion(name))).toBeUndefined()));
    for (const name of RESERVED_SLUGS) expect(checkSlug(slugSuggestion(name))).toBeUndefined();
  });

  it.each(['ab', '1abc', 'Abc', 'abc_d', 'abc-', 'a--b', 'a'.repeat(32), '../etc', 'graphql', 'console', 'abc\n'])(
    '%j cannot be taken',
    (slug) => {
      expect(checkSlug(slug)?.zh).toBeTruthy();
    },
  );

  it.each(['yangguang', 'a1-b2', 'abc', 'a'.repeat(31)])('%s can', (slug) => {
    expect(checkSlug(slug)).toBeUndefined();
  });
});
