import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinLine } from '../../../src/read/formats/pdf/join-line.ts';
import { pdfFormat } from '../../../src/read/formats/pdf/pdf-format.ts';
import { type PdfOptions, type Printed, pdfOf } from './make-pdf.ts';
import { openWith } from './open-with.ts';

const read = (content: Buffer, options = {}) => openWith(pdfFormat, content, { path: 'a.pdf', ...options });
const lines = (from: number, ...texts: string[]): Printed[] => texts.map((text, i) => ({ text, y: from - i * 14 }));

const first = lines(
  650,
  'The harbor council voted on Tuesday to close the old bridge for three months, offi-',
  'cials said after a long meeting that went on until the early hours of Wednesday and',
  'ended with a vote.',
);
const second = lines(
  590,
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until',
  'the next budget was passed.',
);
const page: Printed[] = [{ text: 'Old bridge closed', y: 700, size: 24 }, ...first, ...second];
const P1 =
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting that went on until the early hours of Wednesday and ended with a vote.';
const P2 =
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.';

test.each([
  ['plain', {}],
  ['packed', { packed: true }],
] as [string, PdfOptions][])('lines become paragraphs, large ones the headline: %s', async (_name, options) => {
  const { articles, notices } = await read(pdfOf([page], options));
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([
    { path: 'a.pdf', text: `Old bridge closed\n\n${P1}\n\n${P2}`, headline: { text: 'Old bridge closed' } },
  ]);
  expect(articles[0]?.body.map(span => articles[0]?.text.slice(...span))).toEqual([P1, P2]);
});

test('an indent begins a paragraph, without any gap', async () => {
  const indented: Printed[] = [
    {
      text: 'The council voted on Tuesday to close the old bridge for three months, they said at night.',
      x: 90,
      y: 700,
    },
    { text: 'It was a long meeting that went on until the early hours of Wednesday and ended so late.', y: 686 },
    { text: 'The mayor said the pillars were rotten and that the work could not wait for any budget.', x: 90, y: 672 },
    { text: 'Work begins soon.', y: 658 },
  ];
  const { articles } = await read(pdfOf([indented]));
  expect(articles[0]?.text.split('\n\n')).toHaveLength(2);
});

test('a sentence goes on over pages, and what all pages have at their edges stands at the end once', async () => {
  const edge = (number: number): Printed[] => [
    { text: 'Quay Post, 3 October 2023', y: 760 },
    { text: `Page ${number} of 3`, y: 40 },
  ];
  const { articles } = await read(
    pdfOf([
      [...edge(1), ...lines(700, 'The harbor council voted on Tuesday to close the old')],
      [...edge(2), ...lines(700, 'bridge for three months.', 'A vote was held.')],
      [...edge(3), ...lines(700, 'Work begins soon, the mayor said.')],
    ]),
  );
  const report = articles[0]?.body.map(span => articles[0]?.text.slice(...span)) ?? [];
  expect(report[0]).toMatch(/^The harbor council voted on Tuesday to close the old bridge for three months\./);
  expect(report.join(' ')).not.toContain('Quay Post');
  expect(articles[0]?.text.match(/Quay Post, 3 October 2023/g)).toHaveLength(1);
});

test('a title that the other pages repeat in small letters is the headline', async () => {
  const head = { text: 'Old bridge closed', y: 760 };
  const { articles } = await read(
    pdfOf([
      [{ text: 'Old bridge closed', y: 740, size: 24 }, ...first],
      [head, ...lines(700, 'The vote was close.')],
      [head, ...second],
    ]),
  );
  expect(articles[0]?.headline?.text).toBe('Old bridge closed');
  expect(articles[0]?.text.startsWith(`Old bridge closed\n\n${P1}`)).toBe(true);
});

test.each([
  ['offi-', 'cials said', [], 'officials said'],
  ['the well-', 'known mayor', ['well-known'], 'the well-known mayor'],
  ['in Stoke-', 'Marlow', [], 'in Stoke-Marlow'],
  ['a pause -', 'then', [], 'a pause - then'],
  ['the end', 'of it', [], 'the end of it'],
])('"%s" and "%s" are one line', (before, next, words, joined) => {
  expect(joinLine(before, next, new Set(words as string[]))).toBe(joined);
});

describe('what cannot be read is one notice:', () => {
  const packed = (bytes: Buffer, dictionary: string) => pdfOf([[]], { content: { bytes, dictionary } });
  it.each([
    ['pages without text', pdfOf([[]]), 'read/no-text'],
    ['no PDF behind its first bytes', Buffer.from('%PDF-1.4 and nothing more'), 'read/broken'],
    ['a bomb', packed(deflateSync(Buffer.alloc(30_000_000)), '/Filter/FlateDecode'), 'read/zip-bomb'],
    [
      'a bomb in a bomb',
      packed(deflateSync(deflateSync(Buffer.alloc(1_000_000))), '/Filter[/FlateDecode/FlateDecode]'),
      'read/zip-bomb',
    ],
    [
      'a stream over the limit',
      packed(
        deflateSync(Buffer.from(Array.from({ length: 60_000_0 }, (_, i) => (i * i) % 251))),
        '/Filter/FlateDecode',
      ),
      'read/too-large',
    ],
  ])('%s', async (_name, content, rule) => {
    const { articles, notices } = await read(content, {
      limits: { maxBytes: rule === 'read/too-large' ? 500_000 : 50_000_000 },
    });
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule, path: 'a.pdf' }]);
  });
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = pdfOf([page, page]);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.uint8Array({ maxLength: 6 }),
      fc.nat(60),
      fc.boolean(),
      async (at, put, length, cut) => {
        const bytes = cut
          ? whole.subarray(0, at)
          : Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + length)]);
        const { articles, notices } = await read(bytes, { examine: false });
        expect(articles.length + notices.length).toBeGreaterThanOrEqual(0);
      },
    ),
    // the library that reads it has no limits here: the same damage each time
    { numRuns: 60, seed: 7 },
  );
});
