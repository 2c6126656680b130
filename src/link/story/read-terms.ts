import type { Article } from '../../record/index.ts';
import { readWordSet } from '../../util/lists.ts';
import { foldWord } from '../reuse/fold-word.ts';

/** The words of a text as far as they tell what it is about. */
export interface Terms {
  /** How often each term occurs; terms in order of first sight. */
  readonly counts: ReadonlyMap<string, number>;
  /** Terms that are names or numbers: what two languages share. */
  readonly names: ReadonlySet<string>;
  /** How a term was first written, as a name where it is one. */
  readonly written: ReadonlyMap<string, string>;
}

/** A stretch of text, and as how many each of its words counts. */
export type Piece = readonly [text: string, times: number];

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A headline says what an article is about: its words count as often as this. */
const HEADLINE_COUNT = 3;
/** Words of one article that are read: the event is told by then, and a book-length text stays cheap. */
const MOST_WORDS = 5000;

/** Terms of the headline and the body. Cost: linear. */
export function readTerms(article: Article): Terms {
  const { headline, text, body } = article;
  const pieces = body.map(([start, end]): Piece => [text.slice(start, end), 1]);
  return readPieces(headline && !headline.span ? [[headline.text, HEADLINE_COUNT], ...pieces] : pieces);
}

/** Terms of stretches of text. Function words, reporting verbs, days and months are left out. */
export function readPieces(pieces: readonly Piece[]): Terms {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const written = new Map<string, string>();
  const stop = stopWords();
  let read = 0;
  const add = (word: string, starts: boolean, times: number) => {
    const key = stem(word);
    if (key.length < 2 || stop.has(key)) return;
    counts.set(key, (counts.get(key) ?? 0) + times);
    if (!written.has(key)) written.set(key, word.replace(/['’]s$/, ''));
    if (starts || !isName(word) || names.has(key)) return;
    names.add(key);
    written.set(key, word.replace(/['’]s$/, ''));
  };
  for (const [text, times] of pieces) {
    let starts = true;
    let last = 0;
    for (const match of text.matchAll(WORD)) {
      if (read++ > MOST_WORDS) break;
      starts ||= /[.!?\n]/.test(text.slice(last, match.index));
      if (UNSPACED.test(match[0])) for (const pair of pairsOf(match[0])) add(pair, true, times);
      else add(match[0], starts, times);
      starts = false;
      last = match.index + match[0].length;
    }
  }
  return { counts, names, written };
}

/** A key for a word: folded, without a possessive or plural s. */
function stem(word: string): string {
  const key = foldWord(word.replace(/['’]s$/, ''));
  return key.length > 4 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

function isName(word: string): boolean {
  const char = word.charAt(0);
  return char !== char.toLowerCase() || /^\p{N}{2,}/u.test(word);
}

/** Neighboring characters, two and two: words of a script without spaces. */
function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.length === 1 ? chars : chars.slice(1).map((char, k) => `${chars[k]}${char}`);
}

let stopSet: ReadonlySet<string> | undefined;

function stopWords(): ReadonlySet<string> {
  stopSet ??= new Set([...readWordSet('en', 'light-words'), ...readWordSet('en', 'stopwords')].map(stem));
  return stopSet;
}
