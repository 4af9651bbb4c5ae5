import type { LookupAddress } from 'node:dns';
import { InnerAddress, hostOf, isOutside, outsideLookup } from './address';

describe('addresses outside', () => {
  it.each(['1.1.1.1', '203.119.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is outside', (address) => {
    expect(isOutside(address)).toBe(true);
  });

  it.each([
    ['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ['224.0.0.1', '255.255.255.255', '240.0.0.1', '192.0.2.1', '198.18.0.1'],
    ['::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::ffff:10.0.0.1'],
    ['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', '::127.0.0.1'],
    ['', 'localhost', '127.1', '0x7f.0.0.1x', 'example.com'],
  ])('%s and the like are not', (...addresses) => {
    expect(addresses.filter((address) => isOutside(address))).toEqual([]);
  });

  it('hosts are taken without brackets, in the form a connection uses', () => {
    expect(['https://[::1]/x', 'https://0x7f.1/', 'https://2130706433/', 'https://a.example/'].map((url) => hostOf(new URL(url)))).toEqual([
      '::1',
      '127.0.0.1',
      '127.0.0.1',
      'a.example',
    ]);
  });

  it('a name that leads inside is not looked up to the end', async () => {
    const found = await new Promise<[Error | null, string | LookupAddress[]]>((done) => {
      outsideLookup('localhost', { all: true }, (failure, address) => done([failure, address]));
    });
    expect(found[0]).toBeInstanceOf(InnerAddress);
  });
});
