import { monthNumber } from './absolute.ts';
import { pad } from './calendar.ts';
import { durationValue } from './duration.ts';
import { NUMBER } from './numbers.ts';
import { DAY_WORD, type Recognizer, reading } from './reading.ts';
import { PARTS } from './relative-day.ts';
import { SEASONS } from './relative-period.ts';

const EACH: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};
const DAYS = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'];

const adverb: Recognizer = {
  name: 'adverb-of-recurrence',
  pattern: new RegExp(`\\b(?:${Object.keys(EACH).join('|')})\\b`, 'gi'),
  read: (match, { text }) => {
    // a name, "The Daily Courier", says nothing of time
    if (/^\p{Lu}/u.test(match[0]) && /\p{L}/u.test(text.slice(0, match.index))) return undefined;
    // "the party daily Granma"
    if (/^ \p{Lu}/u.test(text.slice(match.index + match[0].length))) return undefined;
    return reading('SET', EACH[match[0].toLowerCase()] ?? '', 'recurrence');
  },
};

const every: Recognizer = {
  name: 'every',
  needs: /\b(?:every|each)\b/i,
  pattern:
    /\b(?:every|each) (?:(?:(\w+) )?(second|minute|hour|day|week|month|quarter|year|decade)s?|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(January|February|March|April|May|June|July|August|September|October|November|December)|(morning|afternoon|evening|night)|(spring|summer|fall|autumn|winter)|(weekend))\b/gi,
  read: match => {
    const [, count = 'one', unit = '', weekday, month, part, season, weekend] = match;
    const named =
      (weekday && weekly(weekday)) ??
      (month && `XXXX-${pad(monthNumber(month))}`) ??
      (part && `XXXX-XX-XXT${PARTS[part.toLowerCase()]}`) ??
      (season && `XXXX-${SEASONS[season.toLowerCase()]}`) ??
      (weekend && 'XXXX-WXX-WE');
    const value = named ?? durationValue(COUNTS[count.toLowerCase()] ?? count, unit);
    return value ? reading('SET', value, 'recurrence') : undefined;
  },
};

/** What stands between "every" and its unit and is no number: "every other day", "every single day". */
const COUNTS: Readonly<Record<string, string>> = {
  other: 'two',
  second: 'two',
  third: 'three',
  fourth: 'four',
  single: 'one',
  school: 'one',
  fiscal: 'one',
  calendar: 'one',
  business: 'one',
  passing: 'one',
};

const weekdays: Recognizer = {
  name: 'weekdays',
  needs: DAY_WORD,
  pattern: /\b(?:on )?((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day nights)\b/g,
  read: match => {
    const day = match[2] ?? match[3] ?? '';
    return reading('SET', `${weekly(day)}${match[3] ? 'TNI' : ''}`, 'recurrence');
  },
};

const weekends: Recognizer = {
  name: 'weekends',
  needs: /weekends/i,
  pattern: /(?<=\bon )weekends\b/gi,
  read: () => reading('SET', 'XXXX-WXX-WE', 'recurrence'),
};

/** "four flights a week", "one day a week", "hundreds of calls a day", "twice a year": how often, in which time. */
const rate: Recognizer = {
  name: 'rate',
  needs: /\b(?:an?|each|every|per) (?:hour|day|night|week|month|year)\b/i,
  pattern: new RegExp(
    `(?:\\b(?:once|twice|(?:${NUMBER}) times) |(?<=\\b(?:${NUMBER}|multiple|(?:dozens|hundreds|thousands|millions) of) (?:\\p{Ll}+ )?\\p{Ll}+s )|(?<=\\bone (?:day|night|hour|time|meal) ))(?:an?|each|every|per) (hour|day|night|week|month|year)\\b(?! (?:ago|earlier|later|before|after|or|old))`,
    'giu',
  ),
  read: match => reading('SET', durationValue('one', match[1] ?? '') ?? '', 'recurrence'),
};

function weekly(day: string): string {
  return `XXXX-WXX-${DAYS.findIndex(name => name.toLowerCase() === day.toLowerCase()) + 1}`;
}

export const RECURRENCES: readonly Recognizer[] = [adverb, every, rate, weekdays, weekends];
