import { type AnalyzedArticle, itemsTouching, type Span, type TimeExpression } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { compareSides, isCorrection } from './order-sides.ts';
import { articlesOf, type BodySentence, bodySentences, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast } from './resolve-people.ts';

const LOCALE = 'en';

const words = readList(LOCALE, 'event-words').map(([what, pattern]) => ({
  what: what ?? '',
  pattern: new RegExp(String.raw`\b(?:${pattern})\b`, 'gi'),
}));

/** A time of day at which the event is said to have happened, or been reported, as the minutes that the words allow. */
interface Clock extends Reading {
  readonly what: string;
  readonly day?: string;
  readonly least: number;
  readonly most: number;
}

/** "About" allows so many minutes either way, more on the half hour and on the hour, which is somewhat vague by itself; */
const ABOUT = 3;
const ABOUT_HALF = 6;
const ABOUT_HOUR = 15;
/** "shortly after" so many. */
const SHORTLY = 20;
const DAY_MINUTES = 24 * 60;
/** Times further apart than this are of two things. */
const FARTHEST = 3 * 60;
const MOST_TIMES = 2;
/** A call comes some time after what it is about. */
const CALL_DELAY = 14;

/** Times of day of the event that cannot meet; an article that gives several is left out where one of them meets the other article's. */
export function findTimeDifferences(cast: Cast): Difference[] {
  const clocks = cast.articles.flatMap(({ article }) => readClocks(article));
  // an article with many times tells of several places
  const byArticle = [...toSides(clocks, ({ article }) => article.id).values()].filter(
    own => new Set(own.map(c => c.least)).size <= MOST_TIMES,
  );
  for (const [i, a] of byArticle.entries()) {
    for (const b of byArticle.slice(i + 1)) {
      const pair = conflict(a, b);
      if (pair) return [differenceOf(clocks, pair)];
    }
  }
  return [];
}

function readClocks(article: AnalyzedArticle): Clock[] {
  return bodySentences(article).flatMap(sentence =>
    itemsTouching(article.times, sentence.span, time => time.span).flatMap(time => {
      const clock = /^(\d{4}-\d\d-\d\d|XXXX-XX-XX)T(\d\d):(\d\d)/.exec(time.value);
      const what = whatHappened(sentence, time);
      if (!clock || time.furniture || !what) return [];
      const minutes = (Number(clock[2]) * 60 + Number(clock[3])) % DAY_MINUTES;
      const start = Math.min(what.place[0], time.span[0]);
      const span: Span = [start, Math.max(what.place[1], time.span[1])];
      const day = clock[1]?.startsWith('X') ? {} : { day: clock[1] as string };
      return [
        {
          article,
          span,
          words: article.text.slice(...time.span),
          what: what.what,
          ...day,
          ...allow(article, sentence, time, minutes),
        },
      ];
    }),
  );
}

/** Parts a time from what happened at another. */
const APART =
  /[—–;]|\b(?:eventually|later)\b|\b(?:day|days|hours?|minutes?|week|weeks) (?:after|before|earlier|later)\b/i;

/** "Police said Sunday": when it was said. */
const SAID = /\b(?:said|says|told [\w ]{1,20}|reported|confirmed|announced|wrote)(?: on| late| early| at)? $/i;

/** What stands nearest to the time in its sentence, if that is the event. */
export function whatHappened(
  sentence: BodySentence,
  time: Pick<TimeExpression, 'span'>,
): { what: string; place: Span } | undefined {
  if (SAID.test(sentence.text.slice(0, time.span[0] - sentence.span[0]))) return undefined;
  let best: { what: string; place: Span; far: number } | undefined;
  for (const { what, pattern } of words) {
    for (const match of sentence.text.matchAll(pattern)) {
      const place: Span = [sentence.span[0] + match.index, sentence.span[0] + match.index + match[0].length];
      if (place[0] >= time.span[0] && place[1] <= time.span[1]) continue;
      const far = Math.max(0, place[0] - time.span[1], time.span[0] - place[1]);
      const between = sentence.text.slice(
        Math.min(place[1], time.span[1]) - sentence.span[0],
        Math.max(place[0], time.span[0]) - sentence.span[0],
      );
      if (APART.test(between)) continue;
      if (!best || far < best.far) best = { what, place, far };
    }
  }
  return best && best.what !== 'other' && best.far <= 80 ? best : undefined;
}

function allow(
  { text }: AnalyzedArticle,
  sentence: BodySentence,
  time: TimeExpression,
  minutes: number,
): { least: number; most: number } {
  const told = text.slice(Math.max(sentence.span[0], time.span[0] - 16), time.span[1]).toLowerCase();
  if (/\b(?:shortly|just|right|soon|minutes) before\b|\bjust prior\b/.test(told))
    return { least: minutes - SHORTLY, most: minutes };
  if (/\b(?:shortly|just|right|soon|minutes) after\b|\bjust past\b/.test(told))
    return { least: minutes, most: minutes + SHORTLY };
  if (/\b(?:before|by|until)\b/.test(told)) return { least: minutes - 60, most: minutes };
  if (/\b(?:after|past|since)\b/.test(told)) return { least: minutes, most: minutes + 60 };
  const isAbout = /\b(?:about|around|approximately|roughly|near|nearly|almost|shortly)\b/.test(told);
  const room = minutes % 60 === 0 ? ABOUT_HOUR : minutes % 30 === 0 ? ABOUT_HALF : ABOUT;
  if (!isAbout)
    return minutes % 60 === 0
      ? { least: minutes - ABOUT_HALF, most: minutes + ABOUT_HALF }
      : { least: minutes, most: minutes };
  return { least: minutes - room, most: minutes + room };
}

function conflict(a: readonly Clock[], b: readonly Clock[]): readonly [Clock, Clock] | undefined {
  if (a.some(x => b.some(y => areOfOneDay(x, y) && distance(x, y) <= 0))) return undefined;
  for (const x of a) for (const y of b) if (areOfOneDay(x, y) && cannotMeet(x, y)) return [x, y];
  return undefined;
}

const areOfOneDay = (a: Clock, b: Clock) => a.day === undefined || b.day === undefined || a.day === b.day;

/** Minutes between the nearest ends of two ranges, around midnight too; none where they meet. */
function distance(a: Clock, b: Clock): number {
  const far = [-DAY_MINUTES, 0, DAY_MINUTES].map(shift =>
    Math.max(0, a.least - (b.most + shift), b.least + shift - a.most),
  );
  return Math.min(...far);
}

function cannotMeet(a: Clock, b: Clock): boolean {
  const far = distance(a, b);
  if (far === 0 || far > FARTHEST) return false;
  if (a.what === b.what) return true;
  const [happened, reported] = a.what === 'happened' ? [a, b] : [b, a];
  return reported.most < happened.least || far > CALL_DELAY;
}

function differenceOf(clocks: readonly Clock[], [x, y]: readonly [Clock, Clock]): Difference {
  const near = (own: Clock, against: Clock) =>
    clocks.filter(
      other => other === own || (areOfOneDay(other, own) && distance(other, own) === 0 && cannotMeet(other, against)),
    );
  const sides = [near(x, y), near(y, x)].sort(compareSides);
  const [first, second] = sides as [Clock[], Clock[]];
  const update = articlesOf([...first, ...second]).size > 1 && isCorrection(first, second);
  return {
    kind: 'date',
    relation: update ? 'update' : 'dispute',
    sides: sides.map(readings => ({ readings })),
    because: ['dispute/times-of-one-event-differ', ...(update ? ['update/same-outlet-later'] : [])],
  };
}
