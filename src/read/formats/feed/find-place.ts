import { findOutletName, hostOf } from '../../metadata/find-outlet.ts';
import { plainLine } from '../body-text.ts';
import { webAddress } from '../stated-fields.ts';
import { childOf, childrenOf, fieldOf, wordsOf, type XmlElement } from '../xml/element.ts';

/** Where an item was published. */
export interface Place {
  readonly outlet?: { readonly name: string; readonly rule: string };
  readonly url?: string;
  readonly canonical?: string;
  /** Where the outlet has the text from, as the item says. */
  readonly credit?: string;
}

/** Hosts of feeds that are made of others' items, whose links lead through them. */
const AGGREGATORS = /^(?:news\.google|feedburner|feedproxy\.google|news\.yahoo|bing|flipboard|feedly|inoreader)\.com$/;

/**
 * The outlet is the feed's title, or of an item that leads to another host than the feed's own (as aggregators' do) its `<source>`. The
 * `<source>` of an item on the outlet's own site is a credit.
 */
export function findPlace(item: XmlElement, channel: XmlElement | undefined, root: XmlElement | undefined): Place {
  const base =
    webAddress(addressOf(channel)) ?? webAddress(item.attributes['xml:base'] ?? root?.attributes['xml:base']);
  const link = webAddress(addressOf(item), base) ?? webAddress(permalink(item));
  const original = webAddress(fieldOf(item, 'feedburner:origLink'), base);
  const title = feedName(channel, hostOf(base));
  const source = sourceName(item);
  const isOther = source !== undefined && source !== title;
  const isElsewhere = isOther && leadsAway(hostOf(base), hostOf(original ?? link));
  const outlet = isElsewhere
    ? { name: source, rule: 'feed/source' }
    : [
        { name: fieldOf(item, 'dc:publisher'), rule: 'feed/publisher' },
        { name: title, rule: 'feed/title' },
      ].find((some): some is { name: string; rule: string } => some.name !== undefined);
  return {
    ...(outlet && { outlet }),
    ...(link && { url: link }),
    ...(original && original !== link && { canonical: original }),
    ...(isOther && !isElsewhere && { credit: source }),
  };
}

function leadsAway(own: string | undefined, host: string | undefined): boolean {
  if (own === undefined || AGGREGATORS.test(own)) return true;
  return host !== undefined && !isSameSite(own, host);
}

function isSameSite(a: string, b: string): boolean {
  if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
  const [x, y] = [a, b].map(host => host.split('.').slice(-2));
  return x?.join('.') === y?.join('.') && (x?.[0]?.length ?? 0) > 3;
}

/** Titles that name no outlet. */
const UNNAMED =
  /^(?:rss|feeds?|rss feed|(?:latest|top|all|breaking) (?:news|stories|headlines)|news|home|articles|posts|blog|untitled)$/i;

/** The feed's title, or the part of it that is known to be an outlet, or is called as its site: "World - Quay Post". */
export function feedName(channel: XmlElement | undefined, host: string | undefined): string | undefined {
  const title = plainLine(fieldOf(channel, 'title') ?? '');
  if (title === '' || title.length > 200) return undefined;
  const parts = title.split(/\s*[|»›:·–—]\s*|\s+-\s+|\s*>\s*/).filter(Boolean);
  const isKnown = (part: string) => findOutletName(part) !== undefined;
  const called = parts.find(part => host?.split('.').includes(part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const name = isKnown(title) ? title : (called ?? parts.findLast(isKnown) ?? title);
  return UNNAMED.test(name) ? undefined : name;
}

/** RSS: `<source url="…">Quay Wire</source>`; Atom: the feed that the entry was taken from. */
function sourceName(item: XmlElement): string | undefined {
  const source = childOf(item, 'source');
  if (!source) return undefined;
  const isAtom = childOf(source, 'title') !== undefined || childOf(source, 'id') !== undefined;
  if (isAtom) return feedName(source, hostOf(addressOf(source)));
  const name = plainLine(wordsOf(source));
  return name === '' || name.length > 200 || /^https?:/.test(name) ? undefined : name;
}

/** RSS gives a link as words, Atom as an attribute; the one without a relation, or the alternate, is the page. */
function addressOf(element: XmlElement | undefined): string | undefined {
  for (const link of childrenOf(element, 'link')) {
    const { href, rel } = link.attributes;
    if (href === undefined ? wordsOf(link) !== '' : rel === undefined || rel === 'alternate')
      return href ?? wordsOf(link);
  }
  return element?.attributes['rdf:about'];
}

function permalink(item: XmlElement): string | undefined {
  const guid = childOf(item, 'guid');
  return guid && guid.attributes.isPermaLink !== 'false' ? wordsOf(guid) : fieldOf(item, 'id');
}
