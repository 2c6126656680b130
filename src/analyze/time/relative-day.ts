import { addDays, isoDay, weekdayOf, weekOf } from './calendar.ts';
import { DAY_WORD, type Reading, type Recognizer, reading, type TimeContext } from './reading.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const UNKNOWN_DAY = 'XXXX-XX-XX';
export const PARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  noon: 'T12:00',
  midday: 'MI',
  midnight: 'T24:00',
  overnight: 'NI',
  dawn: 'MO',
};

function dayReading(value: string, name: string): Reading {
  return reading('DATE', value, name, { day: value });
}

/** "on Thursday": not after publication, unless the clause looks forward. "last", "next" say it themselves. */
const weekday: Recognizer = {
  name: 'weekday',
  needs: DAY_WORD,
  pattern: new RegExp(
    `\\b(?:([Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?|[Cc]oming)(?: week[’']s)? |(?:[Ee]arlier|[Ee]arly|[Ll]ate|[Ll]ater) (?:on )?)?(?<!\\b(?:Mail on|Independent on|Bloody|Sheffield|Black) )(${WEEKDAY})\\b(?![’']?s [Nn]ight|s\\b| (?:Times|Telegraph|Mirror|Mail|Express|Herald|World|People|Post|Independent|Night (?:Live|Football)|Evening Post)\\b)`,
    'g',
  ),
  read: (match, context) => {
    const number = WEEKDAYS.indexOf((match[2] ?? '').toLowerCase()) + 1;
    if (!context.published) return dayReading(`XXXX-WXX-${number}`, 'weekday-without-date');
    return weekdayNear(number, match[1]?.toLowerCase(), match.index, context);
  },
};

function weekdayNear(
  number: number,
  which: string | undefined,
  offset: number,
  context: TimeContext,
): Reading | undefined {
  const { published } = context;
  if (!published) return undefined;
  const back = (weekdayOf(published) - number + 7) % 7;
  const at = (days: number) => isoDay(addDays(published, days));
  if (which === 'last' || which === 'this past') return dayReading(at(-(back || 7)), 'weekday-before-publication');
  if (which === 'next' || which === 'coming' || which === 'this coming')
    return dayReading(at(7 - back), 'weekday-after-publication');
  if (back === 0) return dayReading(at(0), 'weekday-of-publication');
  const tense = context.tenseAt(offset);
  if (tense === 'future' || (which === 'this' && tense !== 'past'))
    return dayReading(at(7 - back), 'weekday-after-publication');
  return dayReading(at(-back), 'weekday-before-publication');
}

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

const namedDay: Recognizer = {
  name: 'named-day',
  pattern:
    /\b(?:(?:early|earlier|late|later) )?(the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)\b(?![’']s (?:world|society|youth|generation))/gi,
  read: (match, { published }) => {
    const shift = NAMED[(match[1] ?? '').toLowerCase()] ?? 0;
    return dayReading(published ? isoDay(addDays(published, shift)) : UNKNOWN_DAY, 'named-day');
  },
};

/** "tonight", "last night", "this morning", "early this evening". */
const partOfDay: Recognizer = {
  name: 'part-of-day',
  pattern:
    /\b(?:(?:early|earlier|late|later) )?(?:(tonight|overnight)|(this|last|yesterday|tomorrow) (morning|afternoon|evening|night))\b/gi,
  read: (match, { published }) => {
    const which = match[2]?.toLowerCase();
    const part = `T${PARTS[(match[3] ?? 'night').toLowerCase()]}`;
    const shift = which === 'last' || which === 'yesterday' ? -1 : which === 'tomorrow' ? 1 : 0;
    return reading('TIME', `${published ? isoDay(addDays(published, shift)) : UNKNOWN_DAY}${part}`, 'part-of-day');
  },
};

/** A part of the day alone: it waits for the day beside it. */
const barePart: Recognizer = {
  name: 'bare-part',
  pattern: /\b(?:(?:early|late|mid)[- ])?(morning|afternoon|evening|night|noon|midday|midnight)\b/gi,
  read: match => {
    const part = PARTS[(match[1] ?? '').toLowerCase()] ?? '';
    return reading('TIME', '', /^(?:noon|mid)/i.test(match[1] ?? '') ? 'clock' : 'bare-part', {
      clock: part.startsWith('T') ? part : `T${part}`,
    });
  },
};

const weekend: Recognizer = {
  name: 'weekend',
  pattern: /\b((?:the|this|last|next|this past|the past|this coming) weekend)\b/gi,
  read: (match, context) => {
    const { published } = context;
    if (!published) return reading('DATE', 'XXXX-WXX-WE', 'weekend');
    const words = (match[1] ?? '').toLowerCase();
    const own = `${weekOf(published)}-WE`;
    const isWeekend = weekdayOf(published) >= 6;
    const back = `${weekOf(addDays(published, -7))}-WE`;
    if (/^(?:last|this past|the past)/.test(words)) return reading('DATE', back, 'weekend');
    if (/^(?:next|this coming)/.test(words))
      return reading('DATE', /^next/.test(words) ? `${weekOf(addDays(published, 7))}-WE` : own, 'weekend');
    const ahead = words.startsWith('this') || context.tenseAt(match.index) === 'future';
    return reading('DATE', isWeekend || ahead ? own : back, 'weekend');
  },
};

export const RELATIVE_DAYS: readonly Recognizer[] = [weekday, namedDay, partOfDay, barePart, weekend];
