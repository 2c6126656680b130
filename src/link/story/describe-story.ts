import type { AnalyzedArticle, Story } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { round3 } from '../../util/round.ts';
import type { Edge } from './find-neighbors.ts';
import type { Joined } from './join-languages.ts';
import { LIMITS } from './merge-clusters.ts';
import { type Days, daysApart } from './publication.ts';
import type { Terms } from './read-terms.ts';
import type { Vector, Weighed } from './weigh-terms.ts';

/** Copied text below this share of the shorter article is no reason of its own. */
const COPIED_SHARE = 0.02;
const WORDS_SHOWN = 5;
/** Longest title, in code units, where a first sentence has to serve. */
const LONGEST_TITLE = 200;

/** What is known of all articles, by their number. */
export interface Evidence {
  readonly articles: readonly AnalyzedArticle[];
  readonly terms: readonly Terms[];
  readonly weighed: Weighed;
  readonly days: readonly (Days | undefined)[];
  readonly copied: readonly ReadonlyMap<number, number>[];
  /** The most similar other article that was compared. */
  readonly nearest: ReadonlyMap<number, Near>;
}

export interface Near {
  readonly other: number;
  readonly similarity: number;
}

/** The most similar other article for each end of the edges; the earlier of equals. */
export function findNearest(edges: readonly Edge[]): Map<number, Near> {
  const nearest = new Map<number, Near>();
  const note = (from: number, other: number, similarity: number) => {
    if (similarity > (nearest.get(from)?.similarity ?? 0)) nearest.set(from, { other, similarity });
  };
  for (const { a, b, similarity } of edges) {
    note(a, b, similarity);
    note(b, a, similarity);
  }
  return nearest;
}

/** The story of a cluster: its title, why each member is in it, and how sure that is. */
export function describeStory(evidence: Evidence, cluster: Joined): Story {
  const { articles, weighed, days } = evidence;
  const { members } = cluster;
  const sum = sumOf(members, weighed.vectors);
  const core = nearestTo(members, weighed.vectors, sum);
  const first = articles[members[0] ?? 0] as AnalyzedArticle;
  const known = members.flatMap(member => days[member] ?? []);
  return {
    // by the member that was published first, so that later articles do not rename the story
    id: idOf('story', first.digest, first.id),
    title: titleOf(titled(evidence, members, sum, core)),
    members: members.map(member => ({
      article: (articles[member] as AnalyzedArticle).id,
      ...(members.length === 1 ? judgeAlone(evidence, member) : judgeMember(evidence, cluster, sum, core, member)),
    })),
    claims: [],
    ...(known.length > 0 && {
      from: isoDay(Math.min(...known.map(d => d.first))),
      to: isoDay(Math.max(...known.map(d => d.last))),
    }),
  };
}

function judgeMember(
  { articles, terms, weighed, days, copied }: Evidence,
  { members, foreign }: Joined,
  sum: ReadonlyMap<number, number>,
  core: number,
  member: number,
): { because: string[]; confidence: number } {
  const because: string[] = [];
  const vector = weighed.vectors[member] as Vector;
  const byNames = foreign.get(member);
  const mean =
    byNames?.similarity ??
    (dotWith(vector, sum) - dotWith(vector, sumOf([member], weighed.vectors))) / (members.length - 1);
  if (byNames) {
    const shown = byNames.names.map(name => terms[member]?.written.get(name) ?? name);
    because.push(`story/names: in another language; shares ${shown.join(', ')} (${round3(mean)})`);
  } else {
    const shown = sharedWords(vector, sum, weighed, terms[member] as Terms);
    because.push(`story/words: shares ${shown.join(', ')} (mean similarity ${round3(mean)})`);
  }
  const [partner, share] = mostCopied(copied[member], new Set(members));
  if (partner !== undefined && share >= COPIED_SHARE) {
    because.push(
      `story/copied: ${Math.round(share * 100)} % of the shorter text shared with ${(articles[partner] as AnalyzedArticle).id}`,
    );
  }
  const [own, center] = [days[member], days[core]];
  if (member === core) because.push('story/core: nearest to the middle of the story');
  else if (own && center) because.push(`story/published: ${daysApart(own, center)} days from the core`);
  const evidence = Math.max(0, mean) + LIMITS.copied * share;
  return { because, confidence: round3(evidence / (evidence + LIMITS.story / 2)) };
}

function judgeAlone({ articles, nearest }: Evidence, member: number): { because: string[]; confidence: number } {
  const near = nearest.get(member);
  const article = articles[member] as AnalyzedArticle;
  const language =
    article.language === 'en' ? '' : ` (language ${article.language}: only names and numbers were compared)`;
  if (!near) return { because: [`story/alone: shares little with any other article${language}`], confidence: 0.9 };
  const other = (articles[near.other] as AnalyzedArticle).id;
  return {
    because: [
      `story/alone: nearest is ${other} (similarity ${round3(near.similarity)}), not enough for one event${language}`,
    ],
    confidence: round3(LIMITS.story / (LIMITS.story + Math.max(0, near.similarity))),
  };
}

function sumOf(members: readonly number[], vectors: readonly Vector[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const member of members) {
    const vector = vectors[member] as Vector;
    vector.terms.forEach((term, k) => {
      sum.set(term, (sum.get(term) ?? 0) + (vector.weights[k] as number));
    });
  }
  return sum;
}

function dotWith(vector: Vector, sum: ReadonlyMap<number, number>): number {
  let dot = 0;
  vector.terms.forEach((term, k) => {
    dot += (vector.weights[k] as number) * (sum.get(term) ?? 0);
  });
  return dot;
}

/** The member most like all others; the earliest of equals. */
function nearestTo(members: readonly number[], vectors: readonly Vector[], sum: ReadonlyMap<number, number>): number {
  let best = members[0] ?? 0;
  let top = -1;
  for (const member of members) {
    const score = dotWith(vectors[member] as Vector, sum);
    if (score > top + 1e-9) {
      top = score;
      best = member;
    }
  }
  return best;
}

/** Whose headline names the story: the core's, or that of the headed member most like all others; the core where none has one. */
function titled(
  { articles, weighed }: Evidence,
  members: readonly number[],
  sum: ReadonlyMap<number, number>,
  core: number,
): AnalyzedArticle {
  const own = articles[core] as AnalyzedArticle;
  if (own.headline) return own;
  // another language's headline would be a strange name for a story in this one
  const headed = members.filter(i => articles[i]?.headline && articles[i]?.language === own.language);
  return headed.length > 0 ? (articles[nearestTo(headed, weighed.vectors, sum)] as AnalyzedArticle) : own;
}

/** The terms that give most of the similarity, as this article writes them. */
function sharedWords(vector: Vector, sum: ReadonlyMap<number, number>, weighed: Weighed, terms: Terms): string[] {
  const gains = [...vector.terms].map((term, k) => {
    const own = vector.weights[k] as number;
    return { term, gain: own * ((sum.get(term) ?? 0) - own) };
  });
  return gains
    .filter(({ gain }) => gain > 1e-9)
    .sort((x, y) => y.gain - x.gain)
    .slice(0, WORDS_SHOWN)
    .map(({ term }) => terms.written.get(weighed.words[term] as string) ?? '');
}

function mostCopied(
  shares: ReadonlyMap<number, number> | undefined,
  members: ReadonlySet<number>,
): [partner: number | undefined, share: number] {
  let found: [number | undefined, number] = [undefined, 0];
  for (const [other, share] of shares ?? []) {
    if (members.has(other) && (share > found[1] || (share === found[1] && other < (found[0] ?? -1))))
      found = [other, share];
  }
  return found;
}

/** A headline, or the first sentence of the body, verbatim; cut at a word border where it is very long. */
function titleOf(article: AnalyzedArticle): string {
  if (article.headline) return article.headline.text;
  const start = article.body[0]?.[0] ?? 0;
  const sentence = article.sentences.find(span => span[0] >= start);
  const line = /\S(?:[^\n]*\S)?/.exec(article.text.slice(start))?.[0];
  const text = sentence ? article.text.slice(...sentence) : (line ?? article.id);
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.slice(0, LONGEST_TITLE);
  return cut.slice(0, Math.max(1, cut.lastIndexOf(' ')));
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
