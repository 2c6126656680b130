import { isLight, readFacts } from '../link/retell/read-facts.ts';
import { readWordSet } from '../util/lists.ts';
import { foldWord, type Word, wordsIn } from '../util/words.ts';

/** What sets two statements apart however alike their words are, as a reader would name it. */
export interface Marks {
  /** Names, a run of capitals each, as they are written. */
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  /** Times of day, as `9:30`; hours alone with their half of the day, as `9pm`. */
  readonly times: readonly string[];
  readonly dates: readonly string[];
  readonly negations: number;
  /** All words, folded. */
  readonly words: ReadonlySet<string>;
}

const LOCALE = 'en';
const TIME = /\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b|\b(\d{1,2}):(\d\d)\b/gi;
/** "U.S." is one word here. */
const INITIALS = /\b(?:\p{Lu}\.){2,}/gu;
const DAY_OF_MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? (\d{1,2})\b|\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b/gi;

/** Cost: linear in the words. */
export function readMarks(given: string): Marks {
  const text = given.replace(INITIALS, initials => initials.replaceAll('.', ''));
  const words = wordsIn(text);
  const timeless = text.replace(TIME, ' ').replace(DAY_OF_MONTH, ' ');
  const days = [...text.matchAll(DAY_OF_MONTH)].map(([, m, d, e, n]) => `${m ?? n} ${d ?? e}`.toLowerCase());
  const { dates, negations } = readFacts(text);
  return {
    names: namesOf(text, words, dates),
    numbers: [...new Set(readFacts(timeless).numbers)],
    times: [...text.matchAll(TIME)].map(([, h, m, half, hour, minute]) => clock(h ?? hour, m ?? minute, half)),
    dates: [...[...dates].filter(date => !days.some(day => date.startsWith(day.slice(0, 3)))), ...days],
    negations,
    words: new Set(words.map(word => foldWord(word.text).replace(/'s?$/, ''))),
  };
}

const clock = (hour = '', minute = '00', half = ''): string => `${Number(hour)}:${minute}${half.toLowerCase()}`;

/** Runs of words with capitals; one that begins a sentence only where it is no common word. */
function namesOf(text: string, words: readonly Word[], dates: ReadonlySet<string>): string[] {
  const names: string[] = [];
  let last: Word | undefined;
  for (const word of words) {
    if (!isName(text, word, dates)) continue;
    const joined = last && names.length > 0 && /^\.? $/.test(text.slice(last.end, word.start));
    if (joined) names.push(`${names.pop()} ${word.text}`);
    else names.push(word.text);
    last = word;
  }
  return names;
}

function isName(text: string, { start, text: word }: Word, dates: ReadonlySet<string>): boolean {
  const folded = foldWord(word).replace(/'s?$/, '');
  if (!/^\p{Lu}/u.test(word) || dates.has(folded) || isLight(folded)) return false;
  const begins = /(?:^|[.!?:]["”’)]?|["“‘(—–\n])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
  return !begins || !isCommon(folded);
}

/** Of words that begin a sentence: how most are known for no names. */
const ORDINARY = /(?:ing|ed|ly|s)$/;

function isCommon(folded: string): boolean {
  const lists = ['common-words', 'roles', 'groups', 'light-words'];
  return (
    ORDINARY.test(folded) ||
    readFacts(folded).numbers.length > 0 ||
    lists.some(list => readWordSet(LOCALE, list).has(folded))
  );
}
