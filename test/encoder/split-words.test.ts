import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitWords } from '../../src/encoder/split-words.ts';

const wordsOf = (text: string) => splitWords(text).map(([start, end]) => text.slice(start, end));

it('takes runs of letters and digits for words, and each sign for one', () => {
  expect(wordsOf('Lee’s 3.5% rise — “up”.')).toEqual([
    'Lee',
    '’',
    's',
    '3',
    '.',
    '5',
    '%',
    'rise',
    '—',
    '“',
    'up',
    '”',
    '.',
  ]);
});

it('keeps marks with their letters and emoji whole, whatever the script', () => {
  expect(wordsOf('ne\u0301e')).toEqual(['ne\u0301e']);
  expect(wordsOf('fire 🔥🔥')).toEqual(['fire', '🔥', '🔥']);
  expect(wordsOf('قال الوزير')).toEqual(['قال', 'الوزير']);
  expect(wordsOf('東京')).toEqual(['東', '京']);
});

it('leaves nothing out but white space, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const words = splitWords(text);
      let end = 0;
      for (const [from, to] of words) {
        expect(text.slice(end, from).trim()).toBe('');
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});
