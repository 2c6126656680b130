import type { AnalyzedArticle, Story } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { round3 } from '../../util/round.ts';
import type { Edge } from './find-neighbors.ts';
import type { Joined } from './join-languages.ts';
import { CORE_SIZE, coreOdds, type Odds } from './merge-clusters.ts';
import { type Days, daysApart } from './publication.ts';
import type { Terms } from './read-terms.ts';
import { cosine, type Vector } from './vector.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Traits } from './weigh-article.ts';

/** Copied text below this share of the shorter article is no reason of its own. */
const COPIED_SHARE = 0.02;
const WORDS_SHOWN = 5;
/** Earlier members among which that is sought which a follow-up follows. */
const MOST_FOLLOWED = 50;
const LEAST_CONFIDENCE = 0.501;
const FOREIGN_CONFIDENCE = 0.6;
/** Longest title, in code units, where a first sentence has to serve. */
const LONGEST_TITLE = 200;

/** What is known of all articles, by their number. */
export interface Evidence {
  readonly articles: readonly AnalyzedArticle[];
  readonly terms: readonly Terms[];
  readonly traits: readonly Traits[];
  readonly vocabulary: Vocabulary;
  readonly copied: readonly ReadonlyMap<number, number>[];
  readonly odds: Odds;
  /** The other article that most likely tells of the same event, of those that were compared. */
  readonly nearest: ReadonlyMap<number, Likely>;
}

export interface Likely {
  readonly other: number;
  readonly odds: number;
}

/** The likeliest other article for each end of the edges; the earlier of equals. */
export function findNearest(edges: readonly Edge[], odds: Odds): Map<number, Likely> {
  const nearest = new Map<number, Likely>();
  const note = (from: number, other: number, likely: number) => {
    if (likely > (nearest.get(from)?.odds ?? Number.NEGATIVE_INFINITY)) nearest.set(from, { other, odds: likely });
  };
  for (const { a, b } of edges) {
    const likely = odds(a, b);
    note(a, b, likely);
    note(b, a, likely);
  }
  return nearest;
}

/** The story of a cluster: its title, why each member is in it, and how sure that is. */
export function describeStory(evidence: Evidence, cluster: Joined): Story {
  const { articles, traits } = evidence;
  const { members } = cluster;
  const sum = sumOf(members, traits);
  const middle = nearestTo(members, traits, sum);
  const first = articles[members[0] ?? 0] as AnalyzedArticle;
  const known = members.flatMap(member => traits[member]?.published ?? []);
  return {
    // by the member that was published first, so that later articles do not rename the story
    id: idOf('story', first.digest, first.id),
    title: titleOf(titled(evidence, members, sum, middle)),
    members: members.map(member => ({
      article: (articles[member] as AnalyzedArticle).id,
      ...(members.length === 1 ? judgeAlone(evidence, member) : judgeMember(evidence, cluster, sum, middle, member)),
    })),
    claims: [],
    ...(known.length > 0 && {
      from: isoDay(Math.min(...known.map(d => d.first))),
      to: isoDay(Math.max(...known.map(d => d.last))),
    }),
  };
}

function judgeMember(
  { articles, terms, traits, vocabulary, copied, odds }: Evidence,
  { members, foreign }: Joined,
  sum: ReadonlyMap<number, number>,
  middle: number,
  member: number,
): { because: string[]; confidence: number } {
  const because: string[] = [];
  const own = traits[member] as Traits;
  const byNames = foreign.get(member);
  const others = members.filter(other => other !== member && !foreign.has(other));
  const mean = (dotWith(own.vector, sum) - cosine(own.vector, own.vector)) / (members.length - 1);
  if (byNames) {
    const shown = byNames.names.map(name => terms[member]?.written.get(name) ?? name);
    because.push(`story/names: in another language; shares ${shown.join(', ')} (${round3(byNames.similarity)})`);
  } else {
    const shown = sharedWords(own.vector, sum, vocabulary, terms[member] as Terms);
    because.push(`story/words: shares ${shown.join(', ')} (mean similarity ${round3(mean)})`);
  }
  const [partner, share] = mostCopied(copied[member], new Set(members));
  if (partner !== undefined && share >= COPIED_SHARE) {
    because.push(
      `story/copied: ${Math.round(share * 100)} % of the shorter text shared with ${(articles[partner] as AnalyzedArticle).id}`,
    );
  }
  const center = traits[middle] as Traits;
  if (member === middle) because.push('story/core: nearest to the middle of the story');
  else if (own.published && center.published)
    because.push(`story/published: ${daysApart(own.published, center.published)} days from the core`);
  if (byNames) return { because, confidence: FOREIGN_CONFIDENCE };
  const followed = followedBy(own, member, others, traits, odds);
  if (followed !== undefined) {
    const days = daysApart((traits[followed] as Traits).published as Days, own.published as Days);
    because.push(`story/follows: ${(articles[followed] as AnalyzedArticle).id}, ${days} days before`);
  }
  // an undated stray or a pair at the line is never surer than not
  if (others.length === 0) return { because, confidence: FOREIGN_CONFIDENCE };
  const core = coreOdds([member], others.slice(0, CORE_SIZE), odds);
  return { because, confidence: round3(Math.max(LEAST_CONFIDENCE, likelihood(core))) };
}

/** The likeliest of the members that were published a day or more before: what a follow-up follows. */
function followedBy(
  own: Traits,
  member: number,
  others: readonly number[],
  traits: readonly Traits[],
  odds: Odds,
): number | undefined {
  const { published } = own;
  if (!published) return undefined;
  let best: Likely | undefined;
  for (const other of others.slice(0, MOST_FOLLOWED)) {
    const before = traits[other]?.published;
    if (!before || before.last >= published.first) continue;
    const likely = odds(other, member);
    if (!best || likely > best.odds) best = { other, odds: likely };
  }
  return best?.other;
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
      `story/alone: nearest is ${other} (one event with a likelihood of ${round3(likelihood(near.odds))}), not enough with all of its story${language}`,
    ],
    confidence: round3(Math.min(0.9, Math.max(LEAST_CONFIDENCE, 1 - likelihood(near.odds)))),
  };
}

function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function sumOf(members: readonly number[], traits: readonly Traits[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const member of members) {
    const { vector } = traits[member] as Traits;
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
function nearestTo(members: readonly number[], traits: readonly Traits[], sum: ReadonlyMap<number, number>): number {
  let best = members[0] ?? 0;
  let top = -1;
  for (const member of members) {
    const score = dotWith((traits[member] as Traits).vector, sum);
    if (score > top + 1e-9) {
      top = score;
      best = member;
    }
  }
  return best;
}

/** Whose headline names the story: the core's, or that of the headed member most like all others; the core where none has one. */
function titled(
  { articles, traits }: Evidence,
  members: readonly number[],
  sum: ReadonlyMap<number, number>,
  core: number,
): AnalyzedArticle {
  const own = articles[core] as AnalyzedArticle;
  if (own.headline) return own;
  // another language's headline would be a strange name for a story in this one
  const headed = members.filter(i => articles[i]?.headline && articles[i]?.language === own.language);
  return headed.length > 0 ? (articles[nearestTo(headed, traits, sum)] as AnalyzedArticle) : own;
}

/** The terms that give most of the similarity, as this article writes them. */
function sharedWords(vector: Vector, sum: ReadonlyMap<number, number>, vocabulary: Vocabulary, terms: Terms): string[] {
  const gains = [...vector.terms].map((term, k) => {
    const own = vector.weights[k] as number;
    return { term, gain: own * ((sum.get(term) ?? 0) - own) };
  });
  return gains
    .filter(({ gain }) => gain > 1e-9)
    .sort((x, y) => y.gain - x.gain)
    .slice(0, WORDS_SHOWN)
    .map(({ term }) => terms.written.get(vocabulary.wordOf(term)) ?? '');
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
