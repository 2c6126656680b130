import { describe, expect, test } from 'vitest';
import { findCharset } from '../../../src/read/html/find-charset.ts';
import { htmlFormat } from '../../../src/read/html/html-format.ts';
import { readHtml } from '../../../src/read/html/read-html.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import { readArticles } from '../../../src/read/read-articles.ts';
import { articleOf, readPages } from './pages.ts';

const pageOf = (name: string) => readPages().find(page => page.name === name)?.html ?? '';
const REPORT = `<p>The harbour council of Wexmoor voted on Tuesday to close the old pier for repairs, after engineers found cracks.</p>
<p>The work is expected to last until the end of April, according to the town’s engineer, Tobin Ashdale.</p>`;
const withHead = (head: string, body = `<article><h1>Pier closed</h1>${REPORT}</article>`) =>
  `<html><head>${head}</head><body>${body}</body></html>`;
const ld = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...thing })}</script>`;

describe('metadata comes from', () => {
  const linked = ld({
    headline: 'By JSON-LD',
    datePublished: '2031-06-13T08:00:00Z',
    dateModified: '2031-06-14T09:30:00Z',
    author: [{ '@type': 'Person', name: 'Jane Rook' }, { name: 'Odo Fenn' }],
    publisher: { name: 'The Wexmoor Courier' },
    articleSection: 'Harbour',
    mainEntityOfPage: { '@id': 'https://courier.example/harbour/pier' },
  });
  const graph =
    '<meta property="og:title" content="By Open Graph"><meta property="og:site_name" content="Courier Online">';
  const meta =
    '<meta name="twitter:title" content="By a meta tag"><meta name="author" content="J. Rook"><meta name="date" content="2031-06-12">';
  const microdata = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">By microdata</h1>
    <meta itemprop="datePublished" content="2031-06-11">${REPORT}</article>`;

  test.each([
    ['JSON-LD before Open Graph', linked + graph + meta, undefined, 'By JSON-LD', 'html/json-ld'],
    ['Open Graph before other meta tags', graph + meta, undefined, 'By Open Graph', 'html/open-graph'],
    ['meta tags before microdata', meta, microdata, 'By a meta tag', 'html/meta'],
    ['microdata before elements', '<title>By the title</title>', microdata, 'By microdata', 'html/microdata'],
    ['the only h1 before the title', '<title>Courier</title>', undefined, 'Pier closed', 'html/element'],
  ])('%s', (_, head, body, headline, rule) => {
    const article = articleOf(withHead(head, body));
    expect([article.headline, article.rules?.headline]).toEqual([headline, rule]);
  });

  test('each place for what it alone says', () => {
    const article = readArticle(articleOf(withHead(linked + graph + meta)));
    expect(article).toMatchObject({
      url: 'https://courier.example/harbour/pier',
      byline: 'Jane Rook, Odo Fenn',
      section: 'Harbour',
      outlet: { name: 'The Wexmoor Courier', basis: 'stated', rule: 'html/json-ld' },
      published: {
        value: '2031-06-13T08:00Z',
        basis: 'stated',
        because: ['published/given: the page says so (html/json-ld)'],
      },
      updated: { value: '2031-06-14T09:30Z' },
    });
  });

  test('what the caller knows, before all of it', () => {
    const article = readHtml(withHead(linked), {
      path: 'p',
      headline: 'As the feed says',
      url: 'https://feed.example/1',
    });
    expect(article).toMatchObject({
      headline: 'As the feed says',
      url: 'https://feed.example/1',
      canonical: 'https://courier.example/harbour/pier',
    });
  });

  test('the next place when a date is none', () => {
    const head = `${ld({ datePublished: 'yesterday' })}<meta property="article:published_time" content="2031-06-13T08:05:00Z">`;
    expect(articleOf(withHead(head)).published).toBe('2031-06-13T08:05:00Z');
  });

  test('the JSON-LD of the page’s own address, where it has that of others', () => {
    const own = { headline: 'Own', url: 'https://courier.example/own' };
    const head = `<link rel="canonical" href="https://courier.example/own">${ld({ headline: 'Other', url: 'https://courier.example/other' })}${ld(own)}`;
    expect(articleOf(withHead(head)).headline).toBe('Own');
  });

  test('JSON-LD with line ends in its strings and a comma too many', () => {
    const script = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier\n closed",}</script>';
    expect(articleOf(withHead(script)).headline).toBe('Pier closed');
  });

  test('the mark that a browser leaves in a saved page', () => {
    const html = `<!-- saved from url=(0031)https://courier.example/pier -->${withHead('')}`;
    expect(articleOf(html).url).toBe('https://courier.example/pier');
  });
});

describe('a headline', () => {
  test.each([
    ['Pier closed | The Courier', 'Pier closed'],
    ['Harbour: pier closed - Courier Online', 'Harbour: pier closed'],
    ['Harbour pier - closed at last', 'Harbour pier - closed at last'],
  ])('"%s" is "%s"', (title, headline) => {
    const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Courier Online">`;
    expect(articleOf(withHead(head)).headline).toBe(headline);
  });
});

describe('blocks have kinds:', () => {
  const kindsOf = (name: string) => articleOf(pageOf(name)).blocks.map(block => block.kind);
  test.each([
    ['plain-article', 'headline'],
    ['list-as-the-report', 'list'],
    ['blockquote-tweet', 'quote'],
    ['table', 'table'],
    ['captions', 'caption'],
    ['live-blog', 'live-entry'],
  ] as const)('%s has a %s', (name, kind) => {
    expect(kindsOf(name)).toContain(kind);
  });

  test('the entries of a live blog are numbered and know when they were posted', () => {
    const entries = articleOf(pageOf('live-blog')).blocks.filter(block => block.kind === 'live-entry');
    const bodies = entries.filter((_, i) => i % 2 === 1);
    expect(bodies.map(({ entry, posted }) => [entry, posted])).toEqual([
      [1, '2031-06-13T09:30Z'],
      [2, '2031-06-13T10:05Z'],
      [3, '2031-06-13T11:20Z'],
      [4, '2031-06-13T11:45Z'],
    ]);
  });
});

describe('the article', () => {
  test('is not complete behind a paywall', () => {
    expect(readArticle(articleOf(pageOf('paywall-teaser'))).complete).toBe(false);
  });

  test('keeps captions, writer and standfirst as furniture, not as report', () => {
    const { text, furniture } = readArticle(articleOf(pageOf('standfirst-and-byline')));
    const words = furniture.map(({ span }) => text.slice(...span)).join(' ');
    expect(words).toContain('By Jane Rook');
    expect(words).toContain('Eleven pillars are cracked');
  });

  test('of a feed’s field is all of it', () => {
    const article = readHtml('<p>Closed.</p><p>See <a href="/x">the notice</a></p>', {
      path: 'feed#1',
      part: 'body',
      headline: 'Pier',
    });
    expect(article).toMatchObject({ text: 'Closed.\n\nSee the notice', headline: 'Pier' });
  });

  test('of a letter of nothing but links is these links', () => {
    const html =
      '<ul><li><a href="/1">Pier closed for repairs</a></li><li><a href="/2">Library opens on Sundays</a></li></ul>';
    const { text, body } = readArticle(readHtml(html, { path: 'mail#1', part: 'body' }) ?? { text: '' });
    expect(body.map(span => text.slice(...span))).toEqual(['Pier closed for repairs', 'Library opens on Sundays']);
  });

  test('is none on a page without words', () => {
    expect(readHtml('<html><body><img src="x"></body></html>', { path: 'p' })).toBeUndefined();
    expect(readHtml('', { path: 'p' })).toBeUndefined();
  });

  test('with other words at the same address is another version, not another article', () => {
    const page = (text: string, path: string) =>
      articleOf(
        withHead(
          '<link rel="canonical" href="https://courier.example/pier">',
          `<article><h1>Pier closed</h1>${REPORT}<p>${text}</p></article>`,
        ),
        path,
      );
    const { articles } = readArticles([
      page('The gate was locked at noon on Tuesday by two of the council’s men.', '1.html'),
      page('The gate was locked at noon. Correction: it was locked by one man.', '2.html'),
      {
        ...page('Another page altogether, with words of its own and a full stop.', '3.html'),
        canonical: 'https://courier.example/x',
        url: 'https://courier.example/x',
      },
    ]);
    expect(articles.map(article => article.versionOf)).toEqual([undefined, articles[0]?.id, undefined]);
  });
});

describe('the encoding is told by', () => {
  test.each([
    ['<meta charset=windows-1252>', 'windows-1252'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-2">', 'iso-8859-2'],
    ['<?xml version="1.0" encoding="koi8-r"?><html>', 'koi8-r'],
    ['<!-- <meta charset="x"> --><meta charset="utf-16">', 'utf-8'],
    ['<p>charset=none</p>', undefined],
  ])('%s', (head, charset) => {
    expect(findCharset(Buffer.from(head))).toBe(charset);
  });
});

describe('a page looks like one when it begins with', () => {
  test.each(['<!DOCTYPE html>', '\uFEFF  <!-- saved --> <html lang=en>', '<?xml version="1.0"?>\n<html>', '<HTML>'])(
    '%s',
    head => {
      expect(htmlFormat.looksLike(Buffer.from(head))).toBe(true);
    },
  );

  test.each(['<?xml version="1.0"?><rss>', 'The tag <html> is old.', '{"html":1}', ''])('and not with "%s"', head => {
    expect(htmlFormat.looksLike(Buffer.from(head))).toBe(false);
  });
});
