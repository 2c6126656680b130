import { findKnown, findLongest } from './gazetteer.ts';
import { findHead, findTitle, isTitleModifier } from './word-lists.ts';
import type { Word } from './words.ts';

/** A run of capitalized words, with the small words that hold them together: what may be a name, with its titles. */
export interface Chunk {
  readonly words: readonly Word[];
  /** Index of its first word among the words of the doc. */
  readonly at: number;
  /** Stands in a line where most words have capitals, so that a capital says little. */
  readonly titled: boolean;
  /** "Minister of", "Secretary for" stands before it: its first words may be a field, not a name. */
  readonly afterTitleOf: boolean;
}

const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|das|du|van|von|der|den|ter|bin|ibn|bint|al|el|la|le|y|abu|ben|ul|ur|binti)$/;
const LINK = /^(?:of|for|on|against|to)$/;
const OWNERS =
  /^(?:People|Women|Men|Children|Worker|Workers|Teachers|King|Queen|Prosecutor|Farmers|Peasants|Prime|Minister|Attorney|General|President|Governor|Writers|Players|Lawyers|Doctors|Students|Youth|Fishermen|Lord|Saint|Veterans|Consumers|Bishops|Speaker|Mayor|Chief|Commissioner|Registrar|Ombudsman)$/;
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|Sept)$/;
const NEVER = new Set(
  'i the a an in on at by of for to from with and or but nor so yet if as is are was were be been am do does did has have had not no yes this that these those he she it we they you his her its our their your my me him us them what who whom whose which when where why how there here then than also even just only after before since while during until although though because however meanwhile moreover nevertheless therefore thus instead despite according both each every all any some many most more much few several other another such own same oh ok please dear well now today tomorrow yesterday one two three four five six seven eight nine ten first second third once let can could may might must shall should will would into over under about against between through without within among across behind beyond near per via like unlike amid amidst along around whether either neither still never always often sometimes perhaps maybe indeed finally earlier later recently currently previously additionally furthermore hence otherwise rather quite very too'.split(
    ' ',
  ),
);
const WEAK_POS = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'AUX', 'ADV', 'PART', 'INTJ', 'VERB']);
/** Two letters at least or an initial with its stop; no "I'm", "I've". */
const NAME_LIKE = /^(?!I[’']|T\d)(?:\P{L}*\p{L}.*[\p{L}\d+]|\p{Lu}\.|.*\.)$/u;
const LONGEST_CHUNK = 14;

/** Chunks in text order. Cost: linear in the words. */
export function findChunks(words: readonly Word[]): Chunk[] {
  const titled = findTitledSentences(words);
  const lowered = new Set(words.filter(word => !word.capital).map(word => word.lower));
  const capitals = new Set(
    words.filter((word, i) => isSureName(words, word, i) && !titled.has(word.sentence)).map(w => w.text),
  );
  const chunks: Chunk[] = [];
  for (let i = 0; i < words.length; ) {
    if (!startsName(words, i, lowered, capitals)) {
      i++;
      continue;
    }
    const end = endOfChunk(words, i);
    chunks.push({
      words: words.slice(i, end),
      at: i,
      titled: titled.has((words[i] as Word).sentence),
      afterTitleOf: isAfterTitleOf(words, i),
    });
    i = end;
  }
  return chunks;
}

function startsName(
  words: readonly Word[],
  i: number,
  lowered: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): boolean {
  const word = words[i] as Word;
  if (!isNameWord(word)) return false;
  if (!word.opening) return true;
  if (findLongest(words, i) || capitals.has(word.text)) return true;
  const next = words[i + 1];
  const runs = next !== undefined && next.sentence === word.sentence && next.spaced && isNameWord(next);
  if (runs && (findTitle(word.text) || isTitleModifier(word.text) || findHead(word.text, 'start'))) return true;
  if (WEAK_POS.has(word.pos)) return false;
  if (lowered.has(word.lower)) return runs && word.pos === 'PROPN' && !isPlural(word);
  return word.pos === 'PROPN' || (runs && !isPlural(word)) || /^\p{Lu}[\p{Lu}\d]+$/u.test(word.text);
}

function isAfterTitleOf(words: readonly Word[], i: number): boolean {
  for (let back = i - 1; back > i - 8 && back >= 0; back--) {
    const word = words[back] as Word;
    if (word.text === 'of' || word.text === 'for') return findTitle(words[back - 1]?.text ?? '') !== undefined;
    if (!/^(?:,|and|the|&)$/.test(word.text) && !isTopic(word.text)) return false;
  }
  return false;
}

function isPlural(word: Word): boolean {
  return word.pos === 'NOUN' && word.lower.endsWith('s');
}

/** Capitalized inside a sentence, or first of a run of names. */
function isSureName(words: readonly Word[], word: Word, i: number): boolean {
  if (!isNameWord(word)) return false;
  if (!word.opening) return true;
  const next = words[i + 1];
  return (
    word.pos === 'PROPN' && next !== undefined && next.sentence === word.sentence && next.spaced && isNameWord(next)
  );
}

/** A capitalized word that is no date and no small word. */
export function isNameWord(word: Word): boolean {
  return (
    word.capital &&
    !CALENDAR.test(word.text) &&
    (!NEVER.has(word.lower) || /^(?:US|IT|WHO|AM)$/.test(word.text)) &&
    NAME_LIKE.test(word.text)
  );
}

function endOfChunk(words: readonly Word[], from: number): number {
  let end = from + 1;
  while (end < words.length && end - from < LONGEST_CHUNK) {
    const step = stepOver(words, from, end);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** How many words more belong to the chunk `[from, end)`: 0 when it ends here. */
function stepOver(words: readonly Word[], from: number, end: number): number {
  const [last, next] = [words[end - 1] as Word, words[end] as Word];
  if (next.sentence !== last.sentence) return 0;
  if (next.lower === "'s" || next.lower === '’s') {
    return OWNERS.test(last.text) && isCapital(words[end + 1], last) ? 2 : 0;
  }
  if (/^[’']$/.test(next.text) && /s$/.test(last.text) && OWNERS.test(last.text))
    return isCapital(words[end + 1], last) ? 2 : 0;
  if (next.text === '&' && isCapital(words[end + 1], last)) return 2;
  if (!next.spaced) return 0;
  if (isNameWord(next)) return 1;
  if (PARTICLE.test(next.lower) && !findTitle(last.text)) {
    const after = words[end + 1];
    if (isCapital(after, last)) return 2;
    if (after && PARTICLE.test(after.lower) && isCapital(words[end + 2], last)) return 3;
  }
  if (LINK.test(next.text) && isHeaded(words[end - 1] as Word, next.text)) {
    const after = words[end + 1];
    if (isCapital(after, last)) return 2;
    if (after?.text === 'the' && isCapital(words[end + 2], last)) return 3;
  }
  return next.text === 'and' ? stepOverAnd(words, from, end) : 0;
}

function isCapital(word: Word | undefined, last: Word): boolean {
  return word !== undefined && word.sentence === last.sentence && isNameWord(word);
}

/** "Ministry" of, "City" of, "Centre" for: only a head is completed by a small word. */
function isHeaded(last: Word, link: string): boolean {
  if (findTitle(last.text)) return false;
  const head = findHead(last.text, 'start') ?? findHead(last.text, 'end');
  if (head === undefined) return false;
  if (link === 'of') return head !== 'place' || findHead(last.text, 'start') === 'place';
  return head === 'organization' || (head === 'misc' && link === 'on');
}

/** "Food and Drug Administration", "Ministry of Health and Welfare": topics on both sides, or within "of". */
function stepOverAnd(words: readonly Word[], from: number, end: number): number {
  const [last, next] = [words[end - 1] as Word, words[end + 1]];
  if (!isCapital(next, last) || !next) return 0;
  const linked = words.slice(from, end).some(word => word.text === 'of' || word.text === 'for');
  if (findKnown(last.text) || findKnown(next.text)) return 0;
  const topics = isTopic(last.text) && isTopic(next.text);
  if (linked) return topics || (isTopic(next.text) && !findTitle(next.text)) ? 2 : 0;
  if (!topics) return 0;
  for (let i = end + 2; i < Math.min(end + 5, words.length); i++) {
    const word = words[i] as Word;
    if (!isCapital(word, last)) return 0;
    if (findHead(word.text, 'end') === 'organization') return 2;
    if (findTitle(word.text)) return 2;
  }
  return 0;
}

const MORE_TOPICS = new Set(
  'Food Drug Drugs Arts Sciences Exchange Exchanges Alcohol Nuclear Space Standards Crime Corruption Road Roads Rural Urban Animal Plant Atmospheric Oceanic Engineering Medicine Humanities Mathematics Urbanism Gender Equality Peace Justice Democracy Freedom Progress Reconciliation Consumer Competition Monetary Statistics Census Population Customs Excise Ports Harbours Wildlife Nature Conservation Parks Recreation Heritage Livestock Lands Cooperatives Employment Pensions Insurance Migration Minorities Registration Licensing Innovation Research Development Reform Cooperation'.split(
    ' ',
  ),
);

/** A field that a ministry or body has in its name. */
export function isTopic(word: string): boolean {
  return isTitleModifier(word) || MORE_TOPICS.has(word);
}

/** Sentences where most words are capitalized: headlines, captions in title case. */
function findTitledSentences(words: readonly Word[]): ReadonlySet<number> {
  const counts = new Map<number, [capitals: number, all: number]>();
  const commas = new Map<number, number>();
  const last = new Map<number, string>();
  for (const word of words) {
    last.set(word.sentence, word.text);
    if (word.text === ',') commas.set(word.sentence, (commas.get(word.sentence) ?? 0) + 1);
    if (word.pos === 'PUNCT' || word.lower.length < 4) continue;
    const count = counts.get(word.sentence) ?? [0, 0];
    counts.set(word.sentence, [count[0] + (word.capital ? 1 : 0), count[1] + 1]);
  }
  // a list of names has capitals and commas; a headline has no full stop
  const isTitled = (sentence: number, [capitals, all]: readonly [number, number]) =>
    all >= 4 && capitals / all > 0.65 && (commas.get(sentence) ?? 0) < 2 && !/^[.?!]$/.test(last.get(sentence) ?? '');
  return new Set([...counts].filter(([sentence, count]) => isTitled(sentence, count)).map(([sentence]) => sentence));
}
