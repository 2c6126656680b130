import type { MentionLabel } from '../../record/index.ts';
import type { Chunk } from './find-chunks.ts';
import { type NamePiece, textOf } from './name-piece.ts';
import { isAcronym, isCommon, readChunk } from './read-chunk.ts';
import type { Word } from './words.ts';

const PLACE_BEFORE =
  /^(?:in|at|from|near|outside|across|around|inside|throughout|toward|towards|into|via|visiting|visited)$/;
const SPEAKS =
  /^(?:said|says|told|added|adds|explained|stated|noted|argued|insisted|asked|replied|wrote|tweeted|recalled|admitted|claimed|warned|believes|thinks|died|married|joked|resigned|smiled|who|whose)$/;

/** What the article as a whole says about names: full names decide short ones, strong readings decide weak ones. */
export function settlePieces(chunks: readonly Chunk[], words: readonly Word[]): NamePiece[] {
  const pieces = chunks.filter(chunk => !chunk.titled).flatMap(readChunk);
  const settled = settleAcronyms(pieces, words);
  const book = readBook(settled, words);
  const done = settled.flatMap(piece => settle(piece, words, book));
  const titled = chunks.filter(chunk => chunk.titled).flatMap(chunk => readTitledLine(chunk, words, book));
  return mergePeoples(
    [...done, ...titled].sort((a, b) => a.at - b.at),
    words,
  );
}

/** First words of many names: no short form of any. */
const ORDINARY =
  /^(?:New|Old|White|Black|Red|Blue|Green|Golden|Great|Grand|Royal|United|First|Second|Third|Big|Free|Open|Public|Human|World|Holy|Real|Young|High|House|Street|Wall|General|National|International|Central|Federal|State)$/;

/** Names of one article. */
interface Book {
  /** Label by whole name. */
  readonly whole: ReadonlyMap<string, MentionLabel>;
  /** Words of people's names of two words and more. */
  readonly people: ReadonlySet<string>;
  /** First words of other names. */
  readonly parts: ReadonlyMap<string, MentionLabel>;
  /** What the words around an unknown single word say, over all its places. */
  readonly singles: ReadonlyMap<string, MentionLabel>;
}

function readBook(pieces: readonly NamePiece[], words: readonly Word[]): Book {
  const votes = new Map<string, Map<MentionLabel, number>>();
  const people = new Set<string>();
  const parts = new Map<string, MentionLabel>();
  for (const piece of pieces) {
    if (piece.rule === 'mention/single-plain') continue;
    const text = textOf(piece.words);
    const vote = votes.get(text) ?? new Map<MentionLabel, number>();
    votes.set(text, vote.set(piece.label, (vote.get(piece.label) ?? 0) + (piece.weak ? 1 : 5)));
    if (piece.label === 'Person' && piece.words.length > 1) for (const word of piece.words) people.add(word.text);
    if (piece.label === 'Person' && piece.rule === 'mention/after-title') people.add((piece.words.at(-1) as Word).text);
    if (piece.label === 'Organization' && piece.words.length > 1 && !ORDINARY.test((piece.words[0] as Word).text))
      parts.set((piece.words[0] as Word).text, piece.label);
  }
  return {
    whole: new Map([...votes].map(([text, vote]) => [text, best(vote)])),
    people,
    parts,
    singles: readSingles(pieces, words),
  };
}

/** Weights of what the surroundings say; found by hand on news of many countries, 2026. */
const WEIGHT: Readonly<Record<string, number>> = {
  'mention/speaks': 3,
  'mention/after-verb': 3,
  'mention/administration': 3,
  'mention/acts': 1.5,
  'mention/owner': 1,
  'mention/before-place-word': 3,
  'mention/after-preposition': 1,
  'mention/camel': 3,
};

function readSingles(pieces: readonly NamePiece[], words: readonly Word[]): ReadonlyMap<string, MentionLabel> {
  const votes = new Map<string, Map<MentionLabel, number>>();
  for (const piece of pieces) {
    if (piece.rule !== 'mention/single') continue;
    const read = readContext(piece, words)[0];
    const weight = WEIGHT[read?.rule ?? ''];
    if (!read || weight === undefined) continue;
    const text = textOf(piece.words);
    const vote = votes.get(text) ?? new Map<MentionLabel, number>();
    votes.set(text, vote.set(read.label, (vote.get(read.label) ?? 0) + weight));
  }
  return new Map([...votes].map(([text, vote]) => [text, best(vote)]));
}

function best(vote: ReadonlyMap<MentionLabel, number>): MentionLabel {
  return [...vote].sort((a, b) => b[1] - a[1])[0]?.[0] as MentionLabel;
}

function settle(piece: NamePiece, words: readonly Word[], book: Book): NamePiece[] {
  const text = textOf(piece.words);
  if (piece.rule === 'mention/single') return settleSingle(piece, words, book);
  if (piece.rule === 'mention/single-plain')
    return book.people.has(text) && !isPlaced(piece, words) ? [{ ...piece, rule: 'mention/short-name' }] : [];
  if (piece.rule === 'mention/head-or-surname' && isSpoken(piece, words))
    return [{ ...piece, label: 'Person', rule: 'mention/speaks' }];
  if (piece.weak) {
    const label = book.whole.get(text) ?? piece.label;
    if (piece.rule === 'mention/city' && book.people.has(text) && !isPlaced(piece, words))
      return [{ ...piece, label: 'Person', rule: 'mention/short-name' }];
    return [{ ...piece, label }];
  }
  return [piece];
}

function isSpoken(piece: NamePiece, words: readonly Word[]): boolean {
  return SPEAKS.test(words[piece.at + piece.words.length]?.lower ?? '');
}

function isPlaced(piece: NamePiece, words: readonly Word[]): boolean {
  return PLACE_BEFORE.test(words[piece.at - 1]?.lower ?? '');
}

function settleSingle(piece: NamePiece, words: readonly Word[], book: Book): NamePiece[] {
  const word = piece.words[0] as Word;
  const label = book.whole.get(word.text);
  if (label && label !== 'Person') return [{ ...piece, label, rule: 'mention/as-elsewhere' }];
  if (book.people.has(word.text)) return [{ ...piece, rule: 'mention/short-name' }];
  const part = book.parts.get(word.text);
  if (part) return [{ ...piece, label: part, rule: 'mention/short-name' }];
  const single = book.singles.get(word.text);
  if (single && !isCommon(word.text)) return [{ ...piece, label: single, rule: 'mention/as-elsewhere' }];
  const beside = besidePerson(piece, words, book);
  if (beside) return [{ ...piece, rule: 'mention/beside-person' }];
  return readContext(piece, words);
}

/** "Lee and Oduya": a known person's neighbor is a person. */
function besidePerson(piece: NamePiece, words: readonly Word[], book: Book): boolean {
  const [link, other] = [words[piece.at - 1], words[piece.at - 2]];
  if (link?.text !== 'and' || !other || other.sentence !== piece.words[0]?.sentence) return false;
  return book.people.has(other.text) || book.singles.get(other.text) === 'Person';
}

const PLACE_AFTER =
  /^(?:area|district|region|province|city|town|village|county|prefecture|suburb|neighborhood|neighbourhood|state|coast|border|valley|river)$/;
const PEOPLE_AFTER =
  /^(?:people|peoples|community|communities|language|culture|tribe|tribes|tribal|speaking|speakers|leaders|elders)$/;
const ACTS = /^(?:was|has|had|is|also|'s|’s|did|will|would|could|who)$/;
const ADMINISTRATION = /^(?:administration|campaign|presidency|era|family|team|camp)$/;
const PERSON_BEFORE = /^(?:said|says|surnamed|named|called|whom|told|added|asked|mr|mrs)$/;
const NO_NAME_BEFORE =
  /^(?:a|an|his|her|their|its|our|my|your|first|second|third|every|each|no|some|any|the|this|that|these|those)$/;
const PEOPLE_ENDING = /(?:[aeiou]ns?|ese|ites?)$/;
const CAMEL = /^\p{Lu}+[\p{Ll}\d]+\p{Lu}/u;

function actsNext(words: readonly Word[], at: number): boolean {
  const [own, next] = [words[at], words[at + 1]];
  return (
    next !== undefined &&
    next.sentence === own?.sentence &&
    next.pos === 'VERB' &&
    !next.capital &&
    !next.lower.endsWith('ing')
  );
}

/** A single unknown word by the words around it; nothing where they say nothing. */
function readContext(piece: NamePiece, words: readonly Word[]): NamePiece[] {
  const word = piece.words[0] as Word;
  const near = (other: Word | undefined) => (other?.sentence === word.sentence ? other.lower : '');
  const [before, after] = [near(words[piece.at - 1]), near(words[piece.at + 1])];
  const as = (label: MentionLabel, rule: string) => [{ ...piece, label, rule: `mention/${rule}` }];
  if (SPEAKS.test(after)) return as('Person', 'speaks');
  if (isCommon(word.text)) return [];
  if (PERSON_BEFORE.test(before)) return as('Person', 'after-verb');
  if (CAMEL.test(word.text) && !/^(?:Mc|Mac|De|O|Al|El|Van|La|Le|Di)\p{Lu}/u.test(word.text))
    return as('Organization', 'camel');
  if (ADMINISTRATION.test(after)) return as('Person', 'administration');
  if (PLACE_AFTER.test(after)) return as('Location', 'before-place-word');
  if (PEOPLE_AFTER.test(after)) return as('NORP', 'before-people-word');
  if (before === 'the' && /(?:ans|ese|is)$/.test(word.lower)) return as('NORP', 'the-people');
  if (before === 'on') return as('Organization', 'on');
  if (isPlaced(piece, words) || before === 'of' || before === 'to') return as('Location', 'after-preposition');
  if (NO_NAME_BEFORE.test(before) || word.opening)
    return ACTS.test(after) && word.pos === 'PROPN' && before !== 'the' ? as('Person', 'acts') : [];
  if (before === '(' && after === ')') return as('Organization', 'parenthesis');
  if (ACTS.test(after) || actsNext(words, piece.at)) return as('Person', 'acts');
  return as(PEOPLE_ENDING.test(word.lower) && word.lower.endsWith('ians') ? 'NORP' : 'Location', 'unknown');
}

/** "Korean Central News Agency (KCNA)": letters that spell the name before them make both an organization. */
function settleAcronyms(pieces: readonly NamePiece[], words: readonly Word[]): NamePiece[] {
  const settled = [...pieces];
  for (let i = 1; i < settled.length; i++) {
    const [before, own] = [settled[i - 1] as NamePiece, settled[i] as NamePiece];
    if (own.words.length !== 1 || words[own.at - 1]?.text !== '(' || own.at - 1 !== before.at + before.words.length)
      continue;
    const acronym = (own.words[0] as Word).text;
    if (!isAcronym(acronym) || !spells(acronym, before.words)) continue;
    const label = before.weak && before.label === 'Person' ? 'Organization' : before.label;
    settled[i - 1] = { ...before, label, weak: false };
    settled[i] = { ...own, label, rule: 'mention/acronym', weak: false };
  }
  return settled;
}

/** Letters of the acronym, in order, begin words of the name, the first its first word. */
export function spells(acronym: string, words: readonly { readonly text: string }[]): boolean {
  const letters = acronym.replace(/[^\p{L}]|s$/gu, '').toUpperCase();
  const initials = words
    .flatMap(word => word.text.split('-'))
    .map(word => word.charAt(0).toUpperCase())
    .join('');
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length && letters[0] === initials[0];
}

/** A line in title case: only what the lists or the rest of the article know. */
function readTitledLine(chunk: Chunk, words: readonly Word[], book: Book): NamePiece[] {
  const found: NamePiece[] = [];
  for (let i = 0; i < chunk.words.length; ) {
    const hit = longestNamed(chunk, i, book);
    if (hit) found.push(hit);
    i += hit ? hit.words.length : 1;
  }
  if (found.length === 0 && words.length === chunk.words.length) return readChunk(chunk);
  return found;
}

function longestNamed(chunk: Chunk, from: number, book: Book): NamePiece | undefined {
  for (let to = Math.min(chunk.words.length, from + 8); to > from; to--) {
    const words = chunk.words.slice(from, to);
    const text = textOf(words);
    const whole = book.whole.get(text);
    const label = whole ?? (words.length === 1 && book.people.has(text) ? 'Person' : undefined);
    if (label) return { words, at: chunk.at + from, label, rule: 'mention/as-elsewhere', weak: false };
    const only = readChunk({ words, at: chunk.at + from, titled: true, afterTitleOf: false })[0];
    if (only && !only.weak && only.words.length === words.length) return only;
  }
  return undefined;
}

/** "British Indian", "Indigenous Australians": two words for people side by side name one group. */
function mergePeoples(pieces: readonly NamePiece[], words: readonly Word[]): NamePiece[] {
  const merged: NamePiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const first = piece.words[0] as Word;
    const adjacent =
      last &&
      last.at + last.words.length === piece.at &&
      first.spaced &&
      words[piece.at]?.sentence === last.words[0]?.sentence;
    if (last && adjacent && last.label === 'NORP' && piece.label === 'NORP') {
      merged[merged.length - 1] = { ...last, words: [...last.words, ...piece.words] };
    } else merged.push(piece);
  }
  return merged;
}
