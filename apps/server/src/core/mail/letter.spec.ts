import { randomBytes } from 'node:crypto';
import { letter } from './letter';
import { seal, unseal } from './seal';

describe('a letter', () => {
  const content = {
    language: 'en',
    subject: 'Hello\r\nBcc: a@b.c',
    title: '<script>alert(1)</script>',
    paragraphs: ['a & b'],
    action: { label: 'Open', url: 'https://charter.example/"onclick="x' },
  } as const;

  it('says the same as text and as HTML', () => {
    const { text, html } = letter({ ...content, title: 'Your code', code: '123456', footnotes: ['Valid for 10 minutes'] });
    for (const each of ['Your code', '123456', 'Valid for 10 minutes', 'Open']) {
      expect(text).toContain(each);
      expect(html).toContain(each);
    }
  });

  it('keeps what a person typed as text', () => {
    const { html, subject } = letter(content);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('"onclick="');
    expect(subject).toBe('Hello Bcc: a@b.c');
  });
});

describe('a seal', () => {
  const key = randomBytes(32);

  it('opens with its key at its row only', () => {
    const sealed = seal('王小明', key, 'a');
    expect(unseal(sealed, key, 'a')).toBe('王小明');
    expect(() => unseal(sealed, key, 'b')).toThrow();
    expect(() => unseal(sealed, randomBytes(32), 'a')).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal(sealed, key, 'a')).toThrow();
  });
});
