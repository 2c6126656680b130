import type { Carrier, Claim, Entity, Passage, Story } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';
import { round3 } from '../../util/round.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { findAbsent } from '../absence/find-absent.ts';
import { compareByPublication, earliestPublication } from '../chronology.ts';
import { countOrigins } from '../origin/count-origins.ts';
import { indexStrands } from '../origin/index-strands.ts';
import type { TracedCarrier } from '../origin/traced-carrier.ts';
import { firstSpan, type Statement } from '../statement/statement.ts';
import type { Gathered } from './gather-claims.ts';

/** A claim with the statements behind it, for the stages that compare claims. */
export interface BuiltClaim {
  readonly claim: Claim;
  readonly statements: readonly Statement[];
}

export interface ClaimContext {
  readonly story: Story;
  readonly members: readonly Statement['article'][];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly passages: readonly Passage[];
  /** Ids that are taken; two claims in the same words get `-2`. */
  readonly ids: Map<string, number>;
}

/**
 * Claims from gathered statements: every attributed statement is one; an outlet's own words only where another article
 * says the same, or where they are one side of a dispute (`kept`).
 */
export function buildClaims(
  statements: readonly Statement[],
  gathered: Gathered,
  kept: ReadonlySet<number>,
  context: ClaimContext,
): BuiltClaim[] {
  const strandsOf = indexStrands(context.passages);
  return gathered.clusters.flatMap(cluster => {
    const members = cluster.map(i => ({ i, statement: statements[i] as Statement }));
    const isClaim =
      members.some(m => m.statement.mode === 'attributed' || kept.has(m.i)) ||
      new Set(members.map(m => m.statement.article.id)).size > 1;
    return isClaim ? [buildClaim(members, gathered, strandsOf, context)] : [];
  });
}

interface Member {
  readonly i: number;
  readonly statement: Statement;
}

function buildClaim(
  members: readonly Member[],
  gathered: Gathered,
  strandsOf: (statement: Statement) => readonly string[],
  context: ClaimContext,
): BuiltClaim {
  const sorted = [...members].sort((a, b) => compareStatements(a.statement, b.statement));
  const traced = sorted.map(
    ({ i, statement }): TracedCarrier => ({
      statement,
      strands: strandsOf(statement),
      carrier: toCarrier(statement, gathered.because.get(i) ?? [], gathered.confidence.get(i) ?? 1),
    }),
  );
  const first = (sorted[0] as Member).statement;
  const published = earliestPublication(first.article.published);
  const carrying = new Set(sorted.map(m => m.statement.article.id));
  const claim: Claim = {
    id: claimId(first, context.ids),
    stories: [context.story.id],
    text: textOf(first),
    evidence: { article: first.article.id, spans: first.spans },
    carriers: traced.map(t => t.carrier),
    speakers: speakersOf(sorted.map(m => m.statement)),
    outlets: countOutlets(sorted.map(m => m.statement)),
    origins: countOrigins(traced, context.entities),
    first: { article: first.article.id, ...(published !== undefined && { published }) },
    absent: findAbsent(first.article, carrying, context.members),
    disputes: [],
  };
  return { claim, statements: sorted.map(m => m.statement) };
}

/** Order of publication, then place in the text: the first is the claim's earliest carrier. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareByPublication(a.article, b.article) ||
    firstSpan(a)[0] - firstSpan(b)[0] ||
    firstSpan(a)[1] - firstSpan(b)[1] ||
    compareText(a.attribution?.id ?? '', b.attribution?.id ?? '')
  );
}

export function textOf(statement: Statement): string {
  return statement.spans.map(([start, end]) => statement.article.text.slice(start, end)).join(' … ');
}

function claimId(first: Statement, ids: Map<string, number>): string {
  const words = first.spans.flatMap(([start, end]) => wordsIn(first.article.text, start, end));
  const id = idOf('c', ...words.map(word => foldWord(word.text)));
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function toCarrier(statement: Statement, because: readonly string[], score: number): Carrier {
  const { attribution } = statement;
  return {
    article: statement.article.id,
    spans: statement.spans,
    ...(attribution && { attribution: attribution.id }),
    mode: statement.mode,
    stance: statement.stance,
    because,
    confidence: round3(Math.min(score, attribution?.confidence ?? 1)),
  };
}

function speakersOf(statements: readonly Statement[]): string[] {
  return [
    ...new Set(
      statements.flatMap(
        s => s.attribution?.speakers.flatMap(({ basis, entity }) => (basis !== 'unknown' && entity) || []) ?? [],
      ),
    ),
  ];
}

function countOutlets(statements: readonly Statement[]): Claim['outlets'] {
  const articles = new Map(statements.map(s => [s.article.id, s.article] as const));
  const names = [...articles.values()].map(article => article.outlet.entity ?? article.outlet.name);
  return {
    known: new Set(names.filter(name => name !== undefined)).size,
    unknown: names.filter(name => name === undefined).length,
  };
}
