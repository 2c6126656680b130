import type { Article } from '../record/index.ts';
import { idOf } from '../util/hash.ts';

interface First {
  readonly id: string;
  readonly digest: string;
}

/** Remembers which pages were read, over one set of articles: the same page with other words is another version of the first one. */
export class VersionRegister {
  private readonly firsts = new Map<string, First>();

  /** The article that this one is another version of, if any was read before it. */
  register({ id, digest, canonical, url }: Article): string | undefined {
    const key = pageKey(canonical ?? url);
    if (key === undefined) return undefined;
    const first = this.firsts.get(key);
    if (first === undefined) this.firsts.set(key, { id, digest });
    return first === undefined || first.digest === digest ? undefined : first.id;
  }
}

/** Parameters by which an address is followed, not what it leads to. */
const FOLLOWED = /^(?:utm_\w+|fbclid|gclid|ref|cmp|amp|output|outputtype)$/i;

/** What addresses of one page share, in a few characters; undefined for the front page of a site, which is no article. */
export function pageKey(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/(?:amp|index\.html?)?\/*$/, '');
  const query = [...searchParams].filter(([name]) => !FOLLOWED.test(name)).sort();
  if (path === '' && query.length === 0) return undefined;
  return idOf('u', hostname.replace(/^(?:www|m|amp)\./, ''), path, JSON.stringify(query));
}
