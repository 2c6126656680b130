import type { Span } from '../../../record/index.ts';
import type { Doc, Pos, Quote, Token } from '../../doc.ts';
import { mendPos } from './mend-pos.ts';

/** A word or mark of running text, or a whole quotation taken as one piece. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  readonly quote?: Quote;
}

/**
 * What one full stop closes in running text. A quotation of several sentences is one item of it, so that "A. B," she said,
 * "C." is one period. Those with `depth` 1 stand inside a quotation.
 */
export interface Period {
  readonly items: readonly Item[];
  readonly block: number;
  readonly depth: 0 | 1;
}

/** Stretches longer than this are cut: no clause of language is so long, and cost stays linear. */
const MOST_ITEMS = 300;

/** The periods of a document in text order, those of running text and those inside quotations. Cost: linear. */
export function readPeriods(doc: Doc): Period[] {
  const periods: Period[] = [];
  const outermost = outermostQuotes(doc.quotes);
  let token = 0;
  let quote = 0;
  doc.article.blocks.forEach(({ span }, block) => {
    const tokens: Token[] = [];
    for (; token < doc.tokens.length && (doc.tokens[token] as Token).start < span[1]; token++) {
      if ((doc.tokens[token] as Token).start >= span[0]) tokens.push(doc.tokens[token] as Token);
    }
    const quotes: Quote[] = [];
    for (; quote < outermost.length && (outermost[quote] as Quote).outer[0] < span[1]; quote++) {
      quotes.push(outermost[quote] as Quote);
    }
    const { items, inside } = readItems(doc.article.text, tokens, quotes);
    for (const piece of cutPeriods(items)) periods.push({ items: piece, block, depth: 0 });
    for (const piece of inside) for (const cut of cutPeriods(piece)) periods.push({ items: cut, block, depth: 1 });
  });
  return periods;
}

/** The quotations that stand in no other. */
export function outermostQuotes(quotes: readonly Quote[]): Quote[] {
  const kept: Quote[] = [];
  for (const quote of quotes) {
    const last = kept.at(-1);
    if (!last || quote.outer[0] >= last.outer[1]) kept.push(quote);
  }
  return kept;
}

interface Sentenced extends Item {
  readonly sentence: number;
}

function readItems(text: string, tokens: readonly Token[], quotes: readonly Quote[]) {
  const items: Sentenced[] = [];
  const inside: Sentenced[][] = [];
  let next = 0;
  let current: Sentenced[] | undefined;
  for (const token of tokens) {
    while (next < quotes.length && (quotes[next] as Quote).outer[1] <= token.start) {
      next++;
      current = undefined;
    }
    const quote = quotes[next];
    if (!quote || token.end <= quote.outer[0]) {
      items.push(...splitToken(token));
    } else {
      if (!current) {
        current = [];
        inside.push(current);
        items.push(quoteItem(text, quote, token.sentence));
      }
      if (token.start >= quote.inner[0] && token.end <= quote.inner[1]) current.push(...splitToken(token));
    }
  }
  return { items: items.map(mendItem), inside };
}

function mendItem(item: Sentenced, i: number, all: readonly Sentenced[]): Sentenced {
  if (item.text === '–' && ties(all[i - 1], item, all[i + 1])) return { ...item, text: '-', lower: '-' };
  const pos = mendPos(item, all, i);
  return pos === item.pos ? item : { ...item, pos };
}

/** The dash of "1950–1953" is no pause. */
const ties = (before: Item | undefined, item: Item, next: Item | undefined) =>
  before?.end === item.start && next?.start === item.end && before.pos === 'NUM' && next.pos === 'NUM';

function quoteItem(text: string, quote: Quote, sentence: number): Sentenced {
  const [start, end] = quote.outer;
  return { start, end, text: text.slice(start, end), lower: '"', lemma: '"', pos: 'NOUN', quote, sentence };
}

const CONTRACTED = /^(.+)([’'](?:m|s|re|ve|ll|d))$/i;
const PRONOUNS = /^(?:i|you|he|she|it|we|they|who|that|there)$/i;
const VERB_OF: Readonly<Record<string, string>> = { m: 'be', s: 'be', re: 'be', ve: 'have', ll: 'will', d: 'would' };

/** The tokenizer leaves a contraction whole after an opening mark. */
function splitToken(token: Token): Sentenced[] {
  const match = CONTRACTED.exec(token.text);
  const [stem, tail] = [match?.[1], match?.[2]];
  if (!stem || !tail || !PRONOUNS.test(stem)) return [token];
  const middle = token.start + stem.length;
  const lower = stem.toLowerCase();
  return [
    { ...token, end: middle, text: stem, lower, lemma: lower, pos: 'PRON' },
    {
      ...token,
      start: middle,
      text: tail,
      lower: tail.toLowerCase(),
      lemma: VERB_OF[tail.slice(1).toLowerCase()] ?? 'be',
      pos: 'AUX',
    },
  ];
}

function cutPeriods(items: readonly Sentenced[]): Sentenced[][] {
  const pieces: Sentenced[][] = [];
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    if (i + 1 === items.length || i + 1 - from >= MOST_ITEMS || endsPeriod(items, i)) {
      pieces.push(items.slice(from, i + 1));
      from = i + 1;
    }
  }
  return pieces;
}

const LOWER_START = /^\p{Ll}/u;
const NOT_CLOSED = /[,\p{L}\p{N}:;\u2013\u2014-]["”’'»“]*$/u;

function endsPeriod(items: readonly Sentenced[], i: number): boolean {
  const here = items[i] as Sentenced;
  const next = items[i + 1] as Sentenced;
  if (here.quote) {
    if (next.quote) return !NOT_CLOSED.test(here.text);
    if (NOT_CLOSED.test(here.text) || LOWER_START.test(next.text)) return false;
    if (next.pos === 'PUNCT' || /^[―—–-]/.test(next.text)) return false;
    return !/[?!…]["”’'»“]*$/.test(here.text) || !speaksSoon(items, i + 1);
  }
  const stop = isStop(here);
  if (next.quote) return stop && !ABBREVIATION.test(items[i - 1]?.text ?? '');
  if (here.sentence === next.sentence || here.lower === ',') return false;
  if (/^[)\],;]/.test(next.text) || ABBREVIATION.test(here.text)) return false;
  return stop ? !ABBREVIATION.test(`${items[i - 1]?.text}.`) : !LOWER_START.test(next.text);
}

/** A full stop after these ends nothing; those that also end sentences (U.S., Inc.) are left to the sentence splitter. */
const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Rep|Reps|Sen|Sens|Gov|Govs|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Rev|Hon|St|Pres|Supt|Det|Amb|Atty|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|vs|No)\.$/;
const isStop = (item: Item) => /^[.!?…]+$/.test(item.text);

/** "…?" Smith asked: a verb and then the end, or a comma, within a few words. */
function speaksSoon(items: readonly Item[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + 9); i++) {
    const item = items[i] as Item;
    if (item.pos === 'VERB') {
      const after = items[i + 1];
      return !after || after.pos === 'PUNCT' || after.pos === 'PRON' || after.pos === 'PROPN' || !!after.quote;
    }
    if (item.quote || (item.pos === 'PUNCT' && !/^[,.-]$/.test(item.text)) || item.pos === 'AUX') return false;
  }
  return false;
}

/** Text from the first to the last of items `[from, to)`. */
export function spanOf(items: readonly Item[], from: number, to: number): Span {
  return [(items[from] as Item).start, (items[to - 1] as Item).end];
}
