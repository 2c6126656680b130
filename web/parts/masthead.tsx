import { count } from '../../src/present/count.ts';
import type { Span } from '../../src/record/index.ts';
import { NO_FILTERS } from '../model/address.ts';
import { type StoryView, storyDays } from '../model/story-view.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { OutletName } from './outlet-name.tsx';
import { StoryList } from './story-list.tsx';

/** Characters; a title that is a whole sentence is set smaller. */
const LONG_TITLE = 90;

/** Title, whose headline it is, the days, and the way to the other stories. */
export function Masthead() {
  const report = useReport();
  const { story, stories, index } = report;
  const { titleFrom } = story;
  return (
    <header class="masthead">
      <p class="brand">
        <b>Hearsay</b> <span>who said what, according to whom</span>
      </p>
      {stories.length > 1 && (
        <div class="stories">
          <StoryChoice />
          <StoryList />
        </div>
      )}
      <h1 class={story.title.length > LONG_TITLE ? 'long' : undefined}>
        {titleFrom ? <a href={hrefOfArticle(report, titleFrom.id, titleSpans(story))}>{story.title}</a> : story.title}
      </h1>
      <p class="byline">
        {titleFrom && (
          <>
            {titleFrom.headline?.text === story.title ? 'headline' : 'words'} of <OutletName article={titleFrom} /> ·{' '}
          </>
        )}
        {storyDays(story)} · {count(story.articles.length, 'article')} of {index.ledger.articles.length} in this report
      </p>
    </header>
  );
}

/** Where the title stands in the article that it is taken from. */
function titleSpans({ title, titleFrom }: StoryView): readonly Span[] {
  if (!titleFrom) return [];
  const { headline } = titleFrom;
  if (headline?.text === title) return headline.span ? [headline.span] : [];
  const at = titleFrom.text.indexOf(title);
  return at < 0 ? [] : [[at, at + title.length]];
}

/** From one story to another. */
function StoryChoice() {
  const { story, stories, go, address } = useReport();
  // speakers and outlets are other ones in another story
  const choose = (id: string): void => go({ filters: { ...NO_FILTERS, sort: address.filters.sort }, story: id });
  return (
    <label>
      <span>
        Story {stories.indexOf(story) + 1} of {stories.length}
      </span>
      <select value={story.id} onChange={event => choose(event.currentTarget.value)}>
        {stories.map(view => (
          <option key={view.id} value={view.id}>
            {view.title} ({count(view.articles.length, 'article')}, {count(view.claims.length, 'claim')})
          </option>
        ))}
      </select>
    </label>
  );
}
