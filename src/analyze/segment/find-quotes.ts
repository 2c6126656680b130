import type { Article, Span } from '../../record/index.ts';
import type { Quote } from '../doc.ts';
import { type Mark, readMarks } from './quote-marks.ts';

/** Marks that wait for their partner; deeper nesting than this is not language. */
const DEEPEST = 6;

/**
 * Stretches between quotation marks in text order, an outer one before those inside it: straight, curly, low and pointed marks,
 * doubled apostrophes, single marks where they are not apostrophes. A double mark without a partner opens a quote that runs to
 * the end of its block when it stands where a quote may begin (`open`); elsewhere it is a stray and gives nothing.
 * Cost: linear in the text.
 */
export function findQuotes(article: Article): Quote[] {
  const quotes: Quote[] = [];
  for (const block of article.blocks) quotes.push(...findQuotesIn(article.text, block.span));
  return quotes.sort((a, b) => a.outer[0] - b.outer[0] || b.outer[1] - a.outer[1]);
}

function findQuotesIn(text: string, block: Span): Quote[] {
  const quotes: Quote[] = [];
  const waiting: Mark[] = [];
  for (const mark of readMarks(text, block)) {
    const partner = findPartner(waiting, mark);
    if (partner >= 0) {
      const open = waiting[partner] as Mark;
      if (open.end < mark.start) quotes.push(makeQuote(open, mark));
      for (const lost of waiting.splice(partner).slice(1)) quotes.push(...openQuote(text, lost, mark.start, block));
    } else if (mark.opens) {
      // a second opening mark of one kind: the first has lost its partner
      const same = mark.family === 'curly' ? -1 : waiting.findIndex(other => other.family === mark.family);
      if (same >= 0) waiting.splice(same);
      if (waiting.length < DEEPEST) waiting.push(mark);
    }
  }
  for (const mark of waiting.slice(0, 1)) quotes.push(...openQuote(text, mark, block[1], block));
  return quotes;
}

/** The mark's own partner, else, since writers mix them, any double mark that waits. */
function findPartner(waiting: readonly Mark[], mark: Mark): number {
  if (!mark.closes) return -1;
  const own = waiting.findLastIndex(
    ({ partner }) => partner === mark.closes || (partner === 'low' && mark.closes === '”'),
  );
  if (own >= 0 || mark.opens || mark.family === 'single') return own;
  return waiting.findLastIndex(other => other.family !== 'single');
}

function makeQuote(open: Mark, close: Mark): Quote {
  const mark = open.family === 'single' ? 'single' : 'double';
  return { outer: [open.start, close.end], inner: [open.end, close.start], open: false, mark };
}

/** A quote without its end, when it begins its block or a sentence in it. */
function openQuote(text: string, mark: Mark, end: number, block: Span): Quote[] {
  if (mark.family === 'single' || end !== block[1] || text.slice(mark.end, end).trim() === '') return [];
  const before = text.slice(Math.max(block[0], mark.start - 2), mark.start).trim();
  if (before !== '' && !/[.,:;?!\u2014\u2013\-"”'’]$/.test(before)) return [];
  return [{ outer: [mark.start, end], inner: [mark.end, end], open: true, mark: 'double' }];
}
