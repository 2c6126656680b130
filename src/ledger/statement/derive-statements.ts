import {
  type AnalyzedArticle,
  type Attribution,
  compareSpans,
  itemsTouching,
  mergeSpans,
  overlapLength,
  type Span,
  spanContains,
  subtractSpans,
} from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';
import { cutClauses, hasOwnVerb } from './cut-clauses.ts';
import { deriveFeatures } from './derive-features.ts';
import { isAnaphor } from './is-anaphor.ts';
import { firstSpan, type Statement } from './statement.ts';
import { trimContent } from './trim-content.ts';

/** An attribution that takes up more of a sentence than this leaves no statement in the outlet's own voice. */
const OWN_SHARE = 0.6;
/** An outer content that consists of an inner attribution by more than this is the inner speaker's. */
const NESTED_SHARE = 0.7;
/** Content words that make a statement worth comparing. */
const LEAST_WEIGHT = 1;

/**
 * What an article says: a statement for each sentence of attributed content, and one for each sentence of its own.
 * Where somebody is reported to have said something ("the agency said that the minister praised ..."), the statement
 * has all the words of the outer content and the inner speaker, whose chain goes through the outer one.
 */
export function deriveStatements(article: AnalyzedArticle): Statement[] {
  const claimed = article.attributions.filter(a => !a.furniture && (a.attitude === 'says' || a.attitude === 'shows'));
  const within = groupBy(claimed, attribution => attribution.within);
  const innermost = new Map(claimed.map(a => [a.id, findNested(a, within.get(a.id) ?? []) ?? a] as const));
  const spokenFor = new Set([...innermost].flatMap(([outer, inner]) => (inner.id === outer ? [] : [inner.id])));
  const attributed = claimed
    .filter(attribution => !spokenFor.has(attribution.id))
    .flatMap(outer => attributedStatements(article, innermost.get(outer.id) ?? outer, outer.contents));
  return [...attributed, ...ownStatements(article)].sort(
    (a, b) => compareSpans(firstSpan(a), firstSpan(b)) || (a.mode === b.mode ? 0 : a.mode === 'own' ? -1 : 1),
  );
}

function attributedStatements(
  article: AnalyzedArticle,
  attribution: Attribution,
  contents: readonly Span[],
): Statement[] {
  return cutBySentence(article.sentences, contents).flatMap(cut => {
    const spans = tellFully(article, attribution, trimContent(article.text, cut));
    return clausesOf(article, spans).flatMap(clause => attributedStatement(article, attribution, clause));
  });
}

function clausesOf(article: AnalyzedArticle, spans: readonly Span[]): Span[][] {
  const [first] = spans;
  if (!first) return [];
  const [sentence] = itemsTouching(article.sentences, first, span => span);
  const clauses = cutClauses(article.text, sentence ?? first, spans).map(clause => trimContent(article.text, clause));
  return clauses.filter(clause => clause.length > 0);
}

function attributedStatement(article: AnalyzedArticle, attribution: Attribution, spans: readonly Span[]): Statement[] {
  const features = deriveFeatures(article, spans, attribution.stance);
  if (features.weight < LEAST_WEIGHT) return [];
  return [{ article, spans, attribution, mode: 'attributed' as const, stance: attribution.stance, features }];
}

/** "denied the claim", "a delay": says nothing without who and how. Such a statement has the words of the whole attribution. */
function tellFully(article: AnalyzedArticle, attribution: Attribution, spans: readonly Span[]): readonly Span[] {
  const words = spans.map(([start, end]) => article.text.slice(start, end)).join(' ');
  if (!isAnaphor(words) && hasOwnVerb(article.text, spans)) return spans;
  const parts = [...attribution.sources, ...attribution.cues, ...spans];
  const hull: Span = [Math.min(...parts.map(span => span[0])), Math.max(...parts.map(span => span[1]))];
  const [sentence] = itemsTouching(article.sentences, spans[0] ?? hull, span => span);
  return sentence && spanContains(sentence, hull) ? [hull] : spans;
}

function ownStatements(article: AnalyzedArticle): Statement[] {
  // every attribution counts here, also what is believed or wanted: that is somebody's, not the outlet's
  const taken = mergeSpans(article.attributions.flatMap(a => [...a.sources, ...a.cues, ...a.contents]));
  return article.sentences.flatMap(sentence => {
    if (itemsTouching(article.body, sentence, part => part).length === 0) return [];
    const told = itemsTouching(taken, sentence, span => span);
    return clausesOf(article, [sentence]).flatMap(spans => {
      const covered = spans.reduce((n, span) => n + told.reduce((m, part) => m + overlapLength(part, span), 0), 0);
      if (covered > (1 - OWN_SHARE) * lengthOf(spans)) return [];
      const features = deriveFeatures(article, spans, 'states');
      if (features.weight < LEAST_WEIGHT) return [];
      return [{ article, spans, mode: 'own' as const, stance: 'states' as const, features }];
    });
  });
}

/** The spans of one content sentence by sentence. Sentences are sorted and do not overlap. */
export function cutBySentence(sentences: readonly Span[], contents: readonly Span[]): Span[][] {
  const pieces: Span[][] = [];
  let last: Span | undefined;
  for (const content of mergeSpans(contents)) {
    for (const sentence of itemsTouching(sentences, content, span => span)) {
      const piece: Span = [Math.max(sentence[0], content[0]), Math.min(sentence[1], content[1])];
      if (sentence === last) pieces.at(-1)?.push(piece);
      else pieces.push([piece]);
      last = sentence;
    }
  }
  return pieces;
}

/** The one attribution that an outer content consists of, if there is one among those within it. */
function findNested(outer: Attribution, within: readonly Attribution[]): Attribution | undefined {
  if (within.length === 0) return undefined;
  const contents = mergeSpans(outer.contents);
  return within.find(inner => {
    const parts = [...inner.sources, ...inner.cues, ...inner.contents];
    const left = subtractSpans(
      contents,
      parts.filter(part => contents.some(content => spanContains(content, part))),
    );
    return lengthOf(left) < (1 - NESTED_SHARE) * lengthOf(contents);
  });
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
