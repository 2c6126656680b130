import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestPath } from '../../src/encoder/best-path.ts';

/** Five tags: none, a begins, a goes on, b begins, b goes on. */
const scores = (...rows: readonly number[][]) => Float32Array.from(rows.flat());

it('takes the likeliest tag of each word where the tags fit', () => {
  expect(bestPath(scores([-1, 0, -9, -9, -9], [-1, -9, 0, -9, -9], [0, -9, -9, -9, -9]), 0, 3, 5)).toEqual([
    { kind: 0, first: 0, last: 2 },
  ]);
});

it('never goes on with what has not begun', () => {
  expect(bestPath(scores([-0.1, -5, -9, -9, -9], [-0.2, -9, -0.1, -9, -9]), 0, 2, 5)).toEqual([]);
  expect(bestPath(scores([-9, 0, -9, -9, -9], [-3, -9, -4, -9, 0]), 0, 2, 5)).toEqual([{ kind: 0, first: 0, last: 1 }]);
});

it('finds the best of all paths that are allowed, as trying each does', () => {
  const word = fc.array(fc.float({ min: -8, max: 0, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), rows => {
      const found = bestPath(scores(...rows), 0, rows.length, 5);
      const tags = Array<number>(rows.length).fill(0);
      for (const { kind, first, last } of found) {
        for (let i = first; i < last; i++) tags[i] = 2 * kind + (i === first ? 1 : 2);
      }
      const sum = (path: readonly number[]) => path.reduce((all, tag, i) => all + (rows[i]?.[tag] ?? 0), 0);
      expect(sum(tags)).toBeCloseTo(Math.max(...pathsOf(rows.length).map(sum)), 4);
    }),
  );
});

function pathsOf(words: number): number[][] {
  if (words === 0) return [[]];
  return pathsOf(words - 1).flatMap(path =>
    [0, 1, 2, 3, 4]
      .filter(tag => tag % 2 === 1 || tag === 0 || path.at(-1) === tag || path.at(-1) === tag - 1)
      .map(tag => [...path, tag]),
  );
}
