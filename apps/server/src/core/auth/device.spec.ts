import { placeOf, rangeOf } from './device';

describe('where a call comes from', () => {
  it('counts neighbours together and strangers apart', () => {
    expect(rangeOf('203.0.113.7')).toBe(rangeOf('203.0.113.250'));
    expect(rangeOf('203.0.113.7')).not.toBe(rangeOf('203.0.114.7'));
    expect(rangeOf('2001:db8:1:2::1')).toBe(rangeOf('2001:db8:1:2:ffff::9'));
    expect(rangeOf('2001:db8:1:2::1')).not.toBe(rangeOf('2001:db8:1:3::1'));
  });

  it('takes an IPv4 address in IPv6 clothes for what it is', () => {
    expect(rangeOf('::ffff:203.0.113.7')).toBe(rangeOf('203.0.113.9'));
  });

  it.each([
    ['127.0.0.1', 'here'],
    ['::1', 'here'],
    ['192.168.3.4', 'inner'],
    ['fd00::1', 'inner'],
    ['8.8.8.8', 'outside'],
    ['nonsense', 'unknown'],
  ])('%s lies %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
