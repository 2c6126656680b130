import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutWindows, WINDOW } from '../../src/encoder/cut-windows.ts';

/** A text by its words' pieces and where its blocks begin. */
const textOf = (sizes: readonly number[], begins: readonly boolean[]) => ({
  words: sizes.map((_, i) => [i, i + 1] as const),
  pieces: sizes.map(size => Array<number>(size).fill(1)),
  shapes: sizes.map(() => 0),
  places: sizes.map((_, i) => (begins[i] ? 1 : 0)),
  opens: Uint8Array.from(sizes, (_, i) => (begins[i] || i % 30 === 0 ? 1 : 0)),
});

it('reads a short text at once, and no text not at all', () => {
  expect(cutWindows(textOf([1, 2, 1], [true]))).toEqual([{ first: 0, last: 3, from: 0, to: 3 }]);
  expect(cutWindows(textOf([], []))).toEqual([]);
});

it('ends a window where a block ends', () => {
  const sizes = Array<number>(400).fill(1);
  const [first, second] = cutWindows(
    textOf(
      sizes,
      sizes.map((_, i) => i % 100 === 0),
    ),
  );
  expect([first?.to, second?.from]).toEqual([200, 200]);
  expect(second?.first).toBeLessThan(200);
});

it('ends one where a sentence ends, where no block does', () => {
  const [first] = cutWindows(textOf(Array<number>(400).fill(1), [true]));
  expect(first?.to).toBe(240);
  expect(first?.last).toBeGreaterThan(240);
});

it('covers every word once, in windows that fit, for any text', () => {
  const words = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.boolean()), { maxLength: 600 });
  fc.assert(
    fc.property(words, list => {
      const text = textOf(
        list.map(([size]) => size),
        list.map(([, begins]) => begins),
      );
      let at = 0;
      for (const { first, last, from, to } of cutWindows(text)) {
        expect(from).toBe(at);
        expect(first <= from && from < to && to <= last).toBe(true);
        const size = text.pieces.slice(first, last).flat().length;
        expect(size).toBeLessThanOrEqual(WINDOW);
        at = to;
      }
      expect(at).toBe(list.length);
    }),
  );
});
