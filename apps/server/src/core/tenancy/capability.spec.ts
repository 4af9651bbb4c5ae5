import { Signer, paddedKeys, signCapability } from './capability';

const key = Buffer.alloc(32, 7);
const expiryOf = (token: string) => Number(token.split('|')[2]);

describe('a signed capability', () => {
  it('names the organisation and who acts, and ends a minute later, or when it is told', () => {
    const token = signCapability({ tenant: 7, actor: 'm' }, key, 1_000_900);
    expect(token).toMatch(/^7\|m\|1060\|[0-9a-f]{64}$/);
    expect(expiryOf(signCapability({ tenant: 7, actor: 'm' }, key, 1_000_900, 5))).toBe(1005);
  });

  it('is not made for an actor whose name could pass for another claim', () => {
    expect(() => signCapability({ tenant: 7, actor: 'm|9999999999' }, key, 0)).toThrow(Error);
  });

  it('is signed by a key that the database keeps in two halves, neither of which is the key', () => {
    const { inner, outer } = paddedKeys(key);
    expect([inner.length, outer.length]).toEqual([64, 64]);
    expect(inner.map((byte) => byte ^ 0x36)).toEqual(outer.map((byte) => byte ^ 0x5c));
    expect(inner.map((byte) => byte ^ 0x36).subarray(0, 32)).toEqual(key);
    expect(inner.map((byte) => byte ^ 0x36).subarray(32)).toEqual(Buffer.alloc(32));
  });
});

describe('the signer', () => {
  it('hands a capability out again for ten seconds, well within its lifetime', () => {
    const signer = new Signer(key);
    const first = signer.token({ tenant: 1, actor: 'm' }, 0);
    expect(signer.token({ tenant: 1, actor: 'm' }, 9999)).toBe(first);
    const second = signer.token({ tenant: 1, actor: 'm' }, 10_000);
    expect(expiryOf(second)).toBe(70);
    expect(signer.token({ tenant: 1, actor: 'm' }, 19_999)).toBe(second);
  });

  it('never hands it to another organisation, or to somebody else in it', () => {
    const signer = new Signer(key);
    for (const capability of [
      { tenant: 1, actor: 'm' },
      { tenant: 11, actor: 'm' },
      { tenant: 1, actor: 'n' },
      { tenant: 1, actor: '' },
    ])
      expect(signer.token(capability, 0)).toBe(signCapability(capability, key, 0));
  });

  it('keeps ten thousand at most', () => {
    const signer = new Signer(key);
    const actors = Array.from({ length: 10_000 }, (_, n) => ({ tenant: 1, actor: `m${n}` }));
    for (const capability of actors) signer.token(capability, 0);
    expect(expiryOf(signer.token(actors[0]!, 5000))).toBe(60);
    signer.token({ tenant: 2, actor: 'm' }, 5000);
    expect(expiryOf(signer.token(actors[0]!, 5000))).toBe(65);
  });
});
