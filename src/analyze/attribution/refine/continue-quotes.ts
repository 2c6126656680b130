import { type Span, spansOverlap } from '../../../record/index.ts';
import type { Quote } from '../../doc.ts';
import type { Found } from '../candidate.ts';
import type { Period } from '../clause/period.ts';

/** A quotation that fills its period: nothing beside it says who speaks. */
interface LoneQuote {
  readonly span: Span;
  readonly block: number;
  readonly quote: Quote;
  /** It is the first thing in its block. */
  readonly opensBlock: boolean;
}

/**
 * Gives a quotation that stands alone to whoever was speaking: "“A,” she said. “B.”" is one attribution, and so is a speech
 * that runs on over paragraphs. Cost: linear.
 */
export function continueQuotes(text: string, periods: readonly Period[], found: readonly Found[]): Found[] {
  const lone = loneQuotes(periods, found);
  const grown = new Map<Found, Span[]>();
  const speaking = [...found]
    .filter(item => item.depth === 0 && takesQuote(item))
    .sort((a, b) => lastEnd(a) - lastEnd(b));
  let next = 0;
  let current: Found | undefined;
  let until = 0;
  let blockOfCurrent = -1;
  for (const { span, block, opensBlock } of lone) {
    while (next < speaking.length && lastEnd(speaking[next] as Found) <= span[0]) {
      current = speaking[next] as Found;
      until = lastEnd(current);
      blockOfCurrent = current.block;
      next++;
    }
    if (!current) continue;
    const gap = text.slice(until, span[0]);
    const near =
      blockOfCurrent === block
        ? gap.length < 300
        : block - blockOfCurrent === 1 && opensBlock && endsOnSpeech(text, current, until);
    if (!near) continue;
    grown.set(current, [...(grown.get(current) ?? []), span]);
    until = span[1];
    blockOfCurrent = block;
  }
  return found.map(item => {
    const more = grown.get(item);
    return more ? { ...item, contents: [...item.contents, ...more] } : item;
  });
}

const SPEECH = /^(?:quote|colon|quote-then-cue|quote-then-verb|that|clause|aside|according-to|wh)$/;
const takesQuote = (item: Found) => item.attitude !== 'knows' && SPEECH.test(item.frame);

/** Nothing but the rest of its own sentence stands between this attribution and the next paragraph. */
function endsOnSpeech(text: string, item: Found, until: number): boolean {
  const rest = text.slice(until, until + 400).split('\n', 1)[0] ?? '';
  if (/[.!?]["”’']*\s+\S/.test(rest)) return false;
  return (
    /:\s*$/.test(rest) || /[“”"'’]/.test(text.slice(Math.max(0, until - 3), until)) || /quote|colon/.test(item.frame)
  );
}

function lastEnd(item: Found): number {
  return Math.max(...[...item.contents, ...item.cues, ...item.sources].map(span => span[1]));
}

function loneQuotes(periods: readonly Period[], found: readonly Found[]): LoneQuote[] {
  const taken = found.flatMap(item => (item.depth === 0 ? item.contents : [])).sort((a, b) => a[0] - b[0]);
  const lone: LoneQuote[] = [];
  let block = -1;
  let t = 0;
  for (const period of periods) {
    if (period.depth !== 0) continue;
    const opensBlock = period.block !== block;
    block = period.block;
    const [first, ...rest] = period.items;
    if (!first?.quote || rest.some(item => !/^[.,!?…]+$/.test(item.text) && !item.quote)) continue;
    const span: Span = [first.start, (period.items.at(-1) as typeof first).end];
    while (t < taken.length && (taken[t] as Span)[1] <= span[0]) t++;
    if (t < taken.length && spansOverlap(taken[t] as Span, span)) continue;
    lone.push({ span, block, quote: first.quote, opensBlock });
  }
  return lone;
}
