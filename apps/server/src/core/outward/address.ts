import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Something inside was named: the server's own machine, its network, or a range that is no place on the internet. */
export class InnerAddress extends Error {
  readonly code = 'INNER_ADDRESS';

  constructor() {
    super('The address lies inside');
  }
}

/**
 * Whether an address is a place on the internet. Everything else is inside or nowhere: loopback, private, link-local (cloud
 * metadata), carrier NAT, multicast, and the IPv6 ranges that carry an IPv4 address within.
 */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** The host of a URL without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Resolves a name once for a connection and hands out only addresses that lie outside: what was checked is what is connected
 * to, so that a name cannot answer differently a second time. One inner address among several is enough to refuse.
 */
export const outsideLookup: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (failure, found) => {
    if (failure) return answer(failure, '', 0);
    const [first] = found;
    if (!first || !found.every(({ address }) => isOutside(address))) return answer(new InnerAddress(), '', 0);
    return options.all ? answer(null, found) : answer(null, first.address, first.family);
  });
};
