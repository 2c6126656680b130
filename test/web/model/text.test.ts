import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Span } from '../../../src/record/index.ts';
import { deriveContexts } from '../../../web/model/context.ts';
import { findDifferentWords } from '../../../web/model/different-words.ts';
import { cutSegments } from '../../../web/model/segments.ts';
import { diffWords } from '../../../web/model/word-diff.ts';
import { placeArticle } from '../../fixtures/place-spans.ts';

function articleOf(text: string): Article {
  return placeArticle({ key: 'x', path: 'x.txt', outlet: { basis: 'unknown' }, published: {}, furniture: [], text });
}

describe('segments', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1]));

  test('tile the text, and each is under exactly the layers that cover it', () => {
    fc.assert(
      fc.property(spans, layers => {
        const segments = cutSegments(
          [5, 50],
          layers.map((span, i) => ({ span, of: i })),
        );
        expect(segments[0]?.start).toBe(5);
        expect(segments.at(-1)?.end).toBe(50);
        segments.forEach(({ start, end, layers: on }, i) => {
          expect(start).toBe(segments[i - 1]?.end ?? 5);
          expect(start).toBeLessThan(end);
          const covering = layers.flatMap(([s, e], at) => (s <= start && end <= e ? [at] : []));
          expect([...on].sort((a, b) => a - b)).toEqual(covering);
        });
      }),
    );
  });

  test('are quick on many layers that overlap', () => {
    const layers = Array.from({ length: 20_000 }, (_, i) => ({ span: [i * 5, i * 5 + 12] as const, of: i }));
    const started = performance.now();
    expect(cutSegments([0, 100_100], layers).length).toBeGreaterThan(30_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the context of a span', () => {
  const article = articleOf('Before it. The mayor said the bridge was shut. It was not. After it.\n');

  test('is its sentence', () => {
    const at = article.text.indexOf('bridge');
    const [context] = deriveContexts(article, [[at, at + 6]]);
    expect(article.text.slice(...(context?.span ?? [0, 0]))).toBe('The mayor said the bridge was shut.');
  });

  test('is one for spans in sentences that touch, two for those apart', () => {
    const span = (words: string): Span => [article.text.indexOf(words), article.text.indexOf(words) + words.length];
    expect(deriveContexts(article, [span('shut'), span('It was')])).toHaveLength(1);
    expect(deriveContexts(article, [span('After'), span('Before')])).toHaveLength(2);
  });

  test('is bounded in a sentence without an end', () => {
    const long = articleOf(`${'word '.repeat(20_000)}here ${'word '.repeat(20_000)}`);
    const at = long.text.indexOf('here');
    const [context] = deriveContexts(long, [[at, at + 4]]);
    expect((context?.span[1] ?? 0) - (context?.span[0] ?? 0)).toBeLessThan(600);
  });

  test('leaves out a span that is not in the text', () => {
    expect(
      deriveContexts(article, [
        [0, 9_999],
        [-1, 3],
        [5, 5],
      ]),
    ).toEqual([]);
  });
});

describe('the words that differ', () => {
  test('are those that no other carrier uses, whatever the case and the apostrophe', () => {
    const one = articleOf("The mayor's bridge is shut");
    const two = articleOf('the mayor’s Bridge is closed');
    const found = findDifferentWords([one, two].map(article => ({ article, spans: [[0, article.text.length]] })));
    expect(found.map((spans, i) => spans.map(span => [one, two][i]?.text.slice(...span)))).toEqual([
      ['shut'],
      ['closed'],
    ]);
  });

  test('are none where there is one carrier', () => {
    const article = articleOf('alone');
    expect(findDifferentWords([{ article, spans: [[0, 5]] }])).toEqual([[]]);
  });
});

describe('the difference of two passages', () => {
  test.each([
    [
      'a change',
      'the red bridge',
      'the old bridge',
      [
        ['same', 'the ', 'the '],
        ['changed', 'red', 'old'],
        ['same', ' bridge', ' bridge'],
      ],
    ],
    [
      'a cut',
      'shut on Monday.',
      'shut.',
      [
        ['same', 'shut', 'shut'],
        ['cut', ' on Monday', ''],
        ['same', '.', '.'],
      ],
    ],
    [
      'case, quotes and line breaks are no change',
      '“The\nbridge”',
      '"the bridge"',
      [['same', '“The\nbridge”', '"the bridge"']],
    ],
  ])('shows %s', (_what, a, b, runs) => {
    expect(diffWords(a, b).map(run => [run.kind, run.a, run.b])).toEqual(runs);
  });

  test('holds both texts, whole and in order', () => {
    const text = fc
      .array(fc.constantFrom('the', 'red', 'bridge', ' ', ', ', '\n', '“', '😀'))
      .map(words => words.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = diffWords(a, b);
        expect(runs.map(run => run.a).join('')).toBe(a);
        expect(runs.map(run => run.b).join('')).toBe(b);
      }),
    );
  });

  test('is bounded on two long texts with nothing in common', () => {
    const started = performance.now();
    const runs = diffWords('alpha '.repeat(20_000), 'beta '.repeat(20_000));
    expect(runs.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
