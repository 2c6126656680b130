import { type AnalyzedArticle, itemsTouching, type Span } from '../../record/index.ts';
import { readWordSet } from '../../util/lists.ts';
import { foldWord, wordsIn } from '../../util/words.ts';
import { findDayMentions } from './day-mentions.ts';
import { dayNumber, weekdayOf } from './judge-days.ts';

/** A sentence that a dated article puts on a day. */
export interface DatedEvent {
  readonly article: string;
  /** ISO day. */
  readonly day: string;
  readonly words: ReadonlySet<string>;
}

/** An event that an undated article tells as past, or puts on a weekday to come, with the day that a dated article gives it. */
export interface SharedEvent {
  readonly article: string;
  readonly day: string;
  readonly told: 'past' | 'coming';
  readonly sentence: Span;
}

/** Two sentences tell one event when they share this much of the shorter one's words, and so many of them. */
const LEAST_SHARED = 0.5;
const LEAST_WORDS = 5;
/** A word that more dated sentences of the story have finds too many of them. */
const MOST_WITH_WORD = 40;
/** What has not happened yet, or may not have: no bound on publication. */
const NOT_PAST =
  /\b(?:will|would|could|may|might|to be|(?:set|due|expected|scheduled|likely|plans?|going|planned) to|if)\b/i;

/** Events of one article that it dates to a day, told as past. */
export function findDatedEvents(article: AnalyzedArticle): DatedEvent[] {
  return findDayMentions(article).flatMap(({ date, sentence, direction }) =>
    date === undefined || direction !== 'past'
      ? []
      : [{ article: article.id, day: date, words: contentWords(article.text, sentence) }],
  );
}

/** The dated events of others that an undated article tells, the latest first. Cost: its words, times few sentences each. */
export function findSharedEvents(article: AnalyzedArticle, events: readonly DatedEvent[]): SharedEvent[] {
  const coming = findDayMentions(article).filter(mention => mention.direction === 'future');
  const byWord = new Map<string, DatedEvent[]>();
  for (const event of events) {
    for (const word of event.words) {
      const list = byWord.get(word);
      if (list) list.push(event);
      else byWord.set(word, [event]);
    }
  }
  const found: SharedEvent[] = [];
  for (const sentence of article.sentences) {
    if (itemsTouching(article.body, sentence, span => span).length === 0) continue;
    const past = !NOT_PAST.test(article.text.slice(...sentence));
    const weekdays = coming.filter(mention => mention.sentence === sentence).map(mention => mention.weekday);
    if (!past && weekdays.length === 0) continue;
    const words = contentWords(article.text, sentence);
    const shared = new Map<DatedEvent, number>();
    for (const word of words) {
      const with_ = byWord.get(word) ?? [];
      if (with_.length <= MOST_WITH_WORD) for (const event of with_) shared.set(event, (shared.get(event) ?? 0) + 1);
    }
    for (const [event, count] of shared) {
      if (count < LEAST_WORDS || count < LEAST_SHARED * Math.min(words.size, event.words.size)) continue;
      const { article: teller, day } = event;
      if (past) found.push({ article: teller, day, told: 'past', sentence });
      else if (weekdays.includes(weekdayOf(dayNumber(day) ?? 0)))
        found.push({ article: teller, day, told: 'coming', sentence });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.sentence[0] - b.sentence[0]));
}

function contentWords(text: string, [start, end]: Span): Set<string> {
  const stop = readWordSet('en', 'stopwords');
  return new Set(
    wordsIn(text, start, end)
      .map(word => foldWord(word.text).replace(/'s$/, ''))
      .filter(word => word.length > 2 && !stop.has(word)),
  );
}
