import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/util/words.ts';

const CASES: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['It rose 1,200.5 to 3:2, and fell.', ['It', 'rose', '1,200.5', 'to', '3:2', 'and', 'fell']],
  ['the ferry’s well-known keeper', ['the', 'ferry’s', 'well-known', 'keeper']],
  ["'90s rock 'n' roll - no", ['90s', 'rock', 'n', 'roll', 'no']],
  ['', []],
  ['… — ‑', []],
];

describe('the words of a text', () => {
  test.each(CASES)('%j', (text, words) => {
    expect(wordsIn(text).map(word => word.text)).toEqual(words);
  });

  test('are the same where a letter beyond English stands in the text', () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZ9 .,:'’-‑“”–…\n\u00a0"), maxLength: 60 });
    fc.assert(
      fc.property(plain, text => {
        // behind a space it is a word of its own, and has no part in the others
        const beside = wordsIn(`${text} é`).slice(0, -1);
        expect(wordsIn(text)).toEqual(beside);
      }),
    );
  });

  test('have their places in the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(20), (text, from) => {
        for (const { start, end, text: word } of wordsIn(text, from)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});
