import ipaddr from 'ipaddr.js';

/** What the net's registries give out; all else in IPv6 is special, or carries an IPv4 address in a form that is no longer used. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * True for an address of the public net: not this machine's, not of a private or local network, not reserved. An IPv4 address in an
 * IPv6 one counts as itself; in forms that a gateway would translate, it is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6));
}
