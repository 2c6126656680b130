import { type AnalyzedArticle, itemsTouching, type Span } from '../../record/index.ts';
import { whatHappened } from './find-time-differences.ts';
import { compareSides, daysBetween, isCorrection } from './order-sides.ts';
import { bodySentences, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast } from './resolve-people.ts';

/** A day on which the event is said to have happened. */
interface Day extends Reading {
  readonly day: string;
}

const DAY_MS = 86_400_000;
/** Days further apart than this are of two events. */
const FARTHEST_DAYS = 3;
/** A weekday is read from the day of publication, which is sometimes wrong: both articles must have come out within so many days. */
const SAME_WEEK = 4;
/** A night belongs to two days. */
const NIGHT =
  /\b(?:night|overnight|midnight|early|late|evening)\b|\b(?:12|[1-5])(?::\d\d)? ?a\.?m\b|\b(?:8|9|10|11)(?::\d\d)? ?p\.?m\b/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Days of the event of which each article gives one, and that differ. */
export function findDayDifferences(cast: Cast): Difference[] {
  const days = cast.articles.flatMap(({ article }) => {
    const own = readDays(article);
    return new Set(own.map(({ day }) => day)).size === 1 || own.length === 0 ? [own] : [];
  });
  const sides = [...toSides(days.flat(), ({ day }) => day).values()].sort(compareSides);
  const [pair] = sides.flatMap((a, i) => sides.slice(i + 1).flatMap(b => (areNear(a, b) ? [[a, b] as const] : [])));
  if (!pair) return [];
  const update = isCorrection(...pair);
  return [
    {
      kind: 'date',
      relation: update ? 'update' : 'dispute',
      sides: pair.map(readings => ({ readings })),
      because: ['dispute/days-of-one-event-differ', ...(update ? ['update/same-outlet-later'] : [])],
    },
  ];
}

function areNear(a: readonly Day[], b: readonly Day[]): boolean {
  const far = Math.abs(Date.parse(a[0]?.day ?? '') - Date.parse(b[0]?.day ?? '')) / DAY_MS;
  if (!(far <= FARTHEST_DAYS)) return false;
  const nights = far === 1 && [...a, ...b].some(({ words }) => NIGHT.test(words));
  return !nights && a.every(x => b.every(y => (daysBetween(x, y) ?? SAME_WEEK + 1) <= SAME_WEEK));
}

export function readDays(article: AnalyzedArticle): Day[] {
  return bodySentences(article).flatMap(sentence =>
    itemsTouching(article.times, sentence.span, time => time.span).flatMap(time => {
      const words = article.text.slice(...time.span);
      const what = whatHappened(sentence, time);
      if (time.furniture || what?.what !== 'happened' || !/^\d{4}-\d\d-\d\d/.test(time.value)) return [];
      // "08/18/16" is how a page dates itself
      if ((!WEEKDAY.test(words) && !/\d/.test(words)) || /\d\/\d/.test(words)) return [];
      const span: Span = [Math.min(what.place[0], time.span[0]), Math.max(what.place[1], time.span[1])];
      return [{ article, span, words, day: time.value.slice(0, 10) }];
    }),
  );
}
