import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeBlock } from '../../src/analyze/segment/tokenize.ts';

function cut(text: string): string[] {
  const { tokens, sentenceStarts } = tokenizeBlock(text, [0, text.length]);
  return sentenceStarts.map((start, i) => {
    const last = tokens[(sentenceStarts[i + 1] ?? tokens.length) - 1];
    return text.slice(tokens[start]?.start, last?.end);
  });
}

describe('sentences', () => {
  it.each([
    ['initials', 'She met J. K. Marwood. He left.', ['She met J. K. Marwood.', 'He left.']],
    ['ranks', 'Gen. Mark Oduya and Lt. Col. Ana Diaz left.', ['Gen. Mark Oduya and Lt. Col. Ana Diaz left.']],
    ['number signs', 'It was No. 3 on the list. No. 4 fell.', ['It was No. 3 on the list.', 'No. 4 fell.']],
    [
      '"no" that ends',
      'The U.S. Army said no. Gen. Mark Oduya left.',
      ['The U.S. Army said no.', 'Gen. Mark Oduya left.'],
    ],
    [
      'an abbreviation that ends',
      'He lives in the U.S. The visit is over.',
      ['He lives in the U.S.', 'The visit is over.'],
    ],
    [
      'clocks with a stop',
      'It sank at 2.14am. He left at 6.30.She stayed.',
      ['It sank at 2.14am.', 'He left at 6.30.', 'She stayed.'],
    ],
    ['lost spaces', 'They met on Thursday.The parade began.', ['They met on Thursday.', 'The parade began.']],
    [
      'lost space behind a parenthesis',
      'The agency (KBNA).The day went on.',
      ['The agency (KBNA).', 'The day went on.'],
    ],
    ['lost space before a quotation', 'He left."We go," he said.', ['He left.', '"We go," he said.']],
    ['lost space behind a quotation', 'He said "no."The end.', ['He said "no."', 'The end.']],
    ['question then verb', '"What?" he asked. "We go."', ['"What?" he asked.', '"We go."']],
    ['question then inverted verb', '"Why not?" asked Ann.', ['"Why not?" asked Ann.']],
    ['shout then name', '"Stop!" Ann Lee cried. They ran.', ['"Stop!" Ann Lee cried.', 'They ran.']],
    ['shout then noun', '“Stop!” the man cried.', ['“Stop!” the man cried.']],
    ['shout then another sentence', '“Go!” The crowd ran.', ['“Go!”', 'The crowd ran.']],
    [
      'closing mark',
      '“It is over.” Mr. Smith, of Smith Inc., left.',
      ['“It is over.”', 'Mr. Smith, of Smith Inc., left.'],
    ],
    ['ellipsis inside', 'She left... and came back.', ['She left... and came back.']],
    ['party and state', 'Sen. Bob Brown (R-Va.) said so.', ['Sen. Bob Brown (R-Va.) said so.']],
    [
      'quotation after an abbreviation',
      'He lives in the U.S. "I know," he said.',
      ['He lives in the U.S.', '"I know," he said.'],
    ],
    ['figures', 'It rose 3.5 percent to $1.5 million. It fell.', ['It rose 3.5 percent to $1.5 million.', 'It fell.']],
    ['no final punctuation', 'Leaders meet in the north', ['Leaders meet in the north']],
  ])('keeps %s right', (_name, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

it('does not cut words at letters outside ASCII', () => {
  const text = 'Nguyễn Văn An met Şahin’s aide and Łukasz.';
  const { tokens } = tokenizeBlock(text, [0, text.length]);
  expect(tokens.map(t => t.text)).toEqual(['Nguyễn', 'Văn', 'An', 'met', 'Şahin', '’s', 'aide', 'and', 'Łukasz', '.']);
});

it('gives sentence starts that rise and begin at the first token', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    '.',
    '?',
    ' ',
    'No.',
    'Gen. ',
    'said',
    'The',
    '(',
    ')',
    '...',
    'Ş',
    'a',
    '3',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      const { tokens, sentenceStarts } = tokenizeBlock(text, [0, text.length]);
      if (tokens.length) expect(sentenceStarts[0]).toBe(0);
      sentenceStarts.forEach((start, i) => {
        expect(start).toBeGreaterThan(i ? (sentenceStarts[i - 1] ?? 0) : -1);
        expect(start).toBeLessThan(tokens.length);
      });
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

it('reads a block of 2 MB in linear time', () => {
  const text = 'The minister said “no.” He left (again) at 8 p.m. local time. '.repeat(32_000);
  const began = performance.now();
  tokenizeBlock(text, [0, text.length]);
  expect(performance.now() - began).toBeLessThan(10_000);
});
