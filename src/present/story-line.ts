import type { Story } from '../record/index.ts';

/** A line of `hearsay stories`: which articles, and why together. */
export interface StoryLine {
  readonly id: string;
  /** Ids as given. */
  readonly articles: readonly string[];
  readonly because: readonly string[];
}

export function storyLine(story: Story): StoryLine {
  return {
    id: story.id,
    articles: story.members.map(member => member.article),
    because: [...new Set(story.members.flatMap(member => member.because))],
  };
}
