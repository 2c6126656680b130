import { overlapLength, type Passage, type Span } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { round3 } from '../../util/round.ts';
import { creditsOutlet, sharedCredit } from '../reuse/choose-nearest.ts';
import { isBefore, type ReuseArticle } from '../reuse/reuse-article.ts';
import { type Cell, type Comparable, spanOf } from './score-cells.ts';

/** Share of a side within quotation marks from which it is speech and little else, or speech at all. */
const ALL_SPEECH = 0.8;
const SOME_SPEECH = 0.15;
/** An opening mark that nothing closes before the paragraph ends is a quotation that goes on. */
const QUOTED = /[“"«„][^“”"«»„]*(?:[”"»]|$)/g;

/** Cells that follow one another, and whether they are all that the two articles share. */
export interface Retelling {
  readonly cells: readonly Cell[];
  readonly isAlone: boolean;
}

/** A retold passage from cells that follow one another; `a` comes first in reading order. */
export function makePassage(
  a: ReuseArticle,
  b: ReuseArticle,
  [first, second]: readonly [Comparable, Comparable],
  { cells, isAlone }: Retelling,
): Passage {
  const [head, tail] = [cells[0] as Cell, cells.at(-1) as Cell];
  const spans = [spanOf(first, head.a, tail.aEnd), spanOf(second, head.b, tail.bEnd)] as const;
  const mean = (value: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + value(cell), 0) / cells.length;
  const shares = judgeShares(quotedShare(a.text, spans[0]), quotedShare(b.text, spans[1]));
  const { direction, because } = judgeDirection(a, b, shares, isAlone);
  const sentences = `${count(tail.aEnd - head.a)} of a, ${count(tail.bEnd - head.b)} of b`;
  return {
    id: idOf('p', a.id, ...spans[0], b.id, ...spans[1]),
    kind: 'paraphrase',
    shares,
    similarity: Math.min(0.999, round3(mean(cell => cell.cosine))),
    a: { article: a.id, span: spans[0] as Span },
    b: { article: b.id, span: spans[1] as Span },
    direction,
    because: [
      `retell/${cells.length > 1 ? 'chain' : isAlone ? 'alone' : 'sentence'}: ${sentences}, chance ${round3(mean(cell => cell.read ?? cell.chance))}`,
      ...because,
    ],
  };
}

const count = (sentences: number): string => (sentences === 1 ? 'a sentence' : `${sentences} sentences`);

function judgeShares(x: number, y: number): Passage['shares'] {
  const least = Math.min(x, y);
  return least >= ALL_SPEECH ? 'quotation' : least >= SOME_SPEECH ? 'both' : 'report';
}

/** Share of a span that stands within quotation marks; a sentence within a longer quotation has none of its own. */
function quotedShare(text: string, span: Span): number {
  let quoted = 0;
  const start = text.lastIndexOf('\n', span[0] - 1) + 1;
  for (let from = start; from < span[1]; ) {
    const end = text.indexOf('\n', from);
    const paragraph = text.slice(from, end < 0 ? text.length : end);
    for (const { index, 0: quote } of paragraph.matchAll(QUOTED)) {
      quoted += overlapLength([from + index, from + index + quote.length], span);
    }
    from += paragraph.length + 1;
  }
  return quoted / (span[1] - span[0]);
}

/** As for copies, but for cuts and third texts, which words alone can show: credits first, then times of publication. */
function judgeDirection(
  a: ReuseArticle,
  b: ReuseArticle,
  shares: Passage['shares'],
  isAlone: boolean,
): Pick<Passage, 'direction' | 'because'> {
  if (shares === 'quotation')
    return { direction: 'unknown', because: ['direction/quotation: the same speech can reach both from its speaker'] };
  const [ab, ba] = [creditsOutlet(b, a), creditsOutlet(a, b)];
  if (ab && !ba) return { direction: 'a-to-b', because: ['direction/credit: b credits text to the outlet of a'] };
  if (ba && !ab) return { direction: 'b-to-a', because: ['direction/credit: a credits text to the outlet of b'] };
  const agency = sharedCredit(a, b);
  if (agency !== undefined)
    return { direction: 'common', because: [`direction/credit: both credit text to ${agency}`] };
  if (isAlone) return { direction: 'unknown', because: ['direction/alone: both can have one sentence from a third'] };
  if (isBefore(a, b)) return { direction: 'a-to-b', because: ['direction/published: a before b'] };
  return { direction: 'unknown', because: ['direction/unknown: no time or credit tells'] };
}
