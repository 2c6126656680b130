import type { AnalyzedArticle, Claim, Entity, Framing, Links, Story } from '../../record/index.ts';
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
  return links.stories.flatMap((story, i) => {
    const members = story.members.flatMap(member => articles.get(member.article) ?? []);
    return members.length < 2 ? [] : frameStory(story, members, entities, claims[i] ?? []);
  });
}

function frameStory(
  story: Story,
  members: readonly AnalyzedArticle[],
  entities: ReadonlyMap<string, Entity>,
  claims: readonly Claim[],
): Framing[] {
  const stories = [story.id];
  const articles = new Map(members.map(article => [article.id, article] as const));
  const named = new Set(members.flatMap(article => article.mentions.flatMap(({ entity }) => entity ?? [])));
  const of = [...named].sort().flatMap(id => entities.get(id) ?? []);
  return [
    ...of.flatMap(entity => {
      const uses = describedAs(entity, articles);
      const because = ['framing/described-by-another-noun'];
      return wordsDiffer(uses) ? [toFraming({ stories, kind: 'description', entity: entity.id, because }, uses)] : [];
    }),
    ...of.flatMap(entity => {
      const uses = calledBy(entity, articles);
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
