import ipaddr from 'ipaddr.js';

/** Whether an IP address is one of the internet's, this machine's own, or neither: a private network's, above all. */
export function addressKind(address: string): 'public' | 'loopback' | 'other' {
  if (!ipaddr.isValid(address)) return 'other';
  // An IPv4 address in IPv6 clothes is judged as what it is.
  const ip = ipaddr.process(address);
  const range = ip.range();
  if (range === 'loopback') return 'loopback';
  if (range !== 'unicast') return 'other';
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_UNICAST) ? 'public' : 'other';
}

/** All that is given out in IPv6 so far: what lies outside, such as ::7f00:1, may lead anywhere. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
