import { stemmer } from 'stemmer';
import { readWordSet } from '../../util/lists.ts';
import { foldWord, type Word, wordsIn } from '../../util/words.ts';
import { readNumbers } from './read-numbers.ts';

/** What a stretch of text says that another must not contradict to tell the same, and the words that it says it with. */
export interface Facts {
  /** Stems of words that carry content, with their weights. */
  readonly stems: ReadonlyMap<string, number>;
  /** Words of names, folded: capitals that do not merely begin a sentence. */
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** Days, months and years that are named. */
  readonly dates: ReadonlySet<string>;
  readonly negations: number;
  readonly words: number;
}

const LOCALE = 'en';
const COMMON_WEIGHT = 0.5;
const NEGATION =
  /\b(?:not|no|never|neither|nor|nobody|none|nothing|without|cannot|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|reject(?:s|ed|ing)?|rul(?:e|ed|ing) out)\b|n['’]t\b/gi;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tomorrow)$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Facts of some text. Cost: linear in its words. */
export function readFacts(text: string): Facts {
  const words = wordsIn(text);
  const stems = new Map<string, number>();
  const names = new Set<string>();
  const dates = new Set<string>();
  for (const word of words) {
    const folded = foldWord(word.text).replace(/'s?$/, '');
    const date = dateOf(word, folded);
    if (date !== undefined) dates.add(date);
    else if (isName(text, word)) names.add(folded);
    if (date === undefined && !isLight(folded) && !/^\d/.test(folded)) stems.set(stemmer(folded), weightOf(folded));
  }
  return {
    stems,
    names,
    numbers: readNumbers(words),
    dates,
    negations: [...text.matchAll(NEGATION)].length,
    words: words.length,
  };
}

export const isLight = (folded: string): boolean =>
  folded === '' || readWordSet(LOCALE, 'stopwords').has(folded) || readWordSet(LOCALE, 'reporting-words').has(folded);

export const weightOf = (folded: string): number =>
  readWordSet(LOCALE, 'common-words').has(folded) ? COMMON_WEIGHT : 1;

function dateOf(word: Word, folded: string): string | undefined {
  if (DAY.test(folded) || YEAR.test(folded)) return folded.replace(/s$/, '');
  // "may" the verb is written small
  return MONTH.test(folded) && /^\p{Lu}/u.test(word.text) ? folded : undefined;
}

/** A capital that the sentence did not ask for; "U.S." and the like too. */
function isName(text: string, { start, text: word }: Word): boolean {
  if (!/^\p{Lu}/u.test(word) || isLight(foldWord(word))) return false;
  return !/(?:^|[.!?:]["”’)]?|["“‘(—–\n])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}
