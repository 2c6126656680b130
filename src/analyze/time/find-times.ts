import type { Span, TimeExpression } from '../../record/index.ts';
import type { Doc, Sentence } from '../doc.ts';
import { ABSOLUTE } from './absolute.ts';
import type { Day } from './calendar.ts';
import { CLOCK, SPOKEN_CLOCK } from './clock.ts';
import { COMPARISONS } from './comparison.ts';
import { composeTimes } from './compose-times.ts';
import { dayOfWriting } from './day-of-writing.ts';
import { DURATIONS } from './duration.ts';
import { type Focus, resolveBack } from './focus.ts';
import { HOLIDAYS } from './holiday.ts';
import { POINTING_BACK } from './pointing-back.ts';
import type { Candidate, Recognizer, TimeContext } from './reading.ts';
import { RECURRENCES } from './recurrence.ts';
import { RELATIVE_DAYS } from './relative-day.ts';
import { RELATIVE_PERIODS } from './relative-period.ts';
import { tenseAround } from './tense.ts';
import { VAGUE } from './vague.ts';

/** In order: of two that match at one place the longer wins, then the earlier in this list. */
const RECOGNIZERS: readonly Recognizer[] = [
  ...HOLIDAYS,
  ...ABSOLUTE,
  CLOCK,
  SPOKEN_CLOCK,
  ...RELATIVE_DAYS,
  ...COMPARISONS,
  ...RELATIVE_PERIODS,
  ...POINTING_BACK,
  ...RECURRENCES,
  ...DURATIONS,
  ...VAGUE,
];
const LIKELY =
  /\d|day\b|days\b|night|week|month|year|decade|centur|quarter|morning|evening|noon|midnight|yesterday|tomorrow|hour|minute|second|now|recent|current|previous|future|\bpast\b|soon|annual|hourly|daily|weekly|spring|summer|fall|autumn|winter|moment|present|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|nineteen|(?:time|long) ago|\bwhile\b|Easter|Christmas|Thanksgiving|Halloween|Juneteenth|Eve\b|fortnight|ties\b/i;
/** A sentence longer than this is read in pieces: patterns look around a match, and that must stay short. */
const LONGEST_PIECE = 4000;

/**
 * Time expressions with TIMEX3 types and values, in text order. Relative ones are resolved against the day of publication as news
 * means them; where that day is not known they keep the part that is said ("XXXX-WXX-4"). Chrono reads calendar dates and clock
 * times; the rest is ours, since a general reader looks forward. Cost: linear in the text.
 */
export function findTimes(doc: Doc): TimeExpression[] {
  const published = dayOfWriting(doc.article);
  let focus: Focus = {};
  const times: TimeExpression[] = [];
  for (const sentence of doc.sentences) {
    for (const piece of piecesOf(doc, sentence)) {
      // a line break inside a paragraph is a space to every pattern
      const text = doc.article.text.slice(...piece).replace(/[\n\r\t\u00a0]/g, ' ');
      if (!LIKELY.test(text)) continue;
      const found = resolveBack(readPiece(text, contextOf(doc, sentence, published, text, piece[0])), focus);
      focus = found.focus;
      times.push(...found.times.map(time => expressionOf(time, sentence, piece[0])));
    }
  }
  return times;
}

function expressionOf(
  { start, end, type, value, rule }: Candidate,
  { furniture }: Sentence,
  base: number,
): TimeExpression {
  return { span: [base + start, base + end], type, value, rule, ...(furniture && { furniture: true as const }) };
}

/** The sentence, or pieces of one that is too long. */
function* piecesOf({ article: { text } }: Doc, { span: [from, to] }: Sentence): Generator<Span> {
  for (let start = from; start < to; ) {
    const end = endOfPiece(text, start, to);
    yield [start, end];
    start = end;
  }
}

function endOfPiece(text: string, start: number, to: number): number {
  if (to - start <= LONGEST_PIECE) return to;
  const space = text.lastIndexOf(' ', start + LONGEST_PIECE);
  return space > start ? space : start + LONGEST_PIECE;
}

function contextOf(doc: Doc, sentence: Sentence, published: Day | undefined, text: string, base: number): TimeContext {
  const tenseAt = (offset: number) => {
    const at = firstTokenAt(doc, sentence, base + offset);
    return tenseAround(doc.tokens, at, sentence.first, sentence.last);
  };
  return { text, tenseAt, ...(published && { published }) };
}

/** The first token of the sentence that begins at the offset or after it. Cost: log n. */
function firstTokenAt(doc: Doc, sentence: Sentence, offset: number): number {
  let [low, high] = [sentence.first, sentence.last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readPiece(text: string, context: TimeContext): Candidate[] {
  const candidates: Candidate[] = [];
  const there = new Map<RegExp, boolean>();
  for (const { pattern, needs, read } of RECOGNIZERS) {
    if (needs && !isThere(needs, text, there)) continue;
    for (const match of text.matchAll(pattern)) {
      if (isTitle(text, match)) continue;
      const reading = read(match, context);
      if (reading) candidates.push({ ...reading, start: match.index, end: match.index + match[0].length });
    }
  }
  return composeTimes(withoutOverlap(candidates), text);
}

function isThere(needs: RegExp, text: string, known: Map<RegExp, boolean>): boolean {
  const answer = known.get(needs) ?? needs.test(text);
  known.set(needs, answer);
  return answer;
}

/** At each place the longest; recognisers named first win where lengths are equal (the sort is stable). */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}

/** A programme or a paper by its name: “This Week”, ''60 Minutes''. */
function isTitle(text: string, { 0: words, index }: RegExpExecArray): boolean {
  return (
    /["“'‘`]/.test(text.charAt(index - 1)) &&
    /^[\p{Lu}\d]\S* (?:Second|Minute|Hour|Day|Night|Week|Weekend|Month|Year)s?\b/u.test(words)
  );
}
