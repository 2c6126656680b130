import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { feedFormat } from '../../../src/read/formats/feed/feed-format.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { creditsOf, openWith } from './open-with.ts';

const rss = (items: string, channel = '<title>Quay Post</title><link>https://quay.example/</link>') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>${channel}<atom:link rel="self" href="https://quay.example/feed"/>${items}</channel></rss>`;
const full = `<content:encoded><![CDATA[<p>${LEAD}</p><p>${NEXT}</p>]]></content:encoded>`;
const item = (more: string, body = full) =>
  `<item><title>Bridge closed</title><link>https://quay.example/1</link>${body}${more}</item>`;
const read = (content: string | Buffer, options = {}) =>
  openWith(feedFormat, content, { path: 'feed.xml', ...options });
const one = async (content: string) => (await read(content)).articles[0];

test('an item of RSS is an article with all that the feed says of it', async () => {
  const { articles, notices } = await read(
    rss(
      item(
        '<pubDate>Tue, 03 Oct 2023 10:15:00 GMT</pubDate><atom:updated>2023-10-03T12:00:00Z</atom:updated><dc:creator>Ana Lee</dc:creator>',
      ),
    ),
  );
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([
    {
      path: 'feed.xml#1',
      text: `${LEAD}\n\n${NEXT}`,
      outlet: { name: 'Quay Post', basis: 'stated' },
      url: 'https://quay.example/1',
      headline: { text: 'Bridge closed' },
      byline: 'Ana Lee',
      published: { value: '2023-10-03T10:15Z' },
      updated: { value: '2023-10-03T12:00Z' },
      complete: true,
      rules: {
        outlet: 'feed/title',
        url: 'feed/link',
        published: 'feed/pubDate',
        updated: 'feed/updated',
        byline: 'feed/creator',
      },
    },
  ]);
});

test('an entry of Atom is one too, whatever prefix its elements have', async () => {
  const feed = (p: string, xmlns: string) =>
    `<${p}feed xmlns${xmlns}="http://www.w3.org/2005/Atom"><${p}title>Quay Post</${p}title><${p}author><${p}name>Bo Moe</${p}name></${p}author>
<${p}entry><${p}title type="html">Bridge &amp;amp; quay closed</${p}title><${p}link rel="edit" href="https://quay.example/edit/1"/><${p}link href="https://quay.example/1"/>
<${p}updated>2023-10-03T10:15:00Z</${p}updated><${p}content type="html">&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;${NEXT}&lt;/p&gt;</${p}content></${p}entry></${p}feed>`;
  const plain = await read(feed('', ''));
  const prefixed = await read(feed('a:', ':a'));
  expect(prefixed).toEqual(plain);
  expect(plain.articles).toMatchObject([
    {
      text: `${LEAD}\n\n${NEXT}`,
      headline: { text: 'Bridge & quay closed' },
      url: 'https://quay.example/1',
      byline: 'Bo Moe',
      published: { value: '2023-10-03T10:15Z' },
    },
  ]);
});

test('XHTML in Atom is read as markup', async () => {
  const article = await one(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Post</title><entry><title>Bridge closed</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LEAD.replace('old', '<b>old</b>')}</p><p>${NEXT} 3 &lt; 4</p></div></content></entry></feed>`,
  );
  expect(article?.text).toBe(`${LEAD}\n\n${NEXT} 3 < 4`);
});

test('items of RSS 1.0 stand beside their channel', async () => {
  const article = await one(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://quay.example/"><title>Quay Post</title></channel>
<item rdf:about="https://quay.example/1"><title>Bridge closed</title><description>${LEAD}\n\n${NEXT}</description><dc:date>2023-10-03</dc:date></item></rdf:RDF>`,
  );
  expect(article).toMatchObject({
    text: `${LEAD}\n\n${NEXT}`,
    outlet: { name: 'Quay Post' },
    url: 'https://quay.example/1',
    published: { value: '2023-10-03' },
    complete: true,
  });
});

describe('who published it, and whom it credits:', () => {
  const source = '<source url="https://wire.example/feed">Marlow Wire</source>';
  it('a source of an item on its own site is a credit, which points at words of the text', async () => {
    const article = await one(rss(item(source)));
    expect(article?.outlet.name).toBe('Quay Post');
    expect(creditsOf(article)).toEqual([['Marlow Wire', 'text', 'feed/source', 'Marlow Wire']]);
    expect(article?.body.map(span => article.text.slice(...span))).toEqual([LEAD, NEXT]);
  });
  it('of an item that leads elsewhere, the source is the outlet', async () => {
    const article = await one(
      rss(
        item(source).replace('https://quay.example/1', 'https://wire.example/1'),
        '<title>Harbor digest</title><link>https://digest.example</link>',
      ),
    );
    expect(article?.outlet.name).toBe('Marlow Wire');
    expect(creditsOf(article)).toEqual([]);
  });
  it('a source in Atom is a feed of its own', async () => {
    const article = await one(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Digest</title><link href="https://digest.example/"/><entry><title>x</title><link href="https://wire.example/1"/><source><id>urn:1</id><title>Marlow Wire</title></source><content>${LEAD}</content></entry></feed>`,
    );
    expect(article?.outlet.name).toBe('Marlow Wire');
  });
  it('an agency as creator is credited with the text, and as maker of a picture with that', async () => {
    const article = await one(
      rss(
        item(
          '<dc:creator>Ana Lee, AFP</dc:creator><media:content url="x"><media:credit role="photographer">Bo Moe / Reuters</media:credit></media:content>',
        ),
      ),
    );
    expect(article?.byline).toBe('Ana Lee, AFP');
    expect(creditsOf(article)).toEqual([
      ['Agence France-Presse', 'text', 'feed/creator', 'AFP'],
      ['Reuters', 'photo', 'feed/media-credit', 'Reuters'],
    ]);
  });
  it('a person as creator is the byline and no credit', async () => {
    const article = await one(rss(item('<author>news@quay.example (Ana Lee)</author>')));
    expect(article?.byline).toBe('Ana Lee');
    expect(creditsOf(article)).toEqual([]);
  });
  it.each([
    ['World | Quay Post', 'Quay Post'],
    ['Quay Post » Local', 'Quay Post'],
    ['Harbor Times', 'Harbor Times'],
  ])('the feed %s is of %s', async (title, name) => {
    const article = await one(rss(item(''), `<title>${title}</title><link>https://www.quaypost.example/</link>`));
    expect(article?.outlet.name).toBe(name);
  });
});

test('a summary is not taken for all of the text', async () => {
  const { articles } = await read(
    rss(
      item('', `<description>${LEAD}</description>`) +
        item('', `<description>&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;${NEXT}&lt;/p&gt;</description>`),
    ),
  );
  expect(articles.map(({ complete }) => complete)).toEqual([false, true]);
});

test('the longer one of description and content is read', async () => {
  const article = await one(rss(item('<description>Short.</description>')));
  expect(article?.text).toBe(`${LEAD}\n\n${NEXT}`);
});

test('an item with nothing but a title is an article of that, not complete', async () => {
  const article = await one(rss('<item><title>Bridge closed after crash</title></item>'));
  expect(article).toMatchObject({ text: 'Bridge closed after crash', complete: false });
});

test('items without words are counted in one notice', async () => {
  const { articles, notices } = await read(rss(`<item/><item><link>x</link></item>${item('')}`));
  expect(articles.map(({ path }) => path)).toEqual(['feed.xml#3']);
  expect(notices).toMatchObject([{ rule: 'read/no-text', path: 'feed.xml#1' }]);
  expect(notices[0]?.message).toContain('1 more');
});

describe('encodings:', () => {
  const text = 'Åse Ødegård spoke on the café’s “quay” at once, the council said on Tuesday evening.';
  const feed = (encoding: string) => rss(item('', `<description>${text}</description>`)).replace('UTF-8', encoding);
  it.each([
    ['UTF-8', iconv.encode(feed('UTF-8'), 'utf8')],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(feed('UTF-8'))])],
    ['Windows-1252', iconv.encode(feed('windows-1252'), 'windows-1252')],
    ['UTF-16', iconv.encode(feed('UTF-16'), 'utf16le', { addBOM: true })],
  ])('%s, whatever the chunks', async (_name, bytes) => {
    for (const chunk of [1000, 7, 1]) {
      const { articles, notices } = await read(bytes, { chunk });
      expect(articles[0]?.text).toBe(text);
      expect(notices).toEqual([]);
    }
  });
  it('a character beyond the sample decides nothing, and is read as it was stated', async () => {
    const bytes = iconv.encode(
      feed('windows-1252').replace('<item>', `<!--${'x'.repeat(100_000)}--><item>`),
      'windows-1252',
    );
    expect((await read(bytes, { chunk: 5000 })).articles[0]?.text).toBe(text);
  });
});

describe('what is not well-formed:', () => {
  it('entities that a file declares are not resolved, and no other file is read', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd"> ]>${rss(
      item('', `<description>${LEAD} &b; &x; and more.</description>`),
    ).replace(/^<\?xml.*\?>/, '')}`;
    const { articles, notices } = await read(bomb);
    expect(articles[0]?.text).toBe(`${LEAD} &b; &x; and more.`);
    expect(notices).toEqual([]);
  });
  it('a missing end tag ends an item where the next begins', async () => {
    const { articles } = await read(rss(`<item><title>First</title><description>${LEAD}${item('')}`));
    expect(articles.map(({ text }) => text.slice(0, LEAD.length))).toEqual([LEAD, LEAD]);
  });
  it('what stands before a cut is kept, and the cut is told', async () => {
    const whole = rss(item('') + item(''));
    const { articles, notices } = await read(whole.slice(0, -120));
    expect(articles).toHaveLength(1);
    expect(notices).toMatchObject([{ rule: 'read/cut', path: 'feed.xml#2' }]);
  });
  it('nesting without end is refused at once', async () => {
    const { articles, notices } = await read(rss(item('') + `<item>${'<a>'.repeat(1_000_000)}`));
    expect(articles).toHaveLength(1);
    expect(notices).toMatchObject([{ rule: 'read/too-deep', path: 'feed.xml' }]);
  });
  it('an item over the limit is left out alone', async () => {
    const { articles, notices } = await read(
      rss(item('', `<description>${LEAD.repeat(100)}</description>`) + item('')),
      {
        limits: { maxBytes: 3000 },
      },
    );
    expect(articles.map(({ path }) => path)).toEqual(['feed.xml#2']);
    expect(notices).toMatchObject([{ rule: 'read/too-large', path: 'feed.xml#1' }]);
  });
  it('a section that never ends is not gathered', async () => {
    const { notices } = await read(rss(`<item><description><![CDATA[${'x'.repeat(500_000)}`), {
      limits: { maxBytes: 50_000 },
      chunk: 10_000,
    });
    expect(notices).toMatchObject([{ rule: 'read/too-large' }]);
  });
  it('no more items are read than the limit says', async () => {
    const { articles, notices } = await read(rss(item('').repeat(5)), { limits: { maxRecords: 2 } });
    expect(articles).toHaveLength(2);
    expect(notices).toMatchObject([{ rule: 'read/too-many' }]);
  });
  it('a file without items says so', async () => {
    for (const content of ['<rss><channel/></rss>', 'no feed at all', '<urlset><url/></urlset>'])
      expect((await read(content)).notices).toMatchObject([{ rule: 'read/no-articles', path: 'feed.xml' }]);
  });
});

test('a feed is told by its content, and other markup is none', () => {
  const looks = (text: string) => feedFormat.looksLike(Buffer.from(text));
  expect([rss(''), '<!-- x --><feed xmlns="x">', '<?xml version="1.0"?><rdf:RDF >', '<a:feed >'].map(looks)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['<html>', '<newsItem>', 'The <rss> tag', '', '<feedback>'].map(looks)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(feedFormat.looksLike(iconv.encode(rss(''), 'utf16le', { addBOM: true }))).toBe(true);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = rss(item('<dc:creator>Ana Lee</dc:creator>') + item('<pubDate>x</pubDate>'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.nat(whole.length),
          fc.nat(40),
          fc.constantFrom('', '<', '</', ']]>', '<![CDATA[', '&', '\0', '<item>', '</item>', '"', '<!--', '\ud800'),
        ),
        { maxLength: 4 },
      ),
      fc.integer({ min: 1, max: 500 }),
      async (cuts, chunk) => {
        let content = whole;
        for (const [at, length, put] of cuts) content = content.slice(0, at) + put + content.slice(at + length);
        const { notices } = await read(content, { chunk, examine: false });
        expect(notices.filter(({ rule }) => rule === 'read/broken')).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('garbage is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async bytes => {
      const { notices } = await read(Buffer.from(bytes), { examine: false });
      expect(notices.some(({ rule }) => rule === 'read/no-articles')).toBe(true);
    }),
    { numRuns: 100 },
  );
});
