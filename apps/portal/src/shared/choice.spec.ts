import { cookieOf, readChoice } from './choice';

describe('choice of language and elder mode', () => {
  it('is Chinese and standard at first', () => expect(readChoice('', '')).toEqual({ language: 'zh', elder: false }));

  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR', 'zh-TW'], 'zh'],
    [['fr-FR'], 'en'],
    [[], 'zh'],
  ])('follows a browser that asks for %j', (browser, language) => {
    expect(readChoice('', '', browser).language).toBe(language);
  });

  it('keeps what the visitor chose, whatever the browser asks for', () => {
    expect(readChoice('charter_language=zh', '', ['en']).language).toBe('zh');
  });

  it('is remembered by cookie', () => {
    const cookies = cookieOf({ language: 'en', elder: true }).map((cookie) => cookie.split(';')[0]);
    expect(readChoice(['other=1', ...cookies].join('; '), '')).toEqual({ language: 'en', elder: true });
  });

  it('follows the address of a poster before the cookie', () => {
    expect(readChoice('charter_elder=0; charter_language=zh', '?elder=1&lang=en')).toEqual({ language: 'en', elder: true });
    expect(readChoice('charter_elder=1', '?elder=0').elder).toBe(false);
  });
});
