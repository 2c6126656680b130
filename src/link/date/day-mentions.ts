import { type AnalyzedArticle, itemsTouching, type Span } from '../../record/index.ts';

/** Where the clause around a day looks: back ("arrived on Tuesday"), ahead ("will meet on Tuesday"), or either. */
export type Direction = 'past' | 'future' | 'either';

/** A day that an article names without a year. */
export interface DayMention {
  readonly span: Span;
  readonly sentence: Span;
  readonly direction: Direction;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** "07-27", where month and day are said. */
  readonly monthDay?: string;
  /** The full date, where the year is said or the article's own date gave it. */
  readonly date?: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const AHEAD =
  /\b(?:will|(?:is|are) (?:set|due|expected|scheduled|slated|planned|likely|going) to|plans? to|due (?:on|to)|scheduled for|planned for|upcoming|[’']ll|ahead of)\b/i;
/** Forms that tell of what lies ahead as often as of what a paper of yesterday expected. */
const OPEN =
  /\b(?:would|could|may|might|should|was to|were to|to be|expected|scheduled|set to|planned|until|before|by|next|deadline|starting|beginning)\b/i;
/** Punctuation that ends the clause a day stands in. */
const CLAUSE_END = /[;:,—–“”"()]/;

/** The days that an article names, in order; none from furniture, and no "every Friday". */
export function findDayMentions(article: AnalyzedArticle): DayMention[] {
  return article.times.flatMap(time => {
    if (time.furniture || (time.type !== 'DATE' && time.type !== 'TIME')) return [];
    const words = article.text.slice(...time.span);
    const weekday = WEEKDAYS.indexOf(WEEKDAY.exec(words)?.[0].toLowerCase() ?? '') + 1;
    const monthDay = /^(?:XXXX|\d{4})-(\d\d-\d\d)/.exec(time.value)?.[1];
    const saysDay = /\p{L}{3}\.? \d|\d (?:of )?\p{L}{3}/u.test(words);
    const date = /^\d{4}-\d\d-\d\d/.exec(time.value)?.[0];
    if (weekday === 0 && !(monthDay && saysDay) && date === undefined) return [];
    const [sentence] = itemsTouching(article.sentences, time.span, span => span);
    if (!sentence) return [];
    return [
      {
        span: time.span,
        sentence,
        direction: directionOf(article.text, sentence, time.span),
        ...(weekday > 0 && { weekday }),
        ...(monthDay && saysDay && { monthDay }),
        ...(date !== undefined && { date }),
      },
    ];
  });
}

function directionOf(text: string, sentence: Span, span: Span): Direction {
  const words = text.slice(...span);
  if (/^(?:next|this coming|coming)\b/i.test(words)) return 'future';
  if (/^(?:last|this past)\b/i.test(words)) return 'past';
  const before = text.slice(sentence[0], span[0]).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(span[1], sentence[1]).split(CLAUSE_END)[0] ?? '';
  const clause = `${before} ${after}`;
  if (AHEAD.test(clause)) return /\bsaid $|\bsays $/.test(before) ? 'past' : 'future';
  return OPEN.test(clause) && !/\bsaid (?:on )?$/.test(before) ? 'either' : 'past';
}
