import { readList } from '../../util/lists.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { areNear } from './near-words.ts';
import { compareSides } from './order-sides.ts';
import { articlesOf, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast } from './resolve-people.ts';

interface NamedReading extends Reading {
  readonly given: string;
  readonly surname: string;
  readonly years: string;
  /** Every word of the name, folded. */
  readonly name: readonly string[];
}

const LOCALE = 'en';
/** Forms of one given name. */
const sameNames = new Set(
  readList(LOCALE, 'name-variants').flatMap(([, name, others]) => {
    const all = [name ?? '', ...(others ?? '').split('|')].map(foldWord);
    return all.flatMap(x => all.map(y => `${x} ${y}`));
  }),
);

/** One given name and age with two surnames, or one surname and age with two given names, never in one article. */
export function findOtherNames(cast: Cast): Difference[] {
  const readings = cast.articles.flatMap(({ article, sentences }) =>
    sentences.flatMap(({ people }) =>
      people.flatMap(({ span, age, entity }): NamedReading[] => {
        const name = entity === undefined ? [] : wordsOf(article.text.slice(...span));
        const [given, surname] = [name[0], name.at(-1)];
        if (!age || name.length < 2 || !given || !surname) return [];
        return [
          { article, span, words: article.text.slice(...span), given, surname, years: age.years.toFixed(2), name },
        ];
      }),
    ),
  );
  return [...toSides(readings, ({ years }) => years).values()].flatMap(own => {
    const sides = [...toSides(own, ({ given, surname }) => `${given} ${surname}`).values()].sort(compareSides);
    const [first, second] = sides;
    if (sides.length !== 2 || !first || !second || !differ(first, second)) return [];
    return [
      {
        kind: 'name' as const,
        relation: 'dispute' as const,
        sides: sides.map(side => ({ readings: side })),
        because: ['dispute/one-person-by-two-names'],
      },
    ];
  });
}

function wordsOf(name: string): string[] {
  return wordsIn(name)
    .map(({ text }) => foldWord(text).replace(/'s?$/, ''))
    .filter(word => word.length > 2 && !/^(?:jr|sr|iii)$/.test(word));
}

/** Spellings of one name are told elsewhere; so no letter or two, no short form, no longer form. */
function differ(a: readonly NamedReading[], b: readonly NamedReading[]): boolean {
  const [x, y] = [a[0] as NamedReading, b[0] as NamedReading];
  if (x.name.every(word => y.name.includes(word)) || y.name.every(word => x.name.includes(word))) return false;
  const there = articlesOf(a);
  if (b.some(({ article }) => there.has(article.id))) return false;
  const pair = x.surname === y.surname ? [x.given, y.given] : x.given === y.given ? [x.surname, y.surname] : undefined;
  const [one, other] = pair ?? [];
  if (!one || !other || areNear(one, other) || sameNames.has(`${one} ${other}`)) return false;
  return !one.startsWith(other.slice(0, 3)) && !one.split('-').some(part => other.split('-').includes(part));
}
