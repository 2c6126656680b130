import type { Passage, Span } from '../../record/index.ts';
import { round3 } from '../../util/round.ts';
import { cutToQuotation, judgeShares } from './judge-shares.ts';
import type { Match } from './match-pair.ts';
import type { ReuseArticle } from './reuse-article.ts';
import { snapToSentences, toSpan } from './trim-span.ts';
import type { WordTable } from './word-table.ts';

/** One side of a passage: the article by its number in reading order. */
export interface Side {
  readonly article: number;
  readonly span: Span;
  readonly words: number;
}

/** A passage before strands and direction are known; `a` comes first in reading order. */
export interface Draft {
  readonly a: Side;
  readonly b: Side;
  readonly kind: Passage['kind'];
  readonly shares: Passage['shares'];
  readonly similarity: number;
  /** Equal words, and the most that follow one another without a change. */
  readonly equal: number;
  readonly longest: number;
}

/** A passage of two articles, given by their numbers, from a match: `there` is the side of the earlier. */
export function draftPassage(
  table: WordTable,
  articles: readonly ReuseArticle[],
  earlier: number,
  later: number,
  found: Match,
): Draft {
  const shares = judgeShares(table, found);
  const match = shares === 'quotation' ? cutToQuotation(table, found) : found;
  const { here, there } = shares === 'quotation' ? match : snapToSentences(table, match.here, match.there);
  const words = Math.max(here[1] - here[0], there[1] - there[0]);
  const equal = Math.round(match.similarity * Math.max(match.here[1] - match.here[0], match.there[1] - match.there[0]));
  const similarity = equal / words;
  return {
    a: sideOf(table, articles, earlier, there),
    b: sideOf(table, articles, later, here),
    kind: match.runs.length === 1 && similarity === 1 ? 'verbatim' : 'edited',
    shares,
    // a changed word never rounds away
    similarity: similarity === 1 ? 1 : Math.min(0.999, round3(similarity)),
    equal,
    longest: match.runs.reduce((most, run) => Math.max(most, run.length), 0),
  };
}

function sideOf(
  table: WordTable,
  articles: readonly ReuseArticle[],
  article: number,
  words: readonly [number, number],
): Side {
  const { text, body } = articles[article] as ReuseArticle;
  return { article, span: toSpan(table, words, text, body), words: words[1] - words[0] };
}
