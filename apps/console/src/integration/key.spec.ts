import { PERSONAL_DATA, addressesOf, expiryIn, scopeText } from './key';

const subjects = [{ subject: 'Customer', name: '客户', actions: [{ code: 'read', name: '查看' }], sensitiveFields: [] }];

describe('a key of a program', () => {
  it('says its scopes in words, unknown ones as they are', () => {
    expect(['Customer:read', 'Customer:fly', PERSONAL_DATA].map((scope) => scopeText(scope, subjects, '个人信息'))).toEqual([
      '客户 · 查看',
      'Customer:fly',
      '个人信息',
    ]);
  });

  it('takes addresses however they are typed', () => {
    expect(addressesOf(' 10.0.0.0/8，192.168.1.1\n2001:db8::/32 ')).toEqual(['10.0.0.0/8', '192.168.1.1', '2001:db8::/32']);
    expect(addressesOf('  ')).toEqual([]);
  });

  it('ends some days from now', () => {
    expect(expiryIn(30, Date.UTC(2026, 10, 23))).toBe('2026-12-23T00:00:00.000Z');
  });
});
