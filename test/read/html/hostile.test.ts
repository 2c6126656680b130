import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import { readPages } from './pages.ts';

const SENTENCE = 'The harbour council voted on Tuesday to close the old pier for repairs, its engineer said. ';
const MANY = 100_000;

/** Milliseconds that a page may take: a hundred times what a page of this size takes, on a machine that does other things too. */
const MOST_MS = 20_000;

describe('bounded time and no error for', () => {
  test.each([
    ['elements nested a hundred thousand deep', '<div>'.repeat(MANY) + SENTENCE],
    ['the same, closed', '<div>'.repeat(MANY) + SENTENCE + '</div>'.repeat(MANY)],
    ['ends of elements that never began', '<div>'.repeat(MANY) + '</span>'.repeat(MANY) + SENTENCE],
    ['paragraphs within bold within paragraphs', '<b><p>'.repeat(MANY / 2) + SENTENCE],
    ['lists within lists', '<ul><li><a href=x>'.repeat(20_000) + SENTENCE],
    ['spans within spans', `<p>${'<span>'.repeat(50_000)}${SENTENCE}`],
    ['a hundred thousand paragraphs', `<p>${SENTENCE}</p>`.repeat(MANY)],
    ['a hundred thousand paragraphs, deep', '<div>'.repeat(400) + `<p>${SENTENCE}</p>`.repeat(20_000)],
    ['a million signs of a tag', '<'.repeat(1_000_000)],
    ['one long word', `<p>${'a'.repeat(3_000_000)}</p>`],
    ['an attribute of a million characters', `<p class="${'related '.repeat(125_000)}">${SENTENCE}</p>`],
    ['a hundred thousand line breaks', `<p>${`${SENTENCE}<br>`.repeat(MANY / 2)}</p>`],
    [
      'a hundred thousand times',
      `<div class="live-blog">${`<article class="e"><time datetime="2031-06-13">x</time><p>${SENTENCE}</p></article>`.repeat(30_000)}</div>`,
    ],
    ['broken JSON-LD, deep', `<script type="application/ld+json">${'['.repeat(MANY)}</script><p>${SENTENCE}</p>`],
    [
      'JSON-LD in JSON-LD',
      `<script type="application/ld+json">${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}</script><p>${SENTENCE}</p>`,
    ],
    [
      'a hundred thousand elements of Word',
      `<div>${`<o:p>${SENTENCE}</o:p><st1:x>${SENTENCE}</st1:x>`.repeat(MANY / 2)}</div>`,
    ],
    ['a parenthesis without an end behind a picture', `<img src=x><p>${'(/'.repeat(MANY)}</p>`],
    [
      'a hundred thousand titles',
      `${'<meta property="og:title" content="Pier closed">'.repeat(20_000)}${`<h2>Pier</h2><p>${SENTENCE}</p>`.repeat(20_000)}`,
    ],
    [
      'JSON-LD with an escape in every paragraph',
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'A \\"pier\\" closed.\\n'.repeat(50_000)}"}</script><p>Loading</p>`,
    ],
    ['spaces', `<p>${' '.repeat(2_000_000)}${SENTENCE}</p>`],
    ['a comment without an end', `<p>${SENTENCE}</p><!--${'-'.repeat(1_000_000)}`],
    ['a table of a hundred thousand cells', `<table>${'<tr><td>a<td>b</tr>'.repeat(MANY / 2)}</table>`],
  ])('%s', { timeout: 3 * MOST_MS }, (_, html) => {
    const start = performance.now();
    readHtml(html, { path: 'p' });
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});

describe('no error, and blocks in order, for', () => {
  const check = (html: string) => {
    const article = readHtml(html, { path: 'p' });
    // blocks out of order or words outside them throw
    if (article && article.text.trim() !== '') readArticle({ ...article, language: 'en' });
  };

  test('pages cut anywhere', { timeout: 60_000 }, () => {
    const pages = readPages().map(page => page.html);
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.double({ min: 0, max: 1, noNaN: true }), (html, share) =>
        check(html.slice(0, Math.floor(html.length * share))),
      ),
      { numRuns: 150 },
    );
  });

  test('tags in any order', { timeout: 60_000 }, () => {
    const part = fc.constantFrom(
      ...'<p>|</p>|<div>|</div>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</table>|<br>|<br><br>|<h1>|</h1>|<h2>|<a href=x>|</a>|<b>|</b>|<pre>|</pre>|<blockquote>|<article>|</article>|<script>|</script>|<!--|-->|<figure>|<time datetime=2031-06-13>|</time>|&amp;|&#0;|\u0000|\uD800|<span class=share>|</span>|<p class=related>|\n\n'.split(
        '|',
      ),
      SENTENCE,
      'Short line',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), parts => check(parts.join(''))),
      { numRuns: 300 },
    );
  });
});
