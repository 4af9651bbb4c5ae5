import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** An address in one form: an IPv4 address that came as IPv6 is that IPv4 address. Undefined when it is none. */
export function addressOf(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

/** "10.0.0.0/8" or a single address as a range, written the usual way; undefined when it is neither. */
export function rangeOf(text: string): string | undefined {
  const [address = '', bits, ...rest] = text.trim().split('/');
  if (rest.length > 0 || !isPlain(address)) return undefined;
  const parsed = ipaddr.parse(address);
  const longest = parsed.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Infinity;
  return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}

/** Four decimal parts or IPv6; the octal and shortened forms some programs read differently are not taken. */
const isPlain = (address: string) => (address.includes(':') ? ipaddr.IPv6.isValid(address) : ipaddr.IPv4.isValidFourPartDecimal(address));

/** Whether an address lies in one of the ranges. */
export function liesWithin(address: string, ranges: readonly string[]): boolean {
  const found = addressOf(address);
  if (!found) return false;
  return ranges.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range) as Range;
    return network.kind() === found.kind() && (found as ipaddr.IPv4).match(network as ipaddr.IPv4, bits);
  });
}
