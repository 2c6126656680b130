import { describe, expect, test } from 'vitest';
import { formatRange, formatStretch, formatWhen, minutesOf, timeKey } from '../../../web/model/when.ts';

describe('times in words', () => {
  test.each([
    [{ value: '2024-03-13T02:40Z', precision: 'minute' }, '13 Mar 2024, 02:40 UTC'],
    [{ value: '2024-03-13T02:40+09:00', precision: 'minute' }, '13 Mar 2024, 02:40 +09:00'],
    [{ value: '2024-03-13', precision: 'day' }, '13 Mar 2024'],
    [{ value: '2023-11', precision: 'month' }, 'Nov 2023'],
    [{ value: '1953', precision: 'year' }, '1953'],
    [{ precision: 'range', earliest: '2023-07-26', latest: '2023-07-28' }, '26–28 Jul 2023'],
    [{ earliest: '2023-07-26' }, '26 Jul 2023 or later'],
    [{ latest: '2023-07-26' }, '26 Jul 2023 or earlier'],
    [{}, 'date unknown'],
    [{ value: 'tomorrow' }, 'tomorrow'],
    [{ value: '2024-13-45' }, '2024'],
  ] as const)('says %j as %s', (when, words) => {
    expect(formatWhen(when)).toBe(words);
  });

  test.each([
    ['2023-07-26', '2023-07-26', '26 Jul 2023'],
    ['2023-07-26T05:00Z', '2023-07-26T09:00Z', '26 Jul 2023'],
    ['2023-06-26', '2023-07-28', '26 Jun – 28 Jul 2023'],
    ['2022-12-31', '2023-01-01', '31 Dec 2022 – 1 Jan 2023'],
  ])('says %s to %s as %s', (from, to, words) => {
    expect(formatRange(from, to)).toBe(words);
  });

  test.each([
    [5, '5 min'],
    [60, '1 h'],
    [215, '3 h 35 min'],
    [60 * 24 * 4, '4 days'],
    [60 * 24 * 120, '4 months'],
    [60 * 24 * 365.25 * 70, '70 years'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(formatStretch(minutes)).toBe(words);
  });

  test('reads a time with a zone as the same moment in UTC', () => {
    expect(minutesOf('2024-03-13T09:00+09:00')).toBe(minutesOf('2024-03-13T00:00Z'));
    expect(minutesOf('2024-03-12T19:00-05:00')).toBe(minutesOf('2024-03-13'));
    expect(minutesOf('soon')).toBeUndefined();
  });

  test('sorts what has no date last', () => {
    const keys = [{}, { value: '2024' }, { earliest: '2023-01-01' }].map(timeKey);
    expect([...keys].sort()).toEqual(['2023-01-01', '2024', '\uffff']);
  });
});
