import type { Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { wordsIn } from '../../util/words.ts';
import { findFigures } from '../statement/find-figures.ts';
import { eventDays, isOfOtherDay } from './event-days.ts';
import { allBefore, compareSides, isCorrection } from './order-sides.ts';
import { articlesOf, bodySentences, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';
import { readSmallNumber } from './small-number.ts';

const LOCALE = 'en';

interface Count extends Reading {
  readonly outcome: string;
  readonly least: number;
  readonly most: number;
}

const HEDGE = String.raw`(?:at least|more than|nearly|almost|about|around|up to|as many as|over) `;
const NUMBER = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-[a-z]+)?|thirty(?:-[a-z]+)?|dozens|several`;
/** Everybody; women, children and the like are a part. */
const NOUN = String.raw`people|persons?|victims?|others?`;
const AND_WHO = String.raw`(?:,? including [^,.;]{1,60},?)?`;
const HOW = String.raw`(?:(?:all|also|reportedly|fatally|critically|seriously|badly|either|shot and|both|were|was|are|is|have been|has been|had been|being) )*`;

const phrases = (form: string) =>
  readList(LOCALE, 'outcomes')
    .filter(([, of]) => of === form)
    .map(([outcome, , phrase]) => [phrase ?? '', outcome ?? ''] as const)
    .sort(([a], [b]) => b.length - a.length);
const oneOf = (form: string) =>
  phrases(form)
    .map(([phrase]) => phrase)
    .join('|');
const COUNT = String.raw`(?:${HEDGE})?\b(?:${NUMBER})\b`;
const PEOPLE = String.raw`(?: other)? (?:${NOUN})`;

/** "one of the three victims" counts one. */
const WHOLE = String.raw`(?<![-\w]|\bof (?:the |those |these |all )?|\bother )`;
/** "six wounded, two fatally" counts the dead among them. */
const NOT_ALL = String.raw`(?!\W+(?:[a-z]+ )?(?:[a-z]+ )?(?:fatally|mortally)\b)`;
/** "three people were killed", "a woman and four others were wounded" counts the four. */
const PASSIVE = new RegExp(
  String.raw`${WHOLE}(${COUNT})${PEOPLE}${AND_WHO} ${HOW}(${oneOf('passive')})\b(?! by\b)${NOT_ALL}`,
  'gi',
);
/** "killing three people", "wounded two". */
const ACTIVE = new RegExp(
  String.raw`(?<![-\w])(${oneOf('active')}) (${COUNT})(?:${PEOPLE}(?! dead\b)|(?=[,.;]|$| (?:and|in|at|on|before|when|after|outside|inside|during)\b))`,
  'gi',
);
/** "left one dead and five wounded", "two dead". */
const STATE = new RegExp(String.raw`${WHOLE}(${COUNT})(?:${PEOPLE})? (${oneOf('state')})\b${NOT_ALL}`, 'gi');
/** What is told of other times and of many cases. */
const BACKGROUND =
  /\b(?:this year|last year|so far|since|year to date|annually|nationwide|in (?:19|20)\d\d|previous|another shooting|unrelated|statistics|homicides|ago|separate|across the city|citywide|violent weekend|overnight shootings|shootings (?:across|over|around|this)|weekend shootings)\b/i;

/** How many were killed or hurt, where an article says one figure only. A toll that rose later is an update. */
export function findCountDifferences(cast: Cast): Difference[] {
  const days = eventDays(cast);
  const counts = cast.articles.flatMap(article => readCounts(article, days));
  return [...toSides(counts, ({ outcome }) => outcome).values()].flatMap(differenceOf);
}

function readCounts({ article }: PeopledArticle, days: ReadonlySet<string>): Count[] {
  const all = bodySentences(article).flatMap(({ span, text }) => {
    if (BACKGROUND.test(text) || isOfOtherDay(article, span, days)) return [];
    const found: Count[] = [];
    const take = (match: RegExpMatchArray, number: string, form: string, phrase: string) => {
      const outcome = phrases(form).find(([words]) => words === phrase.toLowerCase())?.[1];
      const range = rangeOf(number);
      const start = span[0] + (match.index ?? 0);
      const place: Span = [start, start + match[0].length];
      if (outcome !== 'hurt' && (OTHERS.test(match[0]) || range?.most === 1)) return;
      if (outcome && range && !found.some(f => f.span[0] < place[1] && place[0] < f.span[1] && f.outcome === outcome))
        found.push({ article, span: place, words: match[0], outcome, ...range });
    };
    for (const match of text.matchAll(PASSIVE)) take(match, match[1] ?? '', 'passive', match[2] ?? '');
    for (const match of text.matchAll(STATE)) take(match, match[1] ?? '', 'state', match[2] ?? '');
    for (const match of text.matchAll(ACTIVE)) take(match, match[2] ?? '', 'active', match[1] ?? '');
    return found;
  });
  // a figure beside larger ones is a part of them
  return [...toSides(all, ({ outcome }) => outcome).values()].flatMap(same => {
    const total = Math.max(...same.map(count => count.most));
    return same.filter(count => count.most === total);
  });
}

function rangeOf(words: string): { least: number; most: number } | undefined {
  const [figure] = findFigures(wordsIn(words));
  if (figure) return { least: figure.least, most: figure.most };
  const one = readSmallNumber(words.toLowerCase());
  return one === undefined ? undefined : { least: one, most: one };
}

/** Others are not all: of whom there are others, there are more. */
const OTHERS = /\bothers?\b/i;
/** Whether whoever did it is counted among the dead differs from outlet to outlet. */
const OWN_DEATH = new RegExp(
  [
    String.raw`\b(?:kill|shot|shoot|killing|shooting) (?:himself|herself)\b`,
    String.raw`\b(?:gun|weapon) on (?:himself|herself)\b|\btook (?:his|her) own life\b|\bsuicide\b`,
    String.raw`\bincluding the (?:gunman|shooter|suspect|attacker)\b`,
    String.raw`\b(?:gunman|shooter|suspect|attacker) (?:(?:is|was|also|were) )?(?:also )?(?:dead|died|killed|shot)\b`,
    String.raw`\b(?:police|officers|deputies) (?:fatally )?(?:shot|killed|shot and killed) (?:the (?:gunman|shooter|suspect|man)|him)\b`,
    String.raw`\b(?:shot|killed|shootout|gunfire) (?:by|with) (?:police|officers|deputies)\b`,
  ].join('|'),
  'i',
);

const meet = (a: Count, b: Count) => a.least <= b.most && b.least <= a.most;

function differenceOf(counts: readonly Count[]): Difference[] {
  if (counts[0]?.outcome === 'killed' && counts.some(({ article }) => OWN_DEATH.test(article.text))) return [];
  const sides = [...toSides(counts, c => `${c.least}-${c.most}`).values()].sort(compareSides);
  for (const [i, a] of sides.entries()) {
    for (const b of sides.slice(i + 1)) {
      if (meet(a[0] as Count, b[0] as Count) || articlesOf([...a, ...b]).size < 2) continue;
      const rises = a[0]?.outcome === 'killed' && (b[0] as Count).least > (a[0] as Count).most && allBefore(a, b);
      const update = rises ? 'update/toll-rose-later' : isCorrection(a, b) ? 'update/same-outlet-later' : undefined;
      return [
        {
          kind: 'number',
          relation: update ? 'update' : 'dispute',
          sides: [{ readings: a }, { readings: b }],
          because: [`dispute/counts-of-${a[0]?.outcome}-differ`, ...(update ? [update] : [])],
        },
      ];
    }
  }
  return [];
}
