import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenizeBlock } from '../../src/analyze/segment/tokenize.ts';

it('gives tokens whose offsets spell the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const { tokens } = tokenizeBlock(text, [0, text.length]);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(
        tokens
          .map(t => t.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('starts a sentence where the space after a full stop was lost', () => {
  const text = 'They met on Thursday.The parade began at 8 p.m. local time.';
  const { tokens, sentenceStarts } = tokenizeBlock(text, [0, text.length]);
  expect(sentenceStarts.map(i => tokens[i]?.text)).toEqual(['They', 'The']);
});

it('takes one unbroken run of 100,000 letters in its stride', () => {
  const text = '😀'.repeat(50_000);
  const { tokens } = tokenizeBlock(text, [0, text.length]);
  expect(tokens.map(t => t.text).join('')).toBe(text);
});
