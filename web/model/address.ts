import type { Span } from '../../src/record/index.ts';

/** What is opened beside the report. */
export type Opened =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string; readonly spans: readonly Span[] }
  | { readonly kind: 'passage'; readonly id: string }
  | { readonly kind: 'speaker'; readonly id: string };

export const SECTIONS = [
  'independence',
  'claims',
  'passages',
  'disputes',
  'framing',
  'timeline',
  'speakers',
  'articles',
  'notices',
] as const;
export type Section = (typeof SECTIONS)[number];
export const SORTS = ['carriers', 'origins', 'gap', 'disputes', 'time'] as const;
export type Sort = (typeof SORTS)[number];
export const ONLY = ['single', 'disputed', 'here'] as const;
export type Only = (typeof ONLY)[number];

/** Which rows the matrix shows, in which order. */
export interface Filters {
  readonly sort: Sort;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly words?: string;
  readonly only: readonly Only[];
}

/** Everything that an address says: `#claim=c-1&story=y-2&sort=time&only=single`. */
export interface Address {
  readonly story?: string;
  readonly opened?: Opened;
  readonly section?: Section;
  readonly filters: Filters;
}

export const NO_FILTERS: Filters = { sort: 'carriers', only: [] };

/** Reads a hash; what it does not know is left out, so that an old or hand-typed address still opens. */
export function parseAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const get = (key: string): string | undefined => params.get(key) || undefined;
  const opened = readOpened(get, params.get('at') ?? '');
  const story = get('story');
  const section = SECTIONS.find(name => name === get('section'));
  const speaker = get('by');
  const outlet = get('outlet');
  const words = get('words');
  const only = (get('only') ?? '').split(',');
  return {
    ...(story && { story }),
    ...(opened && { opened }),
    ...(section && { section }),
    filters: {
      sort: SORTS.find(name => name === get('sort')) ?? NO_FILTERS.sort,
      ...(speaker && { speaker }),
      ...(outlet && { outlet }),
      ...(words && { words }),
      only: ONLY.filter(name => only.includes(name)),
    },
  };
}

/** The hash of an address; only what differs from the plain page is in it. */
export function formatAddress(address: Address): string {
  const params = new URLSearchParams();
  const { opened, filters } = address;
  if (opened) params.set(opened.kind, opened.id);
  if (opened?.kind === 'article' && opened.spans.length > 0)
    params.set('at', opened.spans.map(span => span.join('-')).join(','));
  if (address.section) params.set('section', address.section);
  if (address.story) params.set('story', address.story);
  if (filters.sort !== NO_FILTERS.sort) params.set('sort', filters.sort);
  if (filters.speaker) params.set('by', filters.speaker);
  if (filters.outlet) params.set('outlet', filters.outlet);
  if (filters.words) params.set('words', filters.words);
  if (filters.only.length > 0) params.set('only', filters.only.join(','));
  // a comma may stand in a fragment; keeping it keeps the address readable
  return `#${params.toString().replaceAll('%2C', ',')}`;
}

function readOpened(get: (key: string) => string | undefined, at: string): Opened | undefined {
  const claim = get('claim');
  const article = get('article');
  if (claim) return { kind: 'claim', id: claim };
  if (article) return { kind: 'article', id: article, spans: parseSpans(at) };
  const passage = get('passage');
  if (passage) return { kind: 'passage', id: passage };
  const speaker = get('speaker');
  return speaker ? { kind: 'speaker', id: speaker } : undefined;
}

function parseSpans(at: string): Span[] {
  return [...at.matchAll(/(\d+)-(\d+)/g)]
    .map((m): Span => [Number(m[1]), Number(m[2])])
    .filter(([start, end]) => start < end);
}
