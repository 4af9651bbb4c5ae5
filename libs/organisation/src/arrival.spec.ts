import { type KnownPerson, arrivalOf, isOfDomain, readDomains } from './arrival';

const RULE = { domains: ['corp.example'], provision: true };
const VOUCHED = { email: 'li@corp.example', emailVerified: true };
const seat = { active: true, account: 'proven', otherIdentity: false } as const;

describe('who comes by a provider of identities', () => {
  it.each<[string, Partial<typeof VOUCHED>, KnownPerson, Partial<typeof RULE>, string]>([
    ['a linked identity enters', {}, { identity: { seated: true } }, {}, 'enter'],
    ['a linked identity enters whatever its address is', { emailVerified: false }, { identity: { seated: true } }, {}, 'enter'],
    ['a linked identity without its seat does not', {}, { identity: { seated: false } }, {}, 'noSeat'],
    ['nor does it take the seat of its address instead', {}, { identity: { seated: false }, member: seat }, {}, 'noSeat'],
    ['an unverified address is nobody', { emailVerified: false }, { member: seat }, {}, 'unverified'],
    ['no address is nobody', { email: '' }, {}, {}, 'unverified'],
    ['a foreign domain is refused', { email: 'li@other.example' }, { member: seat }, {}, 'domain'],
    ['the member of the address is linked', {}, { member: seat }, {}, 'link'],
    ['an account that never proved the address is not', {}, { member: { ...seat, account: 'unproven' } }, {}, 'unproven'],
    ['an address that somebody else got opens nothing', {}, { member: { ...seat, otherIdentity: true } }, {}, 'otherIdentity'],
    ['whoever was invited joins', {}, { member: { ...seat, account: 'none' } }, {}, 'join'],
    ['whoever left stays out', {}, { member: { ...seat, active: false } }, {}, 'noSeat'],
    ['whoever is unknown becomes a member', {}, {}, {}, 'provision'],
    ['where that is wanted', {}, {}, { provision: false }, 'unknown'],
  ])('%s', (_title, vouched, known, rule, expected) => {
    const arrival = arrivalOf({ ...VOUCHED, ...vouched }, known, { ...RULE, ...rule });
    expect('way' in arrival ? arrival.way : arrival.refused).toBe(expected);
  });

  it('a domain is met exactly', () => {
    const domains = ['corp.example'];
    expect(['a@corp.example', 'a@CORP.example', 'a@x@corp.example'].every((email) => isOfDomain(email, domains))).toBe(true);
    expect(['a@evilcorp.example', 'a@x.corp.example', 'a@corp.example.net', 'corp', ''].some((email) => isOfDomain(email, domains))).toBe(
      false,
    );
  });

  it('domains are kept once and in small letters, and a wrong one is named', () => {
    expect(readDomains([' Corp.Example', '@corp.example', ''])).toEqual({ domains: ['corp.example'] });
    expect(readDomains(['corp.example', 'no domain'])).toEqual({ wrong: 'no domain' });
    expect(readDomains(['a@b.example'])).toEqual({ wrong: 'a@b.example' });
  });
});
