import { maskAnswer } from './mask';

describe('P-2.2 a personal answer', () => {
  it.each([
    ['110101199003071234', '11****34'],
    ['13812345678', '13****78'],
    ['1944-05-09', '1****'],
    ['女儿', '女****'],
    ['王', '王****'],
    ['𠮷田', '𠮷****'],
    [' ', ''],
  ])('%s is shown as %s', (answer, masked) => {
    expect(maskAnswer(answer)).toBe(masked);
  });
});
