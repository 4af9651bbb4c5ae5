import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { TenantKeys, newSecret } from './keys';
import { nameOf, newDataKey, unwrap, wrap } from './master';
import { type Place, Unreadable, decrypt, encrypt, open, seal, versionOf } from './seal';

const place: Place = { tenant: 7, table: 'customer', column: 'phone', row: '0199-a' };
const key = newDataKey();
const other = newDataKey();

describe('P-2.2 a sealed value', () => {
  it('opens in its place with its key, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(99), (clear, version) =>
        expect(open(key, place, seal(key, version, place, clear))).toBe(clear),
      ),
    );
  });

  it('is never the same twice, and tells nothing of what it holds', () => {
    const [one, two] = [seal(key, 1, place, '13812345678'), seal(key, 1, place, '13812345678')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('1381');
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('13812345678');
  });

  it.each<[string, Partial<Place>]>([
    ['another organisation', { tenant: 8 }],
    ['another table', { table: 'request' }],
    ['another column', { column: 'address' }],
    ['another row', { row: '0199-b' }],
  ])('does not open in %s', (_, moved) => {
    const sealed = seal(key, 1, place, '13812345678');
    expect(() => open(key, { ...place, ...moved }, sealed)).toThrow(Unreadable);
  });

  it('is not confused by places whose names run into each other', () => {
    const sealed = seal(key, 1, { ...place, table: 'a', column: 'bc' }, 'x');
    expect(() => open(key, { ...place, table: 'ab', column: 'c' }, sealed)).toThrow(Unreadable);
  });

  it('does not open with another key, nor under another version of it', () => {
    const sealed = seal(key, 1, place, '13812345678');
    expect(() => open(other, place, sealed)).toThrow(Unreadable);
    expect(() => open(key, place, sealed.replace('s1.1.', 's1.2.'))).toThrow(Unreadable);
  });

  it('does not open when any single bit of it is flipped', () => {
    const sealed = seal(key, 1, place, '13812345678');
    const body = Buffer.from(sealed.slice(5), 'base64url');
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const flipped = Buffer.from(body);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => open(key, place, `s1.1.${flipped.toString('base64url')}`)).toThrow(Unreadable);
    }
  });

  it.each(['', '13812345678', 's1.', 's1.1.', 's1.1.AAAA', 's2.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 's1.x.AAAA'])(
    '%j is none',
    (text) => {
      expect(() => open(key, place, text)).toThrow(Unreadable);
      expect(versionOf(text)).toBeUndefined();
    },
  );

  it('is none with anything before or after it', () => {
    const sealed = seal(key, 1, place, '13812345678');
    for (const text of [` ${sealed}`, `x${sealed}`, `${sealed} `, `${sealed}=`, `${sealed}.`]) expect(versionOf(text)).toBeUndefined();
    expect(versionOf(sealed)).toBe(1);
  });

  it('is whole or none, however short it is cut', () => {
    const bytes = encrypt(key, Buffer.from('x'), Buffer.from('here'));
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => decrypt(key, bytes.subarray(0, length), Buffer.from('here'))).toThrow(Unreadable);
    expect(decrypt(key, encrypt(key, Buffer.alloc(0), Buffer.from('here')), Buffer.from('here'))).toHaveLength(0);
  });

  it('says nothing of its content when it cannot be opened', () => {
    const sealed = seal(key, 1, place, '13812345678');
    try {
      open(other, place, sealed);
    } catch (error) {
      expect(String(error)).not.toMatch(/1381|s1\.1|customer|0199/);
    }
    expect.assertions(1);
  });
});

describe('P-2.2 a master key', () => {
  const [before, now] = [randomBytes(32), randomBytes(32)] as const;

  it('wraps a data key for one organisation and one version only', () => {
    const wrapped = wrap([now], 7, 1, key);
    expect(unwrap([now], 7, wrapped)).toEqual(key);
    expect(() => unwrap([now], 8, wrapped)).toThrow(Unreadable);
    expect(() => unwrap([now], 7, { ...wrapped, version: 2 })).toThrow(Unreadable);
    expect(wrapped.wrapped.includes(key)).toBe(false);
  });

  it('has a name that nothing can be told from, of no use as a hash of it', () => {
    expect(nameOf(now)).toMatch(/^[0-9a-f]{16}$/);
    expect(nameOf(now)).not.toBe(nameOf(before));
    expect(createHash('sha256').update(now).digest('hex').startsWith(nameOf(now))).toBe(false);
  });

  it('may be exchanged while the one before is still at hand, and not after', () => {
    const wrapped = wrap([before], 7, 1, key);
    expect(unwrap([now, before], 7, wrapped)).toEqual(key);
    expect(unwrap([now], 7, wrap([now, before], 7, 1, key))).toEqual(key);
    expect(() => unwrap([now], 7, wrapped)).toThrow(/CHARTER_SECRET_PREVIOUS/);
  });
});

describe('P-2.2 the keys of an organisation', () => {
  const spot = { table: 'customer', column: 'phone', row: 'r' };
  const index = { table: 'customer', column: 'phone' };
  const old = new TenantKeys(7, new Map([[1, key]]));
  const both = new TenantKeys(
    7,
    new Map([
      [1, key],
      [2, other],
    ]),
  );

  it('seal with the newest and open with all', () => {
    expect(both.open(spot, old.seal(spot, 'x'))).toBe('x');
    expect(versionOf(both.seal(spot, 'x'))).toBe(2);
    expect(old.knows(both.seal(spot, 'x'))).toBe(false);
    expect(() => old.open(spot, both.seal(spot, 'x'))).toThrow(Unreadable);
  });

  it('open what was sealed for one person with that person’s secret only', () => {
    const secret = newSecret();
    const sealed = old.seal(spot, 'x', secret);
    expect(old.open(spot, sealed, secret)).toBe('x');
    expect(() => old.open(spot, sealed, newSecret())).toThrow(Unreadable);
    expect(() => old.open(spot, sealed)).toThrow(Unreadable);
  });

  it('index equal values alike within a column, differently in every other and in every other organisation', () => {
    expect(old.index(index, '138')).toBe(old.index(index, '138'));
    expect(old.index(index, '138')).not.toBe(old.index({ ...index, column: 'mobile' }, '138'));
    expect(old.index(index, '138')).not.toBe(new TenantKeys(8, new Map([[1, other]])).index(index, '138'));
    expect(old.index(index, '138')).not.toContain('138');
    expect(both.lookups(index, '138')).toContain(old.index(index, '138'));
    expect(both.lookups(index, '138')).toContain(both.index(index, '138'));
  });

  it('know what they can open, and what was never sealed', () => {
    expect([old.knows(old.seal(spot, 'x')), old.knows(both.seal(spot, 'x')), both.knows(both.seal(spot, 'x'))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([old.knows('in clear'), old.knows('')]).toEqual([true, true]);
    expect(() => old.open(spot, 'in clear')).toThrow(/it is not one/);
  });

  it('make secrets of people that are never the same', () => {
    expect(new Set(Array.from({ length: 100 }, newSecret)).size).toBe(100);
  });
});

describe('P-2.2 what earlier versions have sealed', () => {
  const keys = new TenantKeys(7, new Map([[3, Buffer.alloc(32, 1)]]));
  const spot = { table: 'customer', column: 'phone', row: '0199-a' };

  it('is opened and found for as long as its key is there', () => {
    expect(keys.open(spot, 's1.3.S6NDCGyDJOYeLgGogsdfhBsz_gfU44V0iObVVqONq7eFeCst7_w')).toBe('李娜 138');
    expect(keys.open(spot, 's1.3.CsdFGGUt2PuvLDlIDZ60UmypAi6NbkcnOMA-nWqv0AYasj5ER0U', 'person')).toBe('李娜 138');
    expect(keys.index(spot, '13812345678')).toBe('SJZHKfVHIkZlc70AZ86hWBcxWD71kslVRSPqwKEfDhw');
  });

  it('is unwrapped by its master key', () => {
    const wrapped = Buffer.from('hUeDgwjxyPwbjBXGlZgKfzJnTnfJ4gSfZvPCP3wrQ_teKJhvxggVIwBHiYg9j63sKeFJV2at6wQrFTY8', 'base64url');
    expect(unwrap([Buffer.alloc(32, 2)], 7, { version: 3, master: '68b1caafc217fea4', wrapped })).toEqual(Buffer.alloc(32, 1));
  });
});
