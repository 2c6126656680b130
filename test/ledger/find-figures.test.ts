import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/ledger/statement/find-figures.ts';
import { wordsIn } from '../../src/util/words.ts';

const rangesOf = (text: string) => findFigures(wordsIn(text)).map(f => [f.least, f.most]);
const ANY = Number.MAX_VALUE;

describe('reads', () => {
  it.each([
    ['31 people', 31, 31],
    ['1,204 adults', 1204, 1204],
    ['6.4 percent', 6.4, 6.4],
    ['62 million cubic metres', 62e6, 62e6],
    ['twenty-two boats', 22, 22],
    ['two hundred and six boats', 206, 206],
    ['at least 31 people', 31, ANY],
    ['more than 200 people', 200, ANY],
    ['up to 40 boats', 0, 40],
    ['nearly 60 boats', 54, 60],
    ['about 50 boats', 45, 55],
    ['dozens of boats', 24, 999],
    ['hundreds of thousands of boats', 200_000, 999_000],
    ['tens of thousands of boats', 20_000, 999_000],
    ['a dozen boats', 12, 12],
  ])('%s', (text, least, most) => {
    const [range] = rangesOf(text);
    expect(range?.[0]).toBeCloseTo(least);
    expect(range?.[1]).toBeCloseTo(most);
  });
});

it.each([
  'on June 12',
  '12 June',
  'in 2031',
  'at 8 p.m.',
  'one of them',
  'the constructor of the dam',
  'toString',
  '12th',
])('sees no count in "%s"', text => {
  expect(rangesOf(text)).toEqual([]);
});

it('says what is counted', () => {
  const [figure] = findFigures(wordsIn('43 of the injured passengers'));
  expect(figure?.unit).toEqual(['injured', 'passengers']);
});
