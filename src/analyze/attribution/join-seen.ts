import type { Seen, SeenAttribution } from '../../encoder/reader.ts';
import { compareSpans, itemsTouching, overlapLength, type Span } from '../../record/index.ts';
import type { Doc } from '../doc.ts';
import type { Found } from './candidate.ts';
import { readCueWords } from './read-cue-words.ts';

/** Of two attributions that share more than this part of the shorter one's content, the less sure one goes. */
const RIVALS = 0.5;

/**
 * The attributions that the encoder sees, with what it does not say: attitude, stance, relays and addressees come from the rules' reading
 * of the same cue, else from the words of the cue. Of the rules' own attributions those stay that stand inside a content.
 * Cost: n log n; each is compared with those that it touches.
 */
export function joinSeen(doc: Doc, seen: Seen, byRules: readonly Found[]): Found[] {
  const ruleCues = placesOf(byRules, item => item.cues);
  const joined = dropRivals(seen.attributions).map(item => {
    const twin = item.cues
      .flatMap(cue => touching(ruleCues, cue))
      .find(({ contents }) => sharedSize(contents, item.contents) > 0);
    return toFound(doc, item, twin);
  });
  const seenCues = placesOf(joined, item => item.cues);
  const seenContents = placesOf(joined, item => item.contents);
  const nested = byRules.filter(
    item =>
      isSomebodys(doc.article.text, item) &&
      item.cues.every(cue => touching(seenCues, cue).length === 0) &&
      item.cues.some(cue => touching(seenContents, cue).some(outer => isInside(item, outer))),
  );
  return [...joined, ...nested];
}

/** In what another says, "you can say" and "it asks us to" are nobody's saying, nor is a bare passive. */
function isSomebodys(text: string, { sources: [source], rule }: Found): boolean {
  return source ? !NOBODY.test(text.slice(...source)) : rule !== 'attribution/passive-bare';
}

const NOBODY = /^(?:(?:you|it|this|that|one|no|none|nobody|anyone|anybody|somebody|someone)$|(?:any|no) )/i;

interface Place<T> {
  readonly span: Span;
  readonly item: T;
}

/** The spans of a list's items, in text order. */
function placesOf<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]): Place<T>[] {
  return items
    .flatMap(item => spansOf(item).map(span => ({ span, item })))
    .sort((a, b) => compareSpans(a.span, b.span));
}

const touching = <T>(places: readonly Place<T>[], span: Span): T[] =>
  itemsTouching(places, span, place => place.span).map(place => place.item);

/** Greedy: the surest first. What is kept overlaps by half at most, so few stand at any place. */
function dropRivals(seen: readonly SeenAttribution[]): SeenAttribution[] {
  const places = placesOf(seen, item => item.contents);
  const dropped = new Set<SeenAttribution>();
  const settled = new Set<SeenAttribution>();
  const order = [...seen].sort((a, b) => b.confidence - a.confidence || compareSpans(firstOf(a), firstOf(b)));
  for (const item of order) {
    const rivals = item.contents.flatMap(span => touching(places, span)).filter(other => settled.has(other));
    const least = (other: SeenAttribution) => Math.min(sizeOf(item.contents), sizeOf(other.contents));
    if (rivals.some(other => sharedSize(item.contents, other.contents) >= RIVALS * least(other))) dropped.add(item);
    else settled.add(item);
  }
  return seen.filter(item => !dropped.has(item));
}

const firstOf = ({ cues, contents }: SeenAttribution): Span => cues[0] ?? contents[0] ?? [0, 0];

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

const sharedSize = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, x) => sum + b.reduce((n, y) => n + overlapLength(x, y), 0), 0);

const isInside = (inner: Found, outer: Found): boolean =>
  sharedSize(inner.cues, outer.contents) === sizeOf(inner.cues) &&
  sharedSize(inner.contents, outer.contents) > 0.9 * sizeOf(inner.contents) &&
  sizeOf(outer.contents) > sizeOf(inner.contents);

function toFound(doc: Doc, item: SeenAttribution, twin: Found | undefined): Found {
  const words = twin ?? readCueWords(doc, item);
  return {
    block: blockAt(doc, firstOf(item)),
    depth: 0,
    sources: item.sources,
    cues: item.cues,
    contents: item.contents.map(span => trimEdges(doc.article.text, span)),
    relays: twin?.relays ?? [],
    to: (twin?.to ?? []).filter(span => sharedSize([span], item.contents) === 0),
    lemma: words.lemma,
    frame: twin?.frame ?? 'encoder',
    attitude: words.attitude,
    stance: words.stance,
    rule: 'attribution/encoder',
    confidence: item.confidence,
  };
}

/** Without the comma or the full stop at its ends; a span of nothing else stays. */
function trimEdges(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return start < end ? [start, end] : span;
}

const EDGE = /[\s,;:.\u2013\u2014-]/;

const blockAt = (doc: Doc, span: Span): number =>
  itemsTouching(doc.sentences, span, sentence => sentence.span)[0]?.block ?? 0;
