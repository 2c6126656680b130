import type { Article, Story } from '../../record/index.ts';
import { count } from '../count.ts';
import { fit, plain, quoted } from '../fit.ts';
import { outletLabel } from '../ledger-index.ts';
import type { TextView } from './view.ts';

/** Stories for a person: title and size, then each article with why it is there. */
export function* storiesText(
  stories: readonly Story[],
  articles: readonly Article[],
  view: TextView,
): Generator<string> {
  const index = new Map(articles.map(article => [article.id, article]));
  if (stories.length === 0) yield 'no story: no article was read\n';
  for (const story of stories) {
    const title = view.words ? quoted(story.title) : story.id;
    const head = `${count(story.members.length, 'article')}  ${title}`;
    const members = story.members.map(member => {
      const article = index.get(member.article);
      const because = member.because.length > 0 ? `  (${plain(member.because.join('; '))})` : '';
      return `  ${plain(article ? outletLabel(article) : member.article)}${because}`;
    });
    yield `${[head, ...members].map(line => fit(line, view.width)).join('\n')}\n\n`;
  }
}
