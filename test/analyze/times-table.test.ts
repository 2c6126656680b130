import { describe, expect, it } from 'vitest';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { findTimes } from '../../src/analyze/time/find-times.ts';
import { articleOf } from './article-of.ts';

/** Every time of the text, in order: a row says all that is found. */
function times(text: string, published: string): string[] {
  const article = articleOf(text, published);
  return findTimes(buildDoc(article)).map(t => `${article.text.slice(...t.span)}|${t.type}|${t.value}`);
}

describe('weekdays of an article published on Wednesday 28 February 2024', () => {
  it.each([
    ['The ferry sank on Monday.', 'Monday|DATE|2024-02-26'],
    ['The ferry sank on Tuesday.', 'Tuesday|DATE|2024-02-27'],
    ['The ferry sank on Wednesday.', 'Wednesday|DATE|2024-02-28'],
    ['The ferry sank on Thursday.', 'Thursday|DATE|2024-02-22'],
    ['The ferry sank on Friday.', 'Friday|DATE|2024-02-23'],
    ['The ferry sank on Saturday.', 'Saturday|DATE|2024-02-24'],
    ['The ferry sank on Sunday.', 'Sunday|DATE|2024-02-25'],
    ['The ferry will sail on Monday.', 'Monday|DATE|2024-03-04'],
    ['The ferry will sail on Tuesday.', 'Tuesday|DATE|2024-03-05'],
    ['The ferry will sail on Wednesday.', 'Wednesday|DATE|2024-02-28'],
    ['The ferry will sail on Thursday.', 'Thursday|DATE|2024-02-29'],
    ['The ferry will sail on Friday.', 'Friday|DATE|2024-03-01'],
    ['The ferry will sail on Saturday.', 'Saturday|DATE|2024-03-02'],
    ['The ferry will sail on Sunday.', 'Sunday|DATE|2024-03-03'],
    ['The ferry sank last Monday.', 'last Monday|DATE|2024-02-26'],
    ['The ferry sank last Tuesday.', 'last Tuesday|DATE|2024-02-27'],
    ['The ferry sank last Wednesday.', 'last Wednesday|DATE|2024-02-21'],
    ['The ferry sank last Thursday.', 'last Thursday|DATE|2024-02-22'],
    ['The ferry sank last Friday.', 'last Friday|DATE|2024-02-23'],
    ['The ferry sank last Saturday.', 'last Saturday|DATE|2024-02-24'],
    ['The ferry sank last Sunday.', 'last Sunday|DATE|2024-02-25'],
    ['The ferry sails again next Monday.', 'next Monday|DATE|2024-03-04'],
    ['The ferry sails again next Tuesday.', 'next Tuesday|DATE|2024-03-05'],
    ['The ferry sails again next Wednesday.', 'next Wednesday|DATE|2024-03-06'],
    ['The ferry sails again next Thursday.', 'next Thursday|DATE|2024-02-29'],
    ['The ferry sails again next Friday.', 'next Friday|DATE|2024-03-01'],
    ['The ferry sails again next Saturday.', 'next Saturday|DATE|2024-03-02'],
    ['The ferry sails again next Sunday.', 'next Sunday|DATE|2024-03-03'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2024-02-28')).toEqual(expected);
  });
});

describe('weekdays of an article published on Sunday 30 July 2023', () => {
  it.each([
    ['The ferry sank on Sunday.', 'Sunday|DATE|2023-07-30'],
    ['The ferry sank on Monday.', 'Monday|DATE|2023-07-24'],
    ['The ferry sank on Saturday.', 'Saturday|DATE|2023-07-29'],
    ['The ferry will sail on Monday.', 'Monday|DATE|2023-07-31'],
    ['The ferry will sail on Saturday.', 'Saturday|DATE|2023-08-05'],
    ['The ferry sank over the weekend.', 'the weekend|DATE|2023-W30-WE'],
    ['The ferry will sail this weekend.', 'this weekend|DATE|2023-W30-WE'],
    ['The ferry will sail next weekend.', 'next weekend|DATE|2023-W31-WE'],
    ['The ferry sank last week.', 'last week|DATE|2023-W29'],
    ['The ferry will sail next week.', 'next week|DATE|2023-W31'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2023-07-30')).toEqual(expected);
  });
});

describe('relative expressions on Monday 1 January 2024', () => {
  it.each([
    ['The ferry sank yesterday.', 'yesterday|DATE|2023-12-31'],
    ['The ferry sank on Sunday.', 'Sunday|DATE|2023-12-31'],
    ['The ferry sank on Friday.', 'Friday|DATE|2023-12-29'],
    ['The ferry will sail on Friday.', 'Friday|DATE|2024-01-05'],
    ['The ferry sank last week.', 'last week|DATE|2023-W52'],
    ['The ferry sank last month.', 'last month|DATE|2023-12'],
    ['The ferry sank last year.', 'last year|DATE|2023'],
    ['The ferry will sail next month.', 'next month|DATE|2024-02'],
    ['The ferry will sail next year.', 'next year|DATE|2025'],
    ['The ferry sank in December.', 'December|DATE|2023-12'],
    ['The ferry will sail in December.', 'December|DATE|2024-12'],
    ['The ferry sank on Dec. 30.', 'Dec. 30|DATE|2023-12-30'],
    ['The ferry sank two days ago.', 'two days ago|DATE|2023-12-30'],
    ['The ferry sank two weeks ago.', 'two weeks ago|DATE|2023-W51'],
    ['The ferry sank two months ago.', 'two months ago|DATE|2023-11'],
    ['The ferry sank in the last quarter.', 'the last quarter|DATE|2023-Q4'],
    ['The ferry sank last summer.', 'last summer|DATE|2023-SU'],
    ['The ferry sank over the summer.', 'the summer|DATE|2023-SU'],
    ['The ferry sank over the weekend.', 'the weekend|DATE|2023-W52-WE'],
    ['The ferry sank on Christmas Day.', 'Christmas Day|DATE|2023-12-25'],
    ['The ferry sank on Thanksgiving.', 'Thanksgiving|DATE|2023-11-23'],
    ['The ferry will sail on Easter Monday.', 'Easter Monday|DATE|2024-04-01'],
    ['The ferry sank last night.', 'last night|TIME|2023-12-31TNI'],
    ['The ferry sank this morning.', 'this morning|TIME|2024-01-01TMO'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2024-01-01')).toEqual(expected);
  });
});

describe('the tense of the clause, in an article published on Friday 28 July 2023', () => {
  it.each([
    ['The shop was open on Monday.', 'Monday|DATE|2023-07-24'],
    ['The vote on Tuesday was close.', 'Tuesday|DATE|2023-07-25'],
    ['The deal expires Monday.', 'Monday|DATE|2023-07-31'],
    ['The deal expired Monday.', 'Monday|DATE|2023-07-24'],
    ['The council meets again on Wednesday.', 'Wednesday|DATE|2023-08-02'],
    ['The council met again on Wednesday.', 'Wednesday|DATE|2023-07-26'],
    ['The council has met on Wednesday.', 'Wednesday|DATE|2023-07-26'],
    ['The council had met on Wednesday.', 'Wednesday|DATE|2023-07-26'],
    ['The council is meeting on Wednesday.', 'Wednesday|DATE|2023-08-02'],
    ['The council was meeting on Wednesday.', 'Wednesday|DATE|2023-07-26'],
    [
      'The council, which met on Monday, will meet again on Tuesday.',
      'Monday|DATE|2023-07-24',
      'Tuesday|DATE|2023-08-01',
    ],
    ['“We will leave on Sunday,” he said on Thursday.', 'Sunday|DATE|2023-07-30', 'Thursday|DATE|2023-07-27'],
    ['“We left on Sunday,” he said on Thursday.', 'Sunday|DATE|2023-07-23', 'Thursday|DATE|2023-07-27'],
    ['He said on Thursday that he would leave on Sunday.', 'Thursday|DATE|2023-07-27', 'Sunday|DATE|2023-07-30'],
    ['He said on Thursday he had left on Sunday.', 'Thursday|DATE|2023-07-27', 'Sunday|DATE|2023-07-23'],
    ['A march is planned for Saturday.', 'Saturday|DATE|2023-07-29'],
    ['A march was planned for Saturday.', 'Saturday|DATE|2023-07-22'],
    ['A march was held Saturday.', 'Saturday|DATE|2023-07-22'],
    ['The march is due to begin at 10 a.m. Saturday.', '10 a.m. Saturday|TIME|2023-07-29T10:00'],
    ['Polls open on Sunday at 7 a.m.', 'Sunday at 7 a.m.|TIME|2023-07-30T07:00'],
    ['By Monday the water had gone.', 'Monday|DATE|2023-07-24'],
    ['By Monday the water will be gone.', 'Monday|DATE|2023-07-31'],
    ['The water had gone by Monday.', 'Monday|DATE|2023-07-24'],
    ['Since Monday the water has gone down.', 'Monday|DATE|2023-07-24'],
    ['The water rose again late on Tuesday.', 'late on Tuesday|DATE|2023-07-25'],
    ['The water rose again early Tuesday.', 'early Tuesday|DATE|2023-07-25'],
    ['The water rose on Tuesday, a day after the dam broke.', 'Tuesday|DATE|2023-07-25', 'a day|DURATION|P1D'],
    ['Rain is expected Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['Rain was expected Tuesday.', 'Tuesday|DATE|2023-07-25'],
    ['Rain fell Tuesday.', 'Tuesday|DATE|2023-07-25'],
    ["Tuesday's rain was heavy.", 'Tuesday|DATE|2023-07-25'],
    ['Rain may fall on Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['The minister left for home on Tuesday, his office said.', 'Tuesday|DATE|2023-07-25'],
    ['The minister leaves for home on Tuesday, his office said.', 'Tuesday|DATE|2023-08-01'],
    ['The minister told reporters Tuesday he was leaving.', 'Tuesday|DATE|2023-07-25'],
    ["No one was hurt in Sunday's fire, police said Monday.", 'Sunday|DATE|2023-07-23', 'Monday|DATE|2023-07-24'],
    ['The final on Sunday will be shown live.', 'Sunday|DATE|2023-07-30'],
    ['The next round starts this Thursday.', 'this Thursday|DATE|2023-08-03'],
    ['The mayor resigned this Tuesday.', 'this Tuesday|DATE|2023-07-25'],
    ['The mayor resigned this past Tuesday.', 'this past Tuesday|DATE|2023-07-25'],
    ['The mayor resigns this coming Tuesday.', 'this coming Tuesday|DATE|2023-08-01'],
    ['The mayor resigned last Thursday.', 'last Thursday|DATE|2023-07-27'],
    ['They left Friday night.', 'Friday night|TIME|2023-07-28TNI'],
    ['They will leave on Saturday morning.', 'Saturday morning|TIME|2023-07-29TMO'],
    ['Rain might fall on Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['The ferry is leaving on Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['The parade marked the anniversary on Thursday, July 27.', 'Thursday, July 27|DATE|2023-07-27'],
    ['The minister said Wednesday that the talks had ended.', 'Wednesday|DATE|2023-07-26'],
    ['The council is to vote on Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['The talks were to open Monday.', 'Monday|DATE|2023-07-24'],
    ['The mayor plans to resign on Sunday.', 'Sunday|DATE|2023-07-30'],
    ['On Saturday, a storm tore off roofs.', 'Saturday|DATE|2023-07-22'],
    ['On Saturday the council will meet.', 'Saturday|DATE|2023-07-29'],
    ['The deal could be signed as early as Tuesday.', 'Tuesday|DATE|2023-08-01'],
    ['The hearing planned for Wednesday was called off.', 'Wednesday|DATE|2023-07-26'],
    ['The offer runs until 5 p.m. Thursday.', '5 p.m. Thursday|TIME|2023-08-03T17:00'],
    ['The concert was postponed until Saturday.', 'Saturday|DATE|2023-07-29'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2023-07-28')).toEqual(expected);
  });
});

describe('clocks, ranges and periods, in an article published on Friday 28 July 2023', () => {
  it.each([
    ['The parade began at 8 p.m. (1100 GMT).', '8 p.m.|TIME|XXXX-XX-XXT20:00', '1100 GMT|TIME|XXXX-XX-XXT11:00Z'],
    [
      'The parade began on Thursday at 8 p.m. (1100 GMT).',
      'Thursday at 8 p.m.|TIME|2023-07-27T20:00',
      '1100 GMT|TIME|2023-07-27T11:00Z',
    ],
    [
      'The parade began at 8 p.m. Thursday (1100 GMT).',
      '8 p.m. Thursday|TIME|2023-07-27T20:00',
      '1100 GMT|TIME|2023-07-27T11:00Z',
    ],
    ['He left at 4 in the morning.', '4 in the morning|TIME|XXXX-XX-XXT04:00'],
    ['He called at ten at night.', 'ten at night|TIME|XXXX-XX-XXT22:00'],
    ['He left at 9.30am on Tuesday.', '9.30am on Tuesday|TIME|2023-07-25T09:30'],
    ['It opened at noon on Wednesday.', 'noon on Wednesday|TIME|2023-07-26T12:00'],
    ['It opened Wednesday afternoon.', 'Wednesday afternoon|TIME|2023-07-26TAF'],
    ['The envoys arrived earlier this week.', 'this week|DATE|2023-W30'],
    ['The envoys arrived late last week.', 'late last week|DATE|2023-W29'],
    ['The envoys left early this month.', 'early this month|DATE|2023-07'],
    ['The envoys left earlier this year.', 'earlier this year|DATE|2023'],
    ['Tests have gone on since 2022.', '2022|DATE|2022'],
    ['Tests have gone on since March.', 'March|DATE|2023-03'],
    ['Tests have gone on since last Tuesday.', 'last Tuesday|DATE|2023-07-25'],
    ['The festival ran July 3-5.', 'July 3-5|DATE|2023-07-03/2023-07-05'],
    ['The festival ran from July 3 to July 5.', 'July 3|DATE|2023-07-03', 'July 5|DATE|2023-07-05'],
    ['The festival ran from July 3 to 5.', 'July 3|DATE|2023-07-03', '5|DATE|2023-07-05'],
    ['The festival runs 3-5 August 2023.', '3-5 August 2023|DATE|2023-08-03/2023-08-05'],
    ['The fair was held on April 24 and 25.', 'April 24|DATE|2023-04-24', '25|DATE|2023-04-25'],
    ['The war lasted from 1950 to 1953.', '1950|DATE|1950', '1953|DATE|1953'],
    ['The 1950-53 war ended in a truce.', '1950-53|DATE|1950/1953'],
    ['They met from Monday to Wednesday.', 'Monday|DATE|2023-07-24', 'Wednesday|DATE|2023-07-26'],
    ['They are due to meet Monday through Wednesday.', 'Monday|DATE|2023-07-31', 'Wednesday|DATE|2023-08-02'],
    ['The mill shut in the spring.', 'the spring|DATE|2023-SP'],
    ['The mill will open in the spring.', 'the spring|DATE|2024-SP'],
    ['The mill shut last winter.', 'last winter|DATE|2022-WI'],
    ['The first half of 2022 was dry.', 'The first half of 2022|DATE|2022-H1'],
    ['The second half of last year was dry.', 'The second half of last year|DATE|2022-H2'],
    ['The second quarter of 2022 was dry.', 'The second quarter of 2022|DATE|2022-Q2'],
    [
      'Profit fell in the second quarter from a year earlier.',
      'the second quarter|DATE|2023-Q2',
      'a year earlier|DATE|2022-Q2',
    ],
    ['Profit fell in the year-ago quarter.', 'the year-ago quarter|DATE|2022-Q2'],
    [
      'In the first quarter profit fell; in the quarter costs rose.',
      'the first quarter|DATE|2023-Q1',
      'the quarter|DATE|2023-Q1',
    ],
    ['The 2021 third quarter was poor.', 'The 2021 third quarter|DATE|2021-Q3'],
    ['It was shut at the end of the year.', 'the end of the year|DATE|2023'],
    ['It was shut at the end of last month.', 'the end of last month|DATE|2023-06'],
    ['It was shut in mid-June.', 'mid-June|DATE|2023-06'],
    ['It opened in 1999 and was shut later that year.', '1999|DATE|1999', 'later that year|DATE|1999'],
    [
      'It opened on June 3 and was shut the following day.',
      'June 3|DATE|2023-06-03',
      'the following day|DATE|2023-06-04',
    ],
    [
      'It opened in June 2020 and was shut the following month.',
      'June 2020|DATE|2020-06',
      'the following month|DATE|2020-07',
    ],
    ['It opened on June 3; that day it rained.', 'June 3|DATE|2023-06-03', 'that day|DATE|2023-06-03'],
    ['It opened ten days ago.', 'ten days ago|DATE|2023-07-18'],
    ['It opened 70 years ago.', '70 years ago|DATE|1953'],
    ['It opened a decade ago.', 'a decade ago|DATE|2013'],
    ['It opened a few days ago.', 'a few days ago|DATE|PAST_REF'],
    ['It opened the day before yesterday.', 'the day before yesterday|DATE|2023-07-26'],
    ['It opens the day after tomorrow.', 'the day after tomorrow|DATE|2023-07-30'],
    ['It opened yesterday morning.', 'yesterday morning|TIME|2023-07-27TMO'],
    ['It opens tomorrow evening.', 'tomorrow evening|TIME|2023-07-29TEV'],
    ['It opened in August.', 'August|DATE|2022-08'],
    ['It will open in August.', 'August|DATE|2023-08'],
    ['It opened last July.', 'last July|DATE|2022-07'],
    ['It opens next March.', 'next March|DATE|2024-03'],
    ['It opened in the late 1990s.', 'the late 1990s|DATE|199'],
    ['It opened last century.', 'last century|DATE|19'],
    ['It opened in the twentieth century.', 'the twentieth century|DATE|19'],
    ['It opened in the nineteen seventies.', 'the nineteen seventies|DATE|197'],
    ['It opened at eleven o’clock on Tuesday.', 'eleven o’clock on Tuesday|TIME|2023-07-25T11:00'],
    ['It opened on July 3; that night it burned.', 'July 3|DATE|2023-07-03', 'that night|TIME|2023-07-03TNI'],
    ['It opened on July 3 and the next day it burned.', 'July 3|DATE|2023-07-03', 'the next day|DATE|2023-07-04'],
    ['It opened in 2010 and burned the year after.', '2010|DATE|2010', 'the year after|DATE|2011'],
    ['It will open in the near future.', 'the near future|DATE|FUTURE_REF'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2023-07-28')).toEqual(expected);
  });
});

describe('durations and sets, in an article published on Friday 28 July 2023', () => {
  it.each([
    ['The boat was lost for 36 hours.', '36 hours|DURATION|PT36H'],
    ['The boat was lost for half an hour.', 'half an hour|DURATION|PT30M'],
    ['The boat was lost for a year and a half.', 'a year and a half|DURATION|P1Y6M'],
    ['The boat was lost for two and a half years.', 'two and a half years|DURATION|P2Y6M'],
    ['The boat was lost for nearly a decade.', 'nearly a decade|DURATION|P10Y'],
    ['The boat was lost for a couple of days.', 'a couple of days|DURATION|P2D'],
    ['The boat was lost for two to three weeks.', 'two to three weeks|DURATION|PXW'],
    ['The boat was lost for a while.', 'a while|DURATION|PXX'],
    ['A day-long search found it.', 'day-long|DURATION|P1D'],
    ['A decades-long search found it.', 'decades-long|DURATION|PXY'],
    ['A two-hour search found it.', 'two-hour|DURATION|PT2H'],
    ['The search took the last two weeks.', 'the last two weeks|DURATION|P2W'],
    ['The search will take the next six months.', 'the next six months|DURATION|P6M'],
    ['It has been dry in recent weeks.', 'recent weeks|DURATION|PXW'],
    ['It has been dry for months.', 'months|DURATION|PXM'],
    ['The boat was lost for two hundred and ten years.', 'two hundred and ten years|DURATION|P210Y'],
    ['A two-and-a-half-hour search found it.', 'two-and-a-half-hour|DURATION|PT2H30M'],
    ['The boat sank hours after the storm.', 'hours|DURATION|PTXH'],
    ['The boat will sail in the weeks ahead.', 'the weeks ahead|DURATION|PXW'],
    ['They meet twice a week.', 'twice a week|SET|P1W'],
    ['They meet once a month.', 'once a month|SET|P1M'],
    ['He works ten hours a day.', 'ten hours|DURATION|PT10H', 'a day|SET|P1D'],
    ['The bus runs every two hours.', 'every two hours|SET|PT2H'],
    ['The bus runs every other day.', 'every other day|SET|P2D'],
    ['The bus runs every 15 minutes.', 'every 15 minutes|SET|PT15M'],
    ['The bus runs each morning.', 'each morning|SET|XXXX-XX-XXTMO'],
    ['The bus runs every night.', 'every night|SET|XXXX-XX-XXTNI'],
    ['The bus runs every weekend.', 'every weekend|SET|XXXX-WXX-WE'],
    ['The bus runs on Sundays.', 'on Sundays|SET|XXXX-WXX-7'],
    ['The bus runs every Sunday.', 'every Sunday|SET|XXXX-WXX-7'],
    ['The bus runs every summer.', 'every summer|SET|XXXX-SU'],
    ['The bus runs every July.', 'every July|SET|XXXX-07'],
    ['They meet monthly.', 'monthly|SET|P1M'],
    ['They meet on Tuesday nights.', 'on Tuesday nights|SET|XXXX-WXX-2TNI'],
  ])('reads %j', (text, ...expected) => {
    expect(times(text, '2023-07-28')).toEqual(expected);
  });
});

describe('what is no time, or no day that can be told', () => {
  it.each([
    ['The Christmas party was loud.'],
    ['He is the second son of a second wife.'],
    ['A quarter of the town is under water.'],
    ['It was shut later that year.'],
    ['He spoke on “This Week” of the flood.'],
    ['The party daily Lantern wrote of the flood.'],
    ['They spoke of the future of the port.'],
  ])('finds none in %j', text => {
    expect(times(text, '2023-07-28')).toEqual([]);
  });
});
