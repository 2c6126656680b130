import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineArticle } from '../../src/read/examine-article.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { readArticles } from '../../src/read/read-articles.ts';
import type { ArticleInput } from '../../src/record/index.ts';
import { spansOverlap } from '../../src/record/index.ts';

const LEAD =
  'The harbor council voted on Tuesday to close the old bridge for three months, officials said after a long meeting.';
const NEXT =
  'Mayor Ida Brandt said the pillars were rotten and that the work could not wait until the next budget was passed.';

function read(text: string, known: Partial<ArticleInput> = {}) {
  return readArticle({ text, path: 'a.txt', ...known });
}

describe('blocks', () => {
  const blocks = (text: string) => read(text).blocks.map(block => [block.kind, text.slice(...block.span)]);

  it('are lines, with or without blank lines between them', () => {
    expect(blocks(`${LEAD}\n${NEXT}`)).toEqual([
      ['paragraph', LEAD],
      ['paragraph', NEXT],
    ]);
    expect(blocks(`  ${LEAD}\r\n \r\n${NEXT} \n`)).toEqual([
      ['paragraph', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  it('are whole paragraphs in a file that is wrapped', () => {
    const wrapped = [
      'The harbor council voted on Tuesday to close the old bridge for three',
      'months, officials said after a long meeting that ended late at night.',
      'The vote was seven to two.',
      '',
      'Mayor Ida Brandt said the pillars were rotten and that the work could',
      'not wait until the next budget was passed. The ferry will run every',
      'twenty minutes until late in the evening, its owner said on Friday.',
    ].join('\n');
    expect(read(wrapped).blocks.map(block => block.span)).toEqual([
      [0, wrapped.indexOf('\n\n')],
      [wrapped.indexOf('Mayor'), wrapped.length],
    ]);
  });

  it('are single lines in a list of short lines', () => {
    const list = [
      'Anchor',
      'Two boats and a bell',
      'A rope of forty meters that nobody ever used',
      'Salt',
      'Lamp oil',
      'A map',
    ].join('\n');
    expect(read(list).blocks).toHaveLength(6);
  });

  it('know the headline, lists and captions', () => {
    const text = `Council closes the old bridge\n\n${LEAD}\n\n• first the pillars\n\nThe bridge before the storm. (Photo: Jane Roe)\n\n${NEXT}`;
    expect(read(text).blocks.map(block => block.kind)).toEqual([
      'headline',
      'paragraph',
      'list',
      'caption',
      'paragraph',
    ]);
  });
});

describe('body and furniture', () => {
  const line = fc.constantFrom(
    LEAD,
    NEXT,
    'ADVERTISEMENT',
    'READ MORE Storm breaks over Quay City[REPORT]',
    'Don’t miss…',
    'date 2031-06-13 The ferry stopped.',
    '',
    'QUAY (AP) — The ferry stopped.',
    '2031-06-13T05:13+0000',
    'https://quay.example/1',
    'x',
    '— Reuters',
    '© 2031 Quay Media. All rights reserved.',
    '😀 “ok”',
    '[+12 chars]',
    '(Reporting by Jane Roe; Editing by John Doe)',
    'Most read',
    'Storm breaks over Quay City',
    'The bridge. (Image: Getty)',
    '\u2028',
    '- one',
    'By Jane Roe',
    'A | 1 May 2031',
  );
  const text = fc.oneof(
    fc.array(line, { maxLength: 14 }).map(lines => lines.join('\n')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('hold every character outside white space exactly once, inside the blocks', () => {
    fc.assert(
      fc.property(text, sample => {
        const article = read(sample);
        const parts = [...article.body, ...article.furniture.map(item => item.span)].sort((a, b) => a[0] - b[0]);
        const count = (spans: readonly (readonly [number, number])[]) =>
          spans.map(span => article.text.slice(...span).replace(/\s/g, '')).join('');
        expect(parts.every((span, i) => i === 0 || !spansOverlap(parts[i - 1] ?? [0, 0], span))).toBe(true);
        expect(parts.every(([start, end]) => 0 <= start && start < end && end <= article.text.length)).toBe(true);
        expect(count(parts)).toBe(article.text.replace(/\s/g, ''));
        expect(count(article.blocks.map(block => block.span))).toBe(article.text.replace(/\s/g, ''));
        for (const credit of article.credits) expect(article.text.slice(...credit.span).trim()).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('take time in proportion to hostile texts', () => {
    const hostile = [
      'a'.repeat(2e6),
      '('.repeat(3e5),
      'Advertisement\n'.repeat(2e4),
      'A, '.repeat(3e5),
      '. '.repeat(3e5),
      '😀'.repeat(2e5),
      'told A '.repeat(1e5),
      '© '.repeat(1e5),
      `${LEAD} `.repeat(2e4),
    ];
    for (const sample of hostile) {
      const from = performance.now();
      read(sample);
      expect(performance.now() - from).toBeLessThan(5000);
    }
  });
});

describe('publication time', () => {
  it.each([
    ['date 2031-06-13 The ferry stopped on Friday, the company said.', {}, '2031-06-13', 'stated'],
    [`https://quay.example/2031/06/13/bridge\n\n${LEAD}`, {}, '2031-06-13', 'implied'],
    [LEAD, { url: 'https://quay.example/20310613/bridge--1.html' }, '2031-06-13', 'implied'],
    [LEAD, { url: 'https://quay.example/2031/jun/3/bridge' }, '2031-06-03', 'implied'],
    [LEAD, { url: 'https://quay.example/123456789/bridge' }, undefined, 'unknown'],
    [`date 2031-06-13 ${LEAD}\n\n2031-06-13T05:13+0000\n\n${NEXT}`, {}, '2031-06-13T05:13Z', 'stated'],
    [`The Quay Courant | Friday 13 June 2031\n\n${LEAD}`, {}, '2031-06-13', 'stated'],
    [
      `Posted: Friday, June 13, 2031 2:16 PM EDT Updated: Saturday, June 14, 2031 2:17 PM EDT\n\n${LEAD}`,
      {},
      '2031-06-13T18:16Z',
      'stated',
    ],
    [`Updated: June 14, 2031\n\n${LEAD}`, {}, '2031-06-14', 'implied'],
    [`QUAY CITY, June 13, 2031 (AP) — ${LEAD}`, {}, '2031-06-13', 'implied'],
    [LEAD, { published: '2031-06-13T23:30-05:00' }, '2031-06-14T04:30Z', 'stated'],
    [`${LEAD}\n\n© 2031 Quay Media. All rights reserved.`, {}, undefined, 'unknown'],
    ['The bridge was opened on 13 June 1931 and closed on Tuesday.', {}, undefined, 'unknown'],
  ] as const)('%j with %j is %s (%s)', (text, known, value, basis) => {
    const { published } = read(text, known);
    expect([published.value, published.basis]).toEqual([value, basis]);
    expect(published.because?.length).toBeGreaterThan(0);
  });

  it('is a notice when it was given but not understood', () => {
    const { notices } = examineArticle({ text: `${LEAD}\n\n${NEXT}`, published: 'next week' });
    expect(notices.map(notice => notice.rule)).toEqual(['read/bad-date']);
  });
});

describe('outlet', () => {
  it.each([
    [LEAD, { outlet: 'The Quay Courant' }, 'The Quay Courant', 'stated', undefined],
    [`The Quay Courant | Friday 13 June 2031\n\n${LEAD}`, {}, 'The Quay Courant', 'stated', 'outlet/header-line'],
    [`World | The Quay Courant | 13 June 2031\n\n${LEAD}`, {}, 'The Quay Courant', 'stated', 'outlet/header-line'],
    [LEAD, { url: 'https://www.quaycourant.co.uk/a' }, 'quaycourant', 'implied', 'outlet/url-host'],
    [LEAD, { url: 'https://news.google.com/a' }, undefined, 'unknown', undefined],
    [`${LEAD}\n\n© 2031 Quay Media Group. All rights reserved.`, {}, 'Quay Media Group', 'implied', 'outlet/copyright'],
    [`${LEAD}\n\nCopyright 2031 The Associated Press. All rights reserved.`, {}, undefined, 'unknown', undefined],
  ] as const)('of %j with %j is %s', (text, known, name, basis, rule) => {
    const { outlet } = read(text, known);
    expect([outlet.name, outlet.basis, outlet.rule]).toEqual([name, basis, rule]);
  });

  it('has its owner where the list knows it', () => {
    expect(read(LEAD, { url: 'https://edition.cnn.com/a' }).outlet).toMatchObject({
      name: 'CNN',
      basis: 'implied',
      rule: 'outlet/url-list',
    });
    expect(read(LEAD, { outlet: 'The Guardian' }).outlet.owner).toBe('Scott Trust');
  });
});

describe('credits', () => {
  const credits = (text: string, known: Partial<ArticleInput> = {}) =>
    read(text, known).credits.map(({ entity, role, span }) => [entity, role, text.slice(...span)]);

  it.each([
    [`QUAY, June 13 (Reuters) - ${LEAD}`, [['Reuters', 'text', 'Reuters']]],
    [
      `QUAY (QCTV/AP) — ${LEAD}`,
      [
        ['QCTV', 'text', 'QCTV'],
        ['The Associated Press', 'text', 'AP'],
      ],
    ],
    [`QUAY (HNA) — ${LEAD}`, [['HNA', 'text', 'HNA']]],
    [`QUAY (Harbor News Agency) — ${LEAD}`, [['Harbor News Agency', 'text', 'Harbor News Agency']]],
    [`${LEAD} “It is over,” Brandt told AFP.`, [['Agence France-Presse', 'interview', 'AFP']]],
    [
      `${LEAD} Brandt told the Harbor News Agency it was over.`,
      [['Harbor News Agency', 'interview', 'Harbor News Agency']],
    ],
    [
      `${LEAD}\n\n${NEXT}\n\nThe Associated Press contributed to this report.`,
      [['The Associated Press', 'contribution', 'The Associated Press']],
    ],
    [`${LEAD}\n\n${NEXT}\n\n— Reuters`, [['Reuters', 'text', 'Reuters']]],
    [`${LEAD}\n\n${NEXT}\n\n© AFP`, [['Agence France-Presse', 'text', 'AFP']]],
    [`${LEAD}\n\nPhoto: AFP\n\n${NEXT}`, [['Agence France-Presse', 'photo', 'AFP']]],
    [`By Jane Roe, Associated Press\n\n${LEAD}`, [['The Associated Press', 'text', 'Associated Press']]],
    [`By Reuters\n\n${LEAD}`, [['Reuters', 'text', 'Reuters']]],
    [`June 13 (Reuters) - ${LEAD}`, [['Reuters', 'text', 'Reuters']]],
    [
      `${LEAD}\n\n${NEXT}\n\n(Reporting by Ana Lee in Quay; Editing by Bo Moe)`,
      [['Reuters', 'text', '(Reporting by Ana Lee in Quay; Editing by Bo Moe)']],
    ],
    [
      `${LEAD}\n\n${NEXT}\n\n(Additional reporting by Ana Lee in Quay; Editing by Bo Moe and Cy Poe.)`,
      [['Reuters', 'text', '(Additional reporting by Ana Lee in Quay; Editing by Bo Moe and Cy Poe.)']],
    ],
    [`${LEAD}\n\n${NEXT}\n\nSource: The Guardian`, [['The Guardian', 'text', 'Guardian']]],
    [`${LEAD}\n\n${NEXT}\n\n(h/t The Hill.)`, [['The Hill', 'contribution', 'Hill']]],
  ] as const)('of %j', (text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it.each([
    `${LEAD} Brandt told the Quay Free Press it was over.`,
    `${LEAD} Brandt told AP's rival that it was over.`,
    `${LEAD} Reuters first reported the vote.`,
    `HARRISBURG (PA) — ${LEAD}`,
    `QUAY (WQCT) — ${LEAD}`,
    `QUAY (June 13) — ${LEAD}`,
    `${LEAD}\n\n${NEXT}\n\nReporting by Ana Lee`,
    `${LEAD}\n\n${NEXT}\n\nSource: The Quay Parish Register`,
    `June 13 (Quay) - ${LEAD}`,
  ])('are none in %j', text => {
    expect(credits(text)).toEqual([]);
  });

  it("leave out the outlet's own mark", () => {
    expect(credits(`QUAY (QCN) — ${LEAD}`, { url: 'https://qcn.example/a' })).toEqual([]);
    expect(credits(`QUAY (QCN) — ${LEAD}`, { outlet: 'Quay City News' })).toEqual([]);
  });
});

describe('headline and byline', () => {
  it('come from the text when it has them', () => {
    const text = `Council closes the old bridge\n\nBy Jane Roe\n\n${LEAD}\n\n${NEXT}`;
    expect(read(text)).toMatchObject({
      headline: { text: 'Council closes the old bridge', span: [0, 29], basis: 'implied' },
      byline: 'Jane Roe',
    });
  });

  it('are as given, with a span when they stand in the text', () => {
    expect(read(`Council “closes” bridge\n\n${LEAD}`, { headline: 'Council "closes" bridge.' }).headline).toMatchObject(
      { span: [0, 23], basis: 'stated' },
    );
    expect(read(LEAD, { headline: 'Council closes bridge', byline: 'Jane Roe' })).toMatchObject({
      headline: { text: 'Council closes bridge', basis: 'stated' },
      byline: 'Jane Roe',
    });
  });

  it('are not a first sentence, a single word or a lone line', () => {
    for (const text of [`${LEAD}\n\n${NEXT}`, `Harbor\n\n${LEAD}`, 'Council closes the old bridge'])
      expect(read(text).headline).toBeUndefined();
  });
});

describe('a cut', () => {
  it.each([
    [`${LEAD}\n\nMayor Ida Brandt said the pillars were rotten and that the [...]`, false],
    [`${LEAD}\n\nMayor Ida Brandt said the pillars were rotten and that the … [+1234 chars]`, false],
    [`${LEAD}\n\nMayor Ida Brandt said the pillars of the bridge were rotten and that it would cost…`, false],
    [`${LEAD}\n\nMayor Ida Brandt said the pillars of the bridge were rotten and that the`, false],
    [`${LEAD}\n\n${NEXT}`, true],
    [`${LEAD}\n\n“I do not know…”`, true],
  ])('shows in %j: complete is %s', (text, complete) => {
    expect(read(text).complete).toBe(complete);
  });
});

describe('language', () => {
  const german =
    'Der Bürgermeister sagte am Dienstag, die alte Brücke über den Fluss werde im Sommer für drei Monate geschlossen, weil die Pfeiler morsch seien.';
  it.each([
    [LEAD, {}, 'en', []],
    [german, {}, 'de', ['read/language']],
    [german, { language: 'en' }, 'en', []],
    ['Мэр заявил во вторник, что мост будет закрыт.', {}, 'ru', ['read/language']],
    ['Quay Brandt Aas', {}, 'en', ['read/language-assumed']],
    ['12 34', {}, 'und', ['read/language']],
    [
      `${LEAD} ${NEXT} `.repeat(12) +
        `${german} `.repeat(20) +
        'El alcalde dijo el martes que el puente viejo se cerrará en verano. '.repeat(40),
      {},
      'und',
      ['read/language'],
    ],
  ] as const)('of %.40j with %j is %s', (text, known, language, rules) => {
    const { article, notices } = examineArticle({ text, ...known });
    expect([article.language, notices.map(notice => notice.rule)]).toEqual([language, rules]);
  });
});

describe('articles from memory', () => {
  const inputs: ArticleInput[] = [
    { text: LEAD, path: 'b.txt' },
    { text: LEAD, path: 'a/b.txt' },
    { text: NEXT, path: 'more.ndjson#10', id: 'x' },
    { text: LEAD, path: 'more.ndjson#9', id: 'x' },
    { text: NEXT, outlet: 'The Quay Courant' },
    { text: ' ', path: 'c.txt' },
    { text: NEXT, outlet: 'The Quay Courant' },
  ];

  it('are the same in any order', () => {
    const expected = JSON.stringify(readArticles(inputs));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(inputs, { minLength: inputs.length }),
        shuffled => JSON.stringify(readArticles(shuffled)) === expected,
      ),
    );
  });

  it('keep given ids and number equal ones in path order', () => {
    const { articles, notices } = readArticles(inputs);
    expect(articles.map(article => article.path)).toEqual([
      '',
      '',
      'a/b.txt',
      'b.txt',
      'more.ndjson#9',
      'more.ndjson#10',
    ]);
    expect(articles.slice(4).map(article => article.id)).toEqual(['x', 'x-2']);
    expect(articles[3]?.id).toBe(`${articles[2]?.id}-2`);
    expect(notices.map(notice => notice.rule)).toEqual(['read/same-id', 'read/same-id', 'read/empty', 'read/same-id']);
  });

  it('have ids that depend on outlet, URL, file name and text', () => {
    const ids = [{}, { outlet: 'A' }, { url: 'http://a.example' }, { path: 'x/other.txt' }].map(
      known => read(LEAD, known).id,
    );
    expect(new Set(ids).size).toBe(4);
    expect(read(LEAD, { path: 'x/a.txt' }).id).toBe(ids[0]);
  });

  it('survive halves of surrogate pairs, with offsets as they were', () => {
    const article = read(`Mayor \ud83d said “yes” on Tuesday.`);
    expect(article.text).toBe('Mayor \ufffd said “yes” on Tuesday.');
    expect(() => encodeURIComponent(article.text)).not.toThrow();
  });

  it('throw when the text is no string', () => {
    expect(() => readArticles([JSON.parse('{"text":7}')])).toThrow(TypeError);
  });
});
