import { expect, it } from 'vitest';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { findTimes } from '../../src/analyze/time/find-times.ts';
import { articleOf } from './article-of.ts';

function times(text: string, published = '2024-05-17'): string[] {
  const article = articleOf(text, published);
  return findTimes(buildDoc(article)).map(t => `${article.text.slice(...t.span)}|${t.type}|${t.value}`);
}

it.each([
  ['The ferry sank two hours ago.', ['two hours ago|DATE|2024-05-17']],
  ['The ferry sank 48 hours ago.', ['48 hours ago|DATE|2024-05-15']],
  ['They met a year and a half ago.', ['a year and a half ago|DATE|2022-11']],
  ['They met a couple months ago.', ['a couple months ago|DATE|2024-03']],
  ['The bridge opens three years from now.', ['three years from now|DATE|2027']],
  ['The bridge opens decades from now.', ['decades from now|DATE|FUTURE_REF']],
  ['The town is quiet right now.', ['right now|DATE|PRESENT_REF']],
  ['It opened in spring 2016.', ['spring 2016|DATE|2016-SP']],
  ['It opened in fall 2015.', ['fall 2015|DATE|2015-FA']],
  ['Sales rose in the third quarter 2023.', ['the third quarter 2023|DATE|2023-Q3']],
  ['Sales rose in the second quarter of fiscal 2022.', ['the second quarter of fiscal 2022|DATE|2022-Q2']],
  ['Sales rose in fiscal 2022’s first quarter.', ['fiscal 2022’s first quarter|DATE|2022-Q1']],
  ['Sales rose in Q3 2023.', ['Q3 2023|DATE|2023-Q3']],
  ['Sales rose in Q3.', ['Q3|DATE|2023-Q3']],
  ['Sales rose in H1 2023.', ['H1 2023|DATE|2023-H1']],
  ['Sales rose in the March quarter.', ['the March quarter|DATE|2024-Q1']],
  ['Sales rose in fiscal year 2014.', ['fiscal year 2014|DATE|2014']],
  ['Sales rose in the 2015 fiscal year.', ['the 2015 fiscal year|DATE|2015']],
  ['Sales rose in the quarter ended July 31.', ['the quarter|DATE|2023-Q2', 'July 31|DATE|2023-07-31']],
  ['It was the worst storm, in a decade, to hit the coast.', ['a decade|DURATION|P10Y']],
  ['Over the next decade the coast will sink.', ['the next decade|DURATION|P10Y']],
  ['It took 20 mins.', ['20 mins|DURATION|PT20M']],
  ['It took 5 ½ years.', ['5 ½ years|DURATION|P5Y6M']],
  ['They left in just hours.', ['hours|DURATION|PTXH']],
  ['He spent a half-century in the navy.', ['a half-century|DURATION|P50Y']],
  ['It was a half-hour meeting.', ['half-hour|DURATION|PT30M']],
  ['It was an 18-month-long siege.', ['18-month-long|DURATION|P18M']],
  ['It is a decades-old feud.', ['decades-old|DURATION|PXY']],
  ['They walked for two weekends.', ['two weekends|DURATION|P2WE']],
  ['They meet every fiscal year.', ['every fiscal year|SET|P1Y']],
  ['They meet on weekends.', ['weekends|SET|XXXX-WXX-WE']],
  ['They take hundreds of calls a day.', ['a day|SET|P1D']],
  ['She works one day a week.', ['one day|DURATION|P1D', 'a week|SET|P1W']],
  ['It rained on the night of May 3.', ['the night of May 3|TIME|2024-05-03TNI']],
  ['They met on May 3. The next morning they left.', ['May 3|DATE|2024-05-03', 'The next morning|TIME|2024-05-04TMO']],
  ['The mill closed in 2019. That summer he left.', ['2019|DATE|2019', 'That summer|DATE|2019-SU']],
  ['He was young in the ’70s.', ['the ’70s|DATE|197']],
  ['He was young in the mid-90s.', ['the mid-90s|DATE|199']],
  ['Much has changed since 9/11.', ['9/11|DATE|2001-09-11']],
  ['He wrote of the Sept. 11 attacks.', ['Sept. 11|DATE|2001-09-11']],
  ['It begins at 8 p.m. Eastern time on June 3.', ['8 p.m. Eastern time on June 3|TIME|2024-06-03T20:00']],
  ['They sang on the last week of the tour.', []],
  ['Many left in recent years.', ['recent years|DATE|PAST_REF']],
  ['Many will leave in coming months.', ['coming months|DATE|FUTURE_REF']],
  ['Many will leave in the coming months.', ['the coming months|DURATION|PXM']],
  ['The town will one day sink.', ['one day|DATE|FUTURE_REF']],
  ['He waited for over two years.', ['over two years|DURATION|P2Y']],
  ['Spending is cut over two years.', ['two years|DURATION|P2Y']],
  ['It takes a month or two.', ['a month or two|DURATION|PXM']],
  ['They met on 4 and 11 May.', ['4|DATE|2024-05-04', '11 May|DATE|2024-05-11']],
  ['They met from May 15 to 20, 2022.', ['May 15|DATE|2022-05-15', '20, 2022|DATE|2022-05-20']],
  ['They met on 12 November last year.', ['12 November last year|DATE|2023-11-12']],
  ['They met on 27.08.2022.', ['27.08.2022|DATE|2022-08-27']],
  ['They met on 12-25-2021.', ['12-25-2021|DATE|2021-12-25']],
  ['It began on April fifth, nineteen ninety-five.', ['April fifth, nineteen ninety-five|DATE|1995-04-05']],
  ['The May riot was the worst.', ['May|DATE|2024-05']],
  ['They met in March and in May and June.', ['March|DATE|2024-03', 'May|DATE|2024-05', 'June|DATE|2023-06']],
  ['The loan was extended through August.', ['August|DATE|2024-08']],
  ['They met last April.', ['last April|DATE|2023-04']],
  ['He wrote of the post-2020 plan.', ['2020|DATE|2020']],
  ['She was vizier in 1538-9.', ['1538-9|DATE|1538/1539']],
  ['It is a bridge of the XIX century.', ['the XIX century|DATE|18']],
  ['They came in the 1960s and 70s.', ['the 1960s|DATE|196', '70s|DATE|197']],
  ['They came in the 90s.', ['the 90s|DATE|199']],
  ['They came in ’98.', ['’98|DATE|1998']],
  ['It fell in fiscal year 2022-2023.', ['fiscal year 2022-2023|DATE|2022/2023']],
  ['They met on Labor Day weekend.', ['Labor Day weekend|DATE|2023-W35-WE']],
  ['They met on Thanksgiving weekend.', ['Thanksgiving weekend|DATE|2023-W47-WE']],
  ['They met in the week of May 6.', ['the week of May 6|DATE|2024-W19']],
  ['The bus left at 1:30 in the afternoon.', ['1:30 in the afternoon|TIME|XXXX-XX-XXT13:30']],
  ['See example.org/2022-07-28/bridge for more.', []],
  ['He lives at 10 Janpath.', []],
  ['It cost ₡1000 to enter.', []],
  ['The march on the capital may end.', []],
  ['She was named Player of the Year.', []],
  ['He drove a Century speedboat.', []],
  ['The plan was hated in some quarters.', []],
  ['He told the Sunday Times.', []],
  ['He sang on Saturday Night Live.', []],
])('reads %j', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

it('counts from the dateline where that is the day after publication', () => {
  const text = 'CORRATOWN, May 20 (Wire) -- The mayor resigned on Monday.';
  expect(times(text, '2024-05-19')).toEqual(['May 20|DATE|2024-05-20', 'Monday|DATE|2024-05-20']);
  expect(times(text, '2024-05-21')).toContain('Monday|DATE|2024-05-20');
  expect(times(text.replace('May 20', 'May 12'), '2024-05-19')).toContain('Monday|DATE|2024-05-13');
});
