import { readConditions } from './find-condition-differences.ts';
import type { Age } from './find-people.ts';
import { compareSides, isCorrection } from './order-sides.ts';
import { type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';

interface AgeReading extends Reading {
  readonly years: number;
  readonly sex?: 'm' | 'f';
  readonly named: boolean;
}

/** Ages further apart are of two people. */
const FARTHEST_YEARS = 5;
/** More than one has died: who is who cannot be told by that. */
const SEVERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|both|double|triple|quadruple) (?:other )?(?:people|persons|victims|men|women|teens|teenagers|children|others|homicide|murder|fatal)\b[^.]{0,40}\b(?:killed|dead|died|fatal\w*|homicide|murder|slain)\b|\b(?:murder-suicide|deaths)\b|\b(?:double|triple|quadruple) (?:homicide|murder|fatal)/i;

/** The age of the one who died, where each article tells of one alone and one of the two does not name them. */
export function findVictimAgeDifferences(cast: Cast): Difference[] {
  const readings = cast.articles.flatMap(article => readVictim(article, cast));
  const sides = [...toSides(readings, r => r.years.toFixed(2)).values()].sort(compareSides);
  const [first, second] = sides;
  if (sides.length !== 2 || !first || !second || !mayBeOne(first, second)) return [];
  const corrected = isCorrection(first, second);
  return [
    {
      kind: 'number',
      relation: corrected ? 'update' : 'dispute',
      sides: sides.map(side => ({ readings: side })),
      because: ['dispute/ages-of-the-dead-differ', ...(corrected ? ['update/same-outlet-later'] : [])],
    },
  ];
}

function mayBeOne(a: readonly AgeReading[], b: readonly AgeReading[]): boolean {
  const far = Math.abs((a[0]?.years ?? 0) - (b[0]?.years ?? 0));
  const sexes = new Set([...a, ...b].flatMap(({ sex }) => sex ?? []));
  const bothNamed = a.some(({ named }) => named) && b.some(({ named }) => named);
  return far <= FARTHEST_YEARS && sexes.size < 2 && !bothNamed;
}

/** The ages that an article gives the only one who has died in it. */
function readVictim(told: PeopledArticle, cast: Cast): AgeReading[] {
  const { article, sentences } = told;
  if (SEVERAL.test(article.text)) return [];
  const dead = readConditions(told, cast).filter(({ state, key }) => state === 'dead' && !key?.startsWith('r:'));
  const keys = new Set(dead.map(({ key }) => key));
  const [key] = keys;
  if (keys.size !== 1 || key === undefined) return [];
  return sentences.flatMap(({ people }) =>
    people.flatMap(person => {
      const { age } = person;
      if (!age || cast.keyOf(person) !== key) return [];
      const sex = cast.sexOf(person);
      return [
        {
          article,
          span: hull(person.span, age),
          words: age.words,
          years: age.years,
          named: key.startsWith('e:'),
          ...(sex && { sex }),
        },
      ];
    }),
  );
}

const hull = (span: readonly [number, number], age: Age) =>
  [Math.min(span[0], age.span[0]), Math.max(span[1], age.span[1])] as const;
