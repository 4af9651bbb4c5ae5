import { checkPassword } from './password';

describe('a password', () => {
  it.each([
    ['short', 'a@b.example'],
    ['password123', 'a@b.example'],
    ['PassWord123', 'a@b.example'],
    ['aaaaaaaaaaaa', 'a@b.example'],
    ['121212121212', 'a@b.example'],
    ['wangxiaoming@b.example', 'WangXiaoming@b.example'],
    ['wangxiaoming', 'wangxiaoming@b.example'],
    ['x'.repeat(201), 'a@b.example'],
  ])('%.30s is refused', (password, email) => {
    expect(checkPassword(password, email)).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it.each(['charter-demo', '一二三四五六七八九十', 'correct horse battery staple'])('%s will do', (password) => {
    expect(checkPassword(password, 'admin@yangguang.example')).toBeUndefined();
  });
});
