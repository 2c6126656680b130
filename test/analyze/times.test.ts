import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { findTimes } from '../../src/analyze/time/find-times.ts';
import { articleOf } from './article-of.ts';

function times(text: string, published?: string): string[] {
  const article = articleOf(text, published);
  return findTimes(buildDoc(article)).map(t => `${article.text.slice(...t.span)}|${t.type}|${t.value}`);
}

/** A Friday. */
const FRIDAY = '2024-05-17';
/** A Wednesday at the turn of a year. */
const NEW_YEAR = '2025-01-01';

describe('times of an article published on Friday 17 May 2024', () => {
  it.each([
    ['The mayor spoke on Friday.', 'Friday|DATE|2024-05-17'],
    ['The mayor spoke on Thursday.', 'Thursday|DATE|2024-05-16'],
    ['The mayor spoke on Wednesday.', 'Wednesday|DATE|2024-05-15'],
    ['The mayor spoke on Monday.', 'Monday|DATE|2024-05-13'],
    ['The mayor spoke on Sunday.', 'Sunday|DATE|2024-05-12'],
    ['The mayor spoke on Saturday.', 'Saturday|DATE|2024-05-11'],
    ['The mayor spoke last Friday.', 'last Friday|DATE|2024-05-10'],
    ['The mayor spoke last Tuesday.', 'last Tuesday|DATE|2024-05-14'],
    ['The mayor will speak on Tuesday.', 'Tuesday|DATE|2024-05-21'],
    ['The mayor will speak on Saturday.', 'Saturday|DATE|2024-05-18'],
    ['Corratown on Tuesday will mark the day.', 'Tuesday|DATE|2024-05-21'],
    ['The vote is scheduled for Monday.', 'Monday|DATE|2024-05-20'],
    ['The vote is set for Monday.', 'Monday|DATE|2024-05-20'],
    ['The talks are expected to open on Sunday.', 'Sunday|DATE|2024-05-19'],
    ['The mayor said on Tuesday he will resign.', 'Tuesday|DATE|2024-05-14'],
    ['State media said Wednesday, with guests due to arrive.', 'Wednesday|DATE|2024-05-15'],
    ['On Thursday, the council voted.', 'Thursday|DATE|2024-05-16'],
    ['The road stays shut until Monday.', 'Monday|DATE|2024-05-20'],
    ['The vote was due to take place on Monday.', 'Monday|DATE|2024-05-13'],
    ['They meet next Thursday.', 'next Thursday|DATE|2024-05-23'],
    ['They met on Tuesday evening.', 'Tuesday evening|TIME|2024-05-14TEV'],
    ['They met on Thursday night.', 'Thursday night|TIME|2024-05-16TNI'],
    ['They met at 10 p.m. Wednesday.', '10 p.m. Wednesday|TIME|2024-05-15T22:00'],
    ['They met on Wednesday at 9:50 p.m. in the square.', 'Wednesday at 9:50 p.m.|TIME|2024-05-15T21:50'],
    ['They met at noon Thursday.', 'noon Thursday|TIME|2024-05-16T12:00'],
    ['The fire began today.', 'today|DATE|2024-05-17'],
    ['The fire began yesterday.', 'yesterday|DATE|2024-05-16'],
    ['It ends tomorrow.', 'tomorrow|DATE|2024-05-18'],
    ['The fire began this morning.', 'this morning|TIME|2024-05-17TMO'],
    ['The fire began last night.', 'last night|TIME|2024-05-16TNI'],
    ['They vote tonight.', 'tonight|TIME|2024-05-17TNI'],
    ['They met last week.', 'last week|DATE|2024-W19'],
    ['They met earlier this week.', 'this week|DATE|2024-W20'],
    ['They meet next week.', 'next week|DATE|2024-W21'],
    ['They met last month.', 'last month|DATE|2024-04'],
    ['They meet next month.', 'next month|DATE|2024-06'],
    ['They met last year.', 'last year|DATE|2023'],
    ['They met earlier this year.', 'earlier this year|DATE|2024'],
    ['They met over the weekend.', 'the weekend|DATE|2024-W19-WE'],
    ['They will meet this weekend.', 'this weekend|DATE|2024-W20-WE'],
    ['The truce of July 27, 1953 holds.', 'July 27, 1953|DATE|1953-07-27'],
    ['The truce of 27 July 1953 holds.', '27 July 1953|DATE|1953-07-27'],
    ['They met on Friday, May 10, 2024.', 'Friday, May 10, 2024|DATE|2024-05-10'],
    ['They met on May 3.', 'May 3|DATE|2024-05-03'],
    ['They met on Dec. 20.', 'Dec. 20|DATE|2023-12-20'],
    ['They will meet on Dec. 20.', 'Dec. 20|DATE|2024-12-20'],
    ['They will meet on June 3.', 'June 3|DATE|2024-06-03'],
    ['They met in October.', 'October|DATE|2023-10'],
    ['The summit will open in October.', 'October|DATE|2024-10'],
    ['They met last August.', 'last August|DATE|2023-08'],
    ['They met in March 2022.', 'March 2022|DATE|2022-03'],
    ['Tests went on since 2022.', '2022|DATE|2022'],
    ['It ended the 1950-53 war.', '1950-53|DATE|1950/1953'],
    ['It ended the 1950–1953 war.', '1950–1953|DATE|1950/1953'],
    ['The mill closed in the 1980s.', 'the 1980s|DATE|198'],
    ['It is a 19th century mill.', '19th century|DATE|18'],
    ['They met two days ago.', 'two days ago|DATE|2024-05-15'],
    ['They met three weeks ago.', 'three weeks ago|DATE|2024-W17'],
    ['They met four years ago.', 'four years ago|DATE|2020'],
    ['They met six months ago.', 'six months ago|DATE|2023-11'],
    ['They met years ago.', 'years ago|DATE|PAST_REF'],
    ['They met last summer.', 'last summer|DATE|2023-SU'],
    ['Profit rose in the first quarter.', 'the first quarter|DATE|2024-Q1'],
    ['Profit rose in the third quarter.', 'the third quarter|DATE|2023-Q3'],
    ['It took three days.', 'three days|DURATION|P3D'],
    ['It was a three-day visit.', 'three-day|DURATION|P3D'],
    ['It took two and a half hours.', 'two and a half hours|DURATION|PT2H30M'],
    ['It went on for several weeks.', 'several weeks|DURATION|PXW'],
    ['The past two months were dry.', 'The past two months|DURATION|P2M'],
    ['They meet every week.', 'every week|SET|P1W'],
    ['They meet every Thursday.', 'every Thursday|SET|XXXX-WXX-4'],
    ['They meet on Thursdays.', 'on Thursdays|SET|XXXX-WXX-4'],
    ['The paper is printed daily.', 'daily|SET|P1D'],
    ['It was sent at 2024-05-17T05:13+0000 by wire.', '2024-05-17T05:13+0000|TIME|2024-05-17T05:13Z'],
    ['It began at 11:00 GMT on Thursday.', '11:00 GMT on Thursday|TIME|2024-05-16T11:00Z'],
    ['It is quiet now.', 'now|DATE|PRESENT_REF'],
    ['They met\non Thursday\nevening.', 'Thursday|DATE|2024-05-16'],
  ])('reads %j', (text, expected) => {
    expect(times(text, FRIDAY)).toContain(expected);
  });

  it.each([
    ['They met on Tuesday.', 'Tuesday|DATE|2024-12-31'],
    ['They met on Wednesday.', 'Wednesday|DATE|2025-01-01'],
    ['They met in December.', 'December|DATE|2024-12'],
    ['They met on Dec. 28.', 'Dec. 28|DATE|2024-12-28'],
    ['They met last week.', 'last week|DATE|2024-W52'],
    ['They met yesterday.', 'yesterday|DATE|2024-12-31'],
    ['They met last month.', 'last month|DATE|2024-12'],
  ])('reads %j on New Year’s Day 2025', (text, expected) => {
    expect(times(text, NEW_YEAR)).toContain(expected);
  });
});

describe('times of an article whose day is not known', () => {
  it.each([
    ['They met on Thursday.', 'Thursday|DATE|XXXX-WXX-4'],
    ['They met on Thursday evening.', 'Thursday evening|TIME|XXXX-WXX-4TEV'],
    ['They met yesterday.', 'yesterday|DATE|XXXX-XX-XX'],
    ['They met last week.', 'last week|DATE|XXXX-WXX'],
    ['They met last year.', 'last year|DATE|XXXX'],
    ['They met on July 27.', 'July 27|DATE|XXXX-07-27'],
    ['They met in July.', 'July|DATE|XXXX-07'],
    ['They met at 8 p.m. in town.', '8 p.m.|TIME|XXXX-XX-XXT20:00'],
    ['They met on July 27, 1953.', 'July 27, 1953|DATE|1953-07-27'],
  ])('keeps what is said in %j', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  it('takes no day from a range of days', () => {
    const article = articleOf('They met on Thursday.');
    const ranged = { ...article, published: { value: '2024-05', precision: 'range', basis: 'implied' } as const };
    expect(findTimes(buildDoc(ranged))[0]?.value).toBe('XXXX-WXX-4');
  });
});

describe('what is no time', () => {
  it.each([
    ['The march went on.'],
    ['It may rain.'],
    ['About 2000 people came.'],
    ['It cost $1999 in all.'],
    ['A 6-year-old boy was found.'],
    ['Room 1950B is shut.'],
    ['It rose 3.5 percent to 12,000 points.'],
    ['He chairs the Annual Review.'],
    ['She is second in the list.'],
    ['On Feb. 30 nothing happened.'],
  ])('finds none in %j', text => {
    expect(times(text, FRIDAY)).toEqual([]);
  });
});

describe('time zones of the machine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('change nothing', () => {
    const text =
      'On Thursday at 11 p.m. they met; on July 27 and 2024-05-17T23:30Z, at 1100 GMT, yesterday and last week too.';
    const all = ['Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'].map(tz => {
      process.env.TZ = tz;
      return times(text, FRIDAY);
    });
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]).toContain('2024-05-17T23:30Z|TIME|2024-05-17T23:30Z');
  });
});

it('gives sorted spans inside the text that do not overlap', () => {
  const piece = fc.constantFrom(
    'Thursday',
    ' at ',
    '8 p.m.',
    ' 1999',
    'July ',
    '27',
    ', ',
    'the 1950-53 ',
    'last week',
    ' two ',
    'days',
    ' ago',
    '. ',
    'night',
    'every ',
    '\n',
    '😀',
    '2023-07-28T05:13Z',
    '11/31/2020 ',
    'nineteen ninety ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const article = articleOf(pieces.join(''), FRIDAY);
      let end = 0;
      for (const time of findTimes(buildDoc(article))) {
        expect(time.span[0]).toBeGreaterThanOrEqual(end);
        expect(time.span[1]).toBeGreaterThan(time.span[0]);
        expect(time.value).not.toBe('');
        end = time.span[1];
      }
      expect(end).toBeLessThanOrEqual(article.text.length);
    }),
  );
});

it('reads one sentence of 100 kB and an article of 2 MB in linear time', () => {
  // processor time: other work on the machine does not count
  const began = process.cpuUsage();
  times('on Thursday the council met for two days '.repeat(2500), FRIDAY);
  times('They met on Thursday at 8 p.m. for two days. '.repeat(44_000), FRIDAY);
  times('1'.repeat(100_000), FRIDAY);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(20_000);
});
