import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WordPieces } from '../../src/encoder/word-pieces.ts';

const vocabulary = readFileSync(new URL('../../models/vocabulary.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const pieces = new WordPieces(vocabulary);
const cut = (word: string) => pieces.of(word).map(id => vocabulary[id]);

it('cuts a word into the longest pieces of the vocabulary, first to last', () => {
  expect(cut('unhappiness')).toEqual(['un', '##ha', '##pp', '##iness']);
  expect(cut('said')).toEqual(['said']);
});

it('reads capitals, accents and combining marks as the plain letters', () => {
  expect(cut('São')).toEqual(cut('sao'));
  expect(cut('Zoe\u0308')).toEqual(cut('zoe'));
});

it('gives one piece for what it does not know', () => {
  expect(cut('\u{10FFFF}')).toEqual(['[UNK]']);
  expect(cut('x'.repeat(101))).toEqual(['[UNK]']);
  expect(cut('\u0301')).toEqual(['[UNK]']);
});
