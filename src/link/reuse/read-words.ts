import type { Span } from '../../record/index.ts';
import { APOSTROPHE, charClasses, DIGIT, HIGH_SURROGATE, LETTER, MARK, OTHER, UNSPACED } from './char-class.ts';
import { MOST_LEAD } from './word-places.ts';
import { PARAGRAPH_END, QUOTED, SENTENCE_END, WALL } from './word-table.ts';
import type { WordWriter } from './word-writer.ts';

const OPENING = '“„«「『';
const CLOSING = '”»」』';
const LONGEST_TAG = 400;
const BLANK = 0x20;
const COLON = 0x3a;
const SENTENCE_ENDING = '.!?…。！？';
/** Marks right before a passage's first word, and punctuation right behind its last one, that belong to it; a comma does not. */
const LEADING = '“„«"‘\'([「『';
const TAIL = /^(?:[.!?…。！？]|[,;:](?=["”»’')\]」』]))*["”»’')\]」』]*[.!?…。！？]?/;
const MOST_TAIL = 8;

/**
 * Adds the words of an article's body. Whether a word stands in quotation marks is told by the marks alone, so that
 * it does not depend on a later stage; an open quotation ends with its paragraph. False when there were more words than an article may
 * have (MOST_ARTICLE_WORDS). Cost: linear in the text.
 */
export function readWords(table: WordWriter, text: string, body: readonly Span[]): boolean {
  const first = table.length;
  let previousEnd = -1;
  for (const [start, end] of body) {
    if (isWithinSentence(text, previousEnd, start)) {
      // a card, a credit in its parenthesis: the sentence goes on behind it
    } else if (previousEnd >= 0 && /\S/.test(text.slice(previousEnd, start))) table.mark(first, WALL | PARAGRAPH_END);
    else if (previousEnd >= 0) table.mark(first, PARAGRAPH_END | SENTENCE_END);
    readStretch(table, text, start, end);
    previousEnd = end;
  }
  table.mark(first, WALL | PARAGRAPH_END | SENTENCE_END);
  return table.endArticle();
}

/** True for furniture that stands in the middle of a sentence: not behind its full stop, and on one line with what surrounds it. */
function isWithinSentence(text: string, from: number, to: number): boolean {
  if (from < 1) return false;
  const around = text.slice(from - 1, to + 1);
  return (
    /\S/.test(text.slice(from, to)) &&
    !/[\n\r\u0085\u2028\u2029]/.test(around) &&
    !/[.!?:…]["”’)\]]*\s?$/.test(text.slice(Math.max(0, from - 4), from))
  );
}

function readStretch(table: WordWriter, text: string, start: number, end: number): void {
  const classes = charClasses();
  const first = table.length;
  let quoted = 0;
  let single = false;
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) === BLANK) {
      at++;
      continue;
    }
    const kind = wordKindAt(classes, text, at);
    if (kind === LETTER || kind === DIGIT || kind === UNSPACED) {
      const stop = kind === UNSPACED ? at + 1 : endOfToken(classes, text, at, end);
      table.add(text, at, stop, quoted, leadOf(text, start, at), tailOf(text, stop, end));
      at = stop;
      continue;
    }
    const char = text.charAt(at);
    if (char === '<') {
      at = endOfTag(text, at, end);
      continue;
    }
    if (char === '\n') {
      table.mark(first, PARAGRAPH_END | SENTENCE_END);
      quoted = 0;
      single = false;
    } else if (char === '"') quoted = quoted && !single ? 0 : QUOTED;
    else if (OPENING.includes(char)) quoted = QUOTED;
    else if (CLOSING.includes(char)) quoted = 0;
    else if (char === '‘' && quoted === 0) {
      quoted = QUOTED;
      single = true;
    } else if (char === '’' && single) {
      quoted = 0;
      single = false;
    } else if (SENTENCE_ENDING.includes(char)) table.mark(first, SENTENCE_END);
    at++;
  }
}

/** A tag that was left in the text holds no words of the report; what only looks like one does. */
function endOfTag(text: string, start: number, end: number): number {
  if (!/^<\/?[a-zA-Z!]/.test(text.slice(start, start + 3))) return start + 1;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_TAG); at++) {
    const char = text.charCodeAt(at);
    if (char === 0x3e) return at + 1;
    if (char === 0x3c || char === 0x0a) break;
  }
  return start + 1;
}

/** End of a word, or of an address: `https://…` up to white space is one word. */
function endOfToken(classes: Uint8Array, text: string, start: number, end: number): number {
  const stop = endOfWord(classes, text, start, end);
  if (text.charCodeAt(stop) !== COLON || !/^https?$/i.test(text.slice(start, stop)) || !text.startsWith('://', stop)) {
    return stop;
  }
  let at = stop;
  while (at < end && !/[\s<>"“”]/.test(text.charAt(at))) at++;
  return at;
}

/** Class of the character at `at`, letters outside the basic plane taken as such. */
function wordKindAt(classes: Uint8Array, text: string, at: number): number {
  const kind = classes[text.charCodeAt(at)] as number;
  if (kind !== HIGH_SURROGATE) return kind;
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) ? LETTER : OTHER;
}

/**
 * End of the word that begins at `start`: letters, digits and marks; an apostrophe between letters; a point or comma between
 * digits ("1,000"); points between single letters ("U.S.").
 */
function endOfWord(classes: Uint8Array, text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const kind = wordKindAt(classes, text, at);
    if (kind === OTHER && text.charCodeAt(at) === BLANK) break;
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      at += (classes[text.charCodeAt(at)] as number) === HIGH_SURROGATE ? 2 : 1;
      continue;
    }
    const before = classes[text.charCodeAt(at - 1)];
    const after = at + 1 < end ? classes[text.charCodeAt(at + 1)] : OTHER;
    const char = text.charCodeAt(at);
    if (kind === APOSTROPHE && before === LETTER && after === LETTER) at++;
    else if ((char === 0x2c || char === 0x2e) && before === DIGIT && after === DIGIT) at++;
    else if (char === 0x2e && isInitial(classes, text, at - 1, start) && isInitial(classes, text, at + 1, at + 1)) at++;
    else break;
  }
  return Math.min(at, end);
}

/** A single letter between points or borders: part of "U.S." or "D.C.". */
function isInitial(classes: Uint8Array, text: string, at: number, start: number): boolean {
  if (classes[text.charCodeAt(at)] !== LETTER) return false;
  const alone = at === start || text.charCodeAt(at - 1) === 0x2e;
  return alone && classes[text.charCodeAt(at + 1)] !== LETTER;
}

function leadOf(text: string, from: number, start: number): number {
  let lead = 0;
  if (text.charCodeAt(start - 1) === BLANK) return 0;
  while (start - lead > from && lead < MOST_LEAD && LEADING.includes(text.charAt(start - lead - 1))) lead++;
  return lead;
}

function tailOf(text: string, end: number, to: number): number {
  // most words have a blank or a letter behind them
  if (end >= to || text.charCodeAt(end) === BLANK) return 0;
  const tail = TAIL.exec(text.slice(end, end + MOST_TAIL))?.[0].length ?? 0;
  return Math.min(tail, to - end);
}
