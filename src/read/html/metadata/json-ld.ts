import { elementsOf, type HtmlElement, textOf } from '../node.ts';

/** A thing that JSON-LD describes. */
export type LinkedThing = Readonly<Record<string, unknown>>;

/** Things that are looked at on one page. */
const MOST_THINGS = 5000;
const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|AnalysisNews|OpinionNews|ReviewNews|BackgroundNews|ReportageNews)$/;

/** What a page's JSON-LD blocks describe, graphs and lists opened, in order. A block that is not JSON is passed over. */
export function readLinkedData(page: HtmlElement): LinkedThing[] {
  const things: LinkedThing[] = [];
  for (const script of elementsOf(page, element => element.name === 'script')) {
    if (!/^\s*application\/ld\+json/i.test(script.attributes.type ?? '')) continue;
    const open: unknown[] = [parse(textOf(script))];
    for (let value = open.shift(); value !== undefined && things.length < MOST_THINGS; value = open.shift()) {
      if (Array.isArray(value)) open.unshift(...value.slice(0, MOST_THINGS));
      else if (isThing(value)) {
        things.push(value);
        if (value['@graph'] !== undefined) open.unshift(value['@graph']);
        if (isThing(value.mainEntity)) open.push(value.mainEntity);
      }
    }
  }
  return things;
}

/** The thing that is the page's article: of several the one that names the page's address, else the first. */
export function findLinkedArticle(
  things: readonly LinkedThing[],
  addresses: readonly string[],
): LinkedThing | undefined {
  const articles = things.filter(thing => typesOf(thing).some(type => ARTICLE.test(type)));
  const keys = new Set(addresses.map(addressKey));
  const own = articles.find(thing =>
    [thing.url, thing['@id'], thing.mainEntityOfPage].some(value => {
      const address = addressIn(value);
      return address !== undefined && keys.has(addressKey(address));
    }),
  );
  return own ?? articles[0];
}

export function typesOf(thing: LinkedThing): string[] {
  const types = thing['@type'];
  return (Array.isArray(types) ? types : [types]).filter(type => typeof type === 'string');
}

/** A string, or the first of several, without markup. */
export function textIn(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value.find(item => typeof item === 'string') : value;
  const text = typeof first === 'string' ? unescapeText(first).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

/** A long text as it is, but for references that were written twice. */
export function bodyIn(value: unknown): string | undefined {
  const body = typeof value === 'string' ? resolveReferences(value).trim() : '';
  return body === '' ? undefined : body;
}

/** The names of people or organizations, however they are written. */
export function namesIn(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap(item => {
    const name = isThing(item) ? textIn(item.name) : textIn(item);
    return name === undefined || /^https?:/.test(name) ? [] : [name];
  });
}

export function addressIn(value: unknown): string | undefined {
  const address = isThing(value) ? (value['@id'] ?? value.url) : value;
  return typeof address === 'string' && address !== '' ? address : undefined;
}

/** Addresses are one when they differ only in scheme, `www.`, query, fragment and a slash at the end. */
export function addressKey(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www|m|amp)\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/** Without markup, and without character references that were written twice. */
function unescapeText(text: string): string {
  return resolveReferences(text).replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ');
}

function resolveReferences(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/&#(\d{2,6});/g, (whole, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    );
}

export function isThing(value: unknown): value is LinkedThing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '');
  // line ends within strings and commas behind the last item are what programs get wrong
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt.trim().replace(/;$/, ''));
    } catch {}
  }
  return undefined;
}
