import { foldWord, type Word } from '../../util/words.ts';

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, k) => [word, 20 + 10 * k]),
);
const ORDINALS = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, k) => [word, k + 2]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);
const OTHERS = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['dozen', 12],
  ['twice', 2],
  ['double', 2],
  ['both', 2],
  ['once', 1],
]);
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** The values of numbers in words or digits, years left out; "one" alone is a pronoun more often. Cost: linear. */
export function readNumbers(words: readonly Word[]): number[] {
  const folded = words.map(word => foldWord(word.text));
  const values: number[] = [];
  for (let k = 0; k < folded.length; k++) {
    let value = amountOf(folded[k] as string);
    if (value === undefined) continue;
    for (let scale = SCALES.get(folded[k + 1] ?? ''); scale !== undefined; scale = SCALES.get(folded[k + 1] ?? '')) {
      value *= scale;
      k++;
    }
    values.push(value);
  }
  return values;
}

function amountOf(word: string): number | undefined {
  if (YEAR.test(word)) return undefined;
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:st|nd|rd|th|s|-[a-z-]+)?$/.exec(word);
  if (digits) return Number(`${(digits[1] ?? '').replaceAll(',', '')}${digits[2] ?? ''}`);
  const [first = '', second] = word.split('-');
  const ten = TENS.get(first);
  if (ten !== undefined) return ten + (SMALL.get(second ?? '') ?? ORDINALS.get(second ?? '') ?? 0);
  const value = SMALL.get(first) ?? ORDINALS.get(first) ?? OTHERS.get(first);
  return value === 1 && second === undefined ? undefined : value;
}

/** The same amount, or one rounded: within a twentieth above twenty. */
export const isSameNumber = (x: number, y: number): boolean =>
  x === y || (Math.min(x, y) > 20 && Math.abs(x - y) <= 0.05 * Math.max(x, y));
