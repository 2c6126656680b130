import type { AnalyzedArticle, Span } from '../../record/index.ts';
import { foldWord } from '../../util/words.ts';
import { whatHappened } from './find-time-differences.ts';
import { compareSides } from './order-sides.ts';
import { bodySentences, type Difference, type Reading, toSides } from './reading.ts';
import type { Cast } from './resolve-people.ts';

/** A block or a crossing, as an article names it. */
interface Street extends Reading {
  readonly kind: 'block' | 'crossing';
  /** Folded names, sorted: one of a block, two of a crossing. */
  readonly names: readonly string[];
  readonly block?: number;
}

const NAME = String.raw`(?:(?:[NSEW]\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest) )?(?:\d+(?:st|nd|rd|th)|[A-Z][A-Za-z’'.-]+)(?: [A-Z][A-Za-z’'.-]+){0,3}`;
const BLOCK = new RegExp(String.raw`\b(\d{1,3}(?:,\d{3}|00|\d)?)[ -]block of (${NAME})`, 'g');
const CROSSING = new RegExp(
  String.raw`\b(?:near|at|corner of|intersection of|of) (?:the (?:intersection|corner) of )?(${NAME}) (?:and|at) (${NAME})`,
  'g',
);
/** No part of a name: what follows it. */
const BEHIND = / (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Police|Officers|Authorities)\b.*$|[.]$/;
const KIND =
  /\b(?:st|street|ave|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|ct|court|pl|place|plaza|hwy|highway|pkwy|parkway|circle|cir|way|terrace|ter|trail|square|streets|avenues|roads)\b\.?/i;

/** Two blocks of one street, or two crossings that have one street in common. */
export function findStreetDifferences(cast: Cast): Difference[] {
  const streets = cast.articles.flatMap(({ article }) => readStreets(article));
  return [...blocksOf(streets), ...crossingsOf(streets)];
}

export function readStreets(article: AnalyzedArticle): Street[] {
  return bodySentences(article).flatMap(sentence => {
    const at = (match: RegExpMatchArray): Span => {
      const start = sentence.span[0] + (match.index ?? 0);
      return [start, start + match[0].replace(BEHIND, '').length];
    };
    const isPlace = (span: Span) => whatHappened(sentence, { span }) !== undefined;
    const blocks = [...sentence.text.matchAll(BLOCK)].flatMap((match): Street[] => {
      const span = at(match);
      if (!isPlace(span)) return [];
      return [
        {
          article,
          span,
          words: article.text.slice(...span),
          kind: 'block',
          names: [plain(match[2] ?? '')],
          block: Number((match[1] ?? '').replace(',', '')),
        },
      ];
    });
    const crossings = [...sentence.text.matchAll(CROSSING)].flatMap((match): Street[] => {
      const span = at(match);
      if (!KIND.test(match[0]) || !isPlace(span)) return [];
      return [
        {
          article,
          span,
          words: article.text.slice(...span).replace(/^(?:near|at|of) /, ''),
          kind: 'crossing',
          names: [plain(match[1] ?? ''), plain(match[2] ?? '')].sort(),
        },
      ];
    });
    return [...blocks, ...crossings];
  });
}

const SHORT = new Map([
  ['st', 'street'],
  ['ave', 'avenue'],
  ['rd', 'road'],
  ['dr', 'drive'],
  ['blvd', 'boulevard'],
  ['ln', 'lane'],
  ['ct', 'court'],
  ['pl', 'place'],
  ['hwy', 'highway'],
  ['cir', 'circle'],
  ['ter', 'terrace'],
]);

/** A street's name without blanks and direction, and its kind, if that is said. */
function plain(name: string): string {
  const words = foldWord(name)
    .replace(/^(?:[nsew]\.?|north|south|east|west|northeast|northwest|southeast|southwest) (?=\w)/, '')
    .replace(/(?:'s)? (?:and|in|on|about|around|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$/, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
  const last = words.at(-1) ?? '';
  const kind = SHORT.get(last) ?? last;
  return words.length > 1 && KIND.test(last) ? `${words.slice(0, -1).join('')} ${kind}` : words.join('');
}

/** "Bragg" is "Bragg Street"; "Leaf Place" is not "Leaf Court". */
function isOneStreet(a: string, b: string): boolean {
  const [[x, kindX], [y, kindY]] = [a.split(' '), b.split(' ')];
  return x === y && (kindX === undefined || kindY === undefined || kindX === kindY);
}

const areOfOneArticle = (a: readonly Street[], b: readonly Street[]) =>
  a.some(x => b.some(y => x.article === y.article));

/** Sides of which no article is on two: one that names two places tells of two. */
function apart(sides: readonly (readonly Street[])[]): boolean {
  return sides.length > 1 && sides.every((a, i) => sides.slice(i + 1).every(b => !areOfOneArticle(a, b)));
}

function blocksOf(streets: readonly Street[]): Difference[] {
  const blocks = streets.filter(({ kind }) => kind === 'block');
  return gather(blocks, (a, b) => isOneStreet(a.names[0] ?? '', b.names[0] ?? '')).flatMap(own => {
    const sides = [...toSides(own, ({ block }) => String(block)).values()].sort(compareSides);
    return apart(sides) ? [differenceOf(sides)] : [];
  });
}

function crossingsOf(streets: readonly Street[]): Difference[] {
  const crossings = streets.filter(({ kind }) => kind === 'crossing');
  const isOne = (a: Street, b: Street) =>
    [b.names, [...b.names].reverse()].some(names => a.names.every((name, i) => isOneStreet(name, names[i] ?? '')));
  const sides = gather(crossings, isOne);
  const [first] = sides;
  if (!first) return [];
  const shares = (side: readonly Street[]) =>
    side[0]?.names.some(name => first[0]?.names.some(other => isOneStreet(name, other)));
  const near = sides.filter(side => side === first || shares(side)).sort(compareSides);
  return apart(near) ? [differenceOf(near)] : [];
}

/** Those that are one with the first of their group. */
function gather(streets: readonly Street[], isOne: (a: Street, b: Street) => boolean): Street[][] {
  const groups: Street[][] = [];
  for (const street of streets) {
    const group = groups.find(([first]) => first && isOne(first, street));
    if (group) group.push(street);
    else groups.push([street]);
  }
  return groups;
}

function differenceOf(sides: readonly (readonly Street[])[]): Difference {
  return {
    kind: 'place',
    relation: 'dispute',
    sides: sides.map(readings => ({ readings })),
    because: ['dispute/streets-of-one-event-differ'],
  };
}
