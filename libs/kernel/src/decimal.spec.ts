import fc from 'fast-check';
import { Decimal, decimal, formatDecimal } from './decimal';

describe('decimal arithmetic', () => {
  it('is exact where binary fractions are not', () => {
    expect(decimal('0.1').plus('0.2').equals('0.3')).toBe(true);
    expect(formatDecimal(decimal('1').div('3').times('3'), 2)).toBe('1.00');
  });

  it('rounds half away from zero', () => {
    expect(['0.125', '0.135', '-0.125'].map((value) => formatDecimal(decimal(value), 2))).toEqual(['0.13', '0.14', '-0.13']);
  });

  it('takes fractions only as text', () => {
    expect(() => decimal(0.1)).toThrow(TypeError);
    expect(decimal(7).toString()).toBe('7');
    expect(decimal(new Decimal('1.50')).toString()).toBe('1.5');
    expect(decimal('0.0000001').toString()).toBe('0.0000001');
  });

  it('sums the same in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (cents) => {
        const values = cents.map((cent) => decimal(cent).div(100));
        const sum = (list: Decimal[]) => list.reduce((total, value) => total.plus(value), decimal(0)).toString();
        expect(sum([...values].reverse())).toBe(sum(values));
      }),
    );
  });
});
