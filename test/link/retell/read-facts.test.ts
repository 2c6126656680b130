import { expect, it } from 'vitest';
import { readFacts } from '../../../src/link/retell/read-facts.ts';
import { isSameNumber, readNumbers } from '../../../src/link/retell/read-numbers.ts';
import { wordsIn } from '../../../src/util/words.ts';

it.each([
  ['eleven of forty piles', [11, 40]],
  ['3.5 million crowns and 2,400 people', [3.5e6, 2400]],
  ['a twenty-two-year-old', [22]],
  ['the 21st of them', [21]],
  ['half a dozen', [0.5, 12]],
  ['built in 1887, one of the oldest', []],
])('reads the numbers of "%s"', (text, numbers) => {
  expect(readNumbers(wordsIn(text))).toEqual(numbers);
});

it('a number is the same when it is rounded, a small one only when it is equal', () => {
  expect(isSameNumber(97, 100)).toBe(true);
  expect(isSameNumber(8, 9)).toBe(false);
});

it('reads names, days and denials, and no name at the head of a sentence', () => {
  const facts = readFacts('Yesterday Ida Brandt refused. Harbours in May, she said on Monday, may not close.');
  expect([...facts.names].sort()).toEqual(['brandt', 'ida']);
  expect([...facts.dates].sort()).toEqual(['may', 'monday', 'yesterday']);
  expect(facts.negations).toBe(2);
});
