import type { Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { publishedBefore } from '../chronology.ts';
import { eventDays, isOfOtherDay } from './event-days.ts';
import { bodySentences, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';

const LOCALE = 'en';
const SUSPECT = String.raw`(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|assailants?|robbers?|perpetrators?|persons? of interest|(?:person|people|man|men|woman|women|teens?|driver) (?:who|responsible|wanted|suspected|accused|involved)|(?:young |black |white |hispanic |masked |armed )+(?:males?|m[ae]n))`;
const DONE = String.raw`is|are|was|were|has been|have been|had been|been`;
/** Tells of nobody caught for this: what might be, what was before, what did not happen. */
const NOT_SO =
  /\b(?:not|never|no|nobody|without|if|until|before|any|lead(?:s|ing)? to|led to|could|would|may|might|previously|prior|wrongly|after being|should|whether|anyone|when|had) (?:[\w’']+ ){0,3}$/i;

const phrases = readList(LOCALE, 'custody').map(([state, phrase]) => ({
  state: state as 'free' | 'held',
  pattern: new RegExp(
    String.raw`(?<![\w-])(?:${(phrase ?? '').replaceAll('SUSPECT', SUSPECT).replaceAll('DONE', DONE)})(?![\w-])`,
    'gi',
  ),
}));

const OPENING = 40;

interface Custody extends Reading {
  readonly state: 'free' | 'held';
}

/** Nobody caught in the earlier articles, somebody in a later one. An article that says both, of two suspects or in two versions, tells of an arrest. */
export function findCustodyDifferences(cast: Cast): Difference[] {
  const days = eventDays(cast);
  const all = cast.articles.map(article => readCustody(article, days));
  const free = all.flatMap(own => (own.some(({ state }) => state === 'held') ? [] : own));
  const held = all
    .flatMap(own => own.filter(({ state }) => state === 'held'))
    .filter(({ article }) => free.every(early => !publishedBefore(article.published, early.article.published)))
    .filter(({ article }) => free.some(early => early.article.id !== article.id));
  if (free.length === 0 || held.length === 0) return [];
  return [
    {
      kind: 'denial',
      relation: 'update',
      sides: [{ readings: free }, { readings: held }],
      because: ['dispute/custody-differs', 'update/arrested-later'],
    },
  ];
}

function readCustody({ article }: PeopledArticle, days: ReadonlySet<string>): Custody[] {
  const sentences = bodySentences(article);
  // what stands on a page twice is a list of other reports
  const starts = toSides(
    sentences.map(({ span, text }) => ({ article, span, words: text.slice(0, OPENING) })),
    ({ words }) => words,
  );
  return sentences.flatMap(({ span, text }, i) => {
    if ((starts.get(text.slice(0, OPENING))?.length ?? 0) > 1) return [];
    if (isLongAgo(text) || (i > 0 && isOfOtherDay(article, span, days) && /\b(?:19|20)\d\d\b/.test(text))) return [];
    const found: Custody[] = [];
    for (const { state, pattern } of phrases) {
      for (const match of text.matchAll(pattern)) {
        const place: Span = [span[0] + match.index, span[0] + match.index + match[0].length];
        if (found.some(other => other.span[0] < place[1] && place[0] < other.span[1])) continue;
        if (state === 'free' && /\b(?:second|third|another|other|additional|more)\b/i.test(match[0])) continue;
        if (state === 'held' && NOT_SO.test(text.slice(0, match.index))) continue;
        found.push({ article, span: place, words: match[0], state });
      }
    }
    return found;
  });
}

const isLongAgo = (text: string) =>
  /\b(?:years? ago|last year|in (?:19|20)\d\d|criminal history|unrelated)\b/i.test(text);
