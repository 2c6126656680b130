import type {
  Article,
  Claim,
  Dispute,
  Framing,
  Notice,
  Passage,
  Strand,
  TimelineEvent,
} from '../../src/record/index.ts';
import { compareText } from '../../src/util/order.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { formatRange, timeKey } from './when.ts';

/** One story with what belongs to it: what the page shows at a time. */
export interface StoryView {
  readonly id: string;
  readonly title: string;
  /** The article whose headline or sentence the title is. */
  readonly titleFrom: Article | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** By time of publication, undated last. */
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly strands: readonly Strand[];
  readonly disputes: readonly Dispute[];
  readonly events: readonly TimelineEvent[];
  readonly framing: readonly Framing[];
  readonly notices: readonly Notice[];
}

/** Articles that belong to no story are shown together under this id. */
export const NO_STORY = 'none';

/** Stories in the ledger's order, then what belongs to none. Cost: linear in the ledger. */
export function deriveStories(index: LedgerIndex): readonly StoryView[] {
  const { ledger } = index;
  const storiesOf = new Map<string, string[]>();
  for (const story of ledger.stories) {
    for (const { article } of story.members) storiesOf.set(article, [...(storiesOf.get(article) ?? []), story.id]);
  }
  const of = (article: string): readonly string[] => storiesOf.get(article) ?? [NO_STORY];
  const claims = collect(ledger.claims, c =>
    c.stories.length > 0 ? c.stories : unique(c.carriers.flatMap(x => of(x.article))),
  );
  const events = collect(ledger.timeline, e =>
    e.stories.length > 0 ? e.stories : unique(e.evidence.flatMap(x => of(x.article))),
  );
  const passages = collect(ledger.passages, p => unique([...of(p.a.article), ...of(p.b.article)]));
  const strands = collect(ledger.strands, s => unique(s.members.flatMap(m => of(m.article))));
  const disputes = collect(ledger.disputes, d =>
    unique(d.sides.flatMap(side => side.carriers.flatMap(carrier => of(carrier.article)))),
  );
  const framing = collect(ledger.framing, f => f.stories);
  const notices = collect(ledger.notices, n => (n.article ? of(n.article) : []));
  const view = (id: string, title: string, articles: readonly Article[], from?: string, to?: string): StoryView => ({
    id,
    title,
    titleFrom:
      articles.find(article => article.headline?.text === title) ??
      articles.find(article => article.text.includes(title)),
    from,
    to,
    articles: [...articles].sort(
      (a, b) => compareText(timeKey(a.published), timeKey(b.published)) || compareText(a.path, b.path),
    ),
    claims: claims.get(id) ?? [],
    passages: passages.get(id) ?? [],
    strands: strands.get(id) ?? [],
    disputes: disputes.get(id) ?? [],
    events: events.get(id) ?? [],
    framing: framing.get(id) ?? [],
    notices: notices.get(id) ?? [],
  });
  const views = ledger.stories.map(story =>
    view(story.id, story.title, present(story.members.map(m => index.articles.get(m.article))), story.from, story.to),
  );
  const rest = ledger.articles.filter(article => !storiesOf.has(article.id));
  if (rest.length > 0) views.push(view(NO_STORY, views.length > 0 ? 'Articles in no story' : 'No story', rest));
  return views;
}

function collect<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return lists;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter(item => item !== undefined);
}

/** First to last day of publication, in words. */
export function storyDays({ from, to }: StoryView): string {
  if (from && to) return formatRange(from, to);
  return from || to ? formatRange(from ?? to ?? '', to ?? from ?? '') : 'date unknown';
}
