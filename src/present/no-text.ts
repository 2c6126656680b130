import type {
  AnalyzedArticle,
  Article,
  Attribution,
  Claim,
  Dispute,
  Entity,
  Framing,
  Headline,
  Ledger,
  Links,
  Notice,
  Passage,
  Story,
  Strand,
  TimelineEvent,
} from '../record/index.ts';
import type { LinkResult } from './links-lines.ts';

/**
 * The record without the articles' words: offsets, digests, counts, names and reasons stay, so that a ledger can be shared where its
 * texts cannot; whoever has the texts (the digest says whether they are the same) gets the words back from the spans. Names of
 * entities, outlets, authors and agencies stay, since without them nothing is left to read.
 */
export interface ArticleNoText extends Omit<Article, 'text' | 'headline'> {
  readonly headline?: Omit<Headline, 'text'>;
}

export interface AnalyzedArticleNoText
  extends ArticleNoText,
    Pick<AnalyzedArticle, 'mentions' | 'times' | 'attributions'> {
  readonly entities: readonly EntityNoText[];
}

export interface EntityNoText extends Omit<Entity, 'descriptions'> {
  readonly descriptions: readonly Omit<Entity['descriptions'][number], 'text'>[];
}

export type ClaimNoText = Omit<Claim, 'text'>;
export type StoryNoText = Omit<Story, 'title'>;
export type TimelineEventNoText = Omit<TimelineEvent, 'text'>;

export interface DisputeNoText extends Omit<Dispute, 'sides'> {
  readonly sides: readonly Omit<Dispute['sides'][number], 'value'>[];
}

export interface FramingNoText extends Omit<Framing, 'words'> {
  readonly words: readonly Omit<Framing['words'][number], 'text'>[];
}

export interface LedgerNoText
  extends Omit<Ledger, 'articles' | 'entities' | 'claims' | 'disputes' | 'timeline' | 'framing' | 'stories'> {
  readonly articles: readonly ArticleNoText[];
  readonly entities: readonly EntityNoText[];
  readonly claims: readonly ClaimNoText[];
  readonly disputes: readonly DisputeNoText[];
  readonly timeline: readonly TimelineEventNoText[];
  readonly framing: readonly FramingNoText[];
  readonly stories: readonly StoryNoText[];
}

/** A ledger without the articles' words. */
export function ledgerWithoutText(ledger: Ledger): LedgerNoText {
  return {
    ...ledger,
    articles: ledger.articles.map(articleWithoutText),
    entities: ledger.entities.map(entityWithoutText),
    attributions: ledger.attributions.map(quiet<Attribution>),
    passages: ledger.passages.map(quiet<Passage>),
    strands: ledger.strands.map(quiet<Strand>),
    claims: ledger.claims.map(({ text: _, ...claim }) => quiet(claim)),
    disputes: ledger.disputes.map(disputeWithoutText),
    timeline: ledger.timeline.map(({ text: _, ...event }) => quiet(event)),
    framing: ledger.framing.map(framingWithoutText),
    stories: ledger.stories.map(({ title: _, ...story }) => quiet(story)),
    notices: ledger.notices.map(quiet<Notice>),
  };
}

export function articleWithoutText(article: Article): ArticleNoText {
  const { text: _, headline, ...rest } = article;
  if (!headline) return quiet(rest);
  const { text: __, ...place } = headline;
  return quiet({ ...rest, headline: place });
}

export function analyzedWithoutText(article: AnalyzedArticle): AnalyzedArticleNoText {
  const { mentions, times, attributions } = article;
  const entities = article.entities.map(entityWithoutText);
  return {
    ...articleWithoutText(article),
    mentions,
    times,
    entities,
    attributions: attributions.map(quiet<Attribution>),
  };
}

function entityWithoutText(entity: Entity): EntityNoText {
  return quiet({ ...entity, descriptions: entity.descriptions.map(({ text: _, ...place }) => place) });
}

function disputeWithoutText(dispute: Dispute): DisputeNoText {
  return quiet({ ...dispute, sides: dispute.sides.map(({ value: _, ...side }) => side) });
}

function framingWithoutText(framing: Framing): FramingNoText {
  return quiet({ ...framing, words: framing.words.map(({ text: _, ...word }) => word) });
}

/** Keys whose strings are sentences of ours, which may quote an article. */
const REASONS = new Set(['because', 'reason', 'message']);

/** The same record with what its reasons quote replaced by an ellipsis. */
export function quiet<T>(record: T): T {
  return quietValue(record, false) as T;
}

function quietValue(value: unknown, reason: boolean): unknown {
  if (typeof value === 'string') return reason ? withoutQuotes(value) : value;
  if (Array.isArray(value)) return value.map(item => quietValue(item, reason));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, quietValue(item, reason || REASONS.has(key))]),
  );
}

function withoutQuotes(reason: string): string {
  return reason.replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, '"…"');
}

/** What `link` found, without words. The ledger cannot be built from it: it needs them. */
export function linksWithoutText({ links, notices }: LinkResult): LinkResult {
  const articles = links.articles.map(analyzedWithoutText);
  const entities = links.entities.map(entityWithoutText);
  const stories = links.stories.map(({ title: _, ...story }) => quiet(story));
  const passages = links.passages.map(quiet<Passage>);
  const strands = links.strands.map(quiet<Strand>);
  // to the writer of lines both are links: it asks for no field
  const silent = { articles, entities, passages, strands, stories } as unknown as Links;
  return { links: silent, notices: notices.map(quiet<Notice>) };
}
