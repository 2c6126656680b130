import { compareStretches, MEASURES } from '../../link/retell/compare-texts.ts';
import { overlapLength, type Span } from '../../record/index.ts';
import type { Statement } from '../statement/statement.ts';
import {
  chainEntities,
  findContradiction,
  longestRun,
  type PassageIndex,
  passageKey,
  scorePair,
  shareFigure,
} from './score-pair.ts';
import type { Embedded } from './statement-vectors.ts';

/** Names of the measures that `measurePair` gives, in order; the order is part of the weights. */
export const PAIR_MEASURES = [
  ...MEASURES,
  'cosine of sentences',
  'words as before',
  'quoted run',
  'quoted run of shorter',
  'quoted, less',
  'quoted, more',
  'figure shared',
  'copied, less covered',
  'copied report',
  'retold, less covered',
  'strangers',
  'speaker shared',
  'own voices',
  'stance differs',
  'number veto',
  'name veto',
  'date veto',
  'negation veto',
  'place in article',
] as const;

const VETOES = ['number', 'name', 'date', 'negation'] as const;

/** All that is known of two statements of two articles, beside what their neighbors say. Cost: the product of their words. */
export function measurePair(a: Statement, b: Statement, x: Embedded, y: Embedded, passages: PassageIndex): number[] {
  const [qa, qb] = [a.features.quoted, b.features.quoted];
  const run = longestRun(qa, qb);
  const passage = passageOf(a, b, passages);
  const [ca, cb] = [chainEntities(a), chainEntities(b)];
  const shared = ca.some(entity => cb.includes(entity));
  const veto = findContradiction(a, b);
  return [
    ...compareStretches(x.stretch, y.stretch),
    cosineOfSentences(x, y),
    scorePair(a, b, passages, 2).score,
    Math.log1p(run),
    run / Math.max(1, Math.min(qa.length, qb.length)),
    Math.min(quotedShare(a), quotedShare(b)),
    Math.max(quotedShare(a), quotedShare(b)),
    Number(shareFigure(a, b)),
    passage.copied,
    Number(passage.report),
    passage.retold,
    Number(!shared && ca.length > 0 && cb.length > 0),
    Number(shared),
    Number(a.mode === 'own') + Number(b.mode === 'own'),
    Number(a.stance !== b.stance),
    ...VETOES.map(name => Number(veto === name)),
    Math.abs(placeOf(a) - placeOf(b)),
  ];
}

function cosineOfSentences(x: Embedded, y: Embedded): number {
  const [a, b] = [x.sentences[0], y.sentences[0]];
  return a && b ? a.whole.cosine(0, b.whole, 0) : 0;
}

const quotedShare = ({ features: { quoted, stems } }: Statement): number =>
  Math.min(1, quoted.length / Math.max(1, stems.size));

/** How far through its article a statement stands, 0..1. */
const placeOf = ({ article, spans }: Statement): number => (spans[0]?.[0] ?? 0) / Math.max(1, article.text.length);

function passageOf(a: Statement, b: Statement, passages: PassageIndex) {
  let [copied, report, retold] = [0, false, 0];
  for (const passage of passages.get(passageKey(a.article.id, b.article.id)) ?? []) {
    const [first, second] = passage.a.article === a.article.id ? [a, b] : [b, a];
    const share = Math.min(shareIn(passage.a.span, first.spans), shareIn(passage.b.span, second.spans));
    if (passage.kind === 'paraphrase') retold = Math.max(retold, share);
    else if (share > copied) [copied, report] = [share, passage.shares !== 'quotation'];
  }
  return { copied, report, retold };
}

function shareIn(passage: Span, spans: readonly Span[]): number {
  const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return spans.reduce((sum, span) => sum + overlapLength(span, passage), 0) / Math.max(1, length);
}

export interface MeasuredPair {
  readonly a: number;
  readonly b: number;
  readonly measures: readonly number[];
}

/** Names of what `addMargins` adds. */
export const MARGINS = ['margin, less', 'margin, more'] as const;
/** Nothing else of the other article is as near as this to anything. */
const FLOOR = 0.3;

/**
 * The measures of each pair with how much nearer its two are to one another than to any other statement of the other's article: below zero
 * where there is a nearer one. Cost: linear in the pairs.
 */
export function addMargins(pairs: readonly MeasuredPair[], articleOf: (statement: number) => string): MeasuredPair[] {
  const best = new Map<string, [number, number]>();
  const sides = pairs.map(({ a, b }) => [`${a} ${articleOf(b)}`, `${b} ${articleOf(a)}`] as const);
  pairs.forEach(({ measures }, k) => {
    const cosine = measures[0] as number;
    for (const side of sides[k] as readonly string[]) {
      const [first, second] = best.get(side) ?? [FLOOR, FLOOR];
      if (cosine > first) best.set(side, [cosine, first]);
      else if (cosine > second) best.set(side, [first, cosine]);
    }
  });
  return pairs.map(({ a, b, measures }, k) => {
    const cosine = measures[0] as number;
    const margins = (sides[k] as readonly string[]).map(side => {
      const [first, second] = best.get(side) ?? [FLOOR, FLOOR];
      return cosine - (cosine >= first ? second : first);
    });
    return { a, b, measures: [...measures, Math.min(...margins), Math.max(...margins)] };
  });
}
