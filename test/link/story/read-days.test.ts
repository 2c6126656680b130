import { describe, expect, it } from 'vitest';
import { readDays } from '../../../src/link/story/read-days.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const isoOf = (days: Iterable<number>) => [...days].map(d => new Date(d * 86_400_000).toISOString().slice(0, 10));

describe('days that a text names', () => {
  it.each([
    ['The bridge closed on Monday.', ['2031-03-03']],
    ['It opens today; the mayor spoke yesterday.', ['2031-03-05', '2031-03-04']],
    ['The fire of Feb. 27 was the second.', ['2031-02-27']],
    ['On December 30 nobody was there.', ['2030-12-30']],
    ['She was born on May 4, 1999.', ['1999-05-04']],
    ['In March nothing happened, in 1931 neither.', []],
    ['Room 12 of the May 45 house', []],
  ])('of "%s"', (text, expected) => {
    expect(isoOf(readDays(text, day('2031-03-05')).all)).toEqual(expected);
  });

  it('gives the first, and which are named by month and day', () => {
    const days = readDays('On Tuesday the court heard of March 1.', day('2031-03-05'));
    expect(isoOf([days.first ?? 0])).toEqual(['2031-03-04']);
    expect(isoOf(days.exact)).toEqual(['2031-03-01']);
  });
});
