import type { MentionLabel } from '../../record/index.ts';
import type { Chunk } from './find-chunks.ts';
import { isTopic } from './find-chunks.ts';
import { findKnown, findLongest } from './gazetteer.ts';
import { type NamePiece, textOf } from './name-piece.ts';
import { findHead, findTitle, type HeadKind, isTitleModifier } from './word-lists.ts';
import type { Word } from './words.ts';

const LABEL: Readonly<Record<HeadKind, MentionLabel>> = {
  organization: 'Organization',
  facility: 'Facility',
  place: 'Location',
  misc: 'Misc',
};
/** Heads that are surnames as well: no head after a title or alone behind one word. */
const SURNAME_HEAD =
  /^(?:Park|Hall|Hill|Hills|Lane|Day|Church|Law|Power|Street|Forest|Castle|Temple|Guard|House|Bridge|Lake|March|Point|Banks|Price|Power|Bell|Lodge|Cape|Post|Reef|Fort|Garden|Base|Mission|Strait|Guild|Clan|Border|Season|Shore|Act)$/;
/** Places that are surnames as well. */
const SURNAME_PLACE =
  /^(?:Jordan|Chad|Israel|Georgia|Ireland|England|Holland|France|Kenya|Virginia|Montana|Nevada|Gulf|Punjab|Bengal|Carolina)$/;
/** Capitalized words that name nobody. */
const PLAIN = new Set(
  'CEO CFO COO CTO PM MP MPs MLA MEP TV DNA AI ID PhD MBA BA MA USB GPS PDF FAQ OK Internet Web God Mr Mrs Ms Dr Sir Madam Lord Lady Earth Moon Sun Bible Koran Quran No Nos Vol Page Photo Image Video File Credit Read More Also Related Advertisement Share Click Watch Subscribe Copyright Reserved AM GMT UTC EST Q&A II III IV VI VII VIII NGO NGOs VP IPO EV EVs LNG NDA ISP MoU MOU URL HD LED SUV SUVs CCTV ATM ATMs ICU HR PR R&D Inc Ltd'.split(
    ' ',
  ),
);
/** Bodies that go by one word. */
const ALONE =
  /^(?:Parliament|Congress|Senate|Cabinet|Politburo|Treasury|Knesset|Bundestag|Duma|Kremlin|Pentagon|Assembly|Crown|Tribunal|Commission|Legislature|Foundation|Embassy)$/;
/** Acronyms of measures, fields and diseases. */
const NO_BODY =
  /^(?:GDP|GNP|CPI|STEM|TB|PCR|DNA|RNA|SARS|MERS|HIV|AIDS|GST|VAT|COP\d\d|FTA|FIR|NFT|NFTs|FDI|SMEs?|ESG|GMO|IELTS)$/;
/** Endings of common words that no name has. */
const COMMON_ENDING =
  /(?:tions?|sions?|ments?|ness|ships?|ances?|ences?|ities|ity|isms?|olog(?:y|ies)|ical|ional|ious|ative|ings?|ories|tures?|ists?|ive|ables?|ers|ors|ants?|ents?|ies|ful|less|ally|ily)$/;

/** What a chunk names: titles taken off, nations and places in front apart, the rest by its head word or its shape. */
export function readChunk(chunk: Chunk): NamePiece[] {
  let from = 0;
  if (chunk.afterTitleOf) {
    while (from < chunk.words.length && (isFieldWord(chunk.words[from]) || isSmall(chunk.words[from]))) from++;
    if (from > 0) return from < chunk.words.length ? readWordsOf(chunk, from, chunk.words.length, true) : [];
  }
  return readWordsOf(chunk, 0, chunk.words.length, false);
}

function isFieldWord(word: Word | undefined): boolean {
  return word !== undefined && (isTopic(word.text) || word.text === 'State');
}

function piece(chunk: Chunk, from: number, to: number, label: MentionLabel, rule: string, weak = false): NamePiece[] {
  return [{ words: chunk.words.slice(from, to), at: chunk.at + from, label, rule: `mention/${rule}`, weak }];
}

function readWordsOf(chunk: Chunk, start: number, end: number, titleBefore: boolean): NamePiece[] {
  let [from, to] = [start, end];
  while (from < to && isSmall(chunk.words[from])) from++;
  while (from < to && isSmall(chunk.words[to - 1])) to--;
  if (from >= to) return [];
  const words = chunk.words.slice(from, to);
  const known = findKnown(textOf(words));
  if (known && !titleBefore)
    return piece(
      chunk,
      from,
      to,
      known.label,
      known.rule,
      known.rule === 'city' || known.rule === 'agency' || known.rule === 'organization',
    );
  const headed = titleBefore ? undefined : headOf(words);
  if (headed && !hasOfficeTitle(words))
    return piece(chunk, from, to, LABEL[headed], isSurnameHead(words) ? 'head-or-surname' : `head-${headed}`);
  const title = lastTitle(words);
  if (title >= 0) return readTitled(chunk, from, to, from + title);
  if (headed) return piece(chunk, from, to, LABEL[headed], `head-${headed}`);
  if (titleBefore) return piece(chunk, from, to, 'Person', 'after-title');
  const longest = findLongest(words, 0);
  if (longest && words.length > longest[0]) return readAfterKnown(chunk, from, to, longest[0]);
  return readByShape(chunk, from, to);
}

function isSmall(word: Word | undefined): boolean {
  return word === undefined || /^(?:of|for|on|against|to|and|the|'s|’s|&)$/.test(word.text) || PLAIN.has(word.text);
}

/** The kind that the last or first word gives, or the word before "of". */
function headOf(words: readonly Word[]): HeadKind | undefined {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const link = words.findIndex(word => /^(?:of|for|on|against)$/.test(word.text));
  if (link > 0) {
    const before = (words[link - 1] as Word).text;
    return (link === 1 ? findHead(before, 'start') : findHead(before, 'end')) ?? findHead(before, 'end');
  }
  if (words.length === 1) return undefined;
  const byEnd = findHead(last.text, 'end');
  if (byEnd) return byEnd;
  if (/^\d/.test(last.text) && words.length > 2) return undefined;
  const byStart = findHead(first.text, 'start');
  if (byStart === 'organization' || (byStart === 'place' && findLongest(words, 0))) return undefined;
  return byStart;
}

/** "Dan Hill" or "Capitol Hill": what stands around it tells. */
function isSurnameHead(words: readonly Word[]): boolean {
  return words.length === 2 && SURNAME_HEAD.test((words[1] as Word).text);
}

/** A title that cannot open the name of a body: "Minister", not "King" or "General". */
function hasOfficeTitle(words: readonly Word[]): boolean {
  const title = lastTitle(words);
  if (title < 0) return false;
  const last = words.at(-1) as Word;
  const kind = findTitle((words[title] as Word).text)?.kind;
  if (findHead(last.text, 'end') === 'organization' && kind !== 'honorific')
    return title > 0 && kind === 'office' && !isTopic((words[title] as Word).text) && words.length - title > 3;
  return (
    kind === 'honorific' || (kind === 'office' && SURNAME_HEAD.test(last.text)) || (kind === 'office' && title > 0)
  );
}

function lastTitle(words: readonly Word[]): number {
  for (let i = words.length - 1; i >= 0; i--) if (findTitle((words[i] as Word).text)) return i;
  return -1;
}

/** Words before a title, the title, the name after it: "Russian Defense Minister Sergei X". */
function readTitled(chunk: Chunk, from: number, to: number, title: number): NamePiece[] {
  let after = title + 1;
  // "Minister of Foreign Affairs and Trade X"
  if (chunk.words[after]?.text === 'of' || chunk.words[after]?.text === 'for') {
    after++;
    while (after < to && (isTopic((chunk.words[after] as Word).text) || isSmall(chunk.words[after]))) after++;
  }
  const before = readBeforeTitle(chunk, from, title);
  return [...before, ...(after < to ? readWordsOf(chunk, after, to, true) : [])];
}

function readBeforeTitle(chunk: Chunk, from: number, title: number): NamePiece[] {
  let to = title;
  // "Amambay Police" is a body, "Police" and "Russian Defense" before a title are not
  const isBody = (end: number) =>
    end - from >= 2 &&
    findHead((chunk.words[end - 1] as Word).text, 'end') === 'organization' &&
    !isAllTopics(chunk, from, end);
  while (to > from && !isBody(to) && isTitleWord((chunk.words[to - 1] as Word).text)) to--;
  return to > from ? readWordsOf(chunk, from, to, false) : [];
}

function isTitleWord(word: string): boolean {
  return isTitleModifier(word) || findTitle(word) !== undefined || isTopic(word);
}

function isAllTopics(chunk: Chunk, from: number, to: number): boolean {
  return chunk.words
    .slice(from, to)
    .every(word => isTitleWord(word.text) || findKnown(word.text) !== undefined || isSmall(word));
}

/** A nation or place in front of something else. */
function readAfterKnown(chunk: Chunk, from: number, to: number, count: number): NamePiece[] {
  const words = chunk.words.slice(from, from + count);
  const known = findKnown(textOf(words));
  const rest = chunk.words.slice(from + count, to);
  if (!known) return readByShape(chunk, from, to);
  if (known.label === 'Organization') return readByShape(chunk, from, to);
  if (known.label === 'Location' && rest.length === 1 && known.rule === 'city') return readByShape(chunk, from, to);
  if (known.label === 'NORP' && rest.every(word => findKnown(word.text) === undefined && isTopic(word.text))) {
    return piece(chunk, from, from + count, 'NORP', known.rule);
  }
  const front = piece(chunk, from, from + count, known.label, known.rule);
  return [...front, ...readWordsOf(chunk, from + count, to, false)];
}

/** No list and no head says what it is: two to four plain words are a person, the rest by the letters. */
function readByShape(chunk: Chunk, from: number, to: number): NamePiece[] {
  const words = chunk.words.slice(from, to);
  const text = textOf(words);
  if (words.length === 1) return readSingle(chunk, from, words[0] as Word);
  if (/\d|&|[®™]/.test(text)) return piece(chunk, from, to, 'Misc', 'shape-misc', true);
  if (words.some(word => /^(?:of|for|on|and|the|&)$/.test(word.text)))
    return piece(chunk, from, to, 'Misc', 'shape-misc', true);
  if (words.some(word => isAcronym(word.text)))
    return piece(chunk, from, to, 'Organization', 'shape-organization', true);
  if (words.every(word => isTopic(word.text))) return [];
  const last = findKnown((words.at(-1) as Word).text);
  if ((last?.rule === 'country' || last?.rule === 'region') && !SURNAME_PLACE.test((words.at(-1) as Word).text))
    return piece(chunk, from, to, 'Organization', 'ends-in-place', true);
  if (words.some(word => isCommon(word.text) || findKnown(word.text)?.label === 'NORP'))
    return piece(chunk, from, to, 'Misc', 'shape-misc', true);
  return piece(chunk, from, to, words.length <= 5 ? 'Person' : 'Misc', 'shape-person', true);
}

/** Looks like a word of the language rather than a name. */
export function isCommon(word: string): boolean {
  return word.length >= 6 && COMMON_ENDING.test(word);
}

function readSingle(chunk: Chunk, at: number, word: Word): NamePiece[] {
  const known = findKnown(word.text);
  if (known) return piece(chunk, at, at + 1, known.label, known.rule, known.rule === 'city');
  if (findTitle(word.text) || PLAIN.has(word.text)) return [];
  if (/^(?:covid|coronavirus|sars|hiv|aids)/i.test(word.text)) return piece(chunk, at, at + 1, 'Misc', 'disease');
  if (NO_BODY.test(word.text)) return piece(chunk, at, at + 1, 'Misc', 'acronym-misc');
  if (/^(?:\p{Lu}\p{Lu}+s|\p{Lu}\d)$/u.test(word.text)) return [];
  if (/^\p{Lu}[\p{L}]*-\d+\p{L}?$/u.test(word.text)) return piece(chunk, at, at + 1, 'Product', 'model');
  if (isAcronym(word.text)) return piece(chunk, at, at + 1, 'Organization', 'acronym', true);
  const head = findHead(word.text, 'end');
  if (SURNAME_HEAD.test(word.text) || (head === undefined && isTopic(word.text)))
    return piece(chunk, at, at + 1, 'Person', 'single-plain', true);
  if (isTopic(word.text)) return [];
  if (/^(?:North|South|East|West)$/.test(word.text)) return piece(chunk, at, at + 1, 'Location', 'direction', true);
  if (head) return ALONE.test(word.text) ? piece(chunk, at, at + 1, 'Organization', 'head-alone', true) : [];
  return piece(chunk, at, at + 1, 'Person', 'single', true);
}

/** "KCNA", "U.N.", "G7": two capitals at least, no small letters but a plural s. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d&-]{1,7}s?|(?:\p{Lu}\.){2,})$/u.test(word);
}
