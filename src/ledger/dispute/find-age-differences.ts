import { foldWord, wordsIn } from '../../util/words.ts';
import type { Age, Person } from './find-people.ts';
import { compareSides, daysBetween, isCorrection } from './order-sides.ts';
import type { Difference, Reading } from './reading.ts';
import { toSides } from './reading.ts';
import type { Cast } from './resolve-people.ts';

interface AgeReading extends Reading {
  readonly age: Age;
}

/** Somebody a year older in an article that came so many days later has had a birthday. */
const BIRTHDAY_DAYS = 45;

/** Ages of one named person that differ by more than time explains. A surname alone counts where one person of the story bears it. */
export function findAgeDifferences(cast: Cast): Difference[] {
  const readings = cast.articles.flatMap(({ article, sentences }) =>
    sentences.flatMap(({ people }) =>
      people.flatMap(person => {
        const { entity, age } = person;
        if (entity === undefined || !age) return [];
        return [
          { article, span: hull(person, age), words: age.words, age, name: nameOf(article.text.slice(...person.span)) },
        ];
      }),
    ),
  );
  const bearers = new Map<string, Set<string>>();
  for (const { article } of cast.articles) {
    for (const { label, span } of article.mentions) {
      const [given, surname] = label === 'Person' ? nameOf(article.text.slice(...span)) : [];
      if (given !== undefined && surname !== undefined)
        bearers.set(surname, (bearers.get(surname) ?? new Set()).add(given));
    }
  }
  const whole = readings.flatMap(reading => {
    const [given, surname = given] = reading.name;
    const known = [...(bearers.get(surname ?? '') ?? [])];
    if (reading.name.length > 1) return [{ ...reading, person: `${given} ${surname}` }];
    return known.length === 1 ? [{ ...reading, person: `${known[0]} ${surname}` }] : [];
  });
  return [...toSides(whole, reading => reading.person).values()].flatMap(differenceOf);
}

/** Given name and surname, or the one word that there is. */
function nameOf(words: string): readonly string[] {
  const name = wordsIn(words)
    .map(({ text }) => foldWord(text).replace(/'s?$/, ''))
    .filter(word => !/^(?:jr|sr|i{2,3}|[a-z])$/.test(word));
  return name.length > 1 ? [name[0] as string, name.at(-1) as string] : name;
}

const hull = ({ span }: Person, age: Age) => [Math.min(span[0], age.span[0]), Math.max(span[1], age.span[1])] as const;

function differenceOf(readings: readonly AgeReading[]): Difference[] {
  const sides = [...toSides(readings, r => r.age.years.toFixed(2)).values()].sort(compareSides);
  const [first, second] = sides;
  if (!first || !second || sides.every((side, i) => i === 0 || isBirthday(sides[i - 1] as AgeReading[], side)))
    return [];
  const corrected = sides.length === 2 && isCorrection(first, second);
  return [
    {
      kind: 'number',
      relation: corrected ? 'update' : 'dispute',
      sides: sides.map(side => ({ readings: side })),
      because: ['dispute/ages-of-one-person-differ', ...(corrected ? ['update/same-outlet-later'] : [])],
    },
  ];
}

/** Older by no more years than have gone by, and one. */
function isBirthday(earlier: readonly AgeReading[], later: readonly AgeReading[]): boolean {
  const older = (later[0]?.age.years ?? 0) - (earlier[0]?.age.years ?? 0);
  return (
    older > 0 &&
    later.every(y =>
      earlier.every(x => {
        const days = daysBetween(x, y) ?? 0;
        return days >= BIRTHDAY_DAYS && older <= 1.01 + days / 365;
      }),
    )
  );
}
