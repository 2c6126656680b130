import { parseDate } from '../../metadata/parse-date.ts';
import { ancestorsOf, elementsOf, type HtmlElement, textOf } from '../node.ts';
import {
  addressIn,
  bodyIn,
  findLinkedArticle,
  type LinkedThing,
  namesIn,
  readLinkedData,
  textIn,
  typesOf,
} from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';

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

type Source = readonly [rule: string, values: Partial<Record<Field, readonly (string | undefined)[]>>];

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
  const titles = sources.flatMap(([, values]) => values.headline ?? []).filter(isText);
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

/** The value as it is kept; undefined when it cannot be one. */
function cleanValue(field: Field, value: string, base: string | undefined): string | undefined {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 600) return undefined;
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

function fromLinkedData(article: LinkedThing | undefined, things: readonly LinkedThing[]): Source[1] {
  const site = things.find(thing => typesOf(thing).includes('WebSite'));
  return {
    headline: [textIn(article?.headline), textIn(article?.name)],
    outlet: [...namesIn(article?.publisher), ...namesIn(article?.sourceOrganization), textIn(site?.name)],
    canonical: [addressIn(article?.mainEntityOfPage), addressIn(article?.url)].filter(value =>
      /^https?:/.test(value ?? ''),
    ),
    published: [textIn(article?.datePublished), textIn(article?.dateCreated)],
    updated: [textIn(article?.dateModified)],
    byline: [namesIn(article?.author).join(', '), namesIn(article?.creator).join(', ')],
    section: [textIn(article?.articleSection)],
  };
}

type Tags = ReadonlyMap<string, readonly string[]>;
const valuesOf = (tags: Tags, ...keys: readonly string[]) => keys.flatMap(key => tags.get(key) ?? []);

function fromOpenGraph(tags: Tags): Source[1] {
  return {
    headline: valuesOf(tags, 'og:title'),
    outlet: valuesOf(tags, 'og:site_name'),
    canonical: valuesOf(tags, 'og:url'),
    published: valuesOf(tags, 'article:published_time', 'og:article:published_time', 'og:published_time', 'og:pubdate'),
    updated: valuesOf(
      tags,
      'article:modified_time',
      'og:updated_time',
      'article:updated_time',
      'og:article:modified_time',
    ),
    byline: [
      valuesOf(tags, 'article:author', 'og:article:author')
        .filter(name => !/^https?:/.test(name))
        .join(', '),
    ],
    section: valuesOf(tags, 'article:section', 'og:article:section'),
  };
}

function fromMeta(tags: Tags): Source[1] {
  return {
    headline: valuesOf(
      tags,
      'headline',
      'parsely-title',
      'sailthru.title',
      'hdl',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'twitter:title',
      'title',
    ),
    outlet: valuesOf(
      tags,
      'application-name',
      'publisher',
      'dc.publisher',
      'dcterms.publisher',
      'citation_journal_title',
      'copyright.publisher',
    ),
    published: valuesOf(
      tags,
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'date.published',
      'datepublished',
      'publish-date',
      'publishdate',
      'published',
      'publication_date',
      'article.published',
      'article_date_original',
      'originalpublicationdate',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'citation_publication_date',
      'citation_date',
      'pubdate',
      'ptime',
      'pdate',
      'date',
      'rnews:datepublished',
      'displaydate',
      'dat',
    ),
    updated: valuesOf(
      tags,
      'lastmod',
      'last-modified',
      'last_updated_date',
      'lastmodified',
      'article.updated',
      'dcterms.modified',
      'dc.date.modified',
      'utime',
      'revised',
      'datemodified',
      'updated',
      'date.updated',
    ),
    byline: [
      ...valuesOf(
        tags,
        'byl',
        'author',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'cxenseparse:author',
        'byline',
      ),
    ],
    section: valuesOf(tags, 'parsely-section', 'section', 'cg', 'article.section', 'cxenseparse:recs:category'),
  };
}

/** Things that stand inside another item of the page, such as a teaser, say nothing of the article. */
function fromMicrodata(page: HtmlElement): Source[1] {
  const values = new Map<string, string[]>();
  for (const element of elementsOf(page, ({ attributes }) => attributes.itemprop !== undefined)) {
    if (element.name === 'meta' && element.attributes.content === undefined) continue;
    const item = itemOf(element);
    if (item !== undefined && !/Article|Posting|WebPage/i.test(item)) {
      if (!/Person|Organization/i.test(item)) continue;
    }
    const { content, datetime } = element.attributes;
    const text = content ?? datetime ?? (element.to - element.from < 600 ? textOf(element) : '');
    for (const key of (element.attributes.itemprop ?? '').toLowerCase().split(/\s+/)) {
      const list = values.get(key) ?? [];
      list.push(text);
      values.set(key, list);
    }
  }
  return {
    headline: values.get('headline') ?? [],
    published: [...(values.get('datepublished') ?? []), ...(values.get('datecreated') ?? [])],
    updated: values.get('datemodified') ?? [],
    byline: values.get('author') ?? [],
    section: values.get('articlesection') ?? [],
  };
}

function itemOf(element: HtmlElement): string | undefined {
  for (const above of ancestorsOf(element.parent))
    if (above.attributes.itemscope !== undefined) return above.attributes.itemtype ?? '';
  return undefined;
}

function fromElements(page: HtmlElement, link: string | undefined): Source[1] {
  const heads = [...elementsOf(page, element => element.name === 'h1')].filter(
    element => element.to - element.from < 600,
  );
  const title = [...elementsOf(page, element => element.name === 'title')][0];
  const times = [...elementsOf(page, element => element.name === 'time')];
  const dated = times.filter(
    ({ attributes }) =>
      attributes.pubdate !== undefined || /\b(?:publish|posted|entry-date|created)/i.test(attributes.class ?? ''),
  );
  const updated = times.filter(({ attributes }) => /\b(?:updated|modified)/i.test(attributes.class ?? ''));
  const only = times.length === 1 ? times : [];
  return {
    headline: [
      heads.length === 1 ? textOf(heads[0] as HtmlElement) : undefined,
      title && textOf(title),
      heads[0] && textOf(heads[0]),
    ],
    canonical: [link],
    published: [...dated, ...only].map(({ attributes }) => attributes.datetime),
    updated: updated.map(({ attributes }) => attributes.datetime),
    byline: [...elementsOf(page, ({ name, attributes }) => name === 'a' && /\bauthor\b/.test(attributes.rel ?? ''))]
      .slice(0, 1)
      .map(element => textOf(element)),
  };
}

function canonicalLink(page: HtmlElement): string | undefined {
  for (const { attributes } of elementsOf(page, element => element.name === 'link'))
    if (/\bcanonical\b/i.test(attributes.rel ?? '') && attributes.href) return attributes.href;
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
