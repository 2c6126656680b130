import type { AnalyzedArticle, DisputeKind, Mention } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { nearWords } from './near-words.ts';
import { compareSides } from './order-sides.ts';
import { type Difference, type Reading, toSides } from './reading.ts';

/** A name as an article writes it. */
interface Named extends Reading {
  /** Folded words without initials, titles and "Jr.". */
  readonly name: readonly string[];
}

const LOCALE = 'en';
/** A name of fewer letters is near to many others. */
const LEAST_LETTERS = 4;
/** "Korvenia" and "Korvenian". */
const OF_A_COUNTRY = /^(?:n|an|ian|i|ese|er)$/;
/** A surname by itself is taken for a slip from so many letters. */
const LEAST_ALONE = 5;
/** No spelling of each other: directions. */
const COMPASS = /^(?:north|south)(?:east|west)(?:ern)?$/;
const SKIPPED = /^(?:jr|sr|ii|iii|iv|mr|mrs|ms|dr|sgt|lt|capt|det|officer|judge|[a-z])$/;

const shortForms = new Set(
  readList(LOCALE, 'name-variants').flatMap(([, name, others]) => {
    const all = [name ?? '', ...(others ?? '').split('|')].map(foldWord);
    return all.flatMap(x => all.flatMap(y => (x === y ? [] : [`${x} ${y}`])));
  }),
);

/** Names of persons that are spelled in two ways: a letter or two of one word, the rest alike. */
export function findNameDifferences(articles: readonly AnalyzedArticle[]): Difference[] {
  const named = articles.flatMap(article => readNames(article, ['Person']));
  const bearers = new Set(named.flatMap(({ name }) => (name.length > 1 ? [name.at(-1) ?? ''] : [])));
  return findSpellings(named, 'name', (a, b) => isOnePerson(a, b, bearers));
}

/** The same of places, where no list knows both as two. */
export function findPlaceNameDifferences(articles: readonly AnalyzedArticle[]): Difference[] {
  const named = articles.flatMap(article => readNames(article, ['Location', 'Facility']));
  return findSpellings(named, 'place', (a, b) => !areKnownPlaces(a, b));
}

function readNames(article: AnalyzedArticle, labels: readonly Mention['label'][]): Named[] {
  return article.mentions.flatMap(({ label, span, furniture }) => {
    // "@poe" and "poe@gazette" are addresses
    const isAddress = article.text[span[0] - 1] === '@' || article.text[span[1]] === '@';
    if (!labels.includes(label) || furniture || isAddress) return [];
    const name = wordsIn(article.text, span[0], span[1])
      .map(word => foldWord(word.text).replace(/'s?$/, '').replaceAll('.', ''))
      .filter(word => word !== '' && !SKIPPED.test(word));
    const words = article.text.slice(...span).replace(/(?:['’]s?)+$/, '');
    return name.length === 0 ? [] : [{ article, span: [span[0], span[0] + words.length] as const, words, name }];
  });
}

type IsOne = (a: readonly Named[], b: readonly Named[]) => boolean;

/** Names that differ in one word, and there by a letter or two; each pair of words once. A surname alone is the last word of a longer name. */
function findSpellings(named: readonly Named[], kind: DisputeKind, isOne: IsOne): Difference[] {
  const forms = [...toSides(named, ({ name }) => name.join(' ')).values()];
  const byWord = new Map<string, Named[][]>();
  for (const form of forms) {
    for (const word of new Set(form[0]?.name)) byWord.set(word, [...(byWord.get(word) ?? []), form]);
  }
  return nearWords(byWord.keys()).flatMap(words => {
    const [a, b] = words;
    const [own, other] = [byWord.get(a) ?? [], byWord.get(b) ?? []];
    if (!mayBeSpellings(a, b) || !own.some(x => other.some(y => differOnlyIn(x, y, words) && isOne(x, y)))) return [];
    const sides = [own, other].map(list => firstOfEach(list.flat()));
    return [
      {
        kind,
        relation: 'dispute' as const,
        sides: sides.sort(compareSides).map(readings => ({ readings })),
        because: [kind === 'name' ? 'dispute/name-spelled-in-two-ways' : 'dispute/place-spelled-in-two-ways'],
      },
    ];
  });
}

/** The first place in each article. */
function firstOfEach(named: readonly Named[]): Named[] {
  return [...toSides(named, ({ article }) => article.id).values()].flatMap(own => own[0] ?? []);
}

/** True where the one name has `a`, the other `b`, and the rest is alike, or one of the two is a last word alone. */
function differOnlyIn(x: readonly Named[], y: readonly Named[], [a, b]: readonly [string, string]): boolean {
  const [own, other] = [x[0]?.name ?? [], y[0]?.name ?? []];
  if (own.length === other.length) return own.every((word, i) => (word === a && other[i] === b) || word === other[i]);
  if (Math.min(own.length, other.length) > 1) return false;
  return own.at(-1) === a && other.at(-1) === b;
}

/** No plural or genitive, no short form, no other direction; numbers are no spelling. */
function mayBeSpellings(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS || [a, b].some(word => /\d|^[a-z]-/.test(word))) return false;
  if (shortForms.has(`${a} ${b}`) || (COMPASS.test(a) && COMPASS.test(b))) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && OF_A_COUNTRY.test(long.slice(short.length))) return false;
  return a !== `${b}s` && b !== `${a}s` && a.replaceAll('-', '') !== b.replaceAll('-', '');
}

const known = new Set(
  ['given-names', 'cities', 'countries', 'regions', 'common-words', 'stopwords', 'groups']
    .flatMap(list => readList(LOCALE, list))
    .map(row => foldWord(row[0] ?? '')),
);

/**
 * Brothers and sisters have one surname and like names: two given names in one article are two people. A surname alone is a slip where its
 * article has the longer name too, and nobody of the story bears it.
 */
function isOnePerson(a: readonly Named[], b: readonly Named[], bearers: ReadonlySet<string>): boolean {
  const [x, y] = [a[0]?.name ?? [], b[0]?.name ?? []];
  const together = a.some(({ article }) => b.some(other => other.article.id === article.id));
  if (x.length > 1 && y.length > 1) return x.at(-1) !== y.at(-1) || !together;
  const alone = (x.length === 1 ? x[0] : y[0]) ?? '';
  return together && alone.length >= LEAST_ALONE && !bearers.has(alone) && !known.has(alone);
}

function areKnownPlaces(a: readonly Named[], b: readonly Named[]): boolean {
  const isKnown = (named: readonly Named[]) => known.has(named[0]?.name.join(' ') ?? '');
  return isKnown(a) && isKnown(b);
}
