import type { Article, Attribution, Passage, Span } from '../../src/record/index.ts';
import { spansOverlap, subtractSpans } from '../../src/record/index.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { cutSegments, type Layer, type Segment } from './segments.ts';

/** What stands over a run of an article's text. */
export type TextLayer =
  | { readonly kind: 'source' | 'cue' | 'content'; readonly attribution: Attribution }
  | { readonly kind: 'copied'; readonly passage: Passage }
  | { readonly kind: 'furniture'; readonly rule: string }
  | { readonly kind: 'target' };

/** A paragraph or headline with what belongs in its margin. */
export interface TextBlock {
  readonly kind: 'block';
  readonly span: Span;
  readonly heading: boolean;
  readonly segments: readonly Segment<TextLayer>[];
  readonly attributions: readonly Attribution[];
  readonly passages: readonly Passage[];
}

/** Lines in a row that are no part of the report; folded away. */
export interface FoldedBlocks {
  readonly kind: 'folded';
  readonly span: Span;
  readonly kinds: readonly string[];
  readonly rules: readonly string[];
  readonly blocks: readonly TextBlock[];
  /** Whether one of the wanted spans stands in here, so that it must be unfolded. */
  readonly wanted: boolean;
}

export type LayoutBlock = TextBlock | FoldedBlocks;

/** An article as it is set: blocks in order, furniture folded. Cost: n log n in blocks, spans and layers. */
export function layOutArticle(
  index: LedgerIndex,
  article: Article,
  targets: readonly Span[] = [],
): readonly LayoutBlock[] {
  const attributions = (index.attributionsIn.get(article.id) ?? []).filter(attribution => !attribution.furniture);
  const passages = index.passagesIn.get(article.id) ?? [];
  const layers = layersOf(article, attributions, passages, targets);
  const laid: LayoutBlock[] = [];
  for (const { span, heading } of blocksOf(article)) {
    const own = layers.filter(layer => spansOverlap(layer.span, span));
    const block: TextBlock = {
      kind: 'block',
      span,
      heading,
      segments: cutSegments(span, own),
      attributions: attributions.filter(a => startsIn(span, a.contents[0])),
      passages: passages.filter(p => startsIn(span, (p.a.article === article.id ? p.a : p.b).span)),
    };
    const furniture = article.furniture.filter(piece => spansOverlap(piece.span, span));
    const whole =
      furniture.length > 0 &&
      subtractSpans(
        [span],
        furniture.map(piece => piece.span),
      ).every(left => blank(article.text, left));
    if (!whole) {
      laid.push(block);
      continue;
    }
    const last = laid.at(-1);
    const before = last?.kind === 'folded' ? laid.pop() : undefined;
    const folded = before?.kind === 'folded' ? before : { kinds: [], rules: [], blocks: [], wanted: false, span };
    laid.push({
      kind: 'folded',
      span: [folded.span[0], span[1]],
      kinds: [...new Set([...folded.kinds, ...furniture.map(piece => piece.kind)])],
      rules: [...new Set([...folded.rules, ...furniture.map(piece => piece.rule)])],
      blocks: [...folded.blocks, block],
      wanted: folded.wanted || targets.some(target => spansOverlap(target, span)),
    });
  }
  return laid;
}

function layersOf(
  article: Article,
  attributions: readonly Attribution[],
  passages: readonly Passage[],
  targets: readonly Span[],
): readonly Layer<TextLayer>[] {
  const layers: Layer<TextLayer>[] = [];
  for (const attribution of attributions) {
    for (const span of attribution.contents) layers.push({ span, of: { kind: 'content', attribution } });
    for (const span of attribution.sources) layers.push({ span, of: { kind: 'source', attribution } });
    for (const span of attribution.cues) layers.push({ span, of: { kind: 'cue', attribution } });
  }
  for (const passage of passages) {
    if (passage.a.article === article.id) layers.push({ span: passage.a.span, of: { kind: 'copied', passage } });
    if (passage.b.article === article.id) layers.push({ span: passage.b.span, of: { kind: 'copied', passage } });
  }
  for (const { span, rule } of article.furniture) layers.push({ span, of: { kind: 'furniture', rule } });
  for (const span of targets) layers.push({ span, of: { kind: 'target' } });
  return layers;
}

/** Blocks as the reader found them; by lines where an article has none. */
function blocksOf({ text, blocks }: Article): readonly { readonly span: Span; readonly heading: boolean }[] {
  if (blocks.length > 0) return blocks.map(({ span, kind }) => ({ span, heading: kind === 'headline' }));
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(m => ({ span: [m.index, m.index + m[0].length], heading: false }));
}

function startsIn(span: Span, inner: Span | undefined): boolean {
  return inner !== undefined && span[0] <= inner[0] && inner[0] < span[1];
}

function blank(text: string, [start, end]: Span): boolean {
  return text.slice(start, end).trim() === '';
}
