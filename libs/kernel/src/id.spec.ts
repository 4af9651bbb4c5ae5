import fc from 'fast-check';
import { decodeId, encodeId, ID_PREFIXES, type IdKind, kindOfId } from './id';

const UUID = '0199f3a0-5b7c-7d10-8a4e-0123456789ab';

describe('ids of the API', () => {
  it('carry their kind', () => {
    expect(encodeId('req', UUID)).toBe('req_0199f3a05b7c7d108a4e0123456789ab');
    expect(decodeId('req', 'req_0199f3a05b7c7d108a4e0123456789ab')).toBe(UUID);
    expect(kindOfId('req_0199f3a05b7c7d108a4e0123456789ab')).toBe('Request');
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(Object.keys(ID_PREFIXES).length);
  });

  it.each([
    ['cus_0199f3a05b7c7d108a4e0123456789ab'],
    ['req_0199f3a05b7c7d108a4e0123456789a'],
    ['req_0199f3a05b7c7d108a4e0123456789abc'],
    ['req_0199F3A05B7C7D108A4E0123456789AB'],
    [`req_${UUID}`],
    [UUID],
    ['req_0199f3a05b7c7d108a4e0123456789ab\n'],
    [''],
  ])('%j is no id of a request', (id) => {
    expect(decodeId('req', id)).toBeUndefined();
  });

  it('of no known kind have none', () => {
    expect(kindOfId('xyz_0199f3a05b7c7d108a4e0123456789ab')).toBeUndefined();
    expect(kindOfId('constructor')).toBeUndefined();
  });

  it('are made only from UUIDs', () => {
    expect(() => encodeId('req', 'robert')).toThrow(TypeError);
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...(Object.keys(ID_PREFIXES) as IdKind[])), (uuid, kind) => {
        const id = encodeId(ID_PREFIXES[kind], uuid);
        expect([decodeId(ID_PREFIXES[kind], id), kindOfId(id)]).toEqual([uuid, kind]);
      }),
    );
  });
});
