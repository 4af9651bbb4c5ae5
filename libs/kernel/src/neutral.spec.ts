import fc from 'fast-check';
import { neutralised, unmarked } from './neutral';

describe('a text for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '　=1', '＝1+1', '＋1', '－1', '＠SUM', '=cmd|" /C calc"!A0'])(
    '%j is marked',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  it.each(['', '楼道灯不亮', 'a=1', '3 - 2', '13800001111', "'=1"])('%j stays', (text) => {
    expect(neutralised(text)).toBe(text);
  });

  it('never begins as a formula does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '＝', '－', 'a', '1') }),
        (text) => !/^\s*[=+\-@＝－]|^[\t\r]/.test(neutralised(text)),
      ),
    );
  });
});

describe('a text that was marked', () => {
  it('is read as it was before, and no other text is changed', () => {
    for (const text of ['=1+1', '+86 138', '@x', '＝1', "it's", "'tis", 'plain']) expect(unmarked(neutralised(text))).toBe(text);
  });
});
