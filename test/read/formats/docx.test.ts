import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxFormat } from '../../../src/read/formats/docx/docx-format.ts';
import { zipOf } from '../make-zip.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { openWith } from './open-with.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const documentOf = (body: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const docx = (body: string, more: Parameters<typeof zipOf>[0] = []) =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: body },
    {
      name: 'word/styles.xml',
      content: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    ...more,
  ]);
const read = (content: Buffer, options = {}) => openWith(docxFormat, content, { path: 'a.docx', ...options });

test('paragraphs, headings and tables of a Word document are its text', async () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('Pillars')}</w:tc><w:tc>${paragraph('seven')}</w:tc></w:tr></w:tbl>`;
  const { articles, notices } = await read(
    docx(
      documentOf(
        paragraph('Old bridge closed for months', 'Heading1') +
          paragraph(LEAD) +
          paragraph(NEXT) +
          table +
          paragraph(`${NEXT} Twice.`),
      ),
    ),
  );
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([{ path: 'a.docx', headline: { text: 'Old bridge closed for months' } }]);
  for (const part of [LEAD, NEXT, 'Pillars', 'seven', `${NEXT} Twice.`]) expect(articles[0]?.text).toContain(part);
});

test('what was deleted with changes tracked is no text, what was inserted is', async () => {
  const body = `<w:p><w:r><w:t xml:space="preserve">The council voted to </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del><w:ins><w:r><w:t>close</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> the old bridge on Tuesday.</w:t></w:r></w:p>`;
  const { articles } = await read(docx(documentOf(body)));
  expect(articles[0]?.text).toBe('The council voted to close the old bridge on Tuesday.');
});

test('a document without words, and an office document of another kind, say so', async () => {
  expect((await read(docx(documentOf('')))).notices).toMatchObject([{ rule: 'read/empty', path: 'a.docx' }]);
  const sheet = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<x/>' },
  ]);
  expect((await read(sheet)).notices).toMatchObject([{ rule: 'read/other-type', path: 'a.docx' }]);
});

test('a document that unpacks to too much is refused before it is read', async () => {
  const bomb = docx(documentOf(paragraph(LEAD)), [{ name: 'word/footnotes.xml', content: Buffer.alloc(20_000_000) }]);
  expect((await read(bomb)).notices).toMatchObject([{ rule: 'read/zip-bomb' }]);
  expect(
    (await read(docx(documentOf(paragraph('x '.repeat(5000)))), { limits: { maxBytes: 3000 } })).notices,
  ).toMatchObject([{ rule: 'read/too-large' }]);
});

test('entities that a document declares are not resolved, and nesting without end is a notice', async () => {
  const entities = documentOf(paragraph(`${LEAD} &x;`)).replace(
    '<w:document',
    '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document',
  );
  const { articles, notices } = await read(docx(entities));
  expect(articles.length + notices.length).toBeGreaterThan(0);
  for (const { text } of articles) expect(text).not.toContain('root:');
  const deep = await read(docx(documentOf('<w:sdt><w:sdtContent>'.repeat(20_000))));
  expect(deep.notices).toHaveLength(1);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = docx(documentOf(paragraph(LEAD)));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      const { articles, notices } = await read(cut ? bytes.subarray(0, at) : bytes, { examine: false });
      expect(articles.length + notices.length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 100 },
  );
});
