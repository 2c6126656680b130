import type { Passage, Story } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';

/** Takes an undated article that stood alone into the story of which it tells most again: a story with a reason more. */
export function joinStrays(stories: readonly Story[], retold: readonly Passage[]): Story[] {
  const storyOf = new Map(
    stories.flatMap(story => (story.members.length > 1 ? story.members.map(m => [m.article, story.id] as const) : [])),
  );
  const home = new Map<string, { readonly story: string; readonly size: number; readonly from: string }>();
  for (const { a, b } of retold) {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const story = storyOf.get(other.article);
      if (storyOf.has(own.article) || !story) continue;
      const size = own.span[1] - own.span[0];
      if (size > (home.get(own.article)?.size ?? 0)) home.set(own.article, { story, size, from: other.article });
    }
  }
  if (home.size === 0) return [...stories];
  return stories.flatMap(story => {
    const [only] = story.members;
    if (story.members.length === 1 && only && home.has(only.article)) return [];
    const joined = [...home].filter(([, place]) => place.story === story.id).sort(([x], [y]) => compareText(x, y));
    const members = joined.map(([article, { from }]) => ({
      article,
      because: [`story/retold: undated, and tells again what ${from} tells`],
      confidence: RETOLD_CONFIDENCE,
    }));
    return [members.length > 0 ? { ...story, members: [...story.members, ...members] } : story];
  });
}

const RETOLD_CONFIDENCE = 0.7;
