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
const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);
/** Vague counts, as the widest range that a reader would grant them. */
const VAGUE = new Map<string, readonly [number, number]>([
  ['tens', [20, 999]],
  ['dozens', [24, 999]],
  ['scores', [40, 999]],
  ['hundreds', [200, 9_999]],
  ['thousands', [2_000, 999_999]],
  ['millions', [2e6, 999e6]],
  ['dozen', [12, 12]],
  ['couple', [2, 3]],
]);
/** "tens of thousands" */
const PLURAL_SCALES = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
const HEDGE = 0.1;

/**
 * Figures in a run of words. Ordinals, years standing alone, times and dates are left out: they are dates, not counts.
 * "at least", "nearly", "about", "more than" widen the range; "dozens" is 24 or more. Cost: linear.
 */
export function findFigures(words: readonly Word[]): Figure[] {
  const run: Run = { words, folded: words.map(word => foldWord(word.text)) };
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; ) {
    const read = readNumber(run, i);
    if (!read) {
      i++;
      continue;
    }
    const [least, most] = widen(read.range, run, i);
    const unit = unitAfter(run, read.next);
    const [first, last] = [words[i], words[read.next - 1]];
    if (first && last && !isDate(read, run, i)) figures.push({ start: first.start, end: last.end, least, most, unit });
    i = read.next;
  }
  return figures;
}

interface Run {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
}

interface ReadNumber {
  readonly range: readonly [number, number];
  readonly next: number;
}

function readNumber(run: Run, i: number): ReadNumber | undefined {
  const word = fold(run, i);
  const vague = VAGUE.get(word);
  const scale = fold(run, i + 1) === 'of' ? PLURAL_SCALES.get(fold(run, i + 2)) : undefined;
  if (vague && scale) return { range: [vague[0] * scale, Math.min(vague[1], 999) * scale], next: i + 3 };
  if (vague) return { range: vague, next: i + 1 };
  let value = digits(run.words[i]?.text ?? '') ?? spelled(word);
  if (value === undefined) return undefined;
  let next = i + 1;
  for (let scale = SCALES.get(fold(run, next)); scale !== undefined; scale = SCALES.get(fold(run, next))) {
    value *= scale;
    next++;
  }
  const rest = fold(run, next) === 'and' ? spelled(fold(run, next + 1)) : undefined;
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
  const ten = TENS.get(tens ?? '');
  if (ten === undefined) return undefined;
  if (unit === undefined) return ten;
  const one = SMALL.indexOf(unit);
  return one >= 1 && one <= 9 ? ten + one : undefined;
}

function widen([low, high]: readonly [number, number], run: Run, i: number): [number, number] {
  const one = fold(run, i - 1);
  const two = `${fold(run, i - 2)} ${one}`;
  if (two === 'at least' || two === 'more than' || one === 'over' || two === 'no fewer') return [low, Number.MAX_VALUE];
  if (two === 'up to' || two === 'at most' || two === 'fewer than' || two === 'less than' || one === 'under')
    return [0, high];
  if (one === 'nearly' || one === 'almost') return [low * (1 - HEDGE), high];
  if (['about', 'around', 'some', 'roughly', 'approximately'].includes(one))
    return [low * (1 - HEDGE), high * (1 + HEDGE)];
  return [low, high];
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

function isDate(read: ReadNumber, run: Run, i: number): boolean {
  const [value] = read.range;
  const [before, after] = [fold(run, i - 1), fold(run, read.next)];
  if (/^(?:am|pm|gmt|utc|est)$/.test(after) || (/^[ap]$/.test(after) && fold(run, read.next + 1) === 'm')) return true;
  if (Number.isInteger(value) && value <= 31 && (MONTH.test(before) || MONTH.test(after))) return true;
  return Number.isInteger(value) && value >= 1500 && value <= 2100 && (run.words[i]?.text.length ?? 0) === 4;
}

function unitAfter(run: Run, next: number): string[] {
  const unit: string[] = [];
  for (let i = next; i < run.words.length && unit.length < 3; i++) {
    const word = fold(run, i);
    if (word === 'of' || word === 'the') continue;
    if (/^\d/.test(word)) break;
    unit.push(word);
  }
  return unit;
}

function fold(run: Run, i: number): string {
  return run.folded[i] ?? '';
}
