import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonFormat } from '../../../src/read/formats/json/json-format.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { creditsOf, openWith } from './open-with.ts';

const read = (content: unknown, options = {}) =>
  openWith(jsonFormat, typeof content === 'string' ? content : JSON.stringify(content), { path: 'a.json', ...options });

const feed = (...items: object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Quay Post',
  home_page_url: 'https://quay.example/',
  authors: [{ name: 'Bo Moe' }],
  items,
});
const feedItem = {
  id: '1',
  url: '/1',
  title: 'Bridge &amp; quay closed',
  content_html: `<p>${LEAD}</p><p>${NEXT}</p>`,
  date_published: '2023-10-03T10:15:00Z',
  date_modified: '2023-10-03T12:00:00Z',
  authors: [{ name: 'Ana Lee' }, { name: 'AFP' }],
};

describe('JSON Feed', () => {
  it('gives an article an item', async () => {
    const { articles, notices } = await read(
      feed(feedItem, { id: 'https://quay.example/2', content_text: `${LEAD}\n\n${NEXT}` }),
    );
    expect(notices).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: 'a.json#1',
        outlet: { name: 'Quay Post' },
        url: 'https://quay.example/1',
        headline: { text: 'Bridge & quay closed' },
        byline: 'Ana Lee, AFP',
        published: { value: '2023-10-03T10:15Z' },
        updated: { value: '2023-10-03T12:00Z' },
        rules: { published: 'json-feed/date-published' },
      },
      { path: 'a.json#2', text: `${LEAD}\n\n${NEXT}`, url: 'https://quay.example/2', byline: 'Bo Moe' },
    ]);
    expect(creditsOf(articles[0])).toEqual([['Agence France-Presse', 'text', 'json-feed/authors', 'AFP']]);
    expect(articles[0]?.body.map(span => articles[0]?.text.slice(...span))).toEqual([LEAD, NEXT]);
  });
  it('with a summary alone is not complete', async () => {
    const { articles } = await read(feed({ id: '1', summary: LEAD }));
    expect(articles).toMatchObject([{ text: LEAD, complete: false }]);
  });
});

const ninjs = {
  uri: 'https://hna.example/1',
  type: 'text',
  versioncreated: '2023-10-03T12:00:00Z',
  firstcreated: '2023-10-03T10:15:00Z',
  headline: 'Bridge closed',
  byline: 'By Ana Lee',
  source: 'Harbor News Agency',
  body_xhtml: `<p>${LEAD}</p><p>${NEXT}</p>`,
};

describe('ninjs', () => {
  it('is an article of its source', async () => {
    const { articles, notices } = await read(ninjs);
    expect(notices).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: 'a.json',
        text: `${LEAD}\n\n${NEXT}`,
        outlet: { name: 'Harbor News Agency' },
        headline: { text: 'Bridge closed' },
        byline: 'By Ana Lee',
        published: { value: '2023-10-03T10:15Z' },
        updated: { value: '2023-10-03T12:00Z' },
      },
    ]);
  });
  it('credits whom its credit line, sources of information and byline name, and keeps notes apart', async () => {
    const { articles } = await read({
      ...ninjs,
      byline: 'Ana Lee, Reuters',
      creditline: 'Marlow Wire',
      infosources: [{ name: 'Quay Post' }],
      ednote: 'Corrects the name.',
    });
    expect(creditsOf(articles[0])).toEqual([
      ['Marlow Wire', 'text', 'ninjs/creditline', 'Marlow Wire'],
      ['Quay Post', 'contribution', 'ninjs/infosources', 'Quay Post'],
      ['Reuters', 'text', 'ninjs/byline', 'Reuters'],
    ]);
    expect(articles[0]?.text).toContain('Corrects the name.');
    expect(articles[0]?.body.map(span => articles[0]?.text.slice(...span))).toEqual([LEAD, NEXT]);
  });
  it('of later versions, with lists of texts and headlines, is read too', async () => {
    const { articles } = await read({
      uri: 'urn:1',
      headlines: [{ role: 'main', value: 'Bridge closed' }],
      bodies: [
        { contentType: 'text/plain', value: 'other' },
        { contentType: 'text/html', value: `<p>${LEAD}</p>` },
      ],
      versionCreated: '2023-10-03T12:00:00Z',
    });
    expect(articles).toMatchObject([{ text: LEAD, headline: { text: 'Bridge closed' } }]);
  });
  it('in a list, or line by line, gives each', async () => {
    const picture = { uri: 'urn:2', type: 'picture', headline: 'x', versioncreated: 'x' };
    for (const content of [
      JSON.stringify([ninjs, picture, ninjs]),
      [ninjs, picture, ninjs].map(one => JSON.stringify(one)).join('\n'),
    ]) {
      const { articles, notices } = await read(content);
      expect(articles).toHaveLength(2);
      expect(notices).toMatchObject([{ rule: 'read/no-text', path: 'a.json#2' }]);
    }
  });
});

describe('other documents', () => {
  it('are read as tables whose columns are the keys', async () => {
    const { articles, notices } = await read({
      status: 'ok',
      articles: [
        {
          source: { id: null, name: 'Quay Post' },
          author: 'Ana Lee',
          title: 'Bridge closed',
          url: 'https://quay.example/1',
          publishedAt: '2023-10-03T10:15:00Z',
          content: LEAD,
        },
      ],
    });
    expect(articles).toMatchObject([
      {
        path: 'a.json#1',
        text: LEAD,
        outlet: { name: 'Quay Post' },
        byline: 'Ana Lee',
        headline: { text: 'Bridge closed' },
        published: { value: '2023-10-03T10:15Z' },
      },
    ]);
    expect(notices).toMatchObject([{ rule: 'read/columns-assumed' }]);
  });
  it('keep to --columns', async () => {
    const { articles } = await read([{ note: NEXT, text: LEAD }], { columns: { text: 'note' } });
    expect(articles).toMatchObject([{ text: NEXT }]);
  });
  it('with lists within objects are found', async () => {
    expect((await read({ response: { total: 1, results: [{ body: LEAD, id: 'x' }] } })).articles).toMatchObject([
      { text: LEAD, id: 'x' },
    ]);
  });
  it('without a text say so, once', async () => {
    const { articles, notices } = await read([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule: 'read/no-text', path: 'a.json#1' }]);
  });
});

describe('what is broken:', () => {
  const list = JSON.stringify([
    { text: LEAD, id: '1' },
    { text: NEXT, id: '2' },
  ]);
  it.each([
    ['a cut', list.slice(0, -10), 'read/cut'],
    ['what is no JSON', `${list.slice(0, -20)}", oops }`, 'read/bad-json'],
    ['nesting without end', `${list.slice(0, -1)},${'['.repeat(100_000)}`, 'read/too-deep'],
    ['a string that never ends', `${list.slice(0, -1)},{"text":"${'x'.repeat(10_000)}`, 'read/too-large'],
  ])('%s ends in a notice, and what stands before is kept', async (_name, content, rule) => {
    const { articles, notices } = await read(content, { limits: { maxBytes: 3000 }, chunk: 1000 });
    expect(articles[0]?.text).toBe(LEAD);
    expect(notices.at(-1)).toMatchObject({ rule, level: 'error' });
  });
  it('a record over the limit is left out alone', async () => {
    const { articles, notices } = await read([{ text: LEAD.repeat(20), a: LEAD.repeat(20) }, { text: NEXT }], {
      limits: { maxBytes: 3000 },
    });
    expect(articles.map(({ path }) => path)).toEqual(['a.json#2']);
    expect(notices[0]).toMatchObject({ rule: 'read/too-large', path: 'a.json#1' });
  });
  it('no more records are read than the limit says', async () => {
    const { articles, notices } = await read(
      [1, 2, 3].map(n => ({ text: `${LEAD} ${n}` })),
      { limits: { maxRecords: 2 } },
    );
    expect(articles).toHaveLength(2);
    expect(notices.at(-1)).toMatchObject({ rule: 'read/too-many' });
  });
});

test('it is told by its content, where that tells', () => {
  const looks = (text: string) => jsonFormat.looksLike(Buffer.from(text));
  expect([JSON.stringify(feed()), JSON.stringify(ninjs), '[{"text":"x"}]', '[\n  { "a": 1'].map(looks)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['{"text":"x"}', '[1,2]', '[tags] in text', '', '{"id":1,"body":"x"}'].map(looks)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = JSON.stringify(feed(feedItem, ninjs));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(30),
      fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '\\ud800',
        'null',
        '-',
        '\0',
        '"__proto__":{"a":1},',
        '}{',
      ),
      fc.integer({ min: 1, max: 200 }),
      async (at, length, put, chunk) => {
        const { notices } = await read(whole.slice(0, at) + put + whole.slice(at + length), { chunk, examine: false });
        expect(notices.filter(({ rule }) => rule === 'read/broken')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('garbage is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), async bytes => {
      const { notices } = await openWith(jsonFormat, Buffer.from(bytes), { examine: false });
      expect(notices.filter(({ rule }) => rule === 'read/broken')).toEqual([]);
      expect(notices.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
