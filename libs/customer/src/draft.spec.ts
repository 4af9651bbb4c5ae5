import { customerDraft, normalPhone, phonePattern } from './draft';

describe('a customer for the archive', () => {
  it.each(['13812345678', '010-87654321', '01087654321', '0571-87654321-12', '87654321', '400-820-1234', '4008201234', '+8613812345678'])(
    '%s is a phone number',
    (phone) => {
      expect(phone).toMatch(phonePattern);
    },
  );

  it.each(['12345678901', '1381234567', '138123456789', '110', 'abc', '13812345678 ', "1' or '1'='1"])('%s is none', (phone) => {
    expect(phone).not.toMatch(phonePattern);
  });

  it.each([
    ['138 1234 5678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['010-87654321', '01087654321'],
    ['0571-87654321-12', '057187654321-12'],
    ['400-820-1234', '4008201234'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('%s and %s are one number', (typed, number) => {
    expect(normalPhone(typed)).toBe(number);
    expect(normalPhone(number)).toBe(number);
    expect(number).toMatch(phonePattern);
  });

  it('tidies what people type', () => {
    const typed = { name: ' 王小明 ', phone: '138 1234 5678', address: ' ', note: '' };
    expect(customerDraft.parse(typed)).toEqual({ name: '王小明', phone: '13812345678', address: undefined, note: undefined });
  });

  it('needs a name and nothing else', () => {
    expect(customerDraft.safeParse({ name: '王' }).success).toBe(true);
    expect(customerDraft.safeParse({ name: ' ' }).success).toBe(false);
    expect(customerDraft.safeParse({ name: '王', phone: '12' }).error?.issues.map(({ path }) => path)).toEqual([['phone']]);
  });
});
