import { EMPTY_SIGN_UP, isSlug, signUpMissing } from './signUp';

it.each(['yangguang', 'xin-yuan', 'a1b'])('%s is a short address', (slug) => expect(isSlug(slug)).toBe(true));

it.each(['', 'ab', '1abc', 'a_b', 'Abc', 'abc-', '阳光'])('%s is not', (slug) => expect(isSlug(slug)).toBe(false));

it('names every field an empty page lacks', () => {
  expect(signUpMissing(EMPTY_SIGN_UP)).toEqual(['organisationName', 'name', 'templates', 'slug', 'email', 'password']);
});

it('lacks nothing once all is filled in', () => {
  const signUp = {
    ...EMPTY_SIGN_UP,
    organisationName: '欣园社区',
    name: '王敏',
    templates: ['community'],
    slug: 'xinyuan',
    email: 'a@b.example',
    password: 'long enough',
  };
  expect(signUpMissing(signUp)).toEqual([]);
});
