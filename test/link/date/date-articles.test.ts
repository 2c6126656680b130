import { describe, expect, it } from 'vitest';
import { analyzeByRules } from '../../../src/analyze/analyze-article.ts';
import { dateArticles } from '../../../src/link/date/date-articles.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import type { AnalyzedArticle, Story } from '../../../src/record/index.ts';

/** 2031-06-13 is a Friday. */
const FRIDAY = 'The council of Quay closed the old harbor bridge to trucks on Thursday, the mayor said Friday.';

function dated(texts: readonly { text: string; published?: string }[]): AnalyzedArticle[] {
  const articles = texts.map((input, i) => analyzeByRules(readArticle({ id: `a-${i}`, ...input })));
  const members = articles.map(article => ({ article: article.id, because: [], confidence: 1 }));
  const story: Story = { id: 's', title: '', members, claims: [] };
  return dateArticles(articles, [story]);
}

/** The range of an undated text beside one of Friday, 13 June 2031. */
function rangeOf(text: string): (string | undefined)[] {
  const published = dated([{ text: FRIDAY, published: '2031-06-13' }, { text }])[1]?.published;
  return [published?.earliest, published?.latest];
}

describe('an undated article', () => {
  it.each([
    ['said so on its last weekday or the day after', 'Police said on Thursday that nobody was hurt in Quay.', [12, 13]],
    ['lies near the others when it names no day', 'Nobody was hurt in Quay, police said.', [12, 14]],
    [
      'came on the latest of several days, hardly a week later',
      'It closed on Thursday, and police left on Friday.',
      [12, 13],
    ],
    [
      'came before what it looks forward to and others tell',
      'The council of Quay will close the old harbor bridge to trucks on Thursday, the mayor said Wednesday.',
      [11, 12],
    ],
    ['knows no days from habits', 'The market is held every Tuesday and on Sundays, police said.', [12, 14]],
  ] as const)('%s', (_name, text, [first, last]) => {
    expect(rangeOf(text)).toEqual([`2031-06-${first}`, `2031-06-${last}`]);
  });

  it('keeps the reasons and points at the days it names', () => {
    const text = 'Police said on Thursday that nobody was hurt in Quay.';
    const published = dated([{ text: FRIDAY, published: '2031-06-13' }, { text }])[1]?.published;
    expect(published).toMatchObject({ basis: 'implied', precision: 'range' });
    expect(published?.because).toEqual([
      'published/story: the dated articles of its story are of 2031-06-13',
      'published/weekdays: it speaks of Thursday as past',
    ]);
    expect(published?.evidence?.map(span => text.slice(...span))).toEqual(['Thursday']);
  });

  it('did not come before an event that it tells as past', () => {
    const told = 'The council of Quay has closed the old harbor bridge to trucks, the mayor announced.';
    const [, article] = dated([{ text: FRIDAY, published: '2031-06-13' }, { text: told }]);
    expect(article?.published.because?.at(-1)).toBe(
      'published/shared-event: it tells as past what article a-0 dates to 2031-06-13',
    );
    expect(article?.published.earliest).toBe('2031-06-13');
  });

  it('has its weekdays resolved where every day of the range agrees', () => {
    const [, article] = dated([
      { text: FRIDAY, published: '2031-06-13' },
      { text: 'Police said on Thursday that nobody was hurt in Quay.' },
    ]);
    expect(article?.times.map(time => [time.value, time.rule])).toEqual([['2031-06-12', 'time/day-in-implied-range']]);
  });
});

describe('the date stays', () => {
  it('unknown in a story without a dated article', () => {
    const [a] = dated([{ text: FRIDAY }, { text: FRIDAY }]);
    expect(a?.published.basis).toBe('unknown');
    expect(a?.times.map(time => time.value)).toEqual(['XXXX-WXX-4', 'XXXX-WXX-5']);
  });

  it('unknown in a story of many weeks', () => {
    const [, , a] = dated([
      { text: FRIDAY, published: '2031-06-13' },
      { text: FRIDAY, published: '2031-08-15' },
      { text: FRIDAY },
    ]);
    expect(a?.published.basis).toBe('unknown');
  });

  it('as stated where it is', () => {
    const [a] = dated([{ text: FRIDAY, published: '2031-06-13' }, { text: FRIDAY }]);
    expect(a?.published).toMatchObject({ value: '2031-06-13', basis: 'stated' });
  });
});
