import { count, grouped } from '../../src/present/count.ts';
import { formatAddress, NO_FILTERS } from '../model/address.ts';
import { type StoryView, storyDays } from '../model/story-view.ts';
import { useReport } from '../report-context.ts';
import { ShowMore } from './show-more.tsx';

/** The table of contents of a report on several stories, the largest first. */
export function StoryList() {
  const { stories, story } = useReport();
  const bySize = [...stories].sort((a, b) => b.articles.length - a.articles.length);
  return (
    <details class="story-list">
      <summary>All {count(stories.length, 'story', 'stories')}</summary>
      <ShowMore
        items={bySize}
        step={50}
        noun="story"
        plural="stories"
        render={view => <StoryRow key={view.id} view={view} current={view === story} />}
        wrap={rows => (
          <table>
            <thead>
              <tr>
                <th scope="col">Story</th>
                <th scope="col">Published</th>
                <th scope="col" class="number">
                  Articles
                </th>
                <th scope="col" class="number">
                  Claims
                </th>
                <th scope="col" class="number">
                  Disputes
                </th>
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        )}
      />
    </details>
  );
}

function StoryRow({ view, current }: { readonly view: StoryView; readonly current: boolean }) {
  return (
    <tr>
      <th scope="row">
        <a href={formatAddress({ story: view.id, filters: NO_FILTERS })} aria-current={current ? 'page' : undefined}>
          {view.title}
        </a>
      </th>
      <td>{storyDays(view)}</td>
      <td class="number">{grouped(view.articles.length)}</td>
      <td class="number">{grouped(view.claims.length)}</td>
      <td class="number">{grouped(view.disputes.length)}</td>
    </tr>
  );
}
