import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Where a call comes from: what its owner sees in the list of sessions, and what limits count by. */
export interface Device {
  /** The browser's or program's own words, cut short. */
  agent: string;
  /** Internet address, an IPv4 address in its short form. */
  address: string;
}

const LONGEST_AGENT = 300;

export function deviceOf(request: FastifyRequest): Device {
  const agent = request.headers['user-agent'] ?? '';
  return { agent: agent.slice(0, LONGEST_AGENT), address: plain(request.ip) };
}

function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}

/** The neighbourhood of an address that is likely one caller: an IPv4 /24, an IPv6 /64. */
export function rangeOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === 'ipv4' ? 24 : 64;
  const bytes = parsed.toByteArray().slice(0, bits / 8);
  return `${parsed.kind()}/${bytes.join('.')}`;
}

/** Where an address lies, as far as it tells by itself: on this machine, on the inner network, or outside. */
export function placeOf(address: string): 'here' | 'inner' | 'outside' | 'unknown' {
  if (!ipaddr.isValid(address)) return 'unknown';
  const range = ipaddr.process(address).range();
  if (range === 'loopback') return 'here';
  return ['private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat'].includes(range) ? 'inner' : 'outside';
}
