import { describe, expect, test } from 'vitest';
import { bandOf, bandWords } from '../../src/present/band.ts';
import { columnsOf, fit, plain } from '../../src/present/fit.ts';
import { originWords } from '../../src/present/origin-counts.ts';
import { renderSummary } from '../../src/present/summary/render-summary.ts';
import type { Claim, Ledger, OriginGroup } from '../../src/record/index.ts';
import { emptyLedger, pierLedger } from './pier-ledger.ts';

describe('the summary', () => {
  test('tells the band, the widest gap, disputes, copies, notices and the place of the report', () => {
    expect(renderSummary(pierLedger(), { report: 'report/index.html' })).toBe(
      [
        '3 articles · 2–3 outlets · 0 of 1 shared claim from one origin',
        '2031-05-01 to 2031-05-02: “Repairs cost 12 million crowns.”',
        '2 attributions, 1 claim',
        'of 1 claim in two or more articles 0 have one origin, 1 one or more',
        'of 1 in three or more outlets 0 have one origin',
        '',
        'Carried most widely from fewest origins',
        '   3 articles, 1–2 origins Mara Quill: “We would rather lose a summer”',
        '',
        'Disputes',
        '  number: “12 million crowns” Harbor Wire | “15 million crowns” coast-1',
        '',
        'Copies',
        '    1 passage, 47 characters    Harbor Wire → Tamsel Gazette',
        '',
        'Notices  1 note',
        'Report   report/index.html',
        '',
      ].join('\n'),
    );
  });

  test('has no escape codes without color, and the same words with it', () => {
    const plainText = renderSummary(pierLedger(), { report: 'r' });
    const colored = renderSummary(pierLedger(), { report: 'r', color: true });
    expect(plainText).not.toContain('\u001b');
    expect(colored).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colors out
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plainText);
  });

  test.each([20, 40, 80, 120])('has no line wider than %i columns, whatever the script', width => {
    const ledger = pierLedger();
    const wide: Ledger = {
      ...ledger,
      stories: ledger.stories.map(story => ({ ...story, title: '海辺の桟橋が閉鎖された'.repeat(12) })),
      claims: ledger.claims.map(claim => ({ ...claim, text: '👩‍👩‍👧 we would rather '.repeat(30) })),
      articles: ledger.articles.map(article => ({
        ...article,
        outlet: { name: 'Ωmega 新聞 '.repeat(20), basis: 'stated' },
      })),
    };
    for (const line of renderSummary(wide, { width }).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });

  test('says of an empty part that it is empty, and why', () => {
    const summary = renderSummary(emptyLedger());
    expect(summary).toContain('0 articles · 0 outlets · no claim in two articles');
    expect(summary).toContain('none: no claim stands in two articles');
    expect(summary).toContain('Disputes  none found');
  });

  test('stays near twenty lines however much there is', () => {
    const ledger = pierLedger();
    const many = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
      items.flatMap(item => Array.from({ length: 50 }, (_, i) => ({ ...item, id: `${item.id}-${i}` })));
    const summary = renderSummary({
      ...ledger,
      claims: many(ledger.claims),
      disputes: many(ledger.disputes),
      stories: many(ledger.stories),
    });
    expect(summary.split('\n').length).toBeLessThanOrEqual(25);
    expect(summary).toContain('… and 47 more in the report');
  });
});

describe('a text cut to columns', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['海の声', 6, '海の声'],
    ['海の声', 5, '海の…'],
    ['海の声', 4, '海…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
    ['a word', 3, 'a…'],
    ['abc', 0, ''],
  ])('%j in %i columns is %j', (text, columns, cut) => {
    expect(fit(text, columns)).toBe(cut);
  });

  test('control characters and turns of the writing direction are taken out', () => {
    expect(plain('a\u001b[31mb\u202ec\r\nd\u0007')).toBe('a [31mb c d');
  });
});

describe('the band', () => {
  const groups = (...list: readonly (Partial<OriginGroup> & Pick<OriginGroup, 'kind' | 'carriers'>)[]): OriginGroup[] =>
    list.map(group => ({ because: [], ...group }));

  function withClaims(...origins: readonly (readonly OriginGroup[])[]): Ledger {
    const ledger = pierLedger();
    const [claim] = ledger.claims as [Claim];
    const claims = origins.map((list, i) => ({
      ...claim,
      id: `c-${i}`,
      carriers: claim.carriers.filter((_, n) => list.some(group => group.carriers.includes(n))),
      origins: { least: list.length, most: list.length, groups: list, may: [] },
    }));
    return { ...ledger, claims };
  }

  test.each([
    [
      'one speaker of two claims is one origin',
      [
        groups({ kind: 'speaker', entity: 'e', carriers: [0, 1] }),
        groups({ kind: 'speaker', entity: 'e', carriers: [0, 1] }),
      ],
      [1, 1],
    ],
    [
      'two speakers are two',
      [
        groups({ kind: 'speaker', entity: 'e', carriers: [0, 1] }),
        groups({ kind: 'speaker', entity: 'f', carriers: [0, 1] }),
      ],
      [2, 2],
    ],
    [
      'families of text that share an article are one',
      [groups({ kind: 'text', carriers: [0, 1] }), groups({ kind: 'text', carriers: [0, 1] })],
      [1, 1],
    ],
    [
      'own words of two articles are two',
      [groups({ kind: 'own', carriers: [0] }, { kind: 'own', carriers: [1] })],
      [2, 2],
    ],
    [
      'own words and the family that an article stands in may be one',
      [
        groups({ kind: 'text', carriers: [0, 1] }),
        groups({ kind: 'own', carriers: [0] }, { kind: 'own', carriers: [1] }),
      ],
      [1, 3],
    ],
  ])('%s', (_, origins, [least, most]) => {
    const band = bandOf(withClaims(...origins));
    expect(band.origins).toEqual({ least, most });
    expect(band.parts).toHaveLength(most ?? 0);
  });

  test('a claim of one article is counted only where no claim is shared', () => {
    const alone = groups({ kind: 'speaker', entity: 'x', carriers: [0] });
    expect(bandOf(withClaims(alone)).basis).toBe('all');
    const both = bandOf(withClaims(alone, groups({ kind: 'speaker', entity: 'e', carriers: [0, 1] })));
    expect([both.basis, both.origins, both.sharedClaims]).toEqual(['shared', { least: 1, most: 1 }, 1]);
    expect(originWords(both.counts)).toBe('of 1 claim in two or more articles 1 has one origin');
  });

  test('articles without an outlet make the outlets a range', () => {
    expect(bandOf(pierLedger()).outlets).toEqual({ least: 2, most: 3, unnamed: 1 });
    expect(bandWords(bandOf(pierLedger(), 's-1'))).toBe(
      '3 articles · 2–3 outlets · 0 of 1 shared claim from one origin',
    );
    expect(() => bandOf(pierLedger(), 's-9')).toThrow('unknown story: s-9');
  });
});
