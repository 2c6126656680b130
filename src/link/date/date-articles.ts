import type { AnalyzedArticle, Published, Story } from '../../record/index.ts';
import { publicationDays } from '../story/publication.ts';
import { type DayMention, findDayMentions } from './day-mentions.ts';
import { dayNumber, isoOf, judgeDay } from './judge-days.ts';
import { resolveTimes } from './resolve-times.ts';
import { type DatedEvent, findDatedEvents, findSharedEvents, type SharedEvent } from './shared-events.ts';

/** Days on either side of the dated articles that are tried. */
const WINDOW_DAYS = 7;
/** Days less plausible than this share of the best one are outside the range. */
const LEAST_PLAUSIBLE = 0.05;
/** Dated articles of a story whose events are compared; keeps the cost linear. */
const MOST_COMPARED = 40;
/** A story that is spread over more days than this is a long one: its other articles say little of the day. */
const LONGEST_SPREAD_DAYS = 21;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Articles of unknown date with the range of days that their own weekdays, the dated articles of their story and the events they share
 * allow, as `implied` with the reasons; their times resolved where every day of the range agrees. Others are given back as they are.
 * Cost: linear in the articles of stories that have an undated one.
 */
export function dateArticles(articles: readonly AnalyzedArticle[], stories: readonly Story[]): AnalyzedArticle[] {
  const byId = new Map(articles.map(article => [article.id, article] as const));
  const published = new Map<string, Published>();
  for (const story of stories) {
    const members = story.members.flatMap(member => byId.get(member.article) ?? []);
    const undated = members.filter(article => article.published.basis === 'unknown');
    const dated = members.filter(article => isDated(article));
    if (undated.length === 0 || dated.length === 0) continue;
    const events = dated.slice(0, MOST_COMPARED).flatMap(findDatedEvents);
    for (const article of undated) {
      const found = derivePublished(article, dated, events);
      if (found) published.set(article.id, found);
    }
  }
  return articles.map(article => {
    const found = published.get(article.id);
    return found ? { ...article, published: found, times: resolveTimes(article, found) } : article;
  });
}

/** A day that is known, not one that we derived. */
function isDated(article: AnalyzedArticle): boolean {
  const days = publicationDays(article);
  return days !== undefined && days.last - days.first <= 1;
}

/** Undefined when the story is too long to tell. */
export function derivePublished(
  article: AnalyzedArticle,
  dated: readonly AnalyzedArticle[],
  events: readonly DatedEvent[],
): Published | undefined {
  const days = dated.flatMap(other => publicationDays(other) ?? []).flatMap(({ first, last }) => [first, last]);
  const sorted = days.sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last - first > LONGEST_SPREAD_DAYS) return undefined;
  const mentions = findDayMentions(article);
  const shared = findSharedEvents(article, events);
  const evidence = {
    dated: sorted,
    mentions,
    events: shared.map(({ day, told }) => ({ day: dayNumber(day) ?? first, told })),
  };
  const tried = Array.from({ length: last - first + 2 * WINDOW_DAYS + 1 }, (_, i) => first - WINDOW_DAYS + i);
  const scores = tried.map(day => judgeDay(day, evidence));
  const best = Math.max(...scores);
  const allowed = tried.filter((_, i) => (scores[i] ?? 0) >= LEAST_PLAUSIBLE * best);
  const [earliest, latest] = [isoOf(allowed[0] ?? first), isoOf(allowed.at(-1) ?? last)];
  return {
    ...(earliest === latest ? { value: earliest, precision: 'day' as const } : { precision: 'range' as const }),
    earliest,
    latest,
    basis: 'implied',
    ...evidenceOf(mentions),
    because: [storyReason(first, last), ...weekdayReason(article, mentions), ...eventReason(shared)],
  };
}

function evidenceOf(mentions: readonly DayMention[]): Pick<Published, 'evidence'> {
  const spans = mentions.filter(isUsed).map(mention => mention.span);
  return spans.length > 0 ? { evidence: spans } : {};
}

function isUsed({ weekday, monthDay, direction }: DayMention): boolean {
  return direction !== 'either' && (weekday !== undefined || monthDay !== undefined);
}

function storyReason(first: number, last: number): string {
  const when = first === last ? isoOf(first) : `${isoOf(first)} to ${isoOf(last)}`;
  return `published/story: the dated articles of its story are of ${when}`;
}

function weekdayReason(article: AnalyzedArticle, mentions: readonly DayMention[]): string[] {
  const namesOf = (direction: DayMention['direction']) => {
    const used = mentions.filter(mention => isUsed(mention) && mention.direction === direction);
    return [
      ...new Set(
        used.map(({ weekday, monthDay, span }) =>
          weekday !== undefined && monthDay === undefined
            ? (NAMES[weekday - 1] ?? '')
            : article.text.slice(...span).replace(/\s+/g, ' '),
        ),
      ),
    ];
  };
  const parts = (['past', 'future'] as const).flatMap(direction => {
    const names = namesOf(direction);
    return names.length > 0 ? [`${names.join(', ')} as ${direction === 'past' ? 'past' : 'coming'}`] : [];
  });
  return parts.length > 0 ? [`published/weekdays: it speaks of ${parts.join(', of ')}`] : [];
}

function eventReason([event]: readonly SharedEvent[]): string[] {
  return event
    ? [`published/shared-event: it tells as ${event.told} what article ${event.article} dates to ${event.day}`]
    : [];
}
