import { maskAddress, maskName, maskPhone } from './mask';

describe('P-2.2 personal data is shown in part', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['010-87654321', '010-****4321'],
    ['87654321', '****4321'],
    ['6543210', '****3210'],
    ['12345', '***45'],
    ['', ''],
  ])('the phone %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['李', '李'],
    ['欧阳娜娜', '欧***'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('the name %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['朝阳区阳光街道幸福里3号楼2单元501', '朝阳区****'],
    ['幸福路12号', '幸福路****'],
    ['幸福里3号楼501', '幸福****'],
    ['东区', '东区****'],
    ['', ''],
  ])('the address %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('never shows the last part of an address', () => {
    expect(maskAddress('区')).not.toBe('区');
  });
});
