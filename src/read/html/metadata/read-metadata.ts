import { parseDate } from '../../metadata/parse-date.ts';
import type { HtmlElement } from '../node.ts';
import { bodyIn, findLinkedArticle, readLinkedData, typesOf } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import {
  canonicalLink,
  fromElements,
  fromLinkedData,
  fromMeta,
  fromMicrodata,
  fromOpenGraph,
  type Values,
} from './sources.ts';

export const FIELDS = ['headline', 'outlet', 'canonical', 'published', 'updated', 'byline', 'section'] as const;
export type Field = (typeof FIELDS)[number];

/** A value and the rule that gave it: `html/json-ld`. */
export interface Found {
  readonly value: string;
  readonly rule: string;
}

/** What a page says of itself. */
export interface PageMetadata {
  readonly fields: Readonly<Partial<Record<Field, Found>>>;
  /** The report's words as the page's JSON-LD or microdata repeats them, to be found in its text. */
  readonly body?: string;
  /** Other ways in which the page gives its headline. */
  readonly titles: readonly string[];
  readonly description?: string;
  /** The page says that one has to pay to read it all. */
  readonly paid: boolean;
  readonly live: boolean;
}

type Source = readonly [rule: string, values: Values];

/**
 * Metadata of a page, each field from the first place that says it: JSON-LD, Open Graph, other `meta` tags, microdata, the page's own
 * elements. (The address comes last; what it says is read with the text.)
 */
export function readPageMetadata(page: HtmlElement, url: string | undefined): PageMetadata {
  const tags = readMetaTags(page);
  const things = readLinkedData(page);
  const link = canonicalLink(page);
  const article = findLinkedArticle(things, [link, tags.get('og:url')?.[0], url].filter(isText));
  const sources: readonly Source[] = [
    ['html/json-ld', fromLinkedData(article, things)],
    ['html/open-graph', fromOpenGraph(tags)],
    ['html/meta', fromMeta(tags)],
    ['html/microdata', fromMicrodata(page)],
    ['html/element', fromElements(page, link)],
  ];
  const fields: Partial<Record<Field, Found>> = {};
  for (const field of FIELDS) {
    const found = firstOf(field, sources, url ?? link);
    if (found) fields[field] = found;
  }
  const titles = sources
    .flatMap(([, values]) => values.headline ?? [])
    .filter(isText)
    .filter(title => title.length <= LONGEST)
    .slice(0, MOST_TITLES);
  const body = bodyIn(article?.articleBody) ?? bodyIn(article?.text);
  const description = tags.get('og:description')?.[0] ?? tags.get('description')?.[0];
  return {
    fields,
    titles,
    ...(body === undefined ? {} : { body }),
    ...(description === undefined ? {} : { description }),
    paid: article?.isAccessibleForFree === false || /^false$/i.test(String(article?.isAccessibleForFree)),
    live: article !== undefined && typesOf(article).includes('LiveBlogPosting'),
  };
}

function firstOf(field: Field, sources: readonly Source[], base: string | undefined): Found | undefined {
  for (const [rule, values] of sources) {
    for (const value of values[field] ?? []) {
      const clean = value && cleanValue(field, value, base);
      if (clean) return { value: clean, rule };
    }
  }
  return undefined;
}

/** Longest value that is one, in UTF-16 units. */
const LONGEST = 600;
/** Ways to give a headline that are looked at. */
const MOST_TITLES = 12;

/** The value as it is kept; undefined when it cannot be one. */
function cleanValue(field: Field, value: string, base: string | undefined): string | undefined {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST) return undefined;
  if (field === 'canonical') return absolute(text, base);
  if (field === 'published' || field === 'updated') return parseDate(text) ? text : undefined;
  if (field === 'byline')
    return /^https?:|^@|^\{|^(?:admin|administrator|editor|staff)$/i.test(text)
      ? undefined
      : text.replace(/^by:? /i, '');
  if (field === 'outlet') return /^https?:|^@/.test(text) ? undefined : text;
  return text;
}

function absolute(address: string, base: string | undefined): string | undefined {
  try {
    const { href, protocol } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
