import type { Ledger, Passage } from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';
import { articleLabels } from '../article-labels.ts';
import { count } from '../count.ts';
import { firstLines, type SummaryPart, type SummaryView } from './part.ts';

const MOST_PAIRS = 4;
/** Columns of the counts in front, and of the arrow between two names. */
const COUNTS = 29;
const BETWEEN = 3;

/** All that two articles share of their own reporting. */
export interface CopiedPair {
  readonly a: string;
  readonly b: string;
  readonly passages: number;
  /** Characters of `a` in them; overlapping passages count twice. */
  readonly characters: number;
  /** The direction that all passages with a known one agree on. */
  readonly direction: Passage['direction'];
}

/** Pairs of articles that share reporting (shared speech alone is no copy), those that share most first. */
export function copiedPairs(passages: readonly Passage[]): CopiedPair[] {
  const copied = passages.filter(passage => passage.shares !== 'quotation');
  const pairs = groupBy(copied, passage => `${passage.a.article}\u0000${passage.b.article}`);
  return [...pairs.values()].map(pairOf).sort((x, y) => y.characters - x.characters);
}

function pairOf(passages: readonly Passage[]): CopiedPair {
  const known = new Set(passages.map(passage => passage.direction).filter(direction => direction !== 'unknown'));
  const [direction] = known;
  return {
    a: passages[0]?.a.article ?? '',
    b: passages[0]?.b.article ?? '',
    passages: passages.length,
    characters: passages.reduce((sum, { a }) => sum + a.span[1] - a.span[0], 0),
    direction: known.size === 1 && direction ? direction : 'unknown',
  };
}

export function copyPart(ledger: Ledger, view: SummaryView): SummaryPart {
  const pairs = copiedPairs(ledger.passages);
  const labels = articleLabels(ledger.articles, Math.floor((view.columns - COUNTS - BETWEEN) / 2));
  const shown = pairs.slice(0, MOST_PAIRS).map(pair => pairLine(pair, labels));
  const lines = [...shown, ...pairs.slice(MOST_PAIRS).map(pair => pair.a)];
  const none =
    ledger.passages.length > 0 ? 'none: only the same speech is shared' : 'none: no passage stands in two articles';
  return { heading: 'Copies', lines: lines.length > 0 ? firstLines(lines, MOST_PAIRS) : [none] };
}

function pairLine(pair: CopiedPair, labels: ReadonlyMap<string, string>): string {
  const shared = `${count(pair.passages, 'passage').padStart(11)}, ${count(pair.characters, 'character').padEnd(16)}`;
  const a = labels.get(pair.a) ?? pair.a;
  const b = labels.get(pair.b) ?? pair.b;
  switch (pair.direction) {
    case 'a-to-b':
      return `${shared} ${a} → ${b}`;
    case 'b-to-a':
      return `${shared} ${b} → ${a}`;
    case 'common':
      return `${shared} ${a} and ${b}, from a third text`;
    case 'unknown':
      return `${shared} ${a} ↔ ${b}`;
  }
}
