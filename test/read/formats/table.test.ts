import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { ndjsonFormat } from '../../../src/read/formats/ndjson.ts';
import { csvFormat } from '../../../src/read/formats/table/csv.ts';
import { parquetFormat } from '../../../src/read/formats/table/parquet.ts';
import { LEAD, NEXT } from '../read-all.ts';
import { creditsOf, openWith } from './open-with.ts';

const csv = (content: string | Buffer, options = {}) => openWith(csvFormat, content, { path: 'a.csv', ...options });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const TEXT = `${LEAD}\n\nShe said: "${NEXT}"`;

test('a row is an article; columns are known by their usual names, and what was assumed is told', async () => {
  const { articles, notices } = await csv(
    `uid,Title,Article Text,Source,Link,Publish Date,Author,likes\r\n7,Bridge closed,${quoted(TEXT)},Quay Post,https://quay.example/1,2023-10-03T10:15:00Z,"Ana Lee",12\r\n`,
  );
  expect(articles).toMatchObject([
    {
      id: '7',
      path: 'a.csv#1',
      text: TEXT,
      headline: { text: 'Bridge closed' },
      outlet: { name: 'Quay Post' },
      url: 'https://quay.example/1',
      published: { value: '2023-10-03T10:15Z' },
      byline: 'Ana Lee',
    },
  ]);
  expect(notices).toMatchObject([{ rule: 'read/columns-assumed', level: 'info', path: 'a.csv' }]);
  expect(notices[0]?.message).toContain('text=Article Text');
  expect(notices[0]?.message).toContain('not read: likes');
});

test('columns with the names of the fields need no notice', async () => {
  expect((await csv(`text,outlet\n${LEAD.replaceAll(',', '')},Quay Post\n`)).notices).toEqual([]);
});

describe('--columns', () => {
  const table = `body,note,source\n${quoted(LEAD)},${quoted(NEXT)},Quay Post\n`;
  it('say which column holds which field', async () => {
    const { articles } = await csv(table, { columns: { text: 'note', outlet: 'source' } });
    expect(articles).toMatchObject([{ text: NEXT, outlet: { name: 'Quay Post' } }]);
  });
  it('that are not there are told', async () => {
    const { articles, notices } = await csv(table, { columns: { outlet: 'paper', mood: 'note' } });
    expect(articles).toHaveLength(1);
    expect(notices.map(({ rule, message }) => [rule, /paper|mood/.exec(message)?.[0]]).slice(0, 2)).toEqual([
      ['read/no-column', 'paper'],
      ['read/no-column', 'mood'],
    ]);
  });
  it('are asked for when no column is known to hold the text', async () => {
    const { articles, notices } = await csv('alpha,beta\n1,2\n');
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule: 'read/no-text-column', level: 'error', path: 'a.csv' }]);
    expect(notices[0]?.message).toContain('alpha, beta');
  });
});

test.each([
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['bars', '|'],
  ['commas', ','],
])('cells may stand between %s', async (_name, d) => {
  const { articles } = await csv(`title${d}text${d}date\nBridge${d}${quoted(TEXT)}${d}2023-10-03\n`);
  expect(articles).toMatchObject([{ text: TEXT, headline: { text: 'Bridge' }, published: { value: '2023-10-03' } }]);
});

test.each([
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['Windows-1252', (text: string) => iconv.encode(text, 'windows-1252')],
  ['UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
  ['what spreadsheets put in front', (text: string) => Buffer.from(`sep=,\r\n${text}`)],
])('encodings: %s', async (_name, encode) => {
  const text = 'Åse Ødegård spoke on the café’s “quay” at once, the council said on Tuesday evening.';
  const { articles } = await csv(encode(`title,text\nBridge,${quoted(text)}\n`));
  expect(articles).toMatchObject([{ text, headline: { text: 'Bridge' } }]);
});

test('markup in a cell is read as markup', async () => {
  const { articles } = await csv(`title,body\nBridge,"<p>${LEAD}</p><p>${NEXT}</p>"\n`);
  expect(articles[0]?.text).toBe(`${LEAD}\n\n${NEXT}`);
});

test('agencies among the writers are credits; lists and times are read as exports write them', async () => {
  const { articles } = await csv(
    `text,authors,timestamp,language\n${quoted(LEAD)},"['Ana Lee', 'AFP']",1696328100,en-GB\n${quoted(NEXT)},nan,NaN,English\n`,
  );
  expect(articles[0]).toMatchObject({
    byline: 'Ana Lee, AFP',
    published: { value: '2023-10-03T10:15Z' },
    language: 'en',
  });
  expect(creditsOf(articles[0])).toEqual([['Agence France-Presse', 'text', 'table/byline', 'AFP']]);
  expect(articles[1]?.byline).toBeUndefined();
});

test('rows without a text are counted, and numbers stay', async () => {
  const { articles, notices } = await csv(`text,title\n,a\n\n"",b\n${quoted(LEAD)},c\n`);
  expect(articles.map(({ path }) => path)).toEqual(['a.csv#3']);
  expect(notices.filter(({ level }) => level === 'error')).toMatchObject([{ rule: 'read/no-text', path: 'a.csv#1' }]);
});

test('--columns hold for lines of NDJSON too', async () => {
  const lines = [{ note: LEAD, paper: 'Quay Post', title: 'Bridge closed' }, { paper: 'x' }].map(line =>
    JSON.stringify(line),
  );
  const { articles, notices } = await openWith(ndjsonFormat, `${lines.join('\n')}\noops\n`, {
    path: 'a.ndjson',
    columns: { text: 'note', outlet: 'paper' },
  });
  expect(articles).toMatchObject([
    { path: 'a.ndjson#1', text: LEAD, outlet: { name: 'Quay Post' }, headline: { text: 'Bridge closed' } },
  ]);
  expect(notices).toMatchObject([
    { rule: 'read/no-text', path: 'a.ndjson#2' },
    { rule: 'read/bad-json', path: 'a.ndjson#3' },
  ]);
});

describe('what is broken:', () => {
  const rows = `text,title\n${quoted(LEAD)},a\n`;
  it.each([
    ['a quotation mark that is never closed', `${rows}"never closed,b\n`, 'read/cut'],
    ['a row that is too long', `${rows}${'x'.repeat(5000)},b\n`, 'read/too-large'],
    ['more rows than the limit', `${rows}x,b\ny,b\nz,b\nv,b\n`, 'read/too-many'],
    ['nothing', '', 'read/no-articles'],
  ])('%s ends in a notice, and what stands before is kept', async (_name, content, rule) => {
    const { articles, notices } = await csv(content, { limits: { maxBytes: 3000, maxRecords: 4 } });
    expect(articles[0]?.text).toBe(content === '' ? undefined : LEAD);
    expect(notices.filter(({ level }) => level === 'error')).toMatchObject([{ rule }]);
  });
  it('a stream that breaks off keeps what came before', async () => {
    const stream = async function* () {
      yield Buffer.from(`${rows}${rows.slice(11)}`);
      throw new Error('cut off');
    };
    const { articles, notices } = await openWith(
      { ...csvFormat, open: (file, context) => csvFormat.open({ ...file, stream }, context) },
      '',
    );
    expect(articles).toHaveLength(2);
    expect(notices.at(-1)).toMatchObject({ rule: 'read/broken', level: 'error' });
  });
});

test('a table is told by its first row', () => {
  const looks = (text: string) => csvFormat.looksLike(Buffer.from(text));
  expect(['title,text\n', '"url";"body"\n', 'id\ttext\tsource\n'].map(looks)).toEqual([true, true, true]);
  expect(['The text, the title\n', 'text\n', '{"text":"","title":""}\n', LEAD, 'a,b\n', ''].map(looks)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('any damage ends in articles and notices, never in an exception', async () => {
  const whole = `id,title,text,date\n1,Bridge,${quoted(TEXT)},2023-10-03\n2,Quay,${quoted(LEAD)},\n`;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(30),
      fc.string({ maxLength: 5 }),
      fc.integer({ min: 1, max: 100 }),
      async (at, length, put, chunk) => {
        const { notices } = await csv(whole.slice(0, at) + put + whole.slice(at + length), { chunk, examine: false });
        expect(notices.filter(({ rule }) => rule === 'read/broken')).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

const column = (name: string, data: unknown[]) => ({ name, data, type: 'STRING' as const });
const table = (rows: number) =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [
        column(
          'body',
          Array.from({ length: rows }, (_, i) => `${LEAD} ${i}`),
        ),
        column(
          'title',
          Array.from({ length: rows }, (_, i) => `Bridge ${i}`),
        ),
        {
          name: 'date',
          data: Array.from({ length: rows }, () => new Date('2023-10-03T10:15:00Z')),
          type: 'TIMESTAMP' as const,
        },
      ],
      rowGroupSize: 10,
    }),
  );

describe('Parquet', () => {
  const parquet = (content: Buffer, options = {}) =>
    openWith(parquetFormat, content, { path: 'a.parquet', ...options });
  it('gives an article a row, over row groups', async () => {
    const { articles, notices } = await parquet(table(25));
    expect(articles).toHaveLength(25);
    expect(articles[24]).toMatchObject({
      path: 'a.parquet#25',
      text: `${LEAD} 24`,
      headline: { text: 'Bridge 24' },
      published: { value: '2023-10-03T10:15Z' },
    });
    expect(notices).toMatchObject([{ rule: 'read/columns-assumed' }]);
  });
  it('keeps to the limits', async () => {
    expect((await parquet(table(25), { limits: { maxRecords: 10 } })).notices.at(-1)).toMatchObject({
      rule: 'read/too-many',
    });
    expect((await parquet(table(25), { limits: { maxBytes: 20 } })).notices.at(-1)).toMatchObject({
      rule: 'read/too-large',
    });
  });
  it('that is cut is a notice', async () => {
    const whole = table(12);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async at => {
        const { articles, notices } = await parquet(whole.subarray(0, at), { examine: false });
        expect(articles).toEqual([]);
        expect(notices).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
