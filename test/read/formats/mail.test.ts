import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FileInput, Opened } from '../../../src/read/formats/format.ts';
import { emlFormat, mboxFormat } from '../../../src/read/formats/mail/mail-format.ts';
import { textFormat } from '../../../src/read/formats/text.ts';
import { DEFAULT_LIMITS } from '../../../src/read/limits.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { openWith } from './open-with.ts';

const letter = (
  body: string,
  more = 'List-Unsubscribe: <https://quay.example/off>\r\n',
  type = 'text/html; charset=utf-8',
) =>
  `From: "Quay Post" <news@quay.example>\r\nTo: reader@example.org\r\nSubject: =?utf-8?q?Bridge_closed_=E2=80=93_today?=\r\nDate: Tue, 03 Oct 2023 10:15:00 +0000\r\nMIME-Version: 1.0\r\n${more}Content-Type: ${type}\r\n\r\n${body}\r\n`;
const html = `<html><body><p>${LEAD}</p><p>${NEXT}</p></body></html>`;
const eml = (content: string | Buffer, options = {}) => openWith(emlFormat, content, { path: 'a.eml', ...options });
const mbox = (content: string | Buffer, options = {}) => openWith(mboxFormat, content, { path: 'a.mbox', ...options });

test('a newsletter is an article of its sender', async () => {
  const { articles, notices } = await eml(letter(html));
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([
    {
      path: 'a.eml',
      text: `${LEAD}\n\n${NEXT}`,
      outlet: { name: 'Quay Post' },
      headline: { text: 'Bridge closed – today' },
      published: { value: '2023-10-03T10:15Z' },
      rules: { outlet: 'mail/from' },
    },
  ]);
  expect(articles[0]?.byline).toBeUndefined();
});

test('a letter that is to no list has a writer, and no outlet', async () => {
  const { articles } = await eml(letter(`${LEAD}\r\n\r\n${NEXT}`, '', 'text/plain'));
  expect(articles).toMatchObject([{ byline: 'Quay Post', outlet: { basis: 'unknown' } }]);
  expect(articles[0]?.text).toContain(NEXT);
});

test('of two versions of one text the markup is read', async () => {
  const both = `--b\r\nContent-Type: text/plain\r\n\r\nSee the page.\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=E9 owners agreed. ${LEAD}</p>\r\n--b--`;
  const { articles } = await eml(letter(both, '', 'multipart/alternative; boundary=b'));
  expect(articles.map(({ text }) => text)).toEqual([`Café owners agreed. ${LEAD}`]);
});

test('what is attached is read by its own format, and other types are counted', async () => {
  const mixed = `--b\r\nContent-Type: text/plain\r\n\r\n${LEAD}\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="../statement.txt"\r\n\r\n${NEXT}\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="x.png"\r\n\r\nx\r\n--b--`;
  async function* members(file: FileInput): AsyncGenerator<Opened> {
    if (file.path.endsWith('.txt')) yield* textFormat.open(file, { limits: DEFAULT_LIMITS } as never);
    else yield { notice: { rule: 'read/other-type', level: 'error', path: file.path, message: '' } };
  }
  const { articles, notices } = await eml(letter(mixed, '', 'multipart/mixed; boundary=b'), { members });
  expect(articles.map(({ path }) => path)).toEqual(['a.eml', 'a.eml#statement.txt']);
  expect(notices).toMatchObject([{ rule: 'read/other-type', level: 'info', path: 'a.eml#x.png' }]);
});

test('a letter without words says so', async () => {
  expect((await eml(letter('', '', 'text/plain'))).notices).toMatchObject([{ rule: 'read/no-text', path: 'a.eml' }]);
});

describe('a mailbox', () => {
  const from = 'From news@quay.example Tue Oct  3 10:15:00 2023\n';
  const box = `${from}${letter(html)}\n${from}${letter(`>From the quay. ${LEAD}`, '', 'text/plain')}\n`;
  it('gives each letter, numbered, whatever the chunks', async () => {
    for (const chunk of [10_000, 64, 1]) {
      const { articles, notices } = await mbox(box, { chunk });
      expect(articles.map(({ path }) => path)).toEqual(['a.mbox#1', 'a.mbox#2']);
      expect(articles[1]?.text).toBe(`From the quay. ${LEAD}`);
      expect(notices).toEqual([]);
    }
  });
  it('keeps to the limits, letter by letter', async () => {
    const { articles, notices } = await mbox(`${from}${letter(html.repeat(10))}\n${box}`, {
      limits: { maxBytes: 1500, maxRecords: 2 },
    });
    expect(articles.map(({ path }) => path)).toEqual(['a.mbox#2']);
    expect(notices).toMatchObject([
      { rule: 'read/too-large', path: 'a.mbox#1' },
      { rule: 'read/too-many', path: 'a.mbox' },
    ]);
  });
  it('without letters says so', async () => {
    expect((await mbox('no letter\n')).notices).toMatchObject([{ rule: 'read/no-articles' }]);
  });
  it('is told from a letter by its first line', () => {
    expect(
      [box, letter(html), 'From here on, the text: x\n'].map(text => mboxFormat.looksLike(Buffer.from(text))),
    ).toEqual([true, false, false]);
    expect(
      [box, letter(html), 'Subject: x\nand so on: y\n', LEAD].map(text => emlFormat.looksLike(Buffer.from(text))),
    ).toEqual([false, true, false, false]);
  });
});

test('parts within parts without end are refused', async () => {
  let body = LEAD;
  for (let i = 0; i < 300; i++) body = `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n${body}`;
  const { notices } = await eml(letter(body, '', 'multipart/mixed; boundary=b0'));
  expect(notices).toHaveLength(1);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = Buffer.from(
    letter(
      `--b\r\nContent-Type: text/html; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--`,
      '',
      'multipart/mixed; boundary=b',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.uint8Array({ maxLength: 8 }), async (at, length, put) => {
      const content = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + length)]);
      for (const read of [eml, mbox])
        expect((await read(content, { examine: false })).notices.filter(({ rule }) => rule === 'read/broken')).toEqual(
          [],
        );
    }),
    { numRuns: 150 },
  );
});
