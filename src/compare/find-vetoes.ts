import { isSameNumber } from '../link/retell/read-numbers.ts';
import { readList, readWordSet } from '../util/lists.ts';
import { foldWord, wordsIn } from '../util/words.ts';
import type { Marks } from './read-marks.ts';

const LOCALE = 'en';

/**
 * Why two statements cannot be the same, a reason each: both name somebody, a number, a time or a date that the other does not, or one
 * denies more than the other. What only one of them tells is a detail and no reason. Cost: the product of the marks.
 */
export function findVetoes(a: Marks, b: Marks): string[] {
  return [
    ...differ(
      'names',
      a.names.filter(name => !isToldIn(name, b)),
      b.names.filter(name => !isToldIn(name, a)),
    ),
    ...differ('numbers', ...bothOwn(a.numbers, b.numbers, isSameNumber)),
    ...differ('times', ...bothOwn(a.times, b.times, isSameTime)),
    ...differ('dates', ...bothOwn(a.dates, b.dates, isSameDate)),
    ...(a.negations % 2 === b.negations % 2 ? [] : [`negation: ${a.negations} | ${b.negations} denials`]),
  ];
}

function differ(what: string, ownA: readonly unknown[], ownB: readonly unknown[]): string[] {
  return ownA.length === 0 || ownB.length === 0 ? [] : [`${what}: ${ownA.join(', ')} | ${ownB.join(', ')}`];
}

function bothOwn<T>(x: readonly T[], y: readonly T[], same: (p: T, q: T) => boolean): [T[], T[]] {
  return [x.filter(p => !y.some(q => same(p, q))), y.filter(q => !x.some(p => same(q, p)))];
}

/** "9:30p" and "9:30" may be one. */
const isSameTime = (x: string, y: string): boolean =>
  x === y || (x.replace(/[ap]$/, '') === y.replace(/[ap]$/, '') && /\d$/.test(x) !== /\d$/.test(y));

/** "may 3" and "may" may be one. */
const isSameDate = (x: string, y: string): boolean =>
  x === y ||
  (/^[a-z]{3,4} \d+$/.test(x)
    ? !/ \d/.test(y) && y.startsWith(x.slice(0, 3))
    : / \d/.test(y) && x.startsWith(y.slice(0, 3)));

/** True when the other has all words of the name, or a name that is a part of it, shares its last word, or is its initials. */
function isToldIn(name: string, other: Marks): boolean {
  const parts = partsOf(name);
  if (parts.every(part => other.words.has(part))) return true;
  return other.names.map(partsOf).some(others => {
    const last = others.at(-1) ?? '';
    return (
      others.every(part => parts.includes(part)) ||
      (last === parts.at(-1) && !isKind(last)) ||
      isShortFor(others, parts) ||
      isShortFor(parts, others)
    );
  });
}

/** "Street", "hospital": many names end so. */
function isKind(word: string): boolean {
  kinds ??= new Set(readList(LOCALE, 'name-heads').map(([head = '']) => foldWord(head)));
  return kinds.has(word) || readWordSet(LOCALE, 'common-words').has(word);
}

let kinds: ReadonlySet<string> | undefined;

const partsOf = (name: string): string[] => wordsIn(name).map(word => foldWord(word.text).replace(/'s?$/, ''));

/** "U.S." and "US" for "United States". */
const isShortFor = (short: readonly string[], long: readonly string[]): boolean =>
  long.length > 1 && short.join('') === long.map(part => part[0]).join('');
