import type { Embedder } from '../link/link-articles.ts';
import type {
  AnalyzedArticle,
  Article,
  Attribution,
  Claim,
  Dispute,
  Entity,
  Generator,
  Ledger,
  Links,
  Notice,
  Passage,
  Story,
  TimelineEvent,
} from '../record/index.ts';
import { groupBy } from '../util/order.ts';
import { compareByPublication } from './chronology.ts';
import { buildClaims, compareStatements } from './claim/build-claims.ts';
import { compareClaims } from './claim/compare-claims.ts';
import { type Comparison, compareByMeasures, compareByWords } from './claim/compare-pairs.ts';
import { gatherClaims } from './claim/gather-claims.ts';
import { type PassageIndex, passageKey } from './claim/score-pair.ts';
import { embedStory } from './claim/statement-vectors.ts';
import { type Denial, findDenials } from './dispute/find-denials.ts';
import { findDifferences } from './dispute/find-differences.ts';
import { findNumberDisputes } from './dispute/find-number-disputes.ts';
import { statementsOf, toDisputes, withoutRepeats } from './dispute/to-disputes.ts';
import { findFraming } from './framing/find-framing.ts';
import { deriveStatements } from './statement/derive-statements.ts';
import type { Statement } from './statement/statement.ts';
import { buildTimeline } from './timeline/build-timeline.ts';
import { linkDisputes } from './timeline/link-disputes.ts';

/**
 * Claims, origins, disputes, absence and timeline from what `link` found, story by story; statements are compared by their words.
 * Claims stand in order of origins, carriers and time within their story; notices come last, as they came in.
 */
export function buildLedger(links: Links, notices: readonly Notice[], generator: Generator): Ledger {
  const ids = new Map<string, number>();
  const index = indexLinks(links);
  return assemble(
    links,
    notices,
    generator,
    links.stories.map(story => {
      const told = tellStory(story, index);
      return buildStory(told, compareByWords(told.statements, told.between), index, ids);
    }),
  );
}

/** The same with statements compared by their meaning too. Only one story's vectors are held. */
export async function buildLedgerByMeaning(
  links: Links,
  notices: readonly Notice[],
  generator: Generator,
  embedder: Embedder,
): Promise<Ledger> {
  const ids = new Map<string, number>();
  const index = indexLinks(links);
  const parts: StoryPart[] = [];
  for (const story of links.stories) {
    const told = tellStory(story, index);
    const vectors = await embedStory(told.members, embedder);
    const comparison = compareByMeasures(told.statements, told.between, vectors);
    parts.push(buildStory(told, comparison, index, ids));
  }
  return assemble(links, notices, generator, parts);
}

function assemble(links: Links, notices: readonly Notice[], generator: Generator, parts: readonly StoryPart[]): Ledger {
  const denials = new Map(parts.flatMap(part => part.denials.map(denial => [denial.attribution, denial] as const)));
  return {
    format: 'hearsay-ledger',
    version: 1,
    generator,
    articles: links.articles.map(toArticle),
    entities: links.entities,
    attributions: links.articles.flatMap(article => article.attributions.map(a => withDenial(a, denials))),
    passages: links.passages,
    strands: links.strands,
    claims: parts.flatMap(part => part.claims),
    disputes: parts.flatMap(part => part.disputes),
    timeline: parts.flatMap(part => part.timeline),
    framing: findFraming(
      links,
      parts.map(part => part.claims),
    ),
    stories: links.stories.map((story, i) => ({ ...story, claims: (parts[i]?.claims ?? []).map(claim => claim.id) })),
    notices,
  };
}

interface StoryPart {
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly denials: readonly Denial[];
  readonly timeline: readonly TimelineEvent[];
}

interface LinksIndex {
  readonly articles: ReadonlyMap<string, AnalyzedArticle>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Passages by the article on their `a` side. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
}

function indexLinks(links: Links): LinksIndex {
  return {
    articles: new Map(links.articles.map(article => [article.id, article] as const)),
    entities: new Map(links.entities.map(entity => [entity.id, entity] as const)),
    passages: groupBy(links.passages, passage => passage.a.article),
  };
}

/** A story with what its articles say and share. */
interface ToldStory {
  readonly story: Story;
  readonly members: readonly AnalyzedArticle[];
  readonly passages: readonly Passage[];
  readonly between: PassageIndex;
  readonly statements: readonly Statement[];
}

function tellStory(story: Story, index: LinksIndex): ToldStory {
  const members = story.members.flatMap(member => index.articles.get(member.article) ?? []);
  const inStory = new Set(members.map(article => article.id));
  const passages = members
    .flatMap(article => index.passages.get(article.id) ?? [])
    .filter(passage => inStory.has(passage.b.article));
  const statements = members.flatMap(deriveStatements).sort(compareStatements);
  return { story, members, passages, between: indexPassages(passages), statements };
}

function buildStory(
  { story, members, passages, between, statements }: ToldStory,
  comparison: Comparison,
  index: LinksIndex,
  ids: Map<string, number>,
): StoryPart {
  const gathered = gatherClaims(statements, comparison);
  const differences = findDifferences([...members].sort(compareByPublication));
  const disputed = new Set([
    ...gathered.conflicts.filter(c => c.score.veto === 'number').flatMap(c => [c.a, c.b]),
    ...statementsOf(differences, statements),
  ]);
  const built = buildClaims(statements, gathered, disputed, {
    story,
    members,
    entities: index.entities,
    passages,
    ids,
  });
  const denials = findDenials(built, between);
  const found = toDisputes(differences, built);
  const numbers = withoutRepeats(findNumberDisputes(gathered.conflicts, statements, built), found);
  const disputes = [...mergeDenials(denials), ...numbers, ...found];
  return {
    claims: withDisputes(
      built.map(({ claim }) => claim),
      disputes,
    ).sort(compareClaims),
    disputes,
    denials,
    timeline: linkDisputes(buildTimeline(story.id, members, between), disputes),
  };
}

function indexPassages(passages: readonly Passage[]): Map<string, Passage[]> {
  return groupBy(passages, passage => passageKey(passage.a.article, passage.b.article));
}

function mergeDenials(denials: readonly Denial[]): Dispute[] {
  return [...new Map(denials.map(denial => [denial.dispute.id, denial.dispute] as const)).values()];
}

function withDisputes(claims: readonly Claim[], disputes: readonly Dispute[]): Claim[] {
  const byClaim = groupBy(
    disputes.flatMap(dispute => dispute.claims.map(claim => ({ claim, id: dispute.id }))),
    entry => entry.claim,
  );
  return claims.map(claim => ({ ...claim, disputes: (byClaim.get(claim.id) ?? []).map(entry => entry.id) }));
}

function withDenial(attribution: Attribution, denials: ReadonlyMap<string, Denial>): Attribution {
  const denial = denials.get(attribution.id);
  return denial ? { ...attribution, denies: denial.denies } : attribution;
}

/** An article of the ledger is the article alone: what was found in it stands in lists of its own. */
function toArticle(article: AnalyzedArticle): Article {
  const { mentions: _m, times: _t, entities: _e, attributions: _a, ...rest } = article;
  return rest;
}
