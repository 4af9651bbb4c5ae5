import { parse } from 'graphql';
import { onceCount } from './once';

const count = (text: string) => onceCount(parse(text), new Set(['login', 'passwordReset']));

describe('fields of which a document may hold one', () => {
  it.each([
    ['mutation { login { token } }', 1],
    ['mutation { logout { done } accountUpdate { done } }', 0],
    ['mutation { a: login { token } b: login { token } }', 2],
    ['mutation { login { token } passwordReset { done } }', 2],
    ['mutation { ...twice } fragment twice on Mutation { a: login { token } ... on Mutation { b: login { token } } }', 2],
    ['mutation { ...one ...other } fragment one on Mutation { a: login { token } } fragment other on Mutation { b: login { token } }', 2],
    ['mutation A { login { token } } mutation B { login { token } }', 1],
    ['{ viewer { login } }', 0],
  ])('%s', (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  it('is quick with fragments that hold others twice, a hundred deep', () => {
    const deep = Array.from({ length: 100 }, (_, n) => `fragment f${n} on Mutation { ...f${n + 1} ...f${n + 1} }`).join(' ');
    expect(count(`mutation { ...f0 } ${deep} fragment f100 on Mutation { logout { done } }`)).toBe(0);
    expect(count(`mutation { ...f0 } ${deep} fragment f100 on Mutation { login { token } }`)).toBeGreaterThan(1);
  });

  it('comes to an end with fragments that hold themselves', () => {
    expect(count('mutation { ...a } fragment a on Mutation { ...b } fragment b on Mutation { ...a login { token } }')).toBe(1);
  });
});
