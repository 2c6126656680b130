import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { ReadError } from '../files/problem.ts';

/** Addresses of a name, as the system finds them. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export const systemLookup: Lookup = async host =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The address that a URL's host is reached at. All that the name stands for are checked, since which of them is taken is chance.
 * @throws ReadError when one of them may not be reached
 */
export async function resolveHost(url: URL, find: Lookup, mayReach: (address: string) => boolean): Promise<string> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) ? [host] : await find(host);
  for (const address of addresses)
    if (!mayReach(address))
      throw new ReadError(
        'read/private-address',
        `${url.host} is at ${address}, which is not public; --allow-private allows it`,
      );
  const [first] = addresses;
  if (first === undefined) throw new ReadError('read/not-fetched', 'cannot be fetched: no such host');
  return first;
}

/** Makes a connection go to the address that was checked, whatever the name says by then. */
export function pinned(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
