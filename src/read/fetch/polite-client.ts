import { setTimeout as wait } from 'node:timers/promises';
import { ReadError } from '../files/problem.ts';
import { isPublicAddress } from './is-public-address.ts';
import { type Answer, type Bounds, request } from './request.ts';
import { type Lookup, resolveHost, systemLookup } from './resolve-host.ts';
import { type Robots, readRobots } from './robots.ts';

export interface FetchSettings extends Bounds {
  /** Private, loopback and link-local addresses too. */
  readonly allowPrivate: boolean;
  readonly maxRedirects: number;
  /** Between two requests to one host; seconds. */
  readonly pause: number;
}

/** The net, handed in: what names stand for, and which addresses are public. */
export interface Net {
  readonly lookup: Lookup;
  readonly isPublic: (address: string) => boolean;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches addresses that a user named, as a polite visitor: what robots.txt disallows is left alone, requests to one host come one
 * after the other with a pause between, redirects are counted, and every connection goes to an address that was checked.
 */
export class PoliteClient {
  private readonly sites = new Map<string, Robots>();
  /** When the last request to a host ended; ms. */
  private readonly visits = new Map<string, number>();

  constructor(
    private readonly settings: FetchSettings,
    private readonly net: Net = { lookup: systemLookup, isPublic: isPublicAddress },
  ) {}

  /** The last answer of a chain of redirects, with where it came from. @throws ReadError, or the system's error */
  async fetch(address: string): Promise<{ readonly url: string; readonly answer: Answer }> {
    return this.follow(address, async url => {
      const robots = await this.robotsOf(url);
      const refusal = robots.refuses(url.href);
      if (refusal !== undefined) throw new ReadError('read/robots', `${url.host} is left alone: ${refusal}`);
      return robots.delay;
    });
  }

  private async follow(
    address: string,
    enter: (url: URL) => Promise<number>,
  ): Promise<{ readonly url: string; readonly answer: Answer }> {
    let url = parseUrl(address);
    for (let redirects = 0; ; redirects++) {
      const delay = await enter(url);
      const answer = await this.visit(url, delay);
      const location = REDIRECTS.has(answer.status) ? answer.field('location') : undefined;
      if (location === undefined) return { url: url.href, answer };
      answer.close();
      if (redirects === this.settings.maxRedirects)
        throw new ReadError('read/too-many-redirects', `redirects more than ${redirects} times`);
      url = parseUrl(location, url);
    }
  }

  private async visit(url: URL, delay: number): Promise<Answer> {
    const { pause, allowPrivate } = this.settings;
    const last = this.visits.get(url.host);
    const ready = (last ?? -Infinity) + Math.max(pause, delay) * 1000;
    if (ready > performance.now()) await wait(ready - performance.now());
    try {
      const address = await resolveHost(url, this.net.lookup, one => allowPrivate || this.net.isPublic(one));
      return await request(url, address, this.settings);
    } finally {
      this.visits.set(url.host, performance.now());
    }
  }

  private async robotsOf(url: URL): Promise<Robots> {
    const known = this.sites.get(url.origin);
    if (known) return known;
    const file = new URL('/robots.txt', url).href;
    const robots = await readRobots(file, (await this.follow(file, async () => 0)).answer);
    this.sites.set(url.origin, robots);
    return robots;
  }
}

/** @throws ReadError for what is not fetched */
function parseUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new ReadError('read/bad-url', 'not an address');
  const url = new URL(address, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ReadError('read/bad-url', `redirects to ${url.protocol}, which is not followed`);
  if (url.username !== '' || url.password !== '')
    throw new ReadError('read/bad-url', 'an address with a name and password is not fetched');
  url.hash = '';
  return url;
}
