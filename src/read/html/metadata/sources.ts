import { ancestorsOf, elementsOf, type HtmlElement, textOf } from '../node.ts';
import { addressIn, type LinkedThing, namesIn, textIn, typesOf } from './json-ld.ts';
import type { Field } from './read-metadata.ts';

/** What one place says, by field; the first value that makes sense counts. */
export type Values = Partial<Record<Field, readonly (string | undefined)[]>>;

export function fromLinkedData(article: LinkedThing | undefined, things: readonly LinkedThing[]): Values {
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

export function fromOpenGraph(tags: Tags): Values {
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

export function fromMeta(tags: Tags): Values {
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
export function fromMicrodata(page: HtmlElement): Values {
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

export function fromElements(page: HtmlElement, link: string | undefined): Values {
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

export function canonicalLink(page: HtmlElement): string | undefined {
  for (const { attributes } of elementsOf(page, element => element.name === 'link'))
    if (/\bcanonical\b/i.test(attributes.rel ?? '') && attributes.href) return attributes.href;
  return undefined;
}
