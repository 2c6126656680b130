import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newsmlFormat } from '../../../src/read/formats/newsml/newsml-format.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { creditsOf, openWith } from './open-with.ts';

const xhtml = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${LEAD}</p><p>${NEXT}</p></body></html></inlineXML>`;
const item = (
  more = '',
  about = '',
  content = xhtml,
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:HNA"><name>Harbor News Agency</name></provider><versionCreated>2023-10-03T12:00:00Z</versionCreated>${about}</itemMeta>
<contentMeta><contentCreated>2023-10-03T10:15:00Z</contentCreated><headline>Bridge closed</headline><by>Ana Lee</by>${more}</contentMeta>
<contentSet>${content}</contentSet></newsItem>`;
const read = (content: string, options = {}) => openWith(newsmlFormat, content, { path: 'wire.xml', ...options });

test('an item is an article of its provider', async () => {
  const { articles, notices } = await read(`<?xml version="1.0"?>${item()}`);
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([
    {
      path: 'wire.xml',
      text: `${LEAD}\n\n${NEXT}`,
      outlet: { name: 'Harbor News Agency', basis: 'stated' },
      headline: { text: 'Bridge closed' },
      byline: 'Ana Lee',
      published: { value: '2023-10-03T10:15Z' },
      updated: { value: '2023-10-03T12:00Z' },
      credits: [],
    },
  ]);
});

test('a message of several items gives each, numbered; pictures are counted', async () => {
  const { articles, notices } = await read(
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>hna.example</sender></header><itemSet>${item()}${item('', '', '<remoteContent href="x.jpg"/>')}${item()}</itemSet></newsMessage>`,
  );
  expect(articles.map(({ path }) => path)).toEqual(['wire.xml#1', 'wire.xml#3']);
  expect(notices).toMatchObject([{ rule: 'read/no-text', path: 'wire.xml#2' }]);
});

test('credit line, sources of information and agencies in the byline are credits; the provider itself is none', async () => {
  const { articles } = await read(
    item(
      '<creditline>Marlow Wire</creditline><creditline>y</creditline><infoSource><name>Quay Post</name></infoSource><infoSource><name>Harbor News Agency</name></infoSource>',
    ),
  );
  expect(creditsOf(articles[0])).toEqual([
    ['Marlow Wire', 'text', 'newsml/creditline', 'Marlow Wire'],
    ['Quay Post', 'contribution', 'newsml/info-source', 'Quay Post'],
  ]);
});

test('notes to editors stand in the text and are no part of the report', async () => {
  const { articles } = await read(item('', '<edNote>Corrects the name of the bridge.</edNote>'));
  expect(articles[0]?.text).toContain('Corrects the name of the bridge.');
  expect(articles[0]?.body.map(span => articles[0]?.text.slice(...span))).toEqual([LEAD, NEXT]);
});

const nitf = `<nitf><head><title>x</title><docdata><date.issue norm="20231003T101500Z"/><doc.copyright holder="Harbor News Agency"/></docdata><pubdata name="Quay Post" position.section="World"/></head>
<body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By <person>Ana Lee</person></byline><distributor>Marlow Wire</distributor></body.head>
<body.content><block><p>${LEAD}</p><media><media-caption>The bridge. Photo: Bo Moe</media-caption></media><p>${NEXT}</p></block></body.content></body></nitf>`;

describe('NITF', () => {
  it('alone is an article', async () => {
    const { articles } = await read(nitf);
    expect(articles).toMatchObject([
      {
        path: 'wire.xml',
        outlet: { name: 'Quay Post' },
        headline: { text: 'Bridge closed' },
        published: { value: '2023-10-03T10:15Z' },
        section: 'World',
      },
    ]);
    expect(creditsOf(articles[0])).toContainEqual(['Marlow Wire', 'text', 'nitf/distributor', 'Marlow Wire']);
    expect(articles[0]?.text).toContain(`${LEAD}\n\n`);
  });
  it('within an item is its text', async () => {
    const { articles } = await read(item('', '', `<inlineXML>${nitf}</inlineXML>`));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ outlet: { name: 'Harbor News Agency' }, section: 'World' });
    expect(articles[0]?.text).toContain(NEXT);
  });
});

test('plain text within an item is kept as it stands', async () => {
  const { articles } = await read(item('', '', `<inlineData>${LEAD}\n\n${NEXT}</inlineData>`));
  expect(articles[0]?.text).toBe(`${LEAD}\n\n${NEXT}`);
});

test('an item that is cut gives a notice', async () => {
  const whole = item();
  const { articles, notices } = await read(whole.slice(0, -60));
  expect(articles).toEqual([]);
  expect(notices).toMatchObject([{ rule: 'read/cut', path: 'wire.xml' }]);
});

test('it is told by its content', () => {
  const looks = (text: string) => newsmlFormat.looksLike(Buffer.from(text));
  expect(['<?xml version="1.0"?><newsItem x="1">', '<nitf>', '<iptc:newsMessage >'].map(looks)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['<rss>', '<html>', 'text', '<newsItems>'].map(looks)).toEqual([false, false, false, false]);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = `<newsMessage>${item()}${nitf}</newsMessage>`;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(60),
      fc.constantFrom('', '<', '</newsItem>', '<nitf>', '&', '"', '\0'),
      async (at, length, put) => {
        const { notices } = await read(whole.slice(0, at) + put + whole.slice(at + length), { examine: false });
        expect(notices.filter(({ rule }) => rule === 'read/broken')).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
