import { useMemo } from 'preact/hooks';
import type { NamedIn, TimelineEvent } from '../../src/record/index.ts';
import { compareText, groupBy } from '../../src/util/order.ts';
import { formatAddress } from '../model/address.ts';
import { deriveStrip } from '../model/event-strip.ts';
import { entityName } from '../model/names.ts';
import { formatWhen, timeKey } from '../model/when.ts';
import { hrefOfArticle, useReport } from '../report-context.ts';
import { showSection } from '../show-section.ts';
import { EventStripFigure } from './event-strip-figure.tsx';
import { OutletName } from './outlet-name.tsx';
import { Empty, Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';

/** When things happened, each with who dates it so; publications in a lane of their own. */
export function TimelineSection() {
  const { story } = useReport();
  const strip = useMemo(() => deriveStrip(story.events, story.articles), [story]);
  const byDate = useMemo(() => {
    const sorted = [...story.events].sort((a, b) => compareText(timeKey(a.when), timeKey(b.when)));
    return [...groupBy(sorted, event => formatWhen(event.when))];
  }, [story]);
  return (
    <Section
      id="timeline"
      title="When"
      note="What happened, not when it was written about; under it, in a lane of its own, when the articles were published."
    >
      {story.events.length === 0 && (
        <Empty>No event could be dated: no sentence ties something that happened to a date.</Empty>
      )}
      <EventStripFigure strip={strip} />
      <ShowMore
        items={byDate}
        step={40}
        noun="date"
        wrap={dates => <ol class="events">{dates}</ol>}
        render={([date, events]) => (
          <li key={date} class="event-date">
            <h3>{date}</h3>
            <ul>
              {events.map(event => (
                <EventItem key={event.id} event={event} />
              ))}
            </ul>
          </li>
        )}
      />
    </Section>
  );
}

function EventItem({ event }: { readonly event: TimelineEvent }) {
  const report = useReport();
  const { index } = report;
  const first = event.evidence[0];
  const disputes = event.disputes.flatMap(id => index.disputes.get(id) ?? []);
  return (
    <li class="event" id={`event-${event.id}`}>
      <p class="event-text">
        {first ? <a href={hrefOfArticle(report, first.article, [first.span])}>{event.text}</a> : event.text}
      </p>
      <EventNames event={event} />
      {disputes.length > 0 && (
        <p class="disputed">
          <a href={formatAddress({ ...report.address, section: 'disputes' })} onClick={() => showSection('disputes')}>
            told otherwise elsewhere
          </a>{' '}
          <span class="sub">
            {disputes.map(dispute => dispute.sides.map(side => side.value).join(' | ')).join('; ')}
          </span>
        </p>
      )}
      <ul class="dated-by">
        {event.evidence.map(({ article: id, span, time }) => {
          const article = index.articles.get(id);
          return article ? (
            <li key={`${id} ${span.join()}`}>
              <a href={hrefOfArticle(report, id, [time])}>
                <OutletName article={article} /> <q>{article.text.slice(...time)}</q>
              </a>
            </li>
          ) : null;
        })}
      </ul>
    </li>
  );
}

/** Who and where, as the sentences name them; each name opens where it stands. */
function EventNames({ event: { who = [], where = [] } }: { readonly event: TimelineEvent }) {
  const lists = [
    ['who', who],
    ['where', where],
  ] as const;
  return (
    <p class="event-names sub">
      {lists
        .filter(([, named]) => named.length > 0)
        .map(([label, named]) => (
          <span key={label}>
            {label} <Names named={named} />
          </span>
        ))}
    </p>
  );
}

function Names({ named }: { readonly named: readonly NamedIn[] }) {
  const report = useReport();
  const first = [...new Map([...named].reverse().map(item => [item.entity, item])).values()].reverse();
  return (
    <>
      {first.map(({ entity, article, span }, i) => (
        <span key={entity}>
          {i > 0 && ', '}
          <a href={hrefOfArticle(report, article, [span])}>{entityName(report.index, entity)}</a>
        </span>
      ))}
    </>
  );
}
