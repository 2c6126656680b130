import type { AnalyzedArticle, Claim, Entity, Framing, Links, Span, Story } from '../../record/index.ts';
import { groupBy } from '../../util/order.ts';
import { describedAs } from './compare-descriptions.ts';
import { calledBy } from './compare-names.ts';
import { findWordings } from './compare-wordings.ts';
import { findOccasions } from './find-occasions.ts';
import { outletsDiffer, toFraming, wordsDiffer } from './use.ts';

/**
 * The words that outlets use for the same person, group or act, side by side, story by story: descriptions of one entity that come down to
 * different nouns, names of one body or place, a name that one gives to an occasion, one place in a claim's sentence. Only where outlets differ.
 * Cost: linear in mentions, carriers' words and text.
 */
export function findFraming(links: Links, claims: readonly (readonly Claim[])[]): Framing[] {
  const articles = new Map(links.articles.map(article => [article.id, article] as const));
  const entities = new Map(links.entities.map(entity => [entity.id, entity] as const));
  const described = groupBy(
    links.entities.flatMap(({ id, descriptions }) => descriptions.map(({ article, span }) => ({ id, article, span }))),
    ({ article }) => article,
  );
  return links.stories.flatMap((story, i) => {
    const members = story.members.flatMap(member => articles.get(member.article) ?? []);
    return members.length < 2 ? [] : frameStory(story, members, { entities, described }, claims[i] ?? []);
  });
}

/** Entities, and where each article describes one: looked up by article, since a well-known name is in all stories. */
interface FramingIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly described: ReadonlyMap<string, readonly { readonly id: string; readonly span: Span }[]>;
}

function frameStory(
  story: Story,
  members: readonly AnalyzedArticle[],
  { entities, described }: FramingIndex,
  claims: readonly Claim[],
): Framing[] {
  const stories = [story.id];
  const articles = new Map(members.map(article => [article.id, article] as const));
  const descriptions = groupBy(
    members.flatMap(article => (described.get(article.id) ?? []).map(({ id, span }) => ({ id, article, span }))),
    ({ id }) => id,
  );
  const mentions = groupBy(
    members.flatMap(article =>
      article.mentions.flatMap(({ entity, span, furniture }) =>
        entity === undefined || furniture ? [] : [{ id: entity, article, span }],
      ),
    ),
    ({ id }) => id,
  );
  const of = [...new Set([...descriptions.keys(), ...mentions.keys()])].sort().flatMap(id => entities.get(id) ?? []);
  return [
    ...of.flatMap(entity => {
      const uses = describedAs(entity, descriptions.get(entity.id) ?? []);
      const because = ['framing/described-by-another-noun'];
      return wordsDiffer(uses) ? [toFraming({ stories, kind: 'description', entity: entity.id, because }, uses)] : [];
    }),
    ...of.flatMap(entity => {
      const uses = calledBy(entity, mentions.get(entity.id) ?? []);
      const because = ['framing/called-by-another-name'];
      return outletsDiffer(uses) ? [toFraming({ stories, kind: 'name', entity: entity.id, because }, uses)] : [];
    }),
    ...findOccasions(members).flatMap(({ uses, named, plain }) => {
      const because = ['framing/given-a-name'];
      const others = [...plain].some(id => !named.has(id));
      return others ? [toFraming({ stories, kind: 'occasion', because }, uses)] : [];
    }),
    ...claims.flatMap(claim =>
      findWordings(claim, articles).map(uses =>
        toFraming({ stories, kind: 'wording', claim: claim.id, because: ['framing/same-place-in-the-sentence'] }, uses),
      ),
    ),
  ];
}
