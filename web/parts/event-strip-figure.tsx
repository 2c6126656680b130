import { count } from '../../src/present/count.ts';
import type { Article, TimelineEvent } from '../../src/record/index.ts';
import type { EventStrip, StripDate } from '../model/event-strip.ts';
import { outletLabel } from '../model/names.ts';
import { formatClock, formatDay } from '../model/when.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';

/** Past these the strip is no picture any more; the list below has all. */
const MOST_DATES = 60;
const MOST_ARTICLES = 8;
/** A busy day would make the strip taller than what it shows of the others. */
const MOST_EVENTS = 5;

/** Dates from left to right: above what happened, below what was published; gaps are named, not drawn to length. */
export function EventStripFigure({ strip }: { readonly strip: EventStrip }) {
  const dates = strip.dates.slice(-MOST_DATES);
  if (dates.length === 0) return null;
  return (
    <figure class="strip">
      <section class="strip-scroller" aria-label="Events and publications by date">
        <div class="strip-lanes">
          <div class="strip-names" aria-hidden="true">
            <span>events</span>
            <span>published</span>
          </div>
          {dates.map(date => (
            <StripColumn key={date.date} date={date} />
          ))}
          {strip.undatedEvents.length + strip.undatedArticles.length > 0 && (
            <StripColumn
              date={{ date: '', events: strip.undatedEvents, articles: strip.undatedArticles, gap: undefined }}
            />
          )}
        </div>
      </section>
      {strip.dates.length > dates.length && (
        <figcaption>
          The last {MOST_DATES} of {count(strip.dates.length, 'date')}.
        </figcaption>
      )}
    </figure>
  );
}

function StripColumn({ date: { date, events, articles, gap } }: { readonly date: StripDate }) {
  return (
    <>
      {gap && (
        <div class="strip-gap">
          <span>{gap}</span>
        </div>
      )}
      <div class={date ? 'strip-date' : 'strip-date undated'}>
        <ul class="strip-events" aria-label={`${date ? formatDay(date) : 'date unknown'}: events`}>
          {mostTold(events).map(event => (
            <EventMark key={event.id} event={event} />
          ))}
          {events.length > MOST_EVENTS && <li class="sub">and {events.length - MOST_EVENTS} more below</li>}
        </ul>
        <p class="strip-day">{date ? formatDay(date) : 'date unknown'}</p>
        <ul class="strip-articles" aria-label="published">
          {articles.slice(0, MOST_ARTICLES).map(article => (
            <ArticleMark key={article.id} article={article} />
          ))}
          {articles.length > MOST_ARTICLES && <li class="sub">+{articles.length - MOST_ARTICLES}</li>}
        </ul>
      </div>
    </>
  );
}

/** The events that most tell of, in the order that they came in. */
function mostTold(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const ranked = [...events].sort((a, b) => b.evidence.length - a.evidence.length).slice(0, MOST_EVENTS);
  return events.filter(event => ranked.includes(event));
}

function EventMark({ event }: { readonly event: TimelineEvent }) {
  const report = useReport();
  const first = event.evidence[0];
  const outlets = new Set(event.evidence.map(({ article }) => article)).size;
  return (
    <li>
      <a href={first ? hrefOfArticle(report, first.article, [first.span]) : '#'} title={event.text}>
        <i class="event-mark" style={{ '--by': Math.min(outlets, 6) }} />
        <span>{event.text}</span>
      </a>
    </li>
  );
}

function ArticleMark({ article }: { readonly article: Article }) {
  const report = useReport();
  const clock = formatClock(article.published.value ?? '').slice(0, 5);
  return (
    <li>
      <a href={hrefOfArticle(report, article.id)} title={article.headline?.text ?? article.path}>
        <i class="outlet-mark" />
        <span class={article.outlet.name ? '' : 'file'}>{outletLabel(article)}</span>{' '}
        {clock && <span class="sub">{clock}</span>}
      </a>
    </li>
  );
}
