import { readList } from '../../util/lists.ts';
import { nearestDay } from './absolute.ts';
import { addDays, type Day, isoDay, parseDay, weekdayOf, weekOf } from './calendar.ts';
import { type Recognizer, reading } from './reading.ts';

const RULES: ReadonlyMap<string, string> = new Map(
  readList('en', 'holidays').map(([name = '', rule = '']) => [name, rule]),
);

/** The day of a holiday in a year, by a rule of `data/en/holidays.tsv`. */
export function holidayIn(year: number, rule: string): Day {
  const easter = /^easter([+-]\d+)$/.exec(rule);
  if (easter) return addDays(easterOf(year), Number(easter[1]));
  const nth = /^(\d+)\/(\d)\/(\d)(\+1)?$/.exec(rule);
  if (nth) return addDays(nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])), nth[4] ? 1 : 0);
  const [month, day] = rule.split('-').map(Number);
  return { year, month: month ?? 1, day: day ?? 1 };
}

/** The n-th such weekday of a month; the fifth is the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = { year, month, day: 1 };
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  return day.month === month ? day : addDays(day, -7);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - f + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

const WORDS = [...RULES.keys()]
  .sort((a, b) => b.length - a.length)
  .map(name => name.replaceAll('.', '\\.').replaceAll("'", "[’']"))
  .join('|');

/** "Thanksgiving", "Christmas Eve 2023", "Labor Day weekend", "Easter week": the nearest one to publication, as for a day without its year. */
const holiday: Recognizer = {
  name: 'holiday',
  needs: /\b(?:Day|Eve|Sunday|Monday|Thursday|Friday|Wednesday|Easter|Christmas|Thanksgiving|Halloween|Juneteenth)\b/,
  pattern: new RegExp(
    `\\b(${WORDS})(?:,? ((?:19|20)\\d\\d))?( [Ww]eekend| [Ww]eek(?!end))?(?! (?:[Pp]arade|[Tt]rees?|[Ii]sland|[Ee]ve|[Cc]arols?|[Gg]ifts?|[Cc]ards?|[Dd]inner|[Ss]hopping|[Mm]assacre|[Ee]gg|[Ll]ights|[Ss]eason|[Pp]arty|[Hh]oliday|[Bb]onus))\\b`,
    'g',
  ),
  read: (match, context) => {
    const rule = RULES.get((match[1] ?? '').replaceAll('’', "'")) ?? '';
    const day = nearestDay(year => holidayIn(year, rule), match.index, context, match[2]);
    const date = day === undefined ? undefined : parseDay(day);
    if (!day || !date) return undefined;
    if (match[3] === undefined) return reading('DATE', day, 'holiday', { day });
    if (!/end$/.test(match[3])) return reading('DATE', weekOf(date), 'holiday');
    // the weekend of a Monday is the one before it
    return reading('DATE', `${weekOf(weekdayOf(date) === 1 ? addDays(date, -1) : date)}-WE`, 'holiday');
  },
};

/** "9/11", "the Sept. 11 attacks": a day named for its event, whatever the year of publication. */
const september11: Recognizer = {
  name: 'september-11',
  needs: /11/,
  pattern:
    /(?<![\d/])9\/11(?![\d/])|\b(?:Sept\.?|September) 11(?:th)?(?= (?:terror(?:ist)? )?(?:attacks|hijack\w+|terrorists)\b)/g,
  read: (_match, { published }) =>
    published && isoDay(published) < '2001-09-11'
      ? undefined
      : reading('DATE', '2001-09-11', 'holiday', { day: '2001-09-11' }),
};

export const HOLIDAYS: readonly Recognizer[] = [september11, holiday];
