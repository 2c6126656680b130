import {
  type AnalyzedArticle,
  type Attribution,
  compareSpans,
  mergeSpans,
  overlapLength,
  type Span,
  spanContains,
  spansOverlap,
  subtractSpans,
} from '../../record/index.ts';
import { deriveFeatures } from './derive-features.ts';
import { firstSpan, type Statement } from './statement.ts';

/** An attribution that takes up more of a sentence than this leaves no statement in the outlet's own voice. */
const OWN_SHARE = 0.6;
/** An outer content that consists of an inner attribution by more than this says nothing of its own. */
const NESTED_SHARE = 0.7;
/** Content words that make a statement worth comparing. */
const LEAST_WEIGHT = 1;

/** What an article says: a statement for each sentence of attributed content, and one for each sentence of its own. */
export function deriveStatements(article: AnalyzedArticle): Statement[] {
  const claimed = article.attributions.filter(a => !a.furniture && (a.attitude === 'says' || a.attitude === 'shows'));
  const attributed = claimed.flatMap(attribution =>
    isMostlyNested(attribution, claimed) ? [] : attributedStatements(article, attribution),
  );
  return [...attributed, ...ownStatements(article)].sort(
    (a, b) => compareSpans(firstSpan(a), firstSpan(b)) || (a.mode === b.mode ? 0 : a.mode === 'own' ? -1 : 1),
  );
}

function attributedStatements(article: AnalyzedArticle, attribution: Attribution): Statement[] {
  return cutBySentence(article.sentences, attribution.contents).flatMap(spans => {
    const features = deriveFeatures(article, spans, attribution.stance);
    if (features.weight < LEAST_WEIGHT) return [];
    return [{ article, spans, attribution, mode: 'attributed' as const, stance: attribution.stance, features }];
  });
}

function ownStatements(article: AnalyzedArticle): Statement[] {
  // every attribution counts here, also what is believed or wanted: that is somebody's, not the outlet's
  const taken = mergeSpans(article.attributions.flatMap(a => [...a.sources, ...a.cues, ...a.contents]));
  let cursor = 0;
  return article.sentences.flatMap(sentence => {
    while (cursor < taken.length && (taken[cursor] as Span)[1] <= sentence[0]) cursor++;
    let covered = 0;
    for (let i = cursor; i < taken.length && (taken[i] as Span)[0] < sentence[1]; i++) {
      covered += overlapLength(taken[i] as Span, sentence);
    }
    if (covered > (1 - OWN_SHARE) * (sentence[1] - sentence[0]) || !isInBody(article, sentence)) return [];
    const features = deriveFeatures(article, [sentence], 'states');
    if (features.weight < LEAST_WEIGHT) return [];
    return [{ article, spans: [sentence], mode: 'own' as const, stance: 'states' as const, features }];
  });
}

/** Binary search: bodies are sorted and long. */
function isInBody(article: AnalyzedArticle, span: Span): boolean {
  let [low, high] = [0, article.body.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = article.body[middle] as Span;
    if (spansOverlap(part, span)) return true;
    if (part[1] <= span[0]) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The spans of one content sentence by sentence. Sentences are sorted and do not overlap. */
export function cutBySentence(sentences: readonly Span[], contents: readonly Span[]): Span[][] {
  const pieces: Span[][] = [];
  let last = -1;
  for (const content of mergeSpans(contents)) {
    const touched = sentencesTouching(sentences, content);
    for (const index of touched) {
      const sentence = sentences[index] as Span;
      const piece: Span = [Math.max(sentence[0], content[0]), Math.min(sentence[1], content[1])];
      if (index === last) pieces.at(-1)?.push(piece);
      else pieces.push([piece]);
      last = index;
    }
  }
  return pieces;
}

function sentencesTouching(sentences: readonly Span[], span: Span): number[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span)[1] <= span[0]) low = middle + 1;
    else high = middle;
  }
  const touched: number[] = [];
  for (let i = low; i < sentences.length && (sentences[i] as Span)[0] < span[1]; i++) touched.push(i);
  return touched;
}

function isMostlyNested(outer: Attribution, all: readonly Attribution[]): boolean {
  const inner = all.filter(a => a.within === outer.id);
  if (inner.length === 0) return false;
  const length = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const parts = inner.flatMap(a => [...a.sources, ...a.cues, ...a.contents]);
  const contents = mergeSpans(outer.contents);
  const left = subtractSpans(
    contents,
    parts.filter(part => contents.some(content => spanContains(content, part))),
  );
  return length(left) < (1 - NESTED_SHARE) * length(contents);
}
