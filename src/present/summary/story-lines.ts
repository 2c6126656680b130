import type { Ledger, Story } from '../../record/index.ts';
import { count } from '../count.ts';
import { plain, quoted } from '../fit.ts';
import type { LedgerIndex } from '../ledger-index.ts';

/** What it is about: the one story's title and dates, or how many stories there are and the largest. */
export function storyLines(ledger: Ledger, index: LedgerIndex): string[] {
  const stories = ledger.stories.filter(story => story.members.length > 1);
  const alone = ledger.stories.length - stories.length;
  const largest = [...stories].sort((a, b) => b.members.length - a.members.length)[0] ?? ledger.stories[0];
  if (!largest) return [];
  if (ledger.stories.length === 1) return [titleLine(largest, index)];
  const counted = [
    count(stories.length, 'story', 'stories'),
    ...(alone > 0 ? [`${count(alone, 'article')} alone`] : []),
  ];
  const largestLine = stories.length > 0 ? [`largest (${largest.members.length}): ${titleLine(largest, index)}`] : [];
  return [counted.join(', '), ...largestLine];
}

function titleLine(story: Story, index: LedgerIndex): string {
  const owner = story.members
    .map(member => index.articles.get(member.article))
    .find(article => article !== undefined && article.headline?.text === story.title);
  const outlet = owner?.outlet.name;
  return [datesOf(story), quoted(story.title), ...(outlet === undefined ? [] : [`— ${plain(outlet)}`])]
    .filter(part => part !== '')
    .join(' ');
}

/** Whole days of publication: `2023-07-26 to 2023-07-28`. */
function datesOf(story: Story): string {
  const days = [...new Set([story.from, story.to].filter(day => day !== undefined).map(day => day.slice(0, 10)))];
  return days.length > 0 ? `${days.join(' to ')}:` : '';
}
