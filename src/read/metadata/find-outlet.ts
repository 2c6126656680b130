import type { Furniture, Outlet, Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { headerParts } from '../furniture/header-line.ts';
import { flatten } from '../furniture/page.ts';
import { isNameLike } from '../furniture/shape.ts';
import { isAgencyName } from './agencies.ts';

interface Known {
  readonly name: string;
  readonly owner?: string;
}

const byDomain = new Map<string, Known>();
const byName = new Map<string, Known>();
for (const [domain = '', name = '', owner = '-'] of readList('en', 'outlets')) {
  const known: Known = owner === '-' ? { name } : { name, owner };
  byDomain.set(domain, known);
  if (!byName.has(keyOf(name))) byName.set(keyOf(name), known);
}

/** Hosts that carry other people's pages: they say nothing of the outlet. */
const CARRIERS = new Set([
  'google',
  'archive',
  'bit',
  't',
  'goo',
  'tinyurl',
  'facebook',
  'twitter',
  'x',
  'youtube',
  'feedburner',
  'amp',
  'github',
  'localhost',
]);
/** Second levels that stand between a name and its country: `quay.co.uk`. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'go', 'or', 'ne', 'gob', 'nom']);
/** Parts of header lines that name a section of the paper. */
const SECTION =
  /^(?:world|news|politics|business|home|sports?|opinion|local|national|international|culture|science|tech(?:nology)?|health|world news|us news|uk news|latest|breaking news|asia|europe|africa|americas|page \d+)$/i;

/**
 * Who published it: as given; as the header line says; else implied by the host of the URL, or by the copyright line when that
 * names no agency. An owner is added where the list is sure of it.
 */
export function findOutlet(
  text: string,
  furniture: readonly Furniture[],
  given: { readonly outlet?: string; readonly url?: string; readonly urlSpan?: Span },
): Outlet {
  const stated = given.outlet?.trim();
  if (stated) return withOwner({ name: stated, basis: 'stated' }, stated);
  return (
    findInHeader(text, furniture) ??
    findMasthead(text, furniture) ??
    findInUrl(given.url, given.urlSpan) ??
    findInCopyright(text, furniture) ?? { basis: 'unknown' }
  );
}

function findInHeader(text: string, furniture: readonly Furniture[]): Outlet | undefined {
  for (const { span } of furniture.filter(item => item.rule === 'furniture/header-line')) {
    const parts = headerParts(flatten(text.slice(...span))) ?? [];
    const part = parts.find(
      ({ text: name, isDate }) => !isDate && isNameLike(name, 6) && !SECTION.test(name) && !/^By /i.test(name),
    );
    if (!part) continue;
    const start = span[0] + part.start;
    const evidence: Span = [start, start + part.text.length];
    return withOwner(
      { name: text.slice(...evidence), basis: 'stated', rule: 'outlet/header-line', evidence: [evidence] },
      part.text,
    );
  }
  return undefined;
}

function findMasthead(text: string, furniture: readonly Furniture[]): Outlet | undefined {
  const item = furniture.find(other => other.rule === 'furniture/masthead');
  if (!item) return undefined;
  const name = text.slice(...item.span);
  return withOwner({ name, basis: 'stated', rule: 'outlet/masthead', evidence: [item.span] }, name);
}

function findInUrl(url: string | undefined, span: Span | undefined): Outlet | undefined {
  const host = hostOf(url);
  if (!host) return undefined;
  const evidence = span ? { evidence: [span] } : {};
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const known = byDomain.get(domain);
    if (known) return { ...known, basis: 'implied', rule: 'outlet/url-list', ...evidence };
  }
  const labels = host.split('.');
  const behind = labels.length > 2 && SECOND_LEVELS.has(labels.at(-2) ?? '') ? 3 : 2;
  const name = labels.at(-behind);
  if (!name || CARRIERS.has(name) || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return { name, basis: 'implied', rule: 'outlet/url-host', ...evidence };
}

/** Host of a web address in lower case, without `www.` and port; undefined when it is none. */
export function hostOf(url: string | undefined): string | undefined {
  const host =
    /^(?:https?:)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url?.trim() ?? '')?.[1] ??
    /^(www\.[^/?#:\s]+)/i.exec(url?.trim() ?? '')?.[1];
  const clean = host?.toLowerCase().replace(/^(?:www\d?|m|mobile|amp|edition)\./, '');
  return clean && /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(clean) ? clean : undefined;
}

const COPYRIGHT =
  /^(?:TM and )?(?:©|\(c\)|Copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?)?,?\s*(?:by\s+)?(.{2,60}?)(?:\.(?: |$)|,? (?:Inc|LLC|Ltd)\b|,| All rights| - |$)/i;

function findInCopyright(text: string, furniture: readonly Furniture[]): Outlet | undefined {
  for (const { span } of furniture.filter(item => item.rule === 'furniture/copyright')) {
    const flat = flatten(text.slice(...span));
    const name = COPYRIGHT.exec(flat)?.[1];
    if (!name || !isNameLike(name, 6) || isAgencyName(name)) continue;
    const start = span[0] + flat.indexOf(name);
    return withOwner(
      { name, basis: 'implied', rule: 'outlet/copyright', evidence: [[start, start + name.length]] },
      name,
    );
  }
  return undefined;
}

function withOwner(outlet: Outlet, name: string): Outlet {
  const owner = (byName.get(keyOf(name)) ?? byDomain.get(keyOf(name)))?.owner;
  return owner === undefined ? outlet : { ...outlet, owner };
}

/** The listed name of an outlet that is written with or without "The". */
export function findOutletName(name: string): string | undefined {
  return byName.get(keyOf(name))?.name;
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^www\./, '');
}
