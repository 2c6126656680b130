import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimContent } from '../../src/ledger/statement/trim-content.ts';

it.each([
  ['that the pier was closed,', 'the pier was closed'],
  ['It was as fast as the tide.”', 'It was as fast as the tide.'],
  ['“It was slower than I liked.', 'It was slower than I liked.'],
  ['“It was slow.”', '“It was slow.”'],
  ['a "full review" of the pier', 'a "full review" of the pier'],
  ['the pier was closed."', 'the pier was closed.'],
  ['thatched roofs burned', 'thatched roofs burned'],
])('leaves of %j what can be read by itself', (text, left) => {
  const spans = trimContent(text, [[0, text.length]]);
  expect(spans.map(([start, end]) => text.slice(start, end)).join('')).toBe(left);
});

it('never leaves the spans that it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', ',', 'that '), maxLength: 30 }), text => {
      for (const [start, end] of trimContent(text, [[0, text.length]])) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
    }),
  );
});
