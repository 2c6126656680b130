import { overlapLength, type Span } from '../../record/index.ts';
import type { Draft, Side } from './draft-passage.ts';

/** A family of text: the core and the places that share it with the core itself. */
export interface Family {
  /** The core first. */
  readonly members: readonly Side[];
  /** Passages between members, as numbers. */
  readonly passages: readonly number[];
}

/** Two stretches of one article are one place when they share this much of the longer. */
const SAME_PLACE = 0.5;

interface Region {
  readonly article: number;
  readonly span: Span;
  readonly passages: readonly number[];
  readonly partners: number;
}

/**
 * Families of text. The place that most articles share text with is a core; a member joins only by a passage with the core that
 * covers half of the core's span, never through another member. What is left makes families of its own, so each passage is in one.
 * Cost: passages, plus those among members.
 */
export function buildFamilies(drafts: readonly Draft[]): Family[] {
  const byArticle = new Map<number, number[]>();
  drafts.forEach((draft, k) => {
    for (const side of [draft.a, draft.b]) {
      const list = byArticle.get(side.article);
      if (list) list.push(k);
      else byArticle.set(side.article, [k]);
    }
  });
  const regions = [...byArticle].flatMap(([article, numbers]) => findRegions(drafts, article, numbers));
  regions.sort((x, y) => y.partners - x.partners || x.article - y.article || x.span[0] - y.span[0]);
  const taken = new Uint8Array(drafts.length);
  const families: Family[] = [];
  // what no place took the first time, since it had the other article elsewhere, is taken the next
  for (let left = regions; left.length > 0; ) {
    left = left.filter(region => {
      const free = region.passages.filter(k => !taken[k]);
      if (free.length > 0) families.push(makeFamily(drafts, byArticle, region, free, taken));
      return free.length > 1;
    });
  }
  return families;
}

/** Places of one article that its passages share: passages by their span, longest first, each with those that are at the same place. */
function findRegions(drafts: readonly Draft[], article: number, numbers: readonly number[]): Region[] {
  const spanOf = (k: number) => sideIn(drafts[k] as Draft, article).span;
  const order = [...numbers].sort(
    (x, y) => length(spanOf(y)) - length(spanOf(x)) || spanOf(x)[0] - spanOf(y)[0] || x - y,
  );
  const open: { span: Span; passages: number[] }[] = [];
  for (const k of order) {
    const span = spanOf(k);
    const region = open.find(candidate => isSamePlace(candidate.span, span));
    if (region) region.passages.push(k);
    else open.push({ span, passages: [k] });
  }
  return open.map(({ span, passages }) => {
    const partners = new Set(passages.map(k => otherSide(drafts[k] as Draft, article).article)).size;
    return { article, span, passages, partners };
  });
}

function makeFamily(
  drafts: readonly Draft[],
  byArticle: ReadonlyMap<number, readonly number[]>,
  region: Region,
  free: readonly number[],
  taken: Uint8Array,
): Family {
  const core: Side = coreOf(drafts, region, free);
  const members = new Map<number, Side>([[region.article, core]]);
  const passages: number[] = [];
  for (const k of free) {
    const other = otherSide(drafts[k] as Draft, region.article);
    const known = members.get(other.article);
    // the same text twice in one article: the other place gets a family of its own
    if (known && !isSamePlace(known.span, other.span)) continue;
    if (!known) members.set(other.article, other);
    taken[k] = 1;
    passages.push(k);
  }
  for (const [article] of members) {
    if (article === region.article) continue;
    for (const k of byArticle.get(article) ?? []) {
      const { a, b } = drafts[k] as Draft;
      const [placeA, placeB] = [members.get(a.article), members.get(b.article)];
      if (taken[k] || !placeA || !placeB) continue;
      if (!isSamePlace(placeA.span, a.span) || !isSamePlace(placeB.span, b.span)) continue;
      taken[k] = 1;
      passages.push(k);
    }
  }
  return { members: [...members.values()], passages };
}

/** The region as a place: its longest free passage's side. */
function coreOf(drafts: readonly Draft[], region: Region, free: readonly number[]): Side {
  const sides = free.map(k => sideIn(drafts[k] as Draft, region.article));
  return sides.reduce((longest, side) => (length(side.span) > length(longest.span) ? side : longest));
}

function isSamePlace(x: Span, y: Span): boolean {
  return overlapLength(x, y) >= SAME_PLACE * Math.max(length(x), length(y));
}

function length(span: Span): number {
  return span[1] - span[0];
}

function sideIn(draft: Draft, article: number): Side {
  return draft.a.article === article ? draft.a : draft.b;
}

function otherSide(draft: Draft, article: number): Side {
  return draft.a.article === article ? draft.b : draft.a;
}
