import { foldWord, type Word } from '../../util/words.ts';

/** A number with what it counts, as the range of values that the words allow. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly least: number;
  readonly most: number;
  /** Folded words that follow, up to three: what is counted. */
  readonly unit: readonly string[];
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};
/** Vague counts, as the widest range that a reader would grant them. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 999],
  scores: [40, 999],
  hundreds: [200, 9_999],
  thousands: [2_000, 999_999],
  millions: [2e6, 999e6],
  dozen: [12, 12],
  couple: [2, 3],
};
const HEDGE = 0.1;

/**
 * Figures in a run of words. Ordinals, years standing alone, times and dates are left out: they are dates, not counts.
 * "at least", "nearly", "about", "more than" widen the range; "dozens" is 24 or more. Cost: linear.
 */
export function findFigures(words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; ) {
    const read = readNumber(words, i);
    if (!read) {
      i++;
      continue;
    }
    const [least, most] = widen(read.range, words, i);
    const unit = unitAfter(words, read.next);
    const [first, last] = [words[i], words[read.next - 1]];
    if (first && last && !isDate(read, words, i))
      figures.push({ start: first.start, end: last.end, least, most, unit });
    i = read.next;
  }
  return figures;
}

interface ReadNumber {
  readonly range: readonly [number, number];
  readonly next: number;
}

function readNumber(words: readonly Word[], i: number): ReadNumber | undefined {
  const word = fold(words, i);
  const vague = VAGUE[word];
  if (vague) return { range: vague, next: fold(words, i + 1) === 'of' && VAGUE[fold(words, i + 2)] ? i + 3 : i + 1 };
  let value = digits(words[i]?.text ?? '') ?? spelled(word);
  if (value === undefined) return undefined;
  let next = i + 1;
  for (let scale = SCALES[fold(words, next)]; scale !== undefined; scale = SCALES[fold(words, next)]) {
    value *= scale;
    next++;
  }
  const rest = fold(words, next) === 'and' ? spelled(fold(words, next + 1)) : undefined;
  if (rest !== undefined && value >= 100 && rest < 100) return { range: [value + rest, value + rest], next: next + 2 };
  return { range: [value, value], next };
}

function digits(text: string): number | undefined {
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

function spelled(word: string): number | undefined {
  const small = SMALL.indexOf(word);
  // "one" is more often a pronoun or "one of" than a count
  if (small > 1) return small;
  const [tens, unit] = word.split('-');
  const ten = TENS[tens ?? ''];
  if (ten === undefined) return undefined;
  if (unit === undefined) return ten;
  const one = SMALL.indexOf(unit);
  return one >= 1 && one <= 9 ? ten + one : undefined;
}

function widen([low, high]: readonly [number, number], words: readonly Word[], i: number): [number, number] {
  const one = fold(words, i - 1);
  const two = `${fold(words, i - 2)} ${one}`;
  if (two === 'at least' || two === 'more than' || one === 'over' || two === 'no fewer') return [low, Number.MAX_VALUE];
  if (two === 'up to' || two === 'at most' || two === 'fewer than' || two === 'less than' || one === 'under')
    return [0, high];
  if (one === 'nearly' || one === 'almost') return [low * (1 - HEDGE), high];
  if (['about', 'around', 'some', 'roughly', 'approximately'].includes(one))
    return [low * (1 - HEDGE), high * (1 + HEDGE)];
  return [low, high];
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

function isDate(read: ReadNumber, words: readonly Word[], i: number): boolean {
  const [value] = read.range;
  const [before, after] = [fold(words, i - 1), fold(words, read.next)];
  if (/^(?:a\.?m|p\.?m|am|pm|gmt|utc|est)$/.test(after)) return true;
  if (Number.isInteger(value) && value <= 31 && (MONTH.test(before) || MONTH.test(after))) return true;
  return Number.isInteger(value) && value >= 1500 && value <= 2100 && (words[i]?.text.length ?? 0) === 4;
}

function unitAfter(words: readonly Word[], next: number): string[] {
  const unit: string[] = [];
  for (let i = next; i < words.length && unit.length < 3; i++) {
    const word = fold(words, i);
    if (word === 'of' || word === 'the') continue;
    if (/^\d/.test(word)) break;
    unit.push(word);
  }
  return unit;
}

function fold(words: readonly Word[], i: number): string {
  const word = words[i];
  return word ? foldWord(word.text) : '';
}
