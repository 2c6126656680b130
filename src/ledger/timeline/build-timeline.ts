import {
  type AnalyzedArticle,
  itemsTouching,
  type NamedIn,
  type Span,
  spanContains,
  subtractSpans,
  type TimelineEvent,
  type When,
} from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { byKey, groupBy } from '../../util/order.ts';
import { compareByPublication } from '../chronology.ts';
import { type PassageIndex, scorePair } from '../claim/score-pair.ts';
import { StemIndex } from '../claim/stem-index.ts';
import { deriveFeatures } from '../statement/derive-features.ts';
import type { Statement } from '../statement/statement.ts';

/** Two dated sentences tell one event from here; lower than for claims, since the day agrees already. */
const SAME_EVENT = 0.4;
/** What a dated sentence has to say besides its date, as weight of words: less is a line with a date in it. */
const LEAST_TOLD = 1.5;

interface Dated {
  readonly statement: Statement;
  readonly time: Span;
  readonly when: When;
  readonly rule: string;
}

/**
 * Events by day: sentences of one story that a resolved time expression dates to the same day and that share their words.
 * Sorted by day. Cost: the dated sentences of a day compared with the events of that day
 * that share words with them.
 */
export function buildTimeline(
  story: string,
  members: readonly AnalyzedArticle[],
  passages: PassageIndex,
): TimelineEvent[] {
  const dated = [...members].sort(compareByPublication).flatMap(findDated);
  const days = groupBy(dated, item => item.when.value ?? '');
  return [...days.keys()]
    .sort()
    .flatMap(day => gatherEvents(days.get(day) ?? [], passages).map(event => toEvent(story, event)));
}

function findDated(article: AnalyzedArticle): Dated[] {
  return article.times.flatMap(time => {
    if (time.furniture || !/^\d{4}-\d\d-\d\d/.test(time.value)) return [];
    const [sentence] = itemsTouching(article.sentences, time.span, span => span);
    if (!sentence || !spanContains(sentence, time.span) || isInName(article, time.span)) return [];
    if (deriveFeatures(article, subtractSpans([sentence], [time.span]), 'states').weight < LEAST_TOLD) return [];
    const day = time.value.slice(0, 10);
    const features = deriveFeatures(article, [sentence], 'states');
    return [
      {
        statement: { article, spans: [sentence], mode: 'own' as const, stance: 'states' as const, features },
        time: time.span,
        when: { value: day, precision: 'day' as const, earliest: day, latest: day },
        rule: time.rule ?? 'time/stated',
      },
    ];
  });
}

/** A capital within a sentence, behind another one. */
const NAMED_DAY = /\p{Lu}[\p{L}’'-]* (?:Today|TODAY|Tonight|Tomorrow|Yesterday|Overnight)$/u;

/** "Today" in "Orsa Today" is no date. */
function isInName(article: AnalyzedArticle, time: Span): boolean {
  if (NAMED_DAY.test(article.text.slice(Math.max(0, time[0] - 40), time[1]))) return true;
  const around = itemsTouching(article.mentions, time, mention => mention.span);
  return around.some(
    ({ span, label }) => label !== 'Date' && spanContains(span, time) && span[1] - span[0] > time[1] - time[0],
  );
}

/** Each sentence goes to the event whose first telling it is most like, or begins one. */
function gatherEvents(dated: readonly Dated[], passages: PassageIndex): Dated[][] {
  const events: Dated[][] = [];
  const firsts = new StemIndex();
  for (const item of dated) {
    let best: Dated[] | undefined;
    let bestScore = 0;
    for (const i of firsts.near(item.statement.features)) {
      const event = events[i] as Dated[];
      const { score, veto } = scorePair((event[0] as Dated).statement, item.statement, passages, SAME_EVENT);
      const allowed = veto === undefined || veto === 'date';
      if (allowed && score >= SAME_EVENT && score > bestScore) [best, bestScore] = [event, score];
    }
    if (best) {
      best.push(item);
    } else {
      events.push([item]);
      firsts.add(item.statement.features);
    }
  }
  return events;
}

const PLACES: ReadonlySet<string> = new Set(['Location', 'Facility']);
const DOERS: ReadonlySet<string> = new Set(['Person', 'Organization', 'NORP']);

/** "Russians" do something; "Russian" tells of what kind something is. */
const isPlural = (text: string, [, end]: Span): boolean => text[end - 1] === 's';

/** Who and where: the entities that the sentences of an event name, where each article first names them. */
function nameThose(event: readonly Dated[]): Pick<TimelineEvent, 'who' | 'where'> {
  const named = event.flatMap(({ statement: { article, spans } }) =>
    spans.flatMap(span =>
      itemsTouching(article.mentions, span, mention => mention.span).flatMap(
        ({ entity, label, span: at, furniture }) =>
          entity === undefined || furniture || (label === 'NORP' && !isPlural(article.text, at))
            ? []
            : [{ label, named: { entity, article: article.id, span: at } }],
      ),
    ),
  );
  const of = (labels: ReadonlySet<string>): NamedIn[] => {
    const found = named.filter(({ label }) => labels.has(label)).map(item => item.named);
    const first = new Map([...found].reverse().map(item => [`${item.article} ${item.entity}`, item] as const));
    return found.filter(item => first.get(`${item.article} ${item.entity}`) === item);
  };
  const [who, where] = [of(DOERS), of(PLACES)];
  return { ...(who.length > 0 && { who }), ...(where.length > 0 && { where }) };
}

function toEvent(story: string, event: readonly Dated[]): TimelineEvent {
  const first = event[0] as Dated;
  const [start, end] = first.statement.spans[0] as Span;
  const text = first.statement.article.text.slice(start, end);
  return {
    id: idOf('t', first.when.value ?? '', first.statement.article.id, start, first.time[0]),
    stories: [story],
    when: first.when,
    text,
    evidence: event
      .map(item => ({
        article: item.statement.article.id,
        span: item.statement.spans[0] as Span,
        time: item.time,
        when: item.when,
        rule: item.rule,
      }))
      .sort(byKey(item => `${item.article}\u0000${String(item.span[0]).padStart(9, '0')}`)),
    ...nameThose(event),
    disputes: [],
  };
}
